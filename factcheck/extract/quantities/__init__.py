"""Figures: money, counts, percentages, measures, with hedges, ranges and conversions."""

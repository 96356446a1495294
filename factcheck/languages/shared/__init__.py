"""Data that holds for every language."""

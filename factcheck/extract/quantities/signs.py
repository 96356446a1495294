"""Signs at numbers, for the readers that look for them and for the tables that tell where to look."""

from __future__ import annotations

HYPHENS = frozenset("-‐‑")
DASHES = HYPHENS.union("–‒—")

MARGIN = "±"
"""Between an amount and its margin of error."""

APOSTROPHES = frozenset("'’")
FEET = APOSTROPHES.union("′")
INCHES = frozenset('"”″')
DEGREES = {"C": "degree_Celsius", "F": "degree_Fahrenheit"}
INCH = "in"
"""Is inches only behind feet: "5 ft 2 in"."""

MAGNITUDES = ("M", "Mw")
"""Before a magnitude: "M6,1"."""

"""One pass over a text: numbers, quantities, dates, names and attributions, with their context → claims."""

from __future__ import annotations

from factcheck.extract.claims import Extraction, claims_of

__all__ = ["Extraction", "claims_of"]

"""Degrees without a scale: "46 grados" are degrees Celsius where nothing says otherwise, "46 degrees" may be either."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from attrs import evolve

from factcheck.extract.mention import Mention
from factcheck.extract.text import Document
from factcheck.model import Claim, Quantity, UnitFrom

_CELSIUS, _FAHRENHEIT = "degree_Celsius", "degree_Fahrenheit"
_SCALES = frozenset({_CELSIUS, _FAHRENHEIT})
_IN_FAHRENHEIT = frozenset({"BS", "BZ", "KY", "PR", "PW", "US"})
"""Countries that measure warmth in Fahrenheit: the measurement systems of CLDR's supplemental data."""
_BOTH_SCALES = frozenset({"en"})
"""Languages whose reports use one scale or the other without saying which."""

_BEHIND_DEGREES = 3
_BESIDE_DEGREES = 5


def with_scales(claims: Sequence[Claim], document: Document) -> list[Claim]:
    """The claims, their temperatures on the scale that the text names elsewhere, else that of the source's country.

    Where neither is known, Celsius is usual, but for English; there the degrees stay what they are.
    """
    scale = _scale(claims, document)
    return list(claims) if scale is None else [_on(claim, *scale) for claim in claims]


def _scale(claims: Iterable[Claim], document: Document) -> tuple[str, UnitFrom] | None:
    named = {unit for claim in claims if isinstance(claim.value, Quantity) for unit in _units(claim.value)} & _SCALES
    if named:
        return (named.pop(), "named_in_text") if len(named) == 1 else None
    if document.country is not None:
        return (_FAHRENHEIT if document.country in _IN_FAHRENHEIT else _CELSIUS), "source_country"
    return None if document.lexicon.code in _BOTH_SCALES else (_CELSIUS, "usual")


def _units(value: Quantity) -> set[str]:
    return {unit for unit in (value.unit, *(again.unit for again in value.also)) if unit is not None}


def _on(claim: Claim, scale: str, settled: UnitFrom) -> Claim:
    value = claim.value
    if claim.property != "temperature" or not isinstance(value, Quantity) or value.unit != "degree" or value.also:
        return claim
    return evolve(claim, value=evolve(value, unit=scale, unit_from=settled))


def is_bearing(mention: Mention) -> bool:
    """True for degrees of a place or direction ("46 Grad Nord"), and for those of an angle: "a slope of 30°"."""
    sentence, words = mention.sentence, mention.sentence.lexicon.words
    behind = sentence.low[mention.first : mention.last + _BEHIND_DEGREES]
    near = sentence.low[max(0, mention.first - _BESIDE_DEGREES) : mention.last + _BEHIND_DEGREES]
    return not (words("places", "compass").isdisjoint(behind) and words("places", "angles").isdisjoint(near))

"""A proper name with its place and kind."""

from __future__ import annotations

from collections.abc import Iterable, Set
from typing import Literal, NamedTuple

NameKind = Literal["person", "organisation", "place", "thing", "unknown"]


class Name(NamedTuple):
    """A name in a sentence: tokens first … last-1, without title ("Presiden AS") and without genitive ending."""

    label: str
    first: int
    last: int
    start: int
    end: int
    title: str | None = None
    quoted: bool = False
    kind: NameKind = "unknown"
    sentence: int = 0
    territory: str | None = None
    """CLDR code where the name is a country or region."""

    title_first: int = 0
    """Token at which the title starts; `first` where there is none."""

    @property
    def may_be_person(self) -> bool:
        """True for a person, and for two words of which nothing else is known."""
        return self.kind == "person" or (self.kind == "unknown" and " " in self.label)


def places_of(names: Iterable[Name]) -> Set[int]:
    """The tokens of the names."""
    return {token for name in names for token in range(name.first, name.last)}

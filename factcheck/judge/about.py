"""What a finding is about, in words: "the cost of Stargate", "the number of people missing in San Telmo"."""

from __future__ import annotations

from collections.abc import Sequence

from attrs import evolve, field, frozen

from factcheck.judge.units import singular
from factcheck.languages.ontology import ontology
from factcheck.model import Claim, Group, Quantity
from factcheck.model.unitwords import plural
from factcheck.model.wording import claim_phrase

SUFFERED = frozenset(
    ("injured", "missing", "evacuated", "displaced", "rescued", "destroyed", "damaged", "arrested", "infected")
)
"""Properties that say what happened to the counted things: "houses damaged", "people missing"."""

STAFF = frozenset(("jobs", "jobs cut", "supporters", "signatories"))
"""Properties that name the people they count, beside those of the ontology that befall people."""

PREPOSITIONS = {
    **dict.fromkeys(sorted(SUFFERED), "in"),
    **dict.fromkeys(("deaths", "aftershocks", "damage", "insured loss", "rainfall", "shaking"), "in"),
    **dict.fromkeys(("inflation", "unemployment", "turnout"), "in"),
    **dict.fromkeys(("offer", "fine", "fee", "rent", "deadline", "subsidy", "sentence", "budget"), "for"),
    **dict.fromkeys(("jobs", "jobs cut"), "at"),
    "committed": "to",
}
"""How a property is joined to its subject; "of" where nothing is said here."""

DATED = frozenset(("date", "death date", "event date", "deadline"))
"""Properties of dates that are days themselves; the others are events that have a date."""

EVENTS = {"built": "construction"}
"""The nouns of dated events whose property is called by a verb."""

TIMED = frozenset(("construction", "flight"))
"""Properties of lengths of time that are events, which take that time."""

UNNAMED = {
    "money": "a sum",
    "count": "a number",
    "percent": "a percentage",
    "measure": "a measurement",
    "number": "a number",
    "date": "a date",
    "duration": "a length of time",
    "attribution": "a role",
}
"""What is spoken of where no property is known."""


@frozen
class Topic:
    """What the claims of a group are about. unit: the noun that all of them count, "person" where all count heads."""

    subject: str
    what: str
    kind: str
    unit: str | None
    _said: dict[str, str] = field(factory=dict, eq=False, repr=False)
    """Id of a claim → what it says of the topic."""

    @staticmethod
    def of(group: Group, claims: Sequence[Claim]) -> Topic:
        """The topic of the claims of a group, which are of one kind."""
        units = {c.value.unit for c in claims if isinstance(c.value, Quantity) and c.value.unit}
        heads = bool(units) and all(singular(unit) in ontology().people for unit in units)
        unit = next(iter(units)) if len(units) == 1 else "person" if heads else None
        return Topic(group.subject, (group.property or "").replace("_", " "), claims[0].kind, unit)

    @property
    def words(self) -> str:
        """The topic as a noun with its article: "the date of the launch of Ariane 6"."""
        if not self.what:
            return f"{UNNAMED[self.kind]} for {self.subject}" if self.subject else UNNAMED[self.kind]
        return self._noun + (f" {PREPOSITIONS.get(self.what, 'of')} {self.subject}" if self.subject else "")

    def phrase(self, claim: Claim) -> str:
        """What a claim says of the topic, without conversions, and without a noun that the topic has named."""
        if claim.id not in self._said:
            self._said[claim.id] = claim_phrase(self._bare(claim))
        return self._said[claim.id]

    def _bare(self, claim: Claim) -> Claim:
        value = claim.value
        if not isinstance(value, Quantity):
            return claim
        unit = "" if value.unit and self._names(value.unit) else value.unit
        if unit == value.unit and not value.also:
            return claim
        return evolve(claim, value=evolve(value, unit=unit, also=()))

    @property
    def _noun(self) -> str:
        if self.kind == "date" and self.what not in DATED:
            return f"the date of the {EVENTS.get(self.what, self.what)}"
        if self.kind != "count":
            return f"the {self.what}{' time' if self.kind == 'duration' and self.what in TIMED else ''}"
        if self._counts_things:
            return f"the number of {plural(self.unit) if self.unit else 'those'} {self.what}"
        return f"the number of {self.what}"

    @property
    def _counts_things(self) -> bool:
        """True where the property says what was done to the counted things, and the noun is still to be said."""
        return self.kind == "count" and (self.what in SUFFERED or self.what == "committed")

    def _names(self, unit: str) -> bool:
        """True where the words of the topic say what is counted or measured."""
        if self._counts_things:
            return self.unit is not None
        of_people = self.what in ontology().of_people or self.what in STAFF
        return singular(unit) == singular(self.what) or (of_people and singular(unit) in ontology().people)

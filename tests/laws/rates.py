"""How many contradictions are found, by kind and pair of languages: `python -m tests.laws.rates` prints the table.

A contradiction: one article gives a thing a value, another gives it a clearly different one (three times the money, a
day weeks later, other people). The sample is the same on every run.
"""

from __future__ import annotations

import random
from collections.abc import Mapping
from decimal import Decimal
from itertools import product

from attrs import evolve, field, frozen

import factcheck
from tests.laws import facts
from tests.laws.facts import FRAMES, KINDS, LANGUAGES, NAMES, Fact, Frame, Telling, Value, article

SAMPLE = 6
FLOORS: Mapping[str, float] = {
    "money": 0.75,
    "count": 0.55,
    "percent": 0.6,
    "measure": 0.95,
    "date": 0.95,
    "duration": 0.95,
    "attribution": 0.95,
}
"""The share of contradictions that must be found, of each kind; what is missed yet stands in known_failures.toml."""


@frozen
class Row:
    """What was found and what was missed."""

    found: int
    missed: tuple[str, ...] = field(factory=tuple)

    @property
    def rate(self) -> float:
        total = self.found + len(self.missed)
        return self.found / total if total else 1.0


def sample_value(frame: Frame, pick: random.Random) -> Value:
    """A value that the frame may have."""
    number = Decimal(pick.randint(12, 330)).scaleb(-pick.randint(0, 1))
    match frame.kind:
        case "money":
            return facts.Money(number, pick.choice((6, 9)), pick.choice(("EUR", "USD")))
        case "count":
            return facts.Count(Decimal(pick.randint(12, 9999)))
        case "percent":
            return facts.Percent(number / 10)
        case "measure":
            return facts.Measure(number, pick.choice(frame.units))
        case "date":
            return facts.Day(facts.PUBLISHED.replace(year=pick.randint(2000, 2024), month=pick.randint(1, 12)))
        case "duration":
            return facts.Length(pick.randint(2, 12), frame.units[0])
        case _:
            return facts.Agent(pick.choice(facts.AGENTS))


def contradictions(kind: str, pick: random.Random) -> tuple[Fact, Fact]:
    """A fact, and what contradicts it."""
    frame = pick.choice([frame for frame in FRAMES if frame.kind == kind])
    fact = Fact(frame, pick.choice(NAMES[frame.things]), sample_value(frame, pick))
    return fact, evolve(fact, value=fact.value.times(3))


def measure(kind: str, each: int) -> dict[tuple[str, str], Row]:
    """So many contradictions of a kind for each ordered pair of languages."""
    table: dict[tuple[str, str], Row] = {}
    for first, second in product(LANGUAGES, repeat=2):
        pick = random.Random(f"{kind} {first} {second}")
        row = Row(0)
        for _ in range(each):
            one, two = contradictions(kind, pick)
            ways = [Telling(pick.randint(0, 1), pick.randint(0, 1), pick.randint(0, 1)) for _ in range(2)]
            sources = [article("one", one, first, ways[0]), article("two", two, second, ways[1])]
            found = any(finding.kind == kind for finding in factcheck.check(sources).conflicts)
            told = " || ".join(source.text for source in sources)
            row = Row(row.found + found, row.missed if found else (*row.missed, f"{first}-{second}: {told}"))
        table[first, second] = row
    return table


def main() -> None:
    """Print the share that is found, in per cent, and what is missed."""
    pairs = list(product(LANGUAGES, repeat=2))
    print(f"{'':12}", *(f"{a}-{b}" for a, b in pairs), "all")
    missed: list[str] = []
    for kind in KINDS:
        table = measure(kind, each=30)
        found = sum(row.found for row in table.values())
        print(f"{kind:12}", *(f"{table[pair].rate:5.0%}" for pair in pairs), f"{found / (30 * len(pairs)):4.0%}")
        missed += [f"{kind} {case}" for row in table.values() for case in row.missed[:2]]
    print(*missed, sep="\n")


if __name__ == "__main__":
    main()

"""Numbers that a language writes as one word: "dreiundzwanzigtausend", "eenentwintig", "trecentoquarantadue".

The word is cut into the number words of the language, the longest first, and these are put together as they are when
written apart: units before tens with a join between ("ein|und|zwanzig"), or tens before units ("vent|uno").
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from decimal import Decimal
from typing import Literal

from attrs import frozen

Role = Literal["number", "scale", "join", "more"]
Atom = tuple[Role, Decimal]

_LEAST, _MOST = 6, 120
_TRIES = 16
_HUNDRED = Decimal(100)
_VOWELS = frozenset("aeiouàèéìíòóùú")


@frozen(eq=False)
class Atoms:
    """The number words that may be parts of one word. elides: last letters that are lost before a vowel."""

    table: dict[str, Atom]
    elided: dict[str, Atom]
    starts: frozenset[str]
    longest: int
    elides: tuple[str, ...]
    long_tens: frozenset[Decimal]


def atoms_of(
    *,
    numbers: Iterable[tuple[str, Decimal]],
    scales: Iterable[tuple[str, Decimal]],
    more: Iterable[tuple[str, Decimal]],
    joins: Iterable[str],
    elides: tuple[str, ...],
    long_tens: frozenset[Decimal],
    one_word: bool,
) -> Atoms:
    """The parts of numbers in one word; none for a language that does not write them so."""
    joins = list(joins)
    if not joins and not one_word:
        return Atoms({}, {}, frozenset(), 0, (), frozenset())
    table: dict[str, Atom] = {join: ("join", Decimal(0)) for join in joins}
    table.update({s: ("more", v) for s, v in more if s.isalpha()})
    table.update({s: ("number", v) for s, v in _plain(numbers) if 0 < v < 1000})
    table.update({s: ("scale", v) for s, v in _plain(scales) if v >= _HUNDRED})
    elided = {s[:-1]: atom for s, atom in table.items() if elides and s.endswith(elides) and len(s) > 3}
    return Atoms(
        table,
        elided,
        frozenset(s[:2] for s, atom in table.items() if atom[0] in ("number", "scale")),
        max(map(len, table)),
        elides,
        long_tens,
    )


def _plain(rows: Iterable[tuple[str, Decimal]]) -> Iterator[tuple[str, Decimal]]:
    for surface, value in rows:
        folded = surface.casefold()
        if folded.isalpha() and len(folded) > 1 and value == value.to_integral_value():
            yield folded, value


def value_of(atoms: Atoms, word: str) -> Decimal | None:
    """The value of a folded word that is made of number words, None for every other word."""
    if word[:2] not in atoms.starts or not _LEAST <= len(word) <= _MOST or word in atoms.table:
        return None
    reach = _reach(atoms, word)
    if not reach[0]:
        return None
    for tries, parts in enumerate(_cuts(atoms, word, reach)):
        if (value := _together(atoms, parts)) is not None:
            return value
        if tries >= _TRIES:
            break
    return None


def _pieces(atoms: Atoms, word: str, at: int) -> Iterator[tuple[int, Atom]]:
    """The number words that may stand at a place of a word, with their ends, the longest first."""
    for end in range(min(len(word), at + atoms.longest), at + 1, -1):
        piece = word[at:end]
        if (atom := atoms.table.get(piece)) is not None:
            yield end, atom
        if end < len(word) and word[end] in _VOWELS and (atom := atoms.elided.get(piece)) is not None:
            yield end, atom


def _reach(atoms: Atoms, word: str) -> list[bool]:
    """For every place of a word, whether number words lead from there to its end."""
    reach = [False] * len(word) + [True]
    for at in range(len(word) - 2, -1, -1):
        reach[at] = any(reach[end] for end, _ in _pieces(atoms, word, at))
    return reach


def _cuts(atoms: Atoms, word: str, reach: Sequence[bool]) -> Iterator[list[Atom]]:
    """Every way to cut a word into number words."""
    parts: list[Atom] = []
    open_ = [_pieces(atoms, word, 0)]
    while open_:
        found = next(((end, atom) for end, atom in open_[-1] if reach[end]), None)
        if found is None:
            open_.pop()
            if parts:
                parts.pop()
            continue
        end, atom = found
        if end == len(word):
            yield [*parts, atom]
        else:
            parts.append(atom)
            open_.append(_pieces(atoms, word, end))


def _together(atoms: Atoms, parts: Sequence[Atom]) -> Decimal | None:
    """The value of number words in a row, None where they make no number."""
    total, last = Decimal(0), Decimal("Infinity")
    group: Decimal | None = None
    unit: Decimal | None = None  # the last number, where it may yet stand before its ten
    joined = False
    for n, (role, value) in enumerate(parts):
        if role == "join":
            if n == 0 or joined or n == len(parts) - 1:
                return None
            joined = True
            continue
        if role == "more":
            return None if group is None or n < len(parts) - 1 or joined else total + group + value
        if role == "scale":
            if joined and group is not None:
                return None
            if value == _HUNDRED:
                if group is not None and not 0 < group < _HUNDRED:
                    return None
                group = (group or Decimal(1)) * value
            elif value >= last or (group is None and n and parts[n - 1][0] == "scale"):
                return None
            else:
                total, last, group = total + (group or Decimal(1)) * value, value, None
            unit = None
        else:
            group = _added(atoms, group, value, unit if joined else None, joined=joined)
            if group is None:
                return None
            unit = value if value < 10 else None
        joined = False
    return total + (group or 0)


def _added(
    atoms: Atoms, group: Decimal | None, value: Decimal, unit: Decimal | None, *, joined: bool
) -> Decimal | None:
    """A number added to those before it: 700 + 1, then und, then zwanzig."""
    if group is None:
        return value
    if unit is not None:
        return group + value if value >= 20 and not value % 10 and value < _HUNDRED else None
    small = group % _HUNDRED
    if not small:
        return group + value if value < _HUNDRED else None
    if joined or small % 10 or small < 20:
        return None
    return group + value if value < (20 if small in atoms.long_tens else 10) else None

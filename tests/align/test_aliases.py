"""Aliases: what is shipped, what the user adds, and how a bad file is refused; near-copies."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest

from factcheck.align.aliases import Aliases, read_aliases, read_relations, territory
from factcheck.align.copies import origins
from factcheck.align.names import names_of, same_name
from factcheck.errors import InputError
from factcheck.model import Source


def test_the_shipped_aliases_load_once() -> None:
    assert Aliases.shipped() is Aliases.shipped()


@pytest.mark.parametrize(("label", "code"), [("Jerman", "DE"), ("Europe", "150"), ("die USA", "US"), ("OpenAI", None)])
def test_territories(label: str, code: str | None) -> None:
    assert territory(label) == code


def test_the_user_adds_names() -> None:
    aliases = Aliases.shipped().with_user({"Joko Widodo": ["Jokowi"], "United States": ["Uncle Sam"]})
    assert same_name("Jokowi", "Joko Widodo") is None
    match = same_name("Jokowi", "Joko Widodo", aliases=aliases)
    assert match is not None
    assert match.strength == 1
    assert same_name("Uncle Sam", "Amerika Serikat", aliases=aliases) is not None


def test_no_names_of_the_user_change_nothing() -> None:
    assert Aliases.shipped().with_user({}) is Aliases.shipped()


@pytest.mark.parametrize(
    ("name", "text"),
    [("a.toml", '"Joko Widodo" = ["Jokowi"]\n'), ("a.json", '{"Joko Widodo": ["Jokowi"]}')],
)
def test_files_of_aliases(tmp_path: Path, name: str, text: str) -> None:
    (tmp_path / name).write_text(text, encoding="utf-8")
    assert dict(read_aliases(tmp_path / name)) == {"Joko Widodo": ("Jokowi",)}


@pytest.mark.parametrize(
    ("name", "content", "problem"),
    [
        ("a.toml", b"Joko = [", "not TOML"),
        ("a.json", b"{", "not JSON"),
        ("a.json", b"[1]", "no table"),
        ("a.toml", b'Joko = "Jokowi"', "list of names"),
        ("a.toml", b"Joko = [1]", "list of names"),
        ("a.toml", b'Joko = ["..."]', "list of names"),
        ("a.toml", b'Joko = ["J"]\nJohn = ["J"]', "given to two things"),
        ("a.toml", b"\xff\xfe", "cannot read"),
        ("missing.toml", None, "cannot read"),
    ],
)
def test_bad_files_are_refused_in_one_line(tmp_path: Path, name: str, content: bytes | None, problem: str) -> None:
    if content is not None:
        (tmp_path / name).write_bytes(content)
    with pytest.raises(InputError, match=problem) as caught:
        read_aliases(tmp_path / name)
    assert name in str(caught.value)
    assert "\n" not in str(caught.value)


# relations of the user

GIVEN = {"Altmark Group": ["Norda Bank", "Karl Brandt"], "Norway": ["Anna Holt"], "Norda Bank": ["Norda Leasing"]}
RELATED = [
    ("Altmark Group", "Norda Bank"),
    ("Norda Bank", "Altmark Group AG"),
    ("Brandt", "Altmark Group"),
    ("Chief Executive Karl Brandt", "Altmark Group"),
    ("Norwegen", "Anna Holt"),
    ("the government of Norway", "Prime Minister Anna Holt"),
    ("Oslo", "Anna Holt"),
    ("NB", "Norda Leasing"),
]
UNRELATED = [
    ("Norda Bank", "Karl Brandt"),
    ("Altmark Group", "Norda Leasing"),
    ("Altmark Group", "Anna Holt"),
    ("Sweden", "Anna Holt"),
    ("Altmark Group", "Hanna Brandt"),
    ("Altmark Group", "Falkenau"),
]


@pytest.mark.parametrize(("a", "b"), RELATED)
def test_the_user_relates_names(a: str, b: str) -> None:
    names = names_of((), Aliases.shipped().with_user({}, GIVEN))
    assert names.related(a, b)
    assert names.related(b, a)
    assert not names.same(a, b)
    assert names_of((), Aliases.shipped()).related(a, b) is None


@pytest.mark.parametrize(("a", "b"), UNRELATED)
def test_relations_are_of_those_two_alone(a: str, b: str) -> None:
    names = names_of((), Aliases.shipped().with_user({}, GIVEN))
    assert names.related(a, b) is None
    assert names.related(b, a) is None


def test_relations_know_the_aliases_of_the_user_and_leave_what_is_shipped() -> None:
    aliases = Aliases.shipped().with_user({"Altmark Group": ["the Elbe concern"]}, GIVEN)
    assert names_of((), aliases).related("the Elbe concern", "Norda Bank")
    assert names_of((), aliases).related("Alphabet", "Google")


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("r.toml", 'Alphabet = ["Google"]\nXXVI = ["Google"]\n'),
        ("r.json", '{"Alphabet": ["Google"], "XXVI": ["Google"]}'),
    ],
)
def test_files_of_relations(tmp_path: Path, name: str, text: str) -> None:
    (tmp_path / name).write_text(text, encoding="utf-8")
    assert dict(read_relations(tmp_path / name)) == {"Alphabet": ("Google",), "XXVI": ("Google",)}


@pytest.mark.parametrize(
    ("name", "content", "problem"),
    [
        ("r.toml", b"Alphabet = [", "not TOML"),
        ("r.json", b"{", "not JSON"),
        ("r.json", b"[1]", "relations are no table"),
        ("r.toml", b'Alphabet = "Google"', "'Alphabet' is not followed by a list of names"),
        ("r.toml", b'[Alphabet]\nunits = ["Google"]', "'Alphabet' is not followed by a list of names"),
        ("r.toml", b'Alphabet = ["..."]', "list of names"),
        ("r.toml", b"\xff\xfe", "cannot read the relations"),
        ("missing.toml", None, "cannot read the relations"),
    ],
)
def test_bad_files_of_relations_are_refused_in_one_line(
    tmp_path: Path, name: str, content: bytes | None, problem: str
) -> None:
    if content is not None:
        (tmp_path / name).write_bytes(content)
    with pytest.raises(InputError, match=problem) as caught:
        read_relations(tmp_path / name)
    assert str(caught.value).startswith(str(tmp_path / name))
    assert "\n" not in str(caught.value)


WORDS = [f"word{n}" for n in range(400)]


def _source(name: str, words: list[str], day: int | None = None) -> Source:
    return Source(name, " ".join(words), published=None if day is None else dt.date(2025, 1, day))


def test_a_near_copy_counts_as_the_earlier_text() -> None:
    sources = [
        _source("late", [*WORDS[:390], "with", "an", "addition"], 3),
        _source("first", WORDS, 1),
        _source("undated", WORDS),
        _source("other", [f"else{n}" for n in range(400)], 2),
        _source("half", [*WORDS[:200], *(f"new{n}" for n in range(200))], 4),
    ]
    expected = {"late": "first", "first": "first", "undated": "first", "other": "other", "half": "half"}
    assert dict(origins(sources)) == expected
    assert dict(origins(sources[::-1])) == expected


def test_short_and_empty_texts_are_their_own_origin() -> None:
    found = origins(
        [_source("a", []), _source("b", []), _source("c", ["one", "word"]), _source("d", ["one", "word"], 1)]
    )
    assert dict(found) == {"a": "a", "b": "b", "c": "d", "d": "d"}

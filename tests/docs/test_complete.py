"""Every public name, command, option, format, code and section is documented, and nothing that does not exist."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable
from pathlib import Path

import pytest

import factcheck
from factcheck.languages import installed, load
from factcheck.languages.schema import SECTIONS
from factcheck.model import CERTAINTIES, KINDS, MODIFIERS, REASONS, RELATIONS, ROLES, VERDICTS
from factcheck.model.explanations import STAGES
from factcheck.read.manifest import FIELDS
from factcheck.report import FORMATS, SCHEMA, SUFFIXES
from factcheck.report.csv import COLUMNS
from tests.docs.pages import ALL, ROOT, RUN, codes, first_column, name_of, prose, section

CONTRACT = ROOT / "docs" / "contract.md"
ADDING = ROOT / "docs" / "adding-a-language.md"
LANGUAGES = ROOT / "docs" / "languages.md"

OPEN = frozenset({"currencies", "merged", "units", "nouns", "durations", "properties", "things"})
"""Sections whose keys are canonical values; in the others each key has a job of its own, which the page explains."""
OPEN_TABLES = frozenset(
    {
        *("names.territories", "dates.relative", "dates.zones", "dates.joined_lengths", "dates.ordinals"),
        *("dates.anchored", "dates.decade_names", "dates.holidays", "dates.weekdays", "dates.months"),
        *(
            "references.hypernyms",
            "references.foreign",
            "numbers.states",
            "numbers.tolls",
            "numbers.multiples",
            "numbers.cardinals",
        ),
        *("numbers.factors", "numbers.added", "numbers.scales", "numbers.compact", "numbers.alone", "numbers.half"),
        *("numbers.more", "numbers.denominators", "numbers.fractions", "numbers.ordinals", "numbers.before"),
    }
)
"""Tables in a section of which the same is true."""


def contract(heading: str) -> str:
    return section(CONTRACT.read_text(encoding="utf-8"), heading)


def test_public_names() -> None:
    documented = set(first_column(contract("## From Python")))
    assert documented == set(factcheck.__all__)
    for name in factcheck.__all__:
        assert getattr(factcheck, name) is not None


@pytest.mark.parametrize(
    ("heading", "known"),
    [
        ("## Reason codes", REASONS),
        ("### Kinds", KINDS),
        ("### Modifiers", MODIFIERS),
        ("### Roles", ROLES),
        ("### Certainty", CERTAINTIES),
        ("### Verdicts", VERDICTS),
        ("### Relations", RELATIONS),
        ("### Formats", FORMATS),
        ("### Manifest", FIELDS),
        ("### The table of `csv`", COLUMNS),
    ],
    ids=lambda v: v if isinstance(v, str) else "",
)
def test_codes_and_fields(heading: str, known: Iterable[str]) -> None:
    assert sorted(set(first_column(contract(heading)))) == sorted(known)


def test_suffixes_and_schema() -> None:
    said = codes(prose(CONTRACT))
    assert {*SUFFIXES, SCHEMA} <= said


@pytest.mark.parametrize(
    ("heading", "collection", "optional"),
    [
        ("### Source", "sources", ()),
        ("### Claim", "claims", ()),
        ("### Finding", "findings", ("review",)),
        ("### Unread", "unread", ()),
    ],
)
def test_fields_of_a_real_report(heading: str, collection: str, optional: tuple[str, ...]) -> None:
    report = factcheck.check(
        [
            "The dam cost 30 million dollars in 2019.",
            "The dam cost 31 million dollars. It failed the day before yesterday.",
        ]
    ).to_dict()
    documented = set(first_column(contract(heading)))
    assert report[collection], f"the example gives no {collection}"
    for row in report[collection]:
        assert set(row) == documented - set(optional)


def test_exit_statuses() -> None:
    assert first_column(contract("### Exit status")) == ["0", "1", "2", "130"]


def test_sections_of_a_language_file() -> None:
    headings = re.findall(r"^### `\[(\w+)\]`", ADDING.read_text(encoding="utf-8"), re.MULTILINE)
    assert headings == list(SECTIONS)


@pytest.mark.parametrize("name", [s for s in SECTIONS if s not in OPEN])
def test_keys_of_a_language_file(name: str) -> None:
    """Each key that a shipped file uses is explained under its section."""
    said = codes(section(ADDING.read_text(encoding="utf-8"), f"### `[{name}]`"))
    missing = {key for code in installed() for key in _keys(name, load(code).data.get(name, {}))} - said
    assert not missing, f"docs/adding-a-language.md does not explain {', '.join(sorted(missing))} of [{name}]"


def _keys(name: str, body: dict[str, object]) -> set[str]:
    found: set[str] = set()
    for key, value in body.items():
        if not isinstance(value, dict):
            found.add(key)
        elif f"{name}.{key}" in OPEN_TABLES:
            found.add(f"[{name}.{key}]")
        else:
            found |= {*value, *({f"[{name}.{key}]"} if name != "roles" else {key})}
    return found


def test_every_language_is_listed() -> None:
    assert sorted(first_column(section(LANGUAGES.read_text(encoding="utf-8"), "## What there is"))) == list(installed())


def test_laws_of_known_failures() -> None:
    failures = tomllib.loads((ROOT / "tests" / "known_failures.toml").read_text(encoding="utf-8"))["failure"]
    limits = section((ROOT / "docs" / "limits.md").read_text(encoding="utf-8"), "## What is known to fail")
    assert {failure["law"] for failure in failures} <= set(first_column(limits))


@pytest.mark.parametrize("page", ALL, ids=name_of)
def test_links_lead_somewhere(page: Path) -> None:
    for target in re.findall(r"\]\(([^)\s]+)\)", prose(page)):
        if target.startswith("https://"):
            continue
        file, _, anchor = target.partition("#")
        path = (page.parent / file).resolve() if file else page
        assert path.exists(), f"{name_of(page)} links to {target}"
        if anchor:
            assert anchor in _anchors(path), f"{name_of(page)} links to {target}"


@pytest.mark.parametrize("page", ALL, ids=name_of)
def test_files_that_are_named_exist(page: Path) -> None:
    named = {c for c in codes(prose(page)) if re.fullmatch(r"(factcheck|tests|docs|seeds|\.ci)/[\w./-]+", c)}
    assert not [name for name in sorted(named) if not (ROOT / name).exists()]


def _anchors(page: Path) -> set[str]:
    """The anchors that GitHub makes of the headings."""
    headings = re.findall(r"^#+ (.*)$", prose(page), re.MULTILINE)
    return {re.sub(r"[^\w\- ]", "", heading.casefold()).replace(" ", "-") for heading in headings}


def test_every_page_is_in_the_index() -> None:
    linked = set(re.findall(r"\]\((\S+?)\)", prose(ROOT / "docs" / "index.md")))
    assert {page.name for page in RUN if page.parent.name == "docs"} - {"index.md"} <= linked


def test_fields_of_pairs_and_of_the_basis() -> None:
    report = factcheck.check(["The Alder Dam cost 30 million euros.", "The Alder Dam cost 51 million euros."]).to_dict()
    assert set(report["basis"]) == set(first_column(contract("### Basis")))
    fields = set(first_column(contract("### Pair")))
    for pair in (pair for finding in report["findings"] for pair in finding["pairs"]):
        assert fields - {"evidence_for", "evidence_against", "conversion"} <= set(pair) <= fields


def test_fields_and_stages_of_an_explanation() -> None:
    report = factcheck.check(["The Alder Dam cost 30 million euros.", "The Alder Dam cost 51 million euros."])
    told = factcheck.explain(report, 1).to_dict()
    text = contract("## Explanation")
    assert first_column(text) == [*told, *STAGES]
    said = codes(text)
    assert all(f'"{field}"' in " ".join(said) for row in (*told["claims"], *told["pairs"]) for field in row)
    assert all(f'"{field}"' in " ".join(said) for row in told["claims"] for step in row["steps"] for field in step)

"""Whom one source puts behind a thing against several: when nouns of one sort are one thing, and when not."""

from __future__ import annotations

import pytest

from factcheck import Report, Source, check, explain

OPENING = {
    "en": "Norvik and Halden in Saloma settled their row on Thursday, said Maria Weda of the Norvik Harbour Office.",
    "de": "Norvik und Halden in Saloma haben den Streit beigelegt, sagte Maria Weda vom Norvik Harbour Office.",
    "fr": "Norvik et Halden, en Saloma, ont réglé leur différend, a dit Maria Weda, du Norvik Harbour Office.",
}

Told = tuple[str, str]
"""(language, what one source says)."""

LUNDE: tuple[Told, Told] = (
    ("en", "The talks were led by Ada Lunde."),
    ("fr", "Les négociations ont été menées par Ada Lunde."),
)
BENTI: Told = ("de", "Die Verhandlungen wurden von Carlo Benti geleitet.")


def report(*told: Told) -> Report:
    texts = [Source(f"s{i}", f"{OPENING[code]}\n\n{text}", language=code) for i, (code, text) in enumerate(told)]
    return check(texts)


def conflicts(*told: Told) -> list[str]:
    return [f.summary for f in report(*told).conflicts if f.kind == "attribution"]


def test_one_against_two_for_a_thing_of_one_sort() -> None:
    assert len(conflicts(*LUNDE, BENTI)) == 1


@pytest.mark.parametrize(
    "told",
    [
        pytest.param((LUNDE[0], BENTI), id="one against one"),
        pytest.param((LUNDE[0], LUNDE[0], BENTI), id="one against one and its copy"),
        pytest.param((*LUNDE, ("de", f"{BENTI[1]} Ada Lunde schwieg.")), id="the lone source names both"),
        pytest.param((*LUNDE, ("de", "Die Suche wurde von Carlo Benti geleitet.")), id="another sort of thing"),
        pytest.param((*LUNDE, ("de", "Die anderen Verhandlungen wurden von Carlo Benti geleitet.")), id="a second one"),
        pytest.param((*LUNDE, ("de", "Die Verhandlungen hat Carlo Benti angekündigt.")), id="another deed"),
        pytest.param((*LUNDE, BENTI, ("en", "Carlo Benti led the talks.")), id="two on either side"),
        pytest.param((*LUNDE, ("de", "Die Verhandlungen wurden von der Bergwacht geleitet.")), id="an office"),
        pytest.param((*LUNDE, ("de", "Die Verhandlungen wurden nicht von Carlo Benti geleitet.")), id="denied"),
        pytest.param(
            (*(LUNDE), ("de", f"{BENTI[1]} Die Gespräche wurden von Ole Brandt geleitet.")),
            id="a source with two such things",
        ),
        pytest.param(
            (("en", "The delegation was led by Ada Lunde."),) * 2
            + (("de", "Die Delegation wurde von Carlo Benti geleitet."),),
            id="things of which each report has several",
        ),
    ],
)
def test_what_stays_quiet(told: tuple[Told, ...]) -> None:
    assert conflicts(*told) == []


def test_what_a_text_counts_is_a_sort_of_thing_too() -> None:
    told = (("en", "The engines were built by Norda."), ("fr", "Les moteurs ont été construits par Norda."))
    assert len(conflicts(*told, ("de", "Gebaut wurden die Triebwerke von Kestra."))) == 1
    assert conflicts(*told, ("de", "Gebaut wurden die Häuser von Kestra.")) == []


def test_a_source_with_two_makers_of_one_thing_is_no_witness() -> None:
    rebuilt = ("de", "Das von Norda gebaute und von Velmar umgerüstete Schiff lag in Halden.")
    told = (("en", "The ship was built by Norda."), ("fr", "Le navire a été construit par Norda."))
    assert len(conflicts(*told, rebuilt, ("de", "Gebaut wurde das Schiff von Kestra."))) == 1


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("The bridge was built by Brunelli.", "Die andere Brücke wurde von Kestra gebaut."),
        ("The bridge was built by Brunelli.", "Die zweite Brücke wurde von Kestra gebaut."),
    ],
)
def test_a_second_bridge_is_another_one(a: str, b: str) -> None:
    assert conflicts(("en", a), ("de", b)) == []
    assert len(conflicts(("en", a), ("de", "Die Brücke wurde von Kestra gebaut."))) == 1


def test_how_the_link_came_about_is_told_and_replays() -> None:
    found = report(*LUNDE, BENTI)
    finding = next(f for f in found.conflicts if f.kind == "attribution")
    told = explain(found, finding.id)
    outvoted = [pair for pair in finding.pairs if pair.link == "outvoted"]
    assert outvoted
    assert all("several sources name the other party" in pair.evidence_for for pair in outvoted)
    assert all(pair.replays for pair in told.pairs)

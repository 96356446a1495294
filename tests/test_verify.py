"""One claim against several sources: verdicts by hand, and what must hold for any claim."""

from __future__ import annotations

import datetime as dt
import json
from functools import cache
from pathlib import Path

import pytest
from click.testing import CliRunner
from hypothesis import given, settings
from hypothesis import strategies as st

import factcheck
from factcheck import Source
from factcheck.cli import main
from factcheck.extract.text import read
from factcheck.judge.compare import EMPTY
from factcheck.judge.findings import judge_linked
from factcheck.languages import load
from factcheck.model import RULINGS
from factcheck.read import read_paths
from factcheck.report import VERIFICATION_SCHEMA
from tests.docs.pages import first_column, section
from tests.laws.scraps import texts

ROOT = Path(__file__).parent.parent
SEEDS = ROOT / "seeds"
CONTRACT = (ROOT / "docs" / "contract.md").read_text(encoding="utf-8")

SEED_CLAIMS = [
    ("Stargate will cost $500 billion", "supported"),
    ("stargate costs 500 billion dollars", "supported"),
    ("Stargate wird 500 Milliarden Dollar kosten.", "supported"),
    ("Stargate menelan biaya 500 miliar dolar AS", "supported"),
    ("Stargate costará 500.000 millones de dólares.", "supported"),
    ("Stargate costs 700 billion dollars", "refuted"),
    ("Stargate made a profit of 500 billion dollars", "not found"),  # the figure, but of something else
    ("Donald Trump announced Stargate.", "supported"),
    ("Norda Bank announced Stargate.", "refuted"),
    ("The AI Action Summit took place on 10 and 11 February 2025.", "supported"),
    ("The AI Action Summit was held in February 2025", "supported"),
    ("The AI Action Summit took place on 12 March 2025.", "refuted"),
    ("11 countries support Current AI", "supported"),
    ("Current AI has an initial investment of 400 million dollars", "supported"),
    ("Macron launched Current AI.", "supported"),
    ("Stargate kostet 500 Milliarden Dollar und wurde von Trump angekündigt", "supported"),
    ("The weather in Paris was fine.", "not found"),
]
"""Claims about the texts of the seeds folder; the articles were read for them, and not what the program says."""


@pytest.fixture(scope="module")
def seeds() -> tuple[Source, ...]:
    return read_paths([SEEDS]).sources


@pytest.mark.parametrize(("claim", "verdict"), SEED_CLAIMS, ids=lambda v: v if " " in v else "")
def test_claims_about_the_seeds(seeds: tuple[Source, ...], claim: str, verdict: str) -> None:
    found = factcheck.verify(claim, seeds)
    assert found.verdict == verdict, found.render()


BRIDGE = (
    Source("a", "Project Alder cost 32 million euros. Project Alder was opened on 3 March 2024.", language="en"),
    Source("b", "Das Projekt Alder kostete 45 Millionen Euro.", language="de"),
    Source("c", "El proyecto Alder costó 32 millones de euros y fue construido por Norda Bank.", language="es"),
)
QUAKE = (
    Source("one", "The quake in Norvik killed 40 people.", language="en", published=dt.date(2024, 5, 2)),
    Source("two", "Das Erdbeben in Norvik forderte 46 Tote.", language="de", published=dt.date(2024, 5, 3)),
)
PHASES = (
    Source("p", "The initial budget of Project Alder was 100 million euros.", language="en"),
    Source("q", "Altmark Group announced Project Alder. It will cost 60 million euros.", language="en"),
)

OWN = [
    (BRIDGE, "Project Alder cost 32 million euros.", "disputed"),
    (BRIDGE, "Il progetto Alder è costato 45 milioni di euro.", "disputed"),
    (BRIDGE, "Le projet Alder a coûté 70 millions d'euros.", "refuted"),
    (BRIDGE, "O projeto Alder custou 70 milhões de euros.", "refuted"),
    (BRIDGE, "Het project Alder kostte 70 miljoen euro.", "refuted"),
    (BRIDGE[:1], "Project Alder cost 32 billion euros.", "refuted"),  # the same digits, another scale
    (BRIDGE[:1], "Project Alder cost about 30 million euros.", "not found"),  # fits, and is not what was said
    (BRIDGE[:1], "Project Alder cost more than 30 million euros.", "supported"),
    (BRIDGE[:1], "Project Alder cost more than 40 million euros.", "refuted"),
    (BRIDGE[:1], "Project Alder employs 32 million people.", "not found"),
    (BRIDGE[:1], "Project Alder cost 5 million dollars.", "not found"),  # no rate
    (BRIDGE[:1], "Proyek Alder dibuka pada 3 Maret 2024.", "supported"),
    (BRIDGE[:1], "Projekt Alder wurde im März 2024 eröffnet.", "supported"),
    (BRIDGE[:1], "Project Alder was opened on 5 March 2024.", "refuted"),
    (BRIDGE[:1], "Project Alder did not cost 32 million euros.", "refuted"),
    (BRIDGE[2:], "Norda Bank built Project Alder.", "supported"),
    (BRIDGE[2:], "Project Alder was built by Altmark Group.", "refuted"),
    (BRIDGE[2:], "Altmark Group announced Project Alder.", "not found"),  # another role refutes nobody
    (BRIDGE[2:], "Altmark Group funded Project Alder.", "not found"),
    (QUAKE, "The quake in Norvik killed 46 people.", "supported"),
    (QUAKE, "The quake in Norvik killed 40 people.", "supported"),  # right on its day
    (QUAKE, "The quake in Norvik killed 43 people.", "not found"),  # may be of the night between
    (QUAKE, "The quake in Norvik killed 600 people.", "refuted"),
    (QUAKE, "The flood in Aldersund killed 46 people.", "not found"),
    (PHASES[:1], "The total budget of Project Alder was 500 million euros.", "not found"),
    (PHASES[1:], "Altmark Group announced Project Alder.", "supported"),
]


@pytest.mark.parametrize(
    ("sources", "claim", "verdict"), OWN, ids=lambda v: v if isinstance(v, str) and " " in v else ""
)
def test_claims_about_small_texts(sources: tuple[Source, ...], claim: str, verdict: str) -> None:
    found = factcheck.verify(claim, sources)
    assert found.verdict == verdict, found.render()


def test_parts_have_verdicts_of_their_own() -> None:
    found = factcheck.verify("Project Alder was opened on 3 March 2024 and cost 70 million euros.", BRIDGE[:1])
    assert [(part.verdict, part.origins_for, part.origins_against) for part in found.parts] == [
        ("supported", 1, 0),
        ("refuted", 0, 1),
    ]
    assert found.verdict == "refuted"
    assert found.summary == "The claim has 2 parts: 1 refuted and 1 supported."


def test_a_claim_with_a_day_is_of_that_day() -> None:
    said = "The quake in Norvik killed 60 people."
    assert factcheck.verify(said, QUAKE, published="2024-05-03").verdict == "refuted"
    later = factcheck.verify(said, QUAKE, published=dt.date(2024, 5, 9))
    assert later.verdict == "not found"
    assert "superseded" in {pair.reason for pair in later.parts[0].pairs}


def test_a_relative_day_counts_from_the_day_of_the_claim() -> None:
    said = "Project Alder was opened yesterday."
    assert factcheck.verify(said, BRIDGE[:1], published="2024-03-04").verdict == "supported"
    assert factcheck.verify(said, BRIDGE[:1], published="2024-03-09").verdict == "refuted"
    unknown = factcheck.verify(said, BRIDGE[:1])
    assert unknown.verdict == "not found"
    assert [unread.exact for unread in unknown.unread] == ["yesterday"]


def test_what_is_near_says_why_it_decides_nothing() -> None:
    found = factcheck.verify("Project Alder made a profit of 5 million euros.", BRIDGE[:1])
    (pair,) = found.parts[0].pairs
    assert (pair.relation, pair.link) == ("compatible", "none")
    assert '"profit" is not "cost"' in pair.because
    phases = factcheck.verify("The total budget of Project Alder was 500 million euros.", PHASES[:1])
    assert [pair.reason for pair in phases.parts[0].pairs] == ["different_phase"]


def test_a_copy_is_no_second_voice() -> None:
    text = "Project Alder cost 32 million euros. It was opened in spring, and many people came to see it on that day."
    found = factcheck.verify("Project Alder cost 32 million euros.", [Source("a", text), Source("b", text)])
    assert (found.verdict, found.parts[0].origins_for, len(found.parts[0].supporting)) == ("supported", 1, 2)


def test_the_claim_is_never_a_source() -> None:
    found = factcheck.verify("Project Alder cost 32 million euros.", [Source("claim", BRIDGE[0].text)])
    assert found.claim.id == "claim-2"
    assert [source.id for source in found.report.sources] == ["claim"]
    assert found.parts[0].origins_for == 1
    assert {claim.source for claim in found.tested} == {"claim-2"}


def test_aliases_join_names() -> None:
    said = "The North Dyke cost 32 million euros."
    assert factcheck.verify(said, BRIDGE[:1]).verdict == "not found"
    assert factcheck.verify(said, BRIDGE[:1], aliases={"Alder": ["North Dyke"]}).verdict == "supported"


def test_relations_keep_a_claim_from_being_refuted(tmp_path: Path) -> None:
    said = "Norda Bank announced Project Alder."
    sources = ["Altmark Group announced Project Alder."]
    assert factcheck.verify(said, sources).verdict == "refuted"
    related = factcheck.verify(said, sources, relations={"Altmark Group": ["Norda Bank"]})
    assert related.verdict not in ("refuted", "disputed", "supported")
    file = tmp_path / "relations.json"
    file.write_text('{"Altmark Group": ["Norda Bank"]}', encoding="utf-8")
    assert factcheck.verify(said, sources, relations=file) == related


@pytest.mark.parametrize("claim", ["", " ", "\x00", "Norvik is a nice town.", "1", "$", "😀" * 50, "a\n\nb"])
def test_nothing_to_test_is_an_answer(claim: str) -> None:
    found = factcheck.verify(claim, BRIDGE)
    assert (found.verdict, found.parts) == ("not found", ())
    assert "no figure, date or attribution" in found.summary
    assert found.render().startswith("NOT FOUND")


def test_wrong_calls() -> None:
    with pytest.raises(factcheck.UsageError, match="'xx'"):
        factcheck.verify("It cost 5 euros.", BRIDGE, language="xx")
    with pytest.raises(factcheck.UsageError, match="'soon'"):
        factcheck.verify("It cost 5 euros.", BRIDGE, published="soon")
    with pytest.raises(factcheck.UsageError):
        factcheck.verify(b"It cost 5 euros.", BRIDGE)  # type: ignore[arg-type]
    with pytest.raises(factcheck.UsageError):
        factcheck.verify("It cost 5 euros.", "It cost 5 euros.")
    with pytest.raises(factcheck.UsageError, match="format 'yaml'"):
        factcheck.verify("It cost 5 euros.", BRIDGE).render("yaml")


# saved and shown


def test_a_saved_verification_is_the_same(tmp_path: Path, seeds: tuple[Source, ...]) -> None:
    for claim, _ in SEED_CLAIMS[::5]:
        found = factcheck.verify(claim, seeds)
        found.save(tmp_path / "found.json")
        loaded = factcheck.load_verification(tmp_path / "found.json")
        assert loaded == found
        assert loaded.render("json") == found.render("json")
        claims = {c.id: c for c in (*loaded.tested, *loaded.report.claims)}
        for pair in (pair for part in loaded.parts for pair in part.pairs if pair.link in ("firm", "slip")):
            if pair.reason in ("same_value", "values_apart", "dates_apart"):
                again = judge_linked(claims[pair.a], claims[pair.b], pair.link, context=EMPTY)
                assert again.relation == pair.relation


@pytest.mark.parametrize(
    ("text", "what"),
    [
        ("{", "is no JSON"),
        ('{"schema": "factcheck.report/1"}', 'schema "factcheck.report/1" is not known'),
        (f'{{"schema": "{VERIFICATION_SCHEMA}"}}', "claim"),
    ],
)
def test_broken_files_are_refused(tmp_path: Path, text: str, what: str) -> None:
    path = tmp_path / "found.json"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(factcheck.InputError) as error:
        factcheck.load_verification(path)
    assert "\n" not in str(error.value)
    assert what in str(error.value)
    with pytest.raises(factcheck.UsageError):
        factcheck.load_verification(tmp_path / "found.md")


def test_every_field_is_documented() -> None:
    found = factcheck.verify("Project Alder cost 32 million euros.", BRIDGE).to_dict()
    assert set(found) == set(first_column(section(CONTRACT, "## The verification as JSON").split("###")[0]))
    assert set(found["parts"][0]) == set(first_column(section(CONTRACT, "### Part")))
    assert set(RULINGS) == set(first_column(section(CONTRACT, "### Rulings")))
    assert found["tested"][0]["role"] == "claim under test"


def run(*args: str) -> tuple[int, str, str]:
    done = CliRunner().invoke(main, ["verify", *args])
    return done.exit_code, done.stdout, done.stderr


@pytest.mark.parametrize(
    ("claim", "status"),
    [("Stargate will cost $500 billion", 0), ("Stargate costs $700 billion", 1), ("Nothing", 0)],
)
def test_exit_status(claim: str, status: int) -> None:
    code, out, err = run(claim, str(SEEDS))
    assert (code, err) == (status, "")
    assert json.loads(out)["schema"] == VERIFICATION_SCHEMA


def test_bad_calls_end_with_one_line(tmp_path: Path) -> None:
    calls = [
        ["Stargate will cost $500 billion", str(tmp_path / "missing.txt")],
        ["Stargate will cost $500 billion"],
        ["Stargate", str(SEEDS), "--language", "xx"],
        ["Stargate", str(SEEDS), "--published", "2024-31-12"],
        ["Stargate", str(SEEDS), "--format", "csv"],
        ["Stargate", str(SEEDS), "--relations", str(tmp_path / "missing.toml")],
    ]
    for call in calls:
        code, out, err = run(*call)
        assert (code, out, err.count("\n")) == (2, "", 1), err


def test_the_relations_of_the_command(tmp_path: Path) -> None:
    (tmp_path / "source.txt").write_text("Altmark Group announced Project Alder.\n", encoding="utf-8")
    (tmp_path / "relations.toml").write_text('"Altmark Group" = ["Norda Bank"]\n', encoding="utf-8")
    call = ("Norda Bank announced Project Alder.", str(tmp_path / "source.txt"))
    assert run(*call)[0] == 1
    code, out, _ = run(*call, "--relations", str(tmp_path / "relations.toml"))
    assert code == 0
    assert json.loads(out)["basis"]["relations"] == {"Altmark Group": ["Norda Bank"]}


def test_markdown_shows_both_quotes() -> None:
    page = factcheck.verify("Project Alder cost 32 million euros.", BRIDGE).render("markdown")
    assert page.startswith("# Disputed\n")
    assert "### Borne out by" in page
    assert "### Contradicted by" in page
    assert "> Das Projekt Alder kostete **45 Millionen Euro**." in page


# laws


@settings(max_examples=40, deadline=None)
@given(texts(), st.sampled_from((None, "en", "de", "id", "fr")))
def test_any_text_is_answered(text: str, language: str | None) -> None:
    found = factcheck.verify(text, BRIDGE, language=language)
    assert found.verdict in RULINGS
    for form in ("text", "json", "markdown"):
        assert found.render(form).endswith("\n")
    for claim in found.tested:
        for span in (claim.evidence, claim.sentence):
            assert found.claim.text[span.start : span.end] == span.exact


@settings(max_examples=30, deadline=None)
@given(st.permutations(BRIDGE + QUAKE), st.sampled_from([claim for _, claim, _ in OWN]))
def test_the_order_of_sources_does_not_matter(sources: list[Source], claim: str) -> None:
    assert factcheck.verify(claim, sources).render("json") == factcheck.verify(claim, BRIDGE + QUAKE).render("json")


@cache
def corpus() -> list[Source]:
    """The articles of the seeds folder and of the annotated clusters."""
    folders = sorted((ROOT / "tests" / "gold").glob("*/sources.jsonl"))
    return [source for path in (SEEDS, *folders) for source in read_paths([path]).sources]


@settings(max_examples=60, deadline=None)
@given(st.data())
def test_a_sentence_of_a_source_is_never_refuted_by_it(data: st.DataObject) -> None:
    source = data.draw(st.sampled_from(corpus()), label="source")
    sentences = read(source.text, load(source.language)).sentences
    sentence = data.draw(st.sampled_from(sentences), label="sentence").exact
    day = data.draw(st.sampled_from((None, source.published)), label="day")
    found = factcheck.verify(sentence, [source], language=source.language, published=day)
    assert found.verdict in ("supported", "not found"), found.render()


CRASH = "A bus crashed near Norvik on Tuesday. Five people were killed, police said."
SLIDE = "A landslide buried three houses in Aldersund on Tuesday. Nine people were killed, rescuers said."


@pytest.mark.parametrize("claim", ["Five people died.", "Nine people died.", "Seven people died."])
def test_a_claim_without_a_name_has_no_verdict_where_the_sources_are_of_several_events(claim: str) -> None:
    day = dt.date(2024, 5, 14)
    sources = [Source("crash", CRASH, "en", published=day), Source("slide", SLIDE, "en", published=day)]
    assert factcheck.verify(claim, sources).verdict == "not found"


@pytest.mark.parametrize(("claim", "verdict"), [("Five people died.", "supported"), ("Seven people died.", "refuted")])
def test_a_claim_without_a_name_has_a_verdict_where_all_sources_are_of_one_event(claim: str, verdict: str) -> None:
    day = dt.date(2024, 5, 14)
    again = "Five people were killed when a bus crashed near Norvik, the fire service said."
    sources = [Source("crash", CRASH, "en", published=day), Source("again", again, "en", published=day)]
    assert factcheck.verify(claim, sources).verdict == verdict


def test_a_figure_of_today_does_not_bear_out_one_of_another_year() -> None:
    source = Source("crash", CRASH, "en", published=dt.date(2024, 5, 14))
    assert factcheck.verify("Five people died on 3 May 2021.", [source]).verdict == "not found"
    assert factcheck.verify("Five people died on 14 May 2024.", [source]).parts[0].verdict == "supported"

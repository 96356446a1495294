"""The HTML report as a document: its bones, its links, what it embeds, and that it loads nothing."""

from __future__ import annotations

import base64
import datetime as dt
import hashlib
import json
import os
import re
import subprocess
import sys
from decimal import Decimal
from itertools import pairwise
from pathlib import Path
from typing import Any

import html5lib
import pytest
from attrs import evolve

from factcheck import Source, check, load
from factcheck.errors import UsageError
from factcheck.model import Basis, Finding, Lapsed, Provenance, Review
from factcheck.report import Report, render
from factcheck.report.html.page import PIECE, render_html
from tests import strategies
from tests.laws.law import law
from tests.report.html_tree import Node, tree
from tests.report.sample import FINDINGS, REPORT, TEXTS

FULL = evolve(REPORT, texts=TEXTS)
PAGE = tree(render_html(FULL))
ADDRESS = re.compile(r"(?:https?:)?//\S+")


def test_it_is_well_formed_html() -> None:
    for report in (FULL, REPORT, Report((), (), (), ())):
        html5lib.HTMLParser(strict=True).parse(render_html(report))


def test_every_id_stands_once() -> None:
    ids = [node["id"] for node in PAGE if "id" in node.attributes]
    assert len(ids) == len(set(ids))


def test_every_inner_link_arrives() -> None:
    ids = {node["id"] for node in PAGE if "id" in node.attributes}
    links = [node["href"] for node in PAGE.all("a") if node["href"].startswith("#")]
    assert links
    assert {link[1:] for link in links} <= ids
    labels = [name for node in PAGE for name in node.attributes.get("aria-labelledby", "").split()]
    assert set(labels) <= ids


def test_landmarks_and_headings() -> None:
    for name in ("header", "nav", "main", "footer"):
        PAGE.one(name)
    assert PAGE.one("html")["lang"] == "en"
    levels = [int(node.name[1]) for node in PAGE if re.fullmatch(r"h[1-6]", node.name)]
    assert levels.count(1) == 1
    assert levels[0] == 1
    assert all(deeper - level <= 1 for level, deeper in pairwise(levels))
    first = next(node for node in PAGE.one("body").all("a"))
    assert first["href"] == "#findings"  # the skip link is the first thing that has the focus


def test_conflicts_come_first_and_the_counts_say_how_many() -> None:
    assert [node["data-verdict"] for node in PAGE.all("article")] == ["conflict", "conflict", "agree", "single"]
    counts = {node["data-verdict"]: node.one("b").text for node in PAGE.one(id="counts").all("button")}
    assert counts == {"conflict": "2", "agree": "1", "compatible": "0", "single": "1", "unread": "1"}


def test_nothing_rests_on_colour_alone() -> None:
    for article in PAGE.all("article"):
        assert article.one(class_="verdict").text.split()[0] in {"≠", "=", "~", "1"}
    for cell in PAGE.one(id="matrix").all("td"):
        assert cell.text.strip()[0] in "≠=~·"


@pytest.mark.parametrize("report", [FULL, REPORT], ids=["with texts", "read from a file"])
def test_every_claim_is_linked_both_ways(report: Report) -> None:
    page = tree(render_html(report))
    marked = {node["id"]: node for node in page.all("a", class_="claim") if "id" in node.attributes}
    for finding in report.findings:
        article = page.one("article", id=finding.id)
        quotes = {node["data-claim"]: node for node in article.all("figure", class_="quote")}
        assert set(quotes) == set(finding.claims)
        for claim, quote in quotes.items():
            assert f"#{claim}" in [link["href"] for link in quote.all("a")]
            assert marked[claim]["href"] == f"#{finding.id}"


def test_quotes_carry_the_value_inside_its_sentence() -> None:
    quote = PAGE.one("figure", data_claim="c-09")
    assert quote.one("mark").text == "32 Milliarden Dollar (29,3 Milliarden Euro)"
    assert quote.one("blockquote").text == "Der Bau kostet mehr als 32 Milliarden Dollar (29,3 Milliarden Euro)."
    assert quote.one("blockquote")["lang"] == "de"
    assert PAGE.one("h3", id="h-f-bau").text == "One source only: Bau: cost: more than USD 32 billion"
    assert PAGE.one("figure", data_claim="c-06").one("strong").text == "about USD 95 to 105 billion"
    assert "EUR 29.3 billion" in quote.one("figcaption").text  # as the source converts it
    assert "32 Milliarden Dollar" in quote.one("figcaption").text  # as it is written


def test_texts_are_whole_and_marked() -> None:
    for place, source in enumerate(FULL.sources, 1):
        sheet = PAGE.one("section", id=f"s-{place}")
        assert sheet["data-source"] == source.id
        assert sheet.one("div", class_="text").text.strip() == TEXTS[source.id]
    assert PAGE.one("a", id="c-07").text == "10-11 Februari 2025"


def test_a_report_from_a_file_says_why_it_shows_no_texts(tmp_path: Path) -> None:
    report = check(["The lock cost 4 million euros.", "The lock cost 40 million euros."])
    assert set(report.texts) == {source.id for source in report.sources}
    report.save(tmp_path / "r.json")
    loaded = load(tmp_path / "r.json")
    assert loaded == report
    assert not loaded.texts
    page = tree(render_html(loaded))
    assert "read from a file" in page.one(id="sources").all("p", class_="about")[0].text
    assert page.one("section", id="s-1").all("li")


def test_the_matrix_has_sources_and_findings() -> None:
    (table,) = PAGE.one(id="matrix").all("table")
    heads = table.one("thead").all("th")
    assert [head["data-source"] for head in heads[1:]] == ["s-1", "s-2", "s-3"]  # the copy stands with its origin
    assert "copy-5" in heads[2].text
    rows = table.one("tbody").all("tr")
    assert [row["data-finding"] for row in rows] == ["f-money", "f-roles", "f-days"]
    assert [cell["class"] for cell in rows[0].all("td")] == ["cell cell-conflict"] * 3
    assert [cell["class"].split()[1] for cell in rows[2].all("td")] == ["cell-agree", "cell-none", "cell-agree"]


def test_sources_that_share_nothing_stand_in_tables_of_their_own() -> None:
    one, other = FINDINGS[1], FINDINGS[2]
    report = evolve(REPORT, findings=(one, evolve(other, claims=("c-08",))))
    tables = tree(render_html(report)).one(id="matrix").all("table")
    assert [len(table.one("thead").all("th")) for table in tables] == [3, 2]


def test_agents_are_listed_by_source() -> None:
    listed = PAGE.one("article", id="f-roles").one("div", class_="agents")
    named = [[agent.text for agent in row.all("bdi")] for row in listed.all("dd")]
    assert named == [["OpenAI", "SoftBank", "Oracle"], ["Donald Trump"], ["Donald Trump"]]
    assert "and others" in listed.all("dd")[0].text
    assert not listed.all(class_="shared")  # that a copy names him too says nothing
    third = evolve(REPORT.sources[0], id="third", origin="third")
    claim = evolve(REPORT.claims[1], id="c-x", source="third")
    finding = evolve(FINDINGS[1], claims=(*FINDINGS[1].claims, "c-x"))
    report = Report((*REPORT.sources, third), (*REPORT.claims, claim), (finding,), ())
    assert len(tree(render_html(report)).one("div", class_="agents").all(class_="shared")) == 3


def test_the_policy_names_just_what_is_in_the_page() -> None:
    (policy,) = (node["content"] for node in PAGE.all("meta") if "http-equiv" in node.attributes)
    rules = dict(rule.strip().split(" ", 1) for rule in policy.split(";"))
    assert rules["default-src"] == "'none'"
    assert "unsafe" not in policy
    assert rules["style-src"] == f"'{_hash(PAGE.one('style'))}'"
    (script,) = (node for node in PAGE.all("script") if "type" not in node.attributes)
    assert rules["script-src"] == f"'{_hash(script)}'"


def _hash(node: Node) -> str:
    return f"sha256-{base64.b64encode(hashlib.sha256(node.text.encode()).digest()).decode()}"


def test_nothing_is_loaded_and_nothing_stands_inline() -> None:
    for node in PAGE:
        assert not {name for name in node.attributes if name.startswith("on") or name in ("style", "src", "srcset")}
        assert node.name not in {"link", "img", "iframe", "object", "embed", "base", "video", "audio"}
    assert "@import" not in PAGE.one("style").text
    assert not ADDRESS.search(PAGE.one("style").text.replace("://", " "))
    assert "url(" not in PAGE.one("style").text


def unpacked(page: Node) -> Any:
    """The report in a page, as a document: what `packed` says of its form, read anew."""
    document = json.loads(page.one("script", id="report").text)

    def read(node: Any) -> Any:
        if isinstance(node, list):
            kind, *inner = node
            values = [read(one) for one in inner]
            return values if kind is None else dict(zip(document["shapes"][kind], values, strict=True))
        return document["strings"][~node] if type(node) is int and node < 0 else node

    return read(document["report"])


def test_the_report_can_be_taken_out_again(tmp_path: Path) -> None:
    document = unpacked(PAGE)
    assert document == json.loads(render(FULL, "json"))
    (tmp_path / "report.json").write_text(json.dumps(document), encoding="utf-8")
    assert load(tmp_path / "report.json") == FULL


@law(25, report=strategies.reports())
def test_any_report_can_be_taken_out_again(report: Report) -> None:
    assert unpacked(tree(render_html(report))) == json.loads(render(report, "json"))


def test_the_page_is_not_compressed() -> None:
    """Another build of zlib makes other bytes, and the page must be the same everywhere."""
    program = "import sys; sys.modules['zlib'] = None; from factcheck.report.html import embed, page, ways"
    subprocess.run([sys.executable, "-c", program], check=True, timeout=60)
    assert "DecompressionStream" not in PAGE.text


def test_the_index_has_every_finding_in_order() -> None:
    index = json.loads(PAGE.one("script", id="index").text)
    assert [row["id"] for row in index] == [finding.id for finding in FULL.findings]
    money = index[0]
    assert (money["verdict"], money["kind"], money["gap"]) == ("conflict", "money", "large")
    assert (money["sources"], money["languages"]) == (["s-1", "s-2", "s-3"], ["id", "de"])
    assert "miliar" in money["words"]


def test_reviews_that_a_report_came_with_are_shown() -> None:
    first = evolve(FINDINGS[0], review=Review("reject", "another <b>project</b>"))
    lapsed = Lapsed("f-old", "confirm", "seen", ("c-1",), "No finding has its claims.")
    page = tree(render_html(evolve(FULL, findings=(first, *FINDINGS[1:]), lapsed=(lapsed,))))
    article = page.one("article", id=first.id)
    assert article["data-review"] == "reject"
    assert article.one(class_="badge").text == "Rejected"
    assert json.loads(page.one("script", id="index").text)[0]["review"]["note"] == "another <b>project</b>"
    assert "No finding has its claims." in page.one("section", id="lapsed").text
    assert not PAGE.all("section", id="lapsed")


def test_findings_beyond_the_first_stand_in_pieces() -> None:
    many = tuple(evolve(FINDINGS[3], id=f"f-{number}") for number in range(2 * PIECE + 1))
    page = tree(render_html(evolve(FULL, findings=many)))
    pieces = page.all("template", class_="piece")
    assert [(piece["data-from"], len(piece.all("article"))) for piece in pieces] == [("50", 50), ("100", 1)]
    assert len(page.all("article")) == len(many)
    assert len(json.loads(page.one("script", id="index").text)) == len(many)


def test_two_thousand_findings_stay_below_eight_megabytes() -> None:
    findings = [evolve(FINDINGS[number % 4], id=f"f-{number:016}") for number in range(2000)]
    assert len(render_html(evolve(FULL, findings=tuple(findings))).encode()) < 8_000_000


def test_the_footer_says_what_made_it() -> None:
    foot = PAGE.one("footer")
    digests = {node.text for node in foot.all("code")}
    assert {source.sha256 for source in FULL.sources} <= digests
    names = [node.text for node in foot.all("dt")]
    assert "languages/en.toml" in names
    assert "align/aliases.toml" in names
    assert PAGE.one("body")["data-report"] in digests


def test_the_footer_says_what_was_chosen() -> None:
    basis = Basis(threshold="strict", tolerance=Decimal("0.02"), languages=("de",), aliases=(("A", ("B",)),))
    foot = tree(render_html(evolve(FULL, basis=basis))).one("footer")
    line = next(node.text for node in foot.all("p") if "Settings" in node.text)
    assert line == "Settings: least evidence strict · tolerance 2 % · only these languages German · names given 1"
    assert not [node for node in PAGE.one("footer").all("p") if "Settings" in node.text]


def test_a_single_claim_without_a_subject_is_headed_by_its_value() -> None:
    page = tree(render_html(evolve(FULL, findings=(evolve(FINDINGS[3], subject="", property=None),))))
    assert page.one("h3", id="h-f-bau").text == "One source only: more than USD 32 billion"


def test_equal_reports_give_equal_bytes_in_every_process() -> None:
    code = (
        "from tests.report.sample import REPORT; from factcheck.report import render; import hashlib;"
        "print(hashlib.sha256(render(REPORT, 'html', locale='de').encode()).hexdigest())"
    )
    seed = "2" if os.environ.get("PYTHONHASHSEED") == "1" else "1"
    there = {**os.environ, "PYTHONHASHSEED": seed, "TZ": "Asia/Tokyo"}
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True, env=there)
    assert done.stdout.strip() == hashlib.sha256(render(REPORT, "html", locale="de").encode()).hexdigest()


def test_the_order_of_the_sources_does_not_matter() -> None:
    a = Source("a", "The lock at Vellmar cost 4 million euros.", "en")
    b = Source("b", "The lock at Vellmar cost 40 million euros.", "en")
    assert render_html(check([a, b])) == render_html(check([b, a]))


def test_save_writes_the_page_in_a_language(tmp_path: Path) -> None:
    FULL.save(tmp_path / "r.html", locale="de")
    assert tree((tmp_path / "r.html").read_text("utf-8")).one("html")["lang"] == "de"
    with pytest.raises(UsageError, match="choose one of en, de, id"):
        FULL.save(tmp_path / "x.html", locale="fr")
    with pytest.raises(UsageError, match="no locales"):
        FULL.save(tmp_path / "x.json", locale="de")


def test_a_link_of_a_source_must_be_a_web_address() -> None:
    good, bad = (
        evolve(FULL, sources=(evolve(FULL.sources[0], url=url), *FULL.sources[1:]))
        for url in ("https://example.org/a", "javascript:alert(1)")
    )
    assert [link["href"] for link in tree(render_html(good)).one(id="s-1").all("a", rel="noreferrer")] == [
        "https://example.org/a"
    ]
    sheet = tree(render_html(bad)).one(id="s-1")
    assert "javascript:alert(1)" in sheet.text
    assert not [link for link in sheet.all("a") if link.attributes.get("href", "").startswith("javascript")]


def test_copies_and_pages_are_named() -> None:
    copy = PAGE.one("figure", data_claim="c-03")
    assert "copy of kompas-4" in copy.text
    claim = FULL.claims[0]
    paged = evolve(FULL, claims=(evolve(claim, evidence=evolve(claim.evidence, page=7)), *FULL.claims[1:]))
    assert "page 7" in tree(render_html(paged)).one("figure", data_claim="c-01").text


def test_a_finding_without_claims_in_the_report_raises_nothing() -> None:
    lost = Finding("f-x", "conflict", "money", "S", None, ("c-none",), (), 1, False, (), (), "Nothing.")
    sources = (Provenance("a b", None, None, None, None, "0" * 64, "elsewhere"),)
    page = tree(render_html(Report(sources, (), (lost,), ())))
    assert page.one("article", id="f-x")


def test_an_amount_that_was_converted_stands_beside_its_value_with_the_rate() -> None:
    day = dt.date(2025, 3, 18)
    herald = Source("herald", "The Alder Dam cost 30.0 million euros.", language="en", published=day)
    bote = Source("bote", "The Alder Dam cost 51.0 million US dollars.", language="en", published=day)
    report = check([herald, bote], fx=True)
    page = tree(render_html(report))
    figures = {figure["data-claim"]: figure.text for figure in page.all("figure", class_="quote")}
    rate = "EUR 1 was USD 1.0918 on 18 March 2025, and 1.0827 to 1.0918 in the week around (European Central Bank)"
    shown = "≈ USD 32.48 to 32.75 million"  # 30 million, at the lowest and at the highest of these rates
    (converted,) = [text for text in figures.values() if "converted" in text]
    assert all(words in converted for words in ("EUR 30 million", "30.0 million euros", shown, rate))
    (article,) = page.all("article", data_verdict="conflict")
    (row,) = [row for row in json.loads(page.one("script", id="index").text) if row["id"] == article["id"]]
    assert row["gap"] == "large"  # 51 to 32.6
    assert shown in article.one("figure", class_="plot").text
    assert shown in render(report, "markdown")
    assert shown in render(report, "text")
    assert "≈" not in tree(render_html(check([herald, bote]))).one("main").text

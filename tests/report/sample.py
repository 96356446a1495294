"""A small report made by hand, with one of everything that a page must show."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal

from factcheck.model import (
    Attribution,
    Claim,
    DateRange,
    Finding,
    Kind,
    Pair,
    Provenance,
    Qualifiers,
    Quantity,
    Rendering,
    Span,
    Subject,
    Unread,
    Value,
)
from factcheck.report import Report

TEXTS = {
    "detik-2": (
        "Stargate merupakan proyek ambisius yang digarap oleh OpenAI bersama dengan SoftBank, Oracle, dan beberapa "
        "mitra lainnya. Dengan target pembiayaan sebesar 500 miliar dolar AS, proyek ini menjadi salah satu upaya "
        "terbesar dalam sejarah. KTT itu berlangsung pada 10-11 Februari 2025."
    ),
    "kompas-4": (
        "Inisiatif OpenAI for Countries sebenarnya merupakan bagian dari proyek besar bernama Stargate yang diumumkan "
        "Presiden AS Donald Trump. Proyek senilai 500 miliar dolar AS ini bertujuan membangun infrastruktur AI."
    ),
    "mv-3": (
        "Am 10. und 11. Februar 2025 war Paris die globale Hauptstadt der Künstlichen Intelligenz. Stargate soll "
        "rund 100 Milliarden Dollar kosten. Der Bau kostet mehr als 32 Milliarden Dollar (29,3 Milliarden Euro)."
    ),
    "copy-5": (
        "Inisiatif OpenAI for Countries sebenarnya merupakan bagian dari proyek besar bernama Stargate yang diumumkan "
        "Presiden AS Donald Trump."
    ),
}

UNLIMITED = Qualifiers()


def claim(
    name: str,
    source: str,
    kind: Kind,
    words: str,
    subject: str,
    property: str | None,
    value: Value,
    qualifiers: Qualifiers = UNLIMITED,
) -> Claim:
    text = TEXTS[source]
    start = text.index(words)
    first = text.rfind(". ", 0, start) + 2 if ". " in text[:start] and not text[:start].endswith("Am ") else 0
    last = text.find(". ", start + len(words))
    last = len(text) if last < 0 else last + 1
    named = text.find(subject)
    span = Span(subject, named, named + len(subject)) if named >= 0 else None
    return Claim(
        id=name,
        source=source,
        kind=kind,
        evidence=Span(words, start, start + len(words)),
        sentence=Span(text[first:last], first, last),
        subject=Subject(subject, span),
        property=property,
        value=value,
        qualifiers=qualifiers,
        anchors=("Donald Trump", "OpenAI"),
    )


def amount(number: str, written: str, step: str, unit: str = "USD") -> Quantity:
    return Quantity(Decimal(number), Decimal(number), unit, written, step=Decimal(step))


CLAIMS = (
    claim(
        "c-01",
        "detik-2",
        "attribution",
        "digarap oleh OpenAI bersama dengan SoftBank, Oracle",
        "Stargate",
        None,
        Attribution("build", ("OpenAI", "SoftBank", "Oracle"), "digarap oleh", open=True),
    ),
    claim(
        "c-02",
        "kompas-4",
        "attribution",
        "diumumkan Presiden AS Donald Trump",
        "Stargate",
        None,
        Attribution("announce", ("Donald Trump",), "diumumkan"),
    ),
    claim(
        "c-03",
        "copy-5",
        "attribution",
        "diumumkan Presiden AS Donald Trump",
        "Stargate",
        None,
        Attribution("announce", ("Donald Trump",), "diumumkan"),
    ),
    claim(
        "c-04",
        "detik-2",
        "money",
        "500 miliar dolar AS",
        "Stargate",
        "investment",
        amount("500E9", "500 miliar dolar AS", "1E9"),
        Qualifiers(phase="target"),
    ),
    claim(
        "c-05",
        "kompas-4",
        "money",
        "500 miliar dolar AS",
        "Stargate",
        "investment",
        amount("500E9", "500 miliar dolar AS", "1E9"),
    ),
    claim(
        "c-06",
        "mv-3",
        "money",
        "100 Milliarden Dollar",
        "Stargate",
        "investment",
        Quantity(Decimal("95E9"), Decimal("105E9"), "USD", "100 Milliarden Dollar", "about", Decimal("1E9")),
        Qualifiers(as_of=dt.date(2025, 2, 1)),
    ),
    claim(
        "c-07",
        "detik-2",
        "date",
        "10-11 Februari 2025",
        "AI Action Summit",
        "date",
        DateRange(dt.date(2025, 2, 10), dt.date(2025, 2, 11), "2025-02-10/2025-02-11", "10-11 Februari 2025"),
    ),
    claim(
        "c-08",
        "mv-3",
        "date",
        "10. und 11. Februar 2025",
        "AI Action Summit",
        "date",
        DateRange(dt.date(2025, 2, 10), dt.date(2025, 2, 11), "2025-02-10/2025-02-11", "10. und 11. Februar 2025"),
    ),
    claim(
        "c-09",
        "mv-3",
        "money",
        "32 Milliarden Dollar (29,3 Milliarden Euro)",
        "Bau",
        "cost",
        Quantity(
            Decimal("32000000000"),
            None,
            "USD",
            "32 Milliarden Dollar",
            "more_than",
            Decimal("1000000000"),
            also=(Rendering(Decimal("29300000000"), None, "EUR", "29,3 Milliarden Euro", "more_than"),),
        ),
    ),
)

PAIRS = {
    "roles": Pair(
        "c-01",
        "c-02",
        "conflict",
        "different_roles",
        "One says OpenAI, SoftBank and Oracle build it, the other that Donald Trump announced it; both may hold.",
    ),
    "copied": Pair("c-02", "c-03", "agree", "copy", "copy-5 repeats kompas-4."),
    "apart": Pair(
        "c-04", "c-06", "conflict", "values_apart", "USD 500 billion lies outside about USD 95 to 105 billion."
    ),
    "too": Pair(
        "c-05", "c-06", "conflict", "values_apart", "USD 500 billion lies outside about USD 95 to 105 billion."
    ),
    "same": Pair("c-04", "c-05", "agree", "same_value", "Both say USD 500 billion."),
    "days": Pair("c-07", "c-08", "agree", "same_value", "Both say 10 to 11 February 2025."),
}

FINDINGS = (
    Finding(
        "f-money",
        "conflict",
        "money",
        "Stargate",
        "investment",
        ("c-04", "c-05", "c-06"),
        (PAIRS["same"], PAIRS["apart"], PAIRS["too"]),
        3,
        False,
        ("same name 'Stargate'", "same property"),
        ("one figure is called a target",),
        "The sources give USD 500 billion and about USD 100 billion for the investment in Stargate.",
    ),
    Finding(
        "f-roles",
        "conflict",
        "attribution",
        "Stargate",
        None,
        ("c-01", "c-02", "c-03"),
        (PAIRS["roles"], PAIRS["copied"]),
        2,
        False,
        ("same name 'Stargate'",),
        (),
        "Stargate is attributed to OpenAI, SoftBank and Oracle, and to Donald Trump.",
    ),
    Finding(
        "f-days",
        "agree",
        "date",
        "AI Action Summit",
        "date",
        ("c-07", "c-08"),
        (PAIRS["days"],),
        2,
        False,
        ("the same days",),
        (),
        "Two sources date the AI Action Summit to 10 to 11 February 2025.",
    ),
    Finding("f-bau", "single", "money", "Bau", "cost", ("c-09",), (), 1, False, (), (), "Only mv-3 says it."),
)


def provenance(name: str, language: str, published: dt.date | None, title: str | None, origin: str) -> Provenance:
    return Provenance(name, language, published, title, None, "0" * 64, origin)


REPORT = Report(
    sources=(
        provenance("detik-2", "id", dt.date(2025, 5, 9), "OpenAI for Countries", "detik-2"),
        provenance("kompas-4", "id", None, None, "kompas-4"),
        provenance("mv-3", "de", dt.date(2025, 2, 14), "KI-Aktionsgipfel in Paris", "mv-3"),
        provenance("copy-5", "id", dt.date(2025, 5, 10), None, "kompas-4"),
    ),
    claims=CLAIMS,
    findings=FINDINGS,
    unread=(Unread("kompas-4", "1/2", 17, 20, "a fraction or a day: the text does not tell"),),
)

"""Dates and clock times: tables of cases, and laws over every day, every language and any text."""

from __future__ import annotations

import datetime as dt
import os
import time
from collections.abc import Iterator

import pytest
from babel.dates import format_date
from hypothesis import given, settings
from hypothesis import strategies as st

from factcheck.extract.dates import edtf, holidays
from factcheck.extract.dates import finder as dates
from factcheck.extract.dates.written import AMBIGUOUS, FISCAL, NO_PUBLICATION, NO_SUCH_DAY
from factcheck.extract.mention import Mention, Unreadable
from factcheck.extract.text import read
from factcheck.languages import installed, load
from factcheck.model import DateRange

TUESDAY = dt.date(2025, 3, 18)
LANGUAGES = [code for code in ("de", "en", "es", "fr", "id", "it", "nl", "pt") if code in installed()]
ARTICLES = {
    "en": "on",
    "de": "am",
    "id": "pada hari",
    "fr": "depuis",
    "es": "el",
    "it": "di",
    "nl": "op",
    "pt": "na",
}
DAYS = st.dates(min_value=dt.date(1900, 1, 1), max_value=dt.date(2099, 12, 31))


def find(
    language: str | None, text: str, published: dt.date | None = TUESDAY
) -> tuple[tuple[Mention, ...], tuple[Unreadable, ...]]:
    return dates.find(read(text, load(language)), published=published)


def values(language: str | None, text: str, published: dt.date | None = TUESDAY) -> list[DateRange]:
    mentions, _ = find(language, text, published)
    return [m.value for m in mentions if isinstance(m.value, DateRange)]


def edtfs(language: str, text: str, published: dt.date | None = TUESDAY) -> list[str]:
    return [v.edtf for v in values(language, text, published)]


def reasons(language: str, text: str, published: dt.date | None = TUESDAY) -> list[str]:
    return [u.reason for u in find(language, text, published)[1]]


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("en", "It opened on Monday 7/7/2025.", ["2025-07-07"]),
        ("en", "It opened on Wednesday (7/5/2025).", ["2025-05-07"]),
        ("en", "It opened on 18/6/2023.", ["2023-06-18"]),
        ("id", "Rabu (7/5/2025) dan Selasa (18/3).", ["2025-05-07", "2025-03-18"]),
        ("de", "Am 29.10. und am 3.4. war Ruhe.", ["2024-10-29", "2025-04-03"]),
        ("de", "Das Lager war vom 10.09. - 14.09. offen.", ["2024-09-10/2024-09-14"]),
        ("en", "On June 18 and 20 people were hurt.", ["2024-06-18"]),
        ("en", "In June 20 people were hurt.", ["2024-06"]),
        ("en", "They met on the first Monday of May 2024.", ["2024-05-06"]),
        ("en", "They met in the last week of December 2024.", ["2024-12-25/2024-12-31"]),
        ("en", "They met on Friday the 14th.", ["2025-03-14"]),
        ("en", "Results for Q3 this year.", ["2025-35"]),
        ("en", "In 2022, 2023 and 2024, they grew.", ["2022", "2023", "2024"]),
        ("en", "It was late last year, in March of last year.", ["2024-11~/2024-12~", "2024-03"]),
        ("de", "Im kommenden März und im März letzten Jahres.", ["2026-03", "2024-03"]),
        ("de", "Am Montag kommender Woche.", ["2025-03-24"]),
        ("de", "Veltra teilte am Montag mit, das Werk werde am Freitag eröffnet.", ["2025-03-17", "2025-03-21"]),
        ("id", "Jumat pekan lalu dan 5 Mei tahun lalu.", ["2025-03-14", "2024-05-05"]),
        ("fr", "Du lundi 1er au mercredi 10 juillet 2024.", ["2024-07-01/2024-07-10"]),
    ],
)
def test_readings(language: str, text: str, expected: list[str]) -> None:
    assert edtfs(language, text) == expected


NEWS: dict[str, list[tuple[str, list[str]]]] = {
    "en": [
        ("The firm said Wednesday that it will shut the mill.", ["2025-03-12"]),
        ("Shares closed lower on Friday, after a fall on Oct. 27.", ["2025-03-14", "2024-10-27"]),
        ("Profit fell in the third quarter, from $3 million a year earlier.", ["2024-35", "2023-35"]),
        ("Third-quarter sales beat those of the second quarter.", ["2024-35", "2024-34"]),
        ("In the year-earlier period it lost $1 million.", ["2024"]),
        ("Ms. Ortiz, who came in 1989, left early this year.", ["1989", "2025-01~/2025-02~"]),
        ("Prices fell in the early 1990s and in the '80s.", ["1990/1993", "198X"]),
        ("The 1987 crash and its 1988 sequel were worse.", ["1987", "1988"]),
        ("The walkout began Tuesday night and ended yesterday afternoon.", ["2025-03-18", "2025-03-17"]),
        ("Output fell in the first nine months of 2024.", ["2024-01/2024-09"]),
        ("They expect a vote by the end of the month.", ["2025-03-18/2025-03-31"]),
        ("The shop opened two years ago and will move next spring.", ["2023", "2026-21"]),
        ("He was held over the weekend, a day after Christmas.", ["2025-03-15/2025-03-16", "2024-12-26"]),
        ("The loan of 10/27/89 ran for 1998-1999.", ["1989-10-27", "1998/1999"]),
        ("The vote comes a week from Monday.", ["2025-03-24"]),
        ("They married in June 2003, and a year later a son was born.", ["2003-06", "2004"]),
        ("He quit on March 3; the next day she followed.", ["2025-03-03", "2025-03-04"]),
        ("Earlier this month the court ruled on the tax of last October.", ["2025-03", "2024-10"]),
        ("Steel output fell in August from July.", ["2024-08", "2024-07"]),
        ("Divers found the wreck on July 13.", ["2024-07-13"]),
        ("The trial is set for Nov. 4.", ["2025-11-04"]),
        ("The dam failed the day before yesterday.", ["2025-03-16"]),
        ("They meet in the week of March 3, 2026.", ["2026-03-02/2026-03-08"]),
        ("The clerk of June 30, 2024, cited the rule of the 20th of last month.", ["2024-06-30", "2025-02-20"]),
        ("She turned 40 on Thanksgiving Day.", ["2024-11-28"]),
        ("After the 1989 quake and before Friday's vote, rents rose.", ["1989", "2025-03-14"]),
        ("The law took effect after 1990.", ["1991-01-01/.."]),
        ("On the night of Nov. 9, 1989, the wall fell.", ["1989-11-09"]),
    ],
    "de": [
        ("Der Konzern teilte am Mittwochabend mit, dass er wächst.", ["2025-03-12"]),
        ("Vergangene Woche galt Ende Oktober als Termin.", ["2025-03-10/2025-03-16", "2024-10"]),
        ("Im dritten Quartal sank der Gewinn gegenüber dem Vorjahreszeitraum.", ["2024-35", "2023-35"]),
        ("Im Vorjahr lag er bei zwei Prozent.", ["2024"]),
        ("In den 90er Jahren und Mitte der Achtzigerjahre war es still.", ["199X", "1984/1986"]),
        ("Vor zwei Jahren und Anfang des Jahres brannte es.", ["2023", "2025-01~/2025-02~"]),
        ("Die Saison 2012/13 und die Bundestagswahl 2021 sind vorbei.", ["2012/2013", "2021"]),
        ("Die Messe war vom 14.-16.11. offen.", ["2024-11-14/2024-11-16"]),
        ("In der Nacht zum Sonntag brannte es, gestern noch einmal.", ["2025-03-16", "2025-03-17"]),
        ("Der Prozess beginnt am 12. Mai.", ["2025-05-12"]),
        ("Am Tag der Deutschen Einheit 2024 und zu Ostern 2025.", ["2024-10-03", "2025-04-20"]),
        ("Am 3. März trat er zurück, am Tag darauf sie.", ["2025-03-03", "2025-03-04"]),
        ("Im Januar 2024 waren es 300, im Februar 280.", ["2024-01", "2024-02"]),
        ("Das Gesetz gilt ab dem 1. Januar 2026.", ["2026-01-01"]),
        ("Mittwoch vor zwei Wochen und nächste Woche Freitag.", ["2025-03-05", "2025-03-28"]),
        ("In zwei Wochen wird gewählt.", ["2025-04-01~"]),
        ("Am Wochenende kam es zu Staus.", ["2025-03-15/2025-03-16"]),
        ("Die Zahl stieg von 2010 bis 2020 auf 2000.", ["2010/2020"]),
    ],
    "es": [
        ("El pacto se firmó el 3 de mayo de 2024.", ["2024-05-03"]),
        ("La feria duró del 4 al 23 de septiembre de 2024.", ["2024-09-04/2024-09-23"]),
        ("Hace dos años, en el siglo XX y a finales de 2023.", ["2023", "19XX", "2023-11~/2023-12~"]),
        ("En los años 90 y en el tercer trimestre de 2024.", ["199X", "2024-35"]),
    ],
    "fr": [
        ("La loi date du 1er juillet 2024, la semaine dernière non.", ["2024-07-01", "2025-03-10/2025-03-16"]),
        ("Il y a trois ans, au XIXe siècle, dans les années 90.", ["2022", "18XX", "199X"]),
    ],
    "id": [
        ("Laba kuartal III-2024 turun dari periode yang sama tahun sebelumnya.", ["2024-35", "2023-35"]),
        ("Rapat digelar Senin (17/3/2025), keesokan harinya bubar.", ["2025-03-17", "2025-03-18"]),
    ],
    "it": [
        ("Il ponte fu aperto il 2 maggio 2024, tre anni fa no.", ["2024-05-02", "2022"]),
        ("Negli anni '90, nel XX secolo e alla fine del 2023.", ["199X", "19XX", "2023-11~/2023-12~"]),
    ],
    "nl": [
        ("De brug ging op 3 mei 2024 open, vorige week dicht.", ["2024-05-03", "2025-03-10/2025-03-16"]),
        ("In de jaren negentig en in de 19e eeuw.", ["199X", "18XX"]),
    ],
    "pt": [
        ("A ponte abriu em 3 de maio de 2024, há três anos não.", ["2024-05-03", "2022"]),
        ("Nos anos 90 e no século XIX.", ["199X", "18XX"]),
    ],
}


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [(code, text, expected) for code, rows in NEWS.items() if code in installed() for text, expected in rows],
)
def test_dates_of_news(language: str, text: str, expected: list[str]) -> None:
    assert edtfs(language, text) == expected


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Windows 2000 and Expo 2025 were shown to June Carter and April Hale."),
        ("en", "It may march on, and one day the other side will fall."),
        ("en", "He ended 2024 people's worries about 2000 miles of road."),
        ("en", "Prices of $5 a month, 24 hours a day, hit 47 second graders."),
        ("de", "Die Bild am Sonntag fand rund 2000 Leute in Halle 2020."),
        ("de", "Er kam eines Tages in einer Nacht über die zweite Hälfte."),
        ("es", "La segunda fase cuesta 2000 euros en 3/4 de los casos."),
        ("it", "Il sole di marzolino scalda 1500 case."),
        ("nl", "Hij won met 3-1 en zag 1500 huizen."),
        ("pt", "A segunda fase custa 2000 euros."),
    ],
)
def test_words_and_counts_are_no_dates(language: str, text: str) -> None:
    assert language not in installed() or find(language, text) == ((), ())


def test_a_text_that_is_only_a_date_looks_ahead() -> None:
    assert edtfs("en", "Friday") == ["2025-03-21"]
    assert edtfs("en", "He left on Friday.") == ["2025-03-14"]
    assert edtfs("de", "am 3. November") == ["2025-11-03"]


def test_what_counts_from_an_unnamed_date_is_left() -> None:
    assert find("en", "The next day it rained.") == ((), ())
    assert find("de", "Am Tag darauf regnete es.") == ((), ())


@pytest.mark.parametrize("code", installed())
def test_every_holiday_of_a_language_has_a_rule(code: str) -> None:
    assert set(load(code).table("dates", "holidays")) <= set(holidays.rules())


@pytest.mark.parametrize(
    ("name", "day"),
    [
        ("easter", "2024-03-31"),
        ("orthodox_easter", "2024-05-05"),
        ("thanksgiving", "2024-11-28"),
        ("memorial_day", "2025-05-26"),
        ("fourth_advent", "2023-12-24"),
        ("sunday_of_the_dead", "2024-11-24"),
    ],
)
def test_days_of_holidays(name: str, day: str) -> None:
    assert holidays.holiday(name, int(day[:4])).isoformat() == day


@pytest.mark.parametrize(
    ("language", "text", "reason"),
    [
        ("en", "It closed on 7/5/2025.", AMBIGUOUS),
        ("en", "It closed on 31 February 2024.", NO_SUCH_DAY),
        ("en", "Profits rose in fiscal 2024.", FISCAL),
        ("en", "The call came at 2221 UTC.", dates.NO_DATE),
        ("id", "Hujan turun pukul 05.21 WIB.", dates.NO_DATE),
    ],
)
def test_what_cannot_be_read_is_named(language: str, text: str, reason: str) -> None:
    assert edtfs(language, text) == []
    assert reasons(language, text) == [reason]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "on Tuesday"),
        ("de", "am Dienstag"),
        ("id", "pada 16 Juli"),
        ("fr", "en novembre dernier"),
        ("en", "last year"),
    ],
)
def test_relative_dates_need_a_publication(language: str, text: str) -> None:
    assert edtfs(language, text, None) == []
    assert reasons(language, text, None) == [NO_PUBLICATION]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "In 1500 homes and over 2000 miles of track."),
        ("en", "It fell from 2500 to 2000 people."),
        ("en", "The price was 15.30 and the score 3:2, see section 4.2."),
        ("en", "Version 10.12.13 at 10.1.2.3 needs 24/7 care."),
        ("de", "Kapitel 3.4, Art. 12.3 und der 1. FC Köln."),
        ("de", "Rund 2020 neue Stellen für 1500 Leute und 2024 Euro."),
        ("id", "Di 1500 rumah, pada 2000 orang, pasal 12.3."),
        ("fr", "En 1500 maisons et 2000 logements."),
    ],
)
def test_numbers_are_no_dates(language: str, text: str) -> None:
    assert find(language, text) == ((), ())


def test_times_and_zones() -> None:
    text = "It flew on Sunday, at 18:21 EDT (22:21 UTC), and landed at 9 p.m."
    found = [(v.start, v.time, v.zone) for v in values("en", text)]
    sunday = dt.date(2025, 3, 16)
    assert found == [(sunday, "18:21", "EDT"), (sunday, "22:21", "UTC"), (sunday, "21:00", None)]


def test_the_same_moment_may_fall_on_another_day() -> None:
    found = values("en", "It flew on June 18, 2023, at 22:21 EDT (02:21 UTC).")
    assert [v.edtf for v in found] == ["2023-06-18", "2023-06-19"]


def test_a_second_zone_keeps_the_written_day() -> None:
    text = "Satelit lepas landas Senin (19/6/2023) pukul 18.21 waktu Florida, yakni pukul 05.21 WIB."
    found = [(v.edtf, v.time, v.zone) for v in values("id", text)]
    assert found == [("2023-06-19", "18:21", "Florida"), ("2023-06-19", "05:21", "WIB")]


def test_a_time_takes_the_day_of_a_sentence_before() -> None:
    found = values("id", "Kapal tiba Senin, 19 Juni 2023. Muatannya diturunkan pukul 05.59 WIB.")
    assert [(v.edtf, v.time) for v in found] == [("2023-06-19", None), ("2023-06-19", "05:59")]


def test_parts_of_periods() -> None:
    assert edtf.part(edtf.year(2024), "end") == edtf.Days(
        dt.date(2024, 11, 1), dt.date(2024, 12, 31), "2024-11~/2024-12~", "part"
    )
    assert edtf.part(edtf.month(2024, 2), "end").edtf == "2024-02"
    assert edtf.season(2023, 4).end == dt.date(2024, 2, 29)
    assert edtf.until(edtf.part(edtf.year(2026), "end"), TUESDAY).edtf == "2025-03-18/2026-12-31"


def numeric(day: dt.date, language: str) -> Iterator[str]:
    yield day.isoformat()
    if language != "en":
        yield f"{day.day:02}.{day.month:02}.{day.year}"
        yield f"{day.day}/{day.month}/{day.year}"


@given(day=DAYS, language=st.sampled_from(LANGUAGES), width=st.sampled_from(["full", "long", "medium"]))
@settings(max_examples=300)
def test_every_date_of_cldr_reads_back(day: dt.date, language: str, width: str) -> None:
    text = format_date(day, format=width, locale="en_GB" if language == "en" and day.day % 2 else language)
    (value,) = values(language, text, None)
    assert (value.start, value.end, value.edtf) == (day, day, day.isoformat())


@given(day=DAYS, language=st.sampled_from(LANGUAGES))
def test_every_numeric_date_reads_back(day: dt.date, language: str) -> None:
    for text in numeric(day, language):
        (value,) = values(language, text, None)
        assert value.start == value.end == day


@given(day=DAYS, language=st.sampled_from(LANGUAGES))
def test_a_weekday_is_the_last_one(day: dt.date, language: str) -> None:
    name = format_date(day, format="EEEE", locale=language)
    article = ARTICLES[language]
    (value,) = values(language, f"x {article} {name}.", day)
    assert value.start == day
    (earlier,) = values(language, f"x {article} {name}.", day + dt.timedelta(days=6))
    assert earlier.start == day


WORDS = st.sampled_from(
    [
        "10",
        "-",
        "11.",
        "Februari",
        "May",
        "2025",
        "in",
        "am",
        "bis",
        "Ende",
        "(",
        ")",
        "/",
        "7/5/2025",
        "Rabu",
        "at",
        "6",
        ":",
        "21",
        "p.m.",
        "UTC",
        "last",
        "week",
        "lalu",
        "tahun",
        "kuartal",
        "I",
        "première",
        "9999",
        "0000",
        "²",
        "٣",
        "’",
    ]
)


@given(
    text=st.one_of(st.text(), st.lists(WORDS, max_size=12).map(" ".join)),
    language=st.sampled_from([None, *LANGUAGES]),
    published=st.one_of(st.none(), st.dates()),
)
@settings(max_examples=400)
def test_no_text_raises_and_mentions_are_their_words(
    text: str, language: str | None, published: dt.date | None
) -> None:
    mentions, unreadable = find(language, text, published)
    for m in mentions:
        assert isinstance(m.value, DateRange)
        assert text[m.start : m.end] == m.value.written
        assert m.value.start is None or m.value.end is None or m.value.start <= m.value.end
    for u in unreadable:
        assert 0 <= u.first < u.last <= len(u.sentence.low)


def test_neither_clock_nor_zone_of_the_machine_matters(monkeypatch: pytest.MonkeyPatch) -> None:
    text = "It flew on Sunday at 18:21 EDT (22:21 UTC), last week, yesterday, in July."
    before = values("en", text)
    for zone, locale in (("Asia/Jakarta", "id_ID.UTF-8"), ("America/Los_Angeles", "de_DE.UTF-8")):
        monkeypatch.setitem(os.environ, "TZ", zone)
        monkeypatch.setitem(os.environ, "LC_ALL", locale)
        time.tzset()
        assert values("en", text) == before
    monkeypatch.undo()
    time.tzset()

"""By-lines give the day of publication; dates in running text never do."""

from __future__ import annotations

import datetime as dt

import pytest

from factcheck.read.byline import published
from factcheck.read.stamps import stamps

BODY = "\n\nThe firm said on Monday that it would pay.\n"

BYLINES = [
    ("de", "teilen\n14.02.2025 · Ministerium für Inneres, Bau und Digitalisierung", "2025-02-14"),
    ("id", "Jakarta, 7 Mei 2025 – OpenAI mengumumkan program baru bagi banyak negara.", "2025-05-07"),
    ("de", "BERLIN, 3. März 2025 (dpa) – Die Regierung will mehr ausgeben.", "2025-03-03"),
    ("en", "LONDON, March 18, 2025 (Agency) - Google is buying Wiz.", "2025-03-18"),
    ("en", "PARIS, Feb. 10, 2025 /PRNewswire/ -- Leaders met.", "2025-02-10"),
    ("en", "Title of it\nPublished: 2025-03-18", "2025-03-18"),
    ("en", "Updated 18 March 2025", "2025-03-18"),
    ("id", "Selasa, 18 Maret 2025 | 10:15 WIB", "2025-03-18"),
    ("en", "18 March 2025, 10:15", "2025-03-18"),
    ("en", "Title\nTuesday 18 March 2025 at 10.15 GMT", "2025-03-18"),
    ("en", "Title\nBy Jane Doe | March 18, 2025", "2025-03-18"),
    ("en", "Title\nSept. 18th, 2025", "2025-09-18"),
    ("en", "---\ntitle: Some title\ndate: 2025-03-18T10:15:00Z\n---", "2025-03-18"),
    ("en", "# Title\n\n*18 March 2025*", "2025-03-18"),
    ("en", "# Title\n\n**Published:** 18 March 2025", "2025-03-18"),
    ("en", "Title\nPublished 18 March 2025 | Updated 20 March 2025", "2025-03-18"),
    ("de", "Titel\nVeröffentlicht am 14.02.2025", "2025-02-14"),
    ("de", "Titel\nStand: 14.02.2025, 10:15 Uhr", "2025-02-14"),
    ("de", "Titel\nDi., 18. März 2025", "2025-03-18"),
    ("de", "Titel\n18. Ma\u0308rz 2025", "2025-03-18"),
    ("de", "Titel\n3.2.2025", "2025-02-03"),
    ("id", "Kompas.com - 18/03/2025, 10:15 WIB", "2025-03-18"),
    ("id", "Judul\nRedaksi CNN - Selasa, 18 Mar 2025 10.15 WIB", "2025-03-18"),
    ("id", "Judul\n7/5/2025", "2025-05-07"),
    ("id", "Judul\n(Jakarta, 7 Mei 2025)", "2025-05-07"),
    ("id", "Judul berita\nMay 8, 2025", "2025-05-08"),
    ("es", "Título\n18 de marzo de 2025", "2025-03-18"),
    ("ja", "見出し\n2025年3月18日", "2025-03-18"),
    ("en", "Title\nMarch 18, 2025 / 10:15 AM EDT / CBS News", "2025-03-18"),
    ("de", "Titel\nDienstag, den 18. März 2025", "2025-03-18"),
    ("de", "18. März 2025 | Lesezeit: 5 Min.", "2025-03-18"),
    ("id", "Judul\n- Rabu, 07 Mei 2025 14:30 WIB", "2025-05-07"),
    (None, "14.02.2025 · Amt", "2025-02-14"),
    (None, "2025/03/18", "2025-03-18"),
]

NO_BYLINES = [
    ("de", "Am 10. und 11. Februar 2025 war Paris die globale Hauptstadt der Künstlichen Intelligenz."),
    ("id", "PARIS – Paris menjadi tuan rumah AI Action Summit pada 10-11 Februari 2025, mempertemukan para pemimpin."),
    ("id", "Judul\n\nRabu (7/5/2025), OpenAI secara resmi mengumumkan program itu."),
    ("id", "Senin pagi, 19 Juni 2023, Satria-1 berangkat dan sampai di orbit dalam 27 menit."),
    ("id", "tulis judulnya pada Kamis, 3 April 2025. Seorang peneliti mengaku mendata banyak orang."),
    ("id", "Roket berangkat Senin, 19 Juni 2023 pukul 05.21 WIB atau Minggu, 18 Juni 2023 pukul 18.21 waktu Florida."),
    ("en", "Liftoff is set for June 18, 2023, 22:04 UTC (18:04 EDT). The payload is put at 5,000 kg."),
    ("en", "On 18 March 2025, Google announced that it would buy Wiz."),
    ("en", "18 March 2025 was a Tuesday."),
    ("en", "Paris AI Action Summit 11 February 2025"),
    ("en", "AI Action Summit, 11 February 2025"),
    ("en", "Paris, 10-11 February 2025 – Leaders met."),
    ("en", "Title\n10 February 2025 – 11 February 2025"),
    ("en", "Title\n10 February 2025: the summit begins"),
    ("en", "10 February 2025\nIt begins.\n11 February 2025\nIt ends.\n12 February 2025\nAll go home."),
    ("en", "Title\n7/5/2025"),
    (None, "Title\n7/5/2025"),
    ("en", "Title\n31 February 2025"),
    ("en", "LONDON, March 18 (Agency) - Google is buying Wiz."),
    ("en", "© 2025 All rights reserved"),
    ("de", "Gipfel in Paris am 11. Februar 2025"),
    ("de", "Titel\nParis, 10. Februar 2025. Der Gipfel beginnt heute in der Hauptstadt."),
    ("en", "Title\n• 10 February 2025"),
    ("en", "Title\n18 March 2025, Google buys Wiz."),
    ("en", "Title\n- 10 February 2025\n- 11 February 2025"),
    ("en", ""),
]


@pytest.mark.parametrize(("language", "text", "day"), BYLINES)
def test_byline_at_the_head(language: str | None, text: str, day: str) -> None:
    assert published(text + BODY, language) == dt.date.fromisoformat(day)


@pytest.mark.parametrize(("language", "text"), NO_BYLINES)
def test_no_byline(language: str | None, text: str) -> None:
    assert published(text + BODY, language) is None


@pytest.mark.parametrize("ending", ["Jakarta, 7 Mei 2025", "07.05.2025", "Rabu, 7 Mei 2025 10:15 WIB"])
@pytest.mark.parametrize("paragraphs", [12, 400])
def test_byline_at_the_very_end(ending: str, paragraphs: int) -> None:
    text = "Pemerintah akan membangun pusat data di banyak kota.\n\n" * paragraphs
    assert published(f"{text}{ending}\n\n", "id") == dt.date(2025, 5, 7)
    assert published(f"{text}{ending}\n\n" + "Kalimat lain.\n" * 3, "id") is None


def test_a_date_far_down_is_no_byline() -> None:
    text = "Some sentence stands here.\n" * 20
    assert published(f"{text}18 March 2025\n{text}", "en") is None


def test_stamp_covers_day_name_and_clock() -> None:
    (stamp,) = stamps("ANTARA | Selasa, 18 Maret 2025 | 10:15 WIB", "id")
    assert (stamp.start, stamp.end, stamp.clock) == (9, 42, True)


def test_month_names_of_two_languages_do_not_mix() -> None:
    assert [s.day.month for s in stamps("3 listopada 2024", "pl")] == [11]
    assert [s.day.month for s in stamps("3. listopada 2024", "hr")] == [10]

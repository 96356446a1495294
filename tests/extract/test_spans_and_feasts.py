"""Runs of days that are told by their end, days of this month, and feasts of calendars of the moon."""

from __future__ import annotations

import datetime as dt

import pytest

from factcheck.extract.dates.holidays import holiday, rules
from factcheck.extract.dates.moons import hebrew_new_year, islamic, new_moon
from tests.notation import edtfs

PUBLISHED = dt.date(2024, 11, 7)


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("en", "Claims fell in the week ended Oct. 12.", ["2024-10-06/2024-10-12"]),
        ("en", "Hearings fill the week beginning Nov. 4.", ["2024-11-04/2024-11-10"]),
        ("en", "Profit for the nine months ended Sept. 30 fell.", ["2024-01/2024-09"]),
        ("en", "Profit for the year ended June 30, 2023, fell.", ["2022-07-01/2023-06-30"]),
        ("en", "In its third quarter ended Aug. 31 it lost money.", ["2024-06/2024-08"]),
        ("en", "Turnover was up in the six months to 31 December.", ["2023-07/2023-12"]),
        ("en", "The war ended June 7.", ["2024-06-07"]),
        ("en", "He waited six months to May 7 for an answer.", ["2024-05-07"]),
        ("de", "In der Woche bis zum 12. Oktober sank die Zahl.", ["2024-10-06/2024-10-12"]),
        ("de", "Die Woche, die am 4. November beginnt, wird lang.", ["2024-11-04/2024-11-10"]),
        ("de", "Er hat eine Woche bis zum 14. November.", ["2024-11-14"]),
        ("fr", "Sur les six mois clos le 30 septembre, les ventes ont reculé.", ["2024-04/2024-09"]),
        ("es", "En los seis meses terminados el 30 de septiembre ganó menos.", ["2024-04/2024-09"]),
        ("it", "Nel semestre chiuso al 30 giugno i ricavi sono saliti.", ["2024-01/2024-06"]),
        ("nl", "De week die op 4 november begint, wordt druk.", ["2024-11-04/2024-11-10"]),
        ("pt", "Nos seis meses encerrados em 30 de setembro o lucro caiu.", ["2024-04/2024-09"]),
        ("id", "Laba enam bulan yang berakhir 30 September naik.", ["2024-04/2024-09"]),
    ],
)
def test_a_run_of_days_by_its_end(language: str, text: str, expected: list[str]) -> None:
    assert edtfs(language, text, PUBLISHED) == expected


def test_the_same_run_a_year_earlier() -> None:
    found = edtfs("en", "Profit rose in the year ended June 30, 2023. It had fallen a year earlier.", PUBLISHED)
    assert found == ["2022-07-01/2023-06-30", "2021-07-01/2022-06-30"]


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("en", "The fair runs from the 4th to the 22nd of this month.", ["2024-11-04/2024-11-22"]),
        ("en", "Cases rose from 4 to 22 in this month.", ["2024-11"]),
        ("es", "La feria será del 4 al 22 del próximo mes.", ["2024-12-04/2024-12-22"]),
        ("fr", "Le salon se tient du 4 au 22 de ce mois.", ["2024-11-04/2024-11-22"]),
        ("it", "La fiera si tiene dal 4 al 22 di questo mese.", ["2024-11-04/2024-11-22"]),
        ("pt", "A feira vai de 4 a 22 deste mês.", ["2024-11-04/2024-11-22"]),
        ("de", "Die Messe läuft vom 4. bis 22. dieses Monats.", ["2024-11-04/2024-11-22"]),
        ("id", "Pameran berlangsung tanggal 4 hingga 22 bulan ini.", ["2024-11-04/2024-11-22"]),
        ("id", "Ada 22 bulan ini.", []),
    ],
)
def test_days_of_this_month(language: str, text: str, expected: list[str]) -> None:
    assert edtfs(language, text, PUBLISHED) == expected


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("en", "Yom Kippur 2024 was quiet.", ["2024-10-11/2024-10-12"]),
        ("en", "Ramadan 2024 was hot.", ["2024-03-11~/2024-04-09~"]),
        ("en", "Tariq Ramadan spoke in Geneva.", []),
        ("de", "Das Chinesische Neujahr 2018 zog Gäste an.", ["2018-02-16"]),
        ("de", "Der Orthodoxe Karfreitag 2018 fiel spät.", ["2018-04-06"]),
        ("id", "Idul Fitri 1445 H dirayakan di Aceh.", ["2024-04-10~"]),
        ("fr", "Le Nouvel An chinois 2024 a attiré du monde.", ["2024-02-10"]),
        ("en", "Holi 2024 was marked across Delhi.", ["2024-03-25~"]),
        ("de", "Das Lichterfest Diwali 2023 begann, Ganesh Chaturthi 2023 war vorbei.", ["2023-11-12~", "2023-09-19~"]),
        ("id", "Waisak 2024 dirayakan di Borobudur.", ["2024-05-22~"]),
        ("en", "Navratri 2023 drew crowds.", ["2023-10-15~/2023-10-23~"]),
        ("en", "The report came out on World AIDS Day 2023.", ["2023-12-01"]),
        ("nl", "Op Wereldaidsdag 2023 sprak de minister.", ["2023-12-01"]),
        ("en", "Rosa Holi spoke at the Holi Foundation.", []),
        ("de", "Die Kirche Sankt Martin wurde renoviert.", []),
        ("en", "They marched every Holi and every World AIDS Day.", []),
    ],
)
def test_feasts_of_the_moon(language: str, text: str, expected: list[str]) -> None:
    assert edtfs(language, text, PUBLISHED) == expected


@pytest.mark.parametrize(("year", "day"), [(2000, "2000-09-30"), (2018, "2018-09-10"), (2024, "2024-10-03")])
def test_the_jewish_new_year(year: int, day: str) -> None:
    assert hebrew_new_year(year).isoformat() == day


@pytest.mark.parametrize(
    ("name", "year", "day"),
    [
        ("passover", 2024, "2024-04-22"),
        ("hanukkah", 2023, "2023-12-07"),
        ("purim", 2024, "2024-03-23"),
        ("chinese_new_year", 2023, "2023-01-22"),
        ("chinese_new_year", 2024, "2024-02-10"),
        ("diwali", 2023, "2023-11-12"),
        ("eid_al_fitr", 2018, "2018-06-15"),
        ("eid_al_adha", 2018, "2018-08-21"),
        ("jumuat_al_wida", 2018, "2018-06-08"),
        ("lag_baomer", 2021, "2021-04-29"),
        ("mid_autumn_festival", 2024, "2024-09-17"),
        ("dragon_boat_festival", 2024, "2024-06-10"),
        ("vesak", 2024, "2024-05-22"),
        ("nowruz", 2024, "2024-03-20"),
        ("nowruz", 2025, "2025-03-21"),
        ("parsi_new_year", 2022, "2022-08-16"),
        ("holika_dahan", 2024, "2024-03-24"),
        ("holi", 2024, "2024-03-25"),
        ("maha_shivaratri", 2024, "2024-03-08"),
        ("mahavir_jayanti", 2024, "2024-04-21"),
        ("raksha_bandhan", 2024, "2024-08-19"),
        ("ganesh_chaturthi", 2023, "2023-09-19"),
        ("dussehra", 2023, "2023-10-24"),
        ("guru_nanak_jayanti", 2023, "2023-11-27"),
        ("chhath_puja", 2024, "2024-11-07"),
        ("makar_sankranti", 2024, "2024-01-15"),
        ("vaisakhi", 2024, "2024-04-13"),
        ("cooperatives_day", 2019, "2019-07-06"),
    ],
)
def test_the_first_day_of_a_feast(name: str, year: int, day: str) -> None:
    assert holiday(name, year).isoformat() == day


def test_every_feast_has_a_day_in_every_year() -> None:
    assert all(holiday(name, year).year == year for name in rules() for year in (1700, 1950, 2000, 2023, 2024, 2095))


def test_every_year_has_a_day_of_a_shorter_year() -> None:
    assert all(islamic(year, 1, 1).year == year for year in range(1700, 2100))


def test_a_new_moon() -> None:
    assert abs(new_moon(dt.date(2024, 4, 1)) - dt.datetime(2024, 4, 8, 18, 21)) < dt.timedelta(minutes=15)


@pytest.mark.parametrize("words", ["the week ended ", "a week after ", "six months to the year ended "])
def test_no_depth_grows_with_the_text(words: str) -> None:
    assert edtfs("en", words * 5000, PUBLISHED) == []

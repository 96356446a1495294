"""Years of other calendars, which are none of ours, and years that count from a date that was named before."""

from __future__ import annotations

import datetime as dt

import pytest

from factcheck import DateRange, Source, extract

PUBLISHED = dt.date(2024, 5, 14)


def dates(language: str, text: str) -> list[str]:
    """The dates of a text in EDTF."""
    found = extract(Source("one", text, language, published=PUBLISHED))
    return [c.value.edtf for c in found if isinstance(c.value, DateRange)]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "The law was passed in 1403 SH."),
        ("en", "The temple was built in 1445 AH and restored."),
        ("en", "The old law dates from the year 2005 BE."),
        ("en", "He was born in Heisei 2001."),
        ("de", "Das Gesetz wurde im Jahr 1403 nach islamischer Zeitrechnung erlassen."),
        ("fr", "La mosquée fut fondée en 1545 de l'Hégire."),
        ("es", "La mezquita se fundó en 1545 de la Hégira."),
        ("it", "La moschea fu fondata nel 1545 dell'Egira."),
        ("nl", "De wet werd in 1545 van de islamitische jaartelling aangenomen."),
        ("pt", "A mesquita foi fundada em 1545 da Hégira."),
        ("id", "Peraturan itu terbit pada tahun 1945 Saka."),
        ("id", "Masjid itu dibangun pada tahun 1545 Hijriah."),
    ],
)
def test_a_year_of_another_calendar_is_no_year_of_ours(language: str, text: str) -> None:
    assert dates(language, text) == []


@pytest.mark.parametrize(
    ("language", "text", "year"),
    [
        ("en", "In 2020 be careful what you buy.", "2020"),
        ("en", "In 2020 am Main was flooded.", "2020"),
        ("en", "The law was passed in 1989.", "1989"),
        ("de", "Das Gesetz wurde im Jahr 1989 nach langer Debatte erlassen.", "1989"),
        ("id", "Masjid itu dibangun pada tahun 1989 dan dipugar.", "1989"),
    ],
)
def test_a_year_of_ours_stays_one(language: str, text: str, year: str) -> None:
    assert dates(language, text) == [year]


@pytest.mark.parametrize(
    ("language", "text", "last"),
    [
        ("en", "The plant was sold on 3 May 2010. It closed a year earlier.", "2009"),
        ("en", "The plant opened in 1998. Two years earlier the town had none.", "1996"),
        ("de", "Das Werk wurde am 3. Mai 2010 verkauft. Geschlossen wurde es ein Jahr zuvor.", "2009"),
        ("fr", "L'usine a été vendue le 3 mai 2010. Elle avait fermé un an plus tôt.", "2009"),
        ("es", "La planta se vendió el 3 de mayo de 2010. Había cerrado un año antes.", "2009"),
        ("it", "L'impianto fu venduto il 3 maggio 2010. Aveva chiuso un anno prima.", "2009"),
        ("nl", "De fabriek werd op 3 mei 2010 verkocht. Ze sloot een jaar eerder.", "2009"),
        ("pt", "A fábrica foi vendida em 3 de maio de 2010. Ela tinha fechado um ano antes.", "2009"),
        # what is held against a figure counts from the report, whatever day was named before
        ("en", "Norda was founded on 3 May 1998. Sales rose to 6.2 million from 5.8 million a year earlier.", "2023"),
        ("en", "Norda was founded on 3 May 1998. Sales are higher than a year earlier.", "2023"),
        ("de", "Norda wurde am 3. Mai 1998 gegründet. Der Umsatz stieg um 5 Prozent, ein Jahr zuvor um 4.", "2023"),
    ],
)
def test_a_year_earlier_counts_from_the_date_before_it(language: str, text: str, last: str) -> None:
    assert dates(language, text)[-1] == last

"""Dates in German news: what a sentence means on the day it was printed, each beside a sentence that is nearly it."""

from __future__ import annotations

import datetime as dt

import pytest

from tests.notation import edtfs

TUESDAY = dt.date(2025, 3, 18)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Die zweite Halbzeit gehörte den Gästen.", []),  # no "Di", the second
        ("Der Kurs endet am Di. 18. in Bregenz.", ["2025-03-18"]),
        ("Am 29./30. Mai 2024 wurde dort geprobt.", ["2024-05-29/2024-05-30"]),
        ("Am 6./13. Mai 2024 wurde dort geprobt.", ["2024-05-06", "2024-05-13"]),
        ("Im Mai waren 3/4 der Zimmer belegt.", ["2024-05"]),
        ("Die Kaserne steht seit August 2000 leer.", ["2000-08"]),
        ("Im August fanden 2000 neue Schüler einen Platz.", ["2024-08"]),
        ("Die Einnahmen der Jahre 2000 bis 2002 fehlen.", ["2000/2002"]),
        ("Im Jahr 2020 bis 1000 Euro zu verlangen, war üblich.", ["2020"]),
        ("Ende der 70er zog sie um.", ["1977/1979"]),
        ("In der 30er-Zone blieb sie stehen.", []),
        ("29.09. bis 03.10.2017", ["2017-09-29/2017-10-03"]),
        ("14.02. Der Rat tagt.", []),  # a day, which vouches for nothing by itself
        ("1.1. Das Vorhaben kostet Geld.", []),  # the number of a chapter
        ("15.02. 14:21 Uhr", ["2025-02-15"]),
        ("Am 27. 11. 2023 tagte der Rat.", ["2023-11-27"]),
        ("Seit dem 1. 2. gilt das.", ["2025-02-01"]),
        ("Vom 3. 5. bis 7. 5. 2024 war geschlossen.", ["2024-05-03/2024-05-07"]),
        ("Nach dem 2. 4. Platz in Folge war er müde.", []),
        ("Im letzten Quartal 2015 sank der Umsatz.", ["2015-36"]),
        ("Im letzten Quartal des Jahres 2015 sank der Umsatz.", ["2015-36"]),
        ("Im letzten Quartal sank der Umsatz.", ["2024-36"]),
    ],
)
def test_days_and_years(text: str, expected: list[str]) -> None:
    assert edtfs("de", text, TUESDAY) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Die Messe endet am Freitag mit einem Konzert.", ["2025-03-21"]),
        ("Das Ende der Messe am Freitag war ein Konzert.", ["2025-03-14"]),
        ("Am Donnerstag tagt der Gemeinderat.", ["2025-03-20"]),
        ("Am Donnerstag stürzte ein Wanderer ab.", ["2025-03-13"]),
        ("Im Oktober folgt der zweite Teil.", ["2025-10"]),
        ("Auf den Umbau im Oktober folgte der Umzug.", ["2024-10"]),
        ("Das Reisen am Freitag war mühsam.", ["2025-03-14"]),
        ("Der Auftritt ist für Samstag angesetzt.", ["2025-03-22"]),
        ("Der Auftritt war für Samstag angesetzt.", ["2025-03-15"]),
        ("Die Anlage soll am Freitag anlaufen.", ["2025-03-21"]),
        ("Der Beschuldigte soll am Freitag zwei Nachbarn bedroht haben.", ["2025-03-14"]),
        ("Der Hund soll am Freitag gequält worden sein.", ["2025-03-14"]),
        ("Der Fahrer soll am Freitag wieder Zeit haben.", ["2025-03-21"]),
        ("Der Stollen soll seit Oktober stillstehen.", ["2024-10"]),
        ("Der Stollen soll ab Oktober stillstehen.", ["2025-10"]),
        ("Seit Montag wird nach dem Boot gesucht.", ["2025-03-17"]),
        ("Ab Montag wird nach dem Boot gesucht.", ["2025-03-24"]),
    ],
)
def test_what_is_to_come(text: str, expected: list[str]) -> None:
    assert edtfs("de", text, TUESDAY) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Am 3. Oktober 1990 war das Fest. Zwei Jahre später schloss das Werk.", ["1990-10-03", "1992"]),
        ("Am Montag war das Fest. Zwei Jahre später schloss das Werk.", ["2025-03-17"]),
        ("Am 1. Mai 2025 beginnt der Bau. Drei Jahre später soll er stehen.", ["2025-05-01", "2028"]),
        ("Im Sommer 1976 war es heiß, im Oktober regnete es.", ["1976-22", "1976-10"]),
        ("Im Sommer 1976 war es heiß. Im Oktober regnete es.", ["1976-22", "2024-10"]),
        ("Im Oktober des Vorjahres war man noch dagegen.", ["2024-10"]),
        ("Im Juni 2016 war man dafür. Im Oktober des Vorjahres war man noch dagegen.", ["2016-06", "2015-10"]),
        ("Seit 1989 besteht der Chor. Im Vorjahr sang er in Rom.", ["1989", "2024"]),
        ("Der Verlust betrug 2008 drei Millionen, im Vorjahr eine.", ["2008", "2007"]),
        ("Bilder aus den sechziger und siebziger Jahren hängen dort.", ["1960-01-01/1979-12-31"]),
        ("Den Sechziger und seine Frau kennt hier jeder.", []),
        ("Der Reformator übersetzte 1522 das Neue Testament.", ["1522"]),
        ("Die Sammlung brachte 1522 mehr ein.", []),
        ("Bereits 1848 tagte hier ein Parlament.", ["1848"]),
        ("Der Verein hatte 1848 besetzte Plätze gezählt.", []),
        ("Im heutigen Polen wurde er geboren.", []),
    ],
)
def test_years_apart_and_years_alone(text: str, expected: list[str]) -> None:
    assert edtfs("de", text, TUESDAY) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Am 3. März war Sitzung. Das Amt hat montags von 8 bis 12 Uhr offen.", ["2025-03-03"]),
        ("Am 3. März war Sitzung. Sie dauerte von 8 bis 12 Uhr.", ["2025-03-03", "2025-03-03", "2025-03-03"]),
        ("Am Silvesterabend fiel der Strom aus.", ["2024-12-31"]),
        ("Am Stephanstag kam die Lawine.", ["2024-12-26"]),
        ("Am Unsinnigen Donnerstag ruhte die Arbeit.", ["2025-02-27"]),
        ("Die Demonstration zog über die Straße des 17. Juni.", []),
        ("Am Abend des 17. Februar zog der Sturm ab.", ["2025-02-17"]),
    ],
)
def test_holidays_and_habits(text: str, expected: list[str]) -> None:
    assert edtfs("de", text, TUESDAY) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Der Ausschuss legt im Juni einen Bericht vor.", ["2025-06"]),
        ("Der Ausschuss legte im Juni einen Bericht vor.", ["2024-06"]),
        ("Der Ausschuss hat im Juni einen Bericht vorgelegt.", ["2024-06"]),
        ("Am Freitag bleibt die Bibliothek zu.", ["2025-03-21"]),
        ("Am Freitag blieb die Bibliothek zu.", ["2025-03-14"]),
        ("Ab Freitag verließ niemand das Dorf.", ["2025-03-14"]),
        ("Ab Freitag verlässt niemand das Dorf.", ["2025-03-21"]),
        ("Wanderer stirbt am Freitag im Gebirge", ["2025-03-14"]),  # a title
        ("Der Wagen fuhr am Freitag gegen einen Mast.", ["2025-03-14"]),
        ("Das Paar, das im Juni heiratet, wohnt in Lienz.", ["2025-06"]),
        ("Ab Freitag ist der Pass wieder offen.", ["2025-03-21"]),
        ("Ab Freitag war der Pass wieder offen.", ["2025-03-14"]),
        ("Bis Samstag zeigt das Haus alte Filme.", ["2025-03-22"]),
        ("Bis Samstag wurden alte Filme gezeigt.", ["2025-03-15"]),
        ("Die Autorin liest morgen Mittwoch im Pfarrsaal.", ["2025-03-19"]),
        ("Gestern, Montag, war die Straße zu.", ["2025-03-17"]),
        ("Heuer im Frühjahr war es kalt, letztes Jahr im Mai auch.", ["2025-21", "2024-05"]),
        ("Letztes Jahr in Mailand war es schön.", ["2024"]),
        ("In der Nacht von Sonntag auf Montag brannte ein Stall.", ["2025-03-16/2025-03-17"]),
        ("Das Dach kam zwei Jahre später als geplant.", []),
        ("Die Mühle wurde 1873 gebaut.", ["1873"]),
        ("Es wurden 1873 gezählt.", []),
        ("Im Vergleichszeitraum 2019 war das anders.", ["2019"]),
    ],
)
def test_the_present_tells_of_what_is_to_come(text: str, expected: list[str]) -> None:
    assert edtfs("de", text, TUESDAY) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Im Laufe des Mittwochs zog der Regen ab.", ["2025-03-12"]),
        ("Der Laden ist mittwochs zu.", []),
        ("Mittwochs geschlossen, sonst offen.", []),
        ("In den späten achtziger Jahren zog er fort.", ["1987/1989"]),
        ("Am späten Abend zog er fort.", []),
        ("Im Winter 2013/14 lag viel Schnee.", ["2013-24"]),
        ("Im Winter 2013 lag viel Schnee.", ["2013-24"]),
        ("Am Wochenende des 3./4. Mai 2024 war Markt.", ["2024-05-03/2024-05-04"]),
        ("Am Wochenende der Wahl war Markt.", ["2025-03-15/2025-03-16"]),
        ("Im Mai '68 brannten in Paris die Autos.", ["1968-05"]),
        ("Im Mai kamen 68 Autos.", ["2024-05"]),
        ("Die WM 2006 war ein Märchen.", ["2006"]),
        ("Zur WM 2000 Gäste zu laden, wäre teuer.", []),
    ],
)
def test_parts_and_short_forms(text: str, expected: list[str]) -> None:
    assert edtfs("de", text, TUESDAY) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Nach dem Brand am Freitag bleibt die Halle gesperrt.", ["2025-03-14"]),
        ("Nach der Pause tagt der Rat am Freitag wieder.", ["2025-03-21"]),
        ("Der Flug nach Berlin am Freitag wird gestrichen.", ["2025-03-21"]),
        ("Die Zahl der Opfer nach dem Beben vom Sonntag steigt.", ["2025-03-16"]),
        ("Der Auftritt am Samstag gilt als gelungen.", ["2025-03-15"]),
        ("Man hofft, dass der Rat am Freitag tagt.", ["2025-03-21"]),
        ("Das steht in einem Bericht vom Freitag.", ["2025-03-14"]),
        ("Im Februar liegt die Quote bei 6 Prozent.", ["2025-02"]),
    ],
)
def test_the_present_that_tells_nothing(text: str, expected: list[str]) -> None:
    assert edtfs("de", text, TUESDAY) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Zum Jahresende 2019 waren es 400.", ["2019-11~/2019-12~"]),
        ("Ende des Jahres 2019 waren es 400.", ["2019-11~/2019-12~"]),
        ("Ende des Jahres waren es 2019 Bäume.", ["2025-11~/2025-12~"]),
        ("Vor einem halben Jahr schloss das Werk.", ["2024-09"]),
        ("Vor anderthalb Jahren schloss das Werk.", ["2023-09"]),
        ("Vor mehr als drei Jahren schloss das Werk.", ["2022~"]),
        ("Vor mehr als drei Jahren Haft schützt ihn nichts.", ["2022~"]),
        ("Mehr als drei Jahre lang schloss das Werk.", []),
        ("Im Laufe der Woche wird es kälter.", ["2025-03-17/2025-03-23"]),
        ("Im Laufe des Jahres 2019 wurde es kälter.", ["2019"]),
        ("Vergangene Nacht brannte es.", ["2025-03-17"]),
        ("Das dritte Quartal des Vorjahres war gut.", ["2024-35"]),
        ("Das dritte Quartal des Fürsten war gut.", ["2024-35"]),
        ("Die Schau ist bis 30. September im Schloss zu sehen.", ["2025-09-30"]),
        ("Die Schau war bis 30. September im Schloss zu sehen.", ["2024-09-30"]),
        ("Im Oktober 1999 sang sie in Wien, im folgenden Jahr in Paris.", ["1999-10", "2000"]),
        ("Am 4. Adventsonntag brannte es.", ["2024-12-22"]),
        ("Am 3. März brannte es, am Abend zuvor war Markt.", ["2025-03-03", "2025-03-02"]),
        ("Nach Ostern geht es weiter, sagte sie am Samstag.", ["2025-04-20", "2025-03-15"]),
        ("Am Freitag geht es weiter, teilte die Stadt mit.", ["2025-03-21"]),
        ("Am Freitag geht das Licht aus, als ein Mann kam.", ["2025-03-14"]),
    ],
)
def test_words_of_the_press(text: str, expected: list[str]) -> None:
    assert edtfs("de", text, TUESDAY) == expected

"""Verbs that put a day ahead: endings of the future, verbs of the calendar in the present, what they do not reach."""

from __future__ import annotations

import datetime as dt

import pytest

from tests.notation import edtfs

WEDNESDAY = dt.date(2024, 1, 24)


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("it", "Due aerei decolleranno domenica.", "2024-01-28"),
        ("it", "Due aerei decollarono domenica.", "2024-01-21"),
        ("it", "Il ministro illustrerà in aula il decreto approvato lunedì.", "2024-01-22"),
        ("it", "Il decreto sarà approvato lunedì.", "2024-01-29"),
        ("es", "El Gobierno detallará el plan el lunes.", "2024-01-29"),
        ("es", "El Gobierno detallará las medidas aprobadas el lunes.", "2024-01-22"),
        ("es", "El ministro hablará con los afectados el lunes.", "2024-01-29"),
        ("es", "El ministro dijo que hablará, y el lunes calló.", "2024-01-22"),
        ("fr", "Le ministre détaillera lundi son plan.", "2024-01-29"),
        ("fr", "Le ministre détaillera le plan adopté lundi.", "2024-01-22"),
        ("fr", "L'opéra jouait lundi à Lyon.", "2024-01-22"),
        ("pt", "O ministro detalhará o plano no sábado.", "2024-01-27"),
        ("pt", "O ministro detalhou o plano no sábado.", "2024-01-20"),
    ],
)
def test_endings_of_the_future(language: str, text: str, expected: str) -> None:
    assert edtfs(language, text, WEDNESDAY) == [expected]


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("pt", "O ministro, Rui Alves, visita a zona no sábado.", "2024-01-27"),
        ("pt", "A visita do ministro no sábado durou uma hora.", "2024-01-20"),
        ("pt", "O ministro visita a zona que ardeu no sábado.", "2024-01-20"),
        ("es", "El presidente visita Lima el lunes.", "2024-01-29"),
        ("es", "El presidente, de visita en Lima el lunes, calló.", "2024-01-22"),
        ("it", "Il Senato vota lunedì il decreto.", "2024-01-29"),
        ("it", "Dopo il voto di lunedì il governo resta saldo.", "2024-01-22"),
        ("fr", "Les députés examinent lundi le projet.", "2024-01-29"),
        ("en", "The committee meets on Friday.", "2024-01-26"),
        ("en", "Leaders who met on Friday play golf.", "2024-01-19"),
        ("en", "Two visits on Friday drew crowds.", "2024-01-19"),
        ("en", "Gusts of 50kph are forecast for Saturday.", "2024-01-27"),
        ("en", "Gusts of 50kph were forecast on Saturday.", "2024-01-20"),
    ],
)
def test_verbs_of_the_calendar_in_the_present(language: str, text: str, expected: str) -> None:
    assert edtfs(language, text, WEDNESDAY) == [expected]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Der Rat berät am Freitag über das Haus, das am Montag abbrannte.", ["2024-01-26", "2024-01-22"]),
        ("Der Rat, der am Freitag irrte, berät nun.", ["2024-01-19"]),
        ("Als er am Freitag ankommt, war das Haus leer.", ["2024-01-19"]),
    ],
)
def test_the_past_of_a_later_clause(text: str, expected: list[str]) -> None:
    assert edtfs("de", text, WEDNESDAY) == expected


def test_what_was_sold_until_a_month_is_not_sold_next_year() -> None:
    """A month almost a year ahead would have its year in the news."""
    september = dt.date(2024, 9, 6)
    assert edtfs("pt", "Lugares vendidos até ao fim de julho: 29 mil", september) == ["2024-07"]
    assert edtfs("pt", "A ponte fica fechada até ao fim de outubro.", september) == ["2024-09-06/2024-10-31"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Les salariés toucheront la prime en deux fois : 500 euros en mars, le reste plus tard.", ["2024-03"]),
        ("Les salariés ont touché la prime en deux fois : 500 euros en mars, le reste plus tard.", ["2023-03"]),
        ("Les salariés toucheront la prime : ils avaient reçu 500 euros en mars.", ["2023-03"]),
    ],
)
def test_a_month_behind_a_colon(text: str, expected: list[str]) -> None:
    assert edtfs("fr", text, WEDNESDAY) == expected


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("es", "El viernes, el tribunal decidirá.", ["2024-01-26"]),
        ("es", "El viernes, el tribunal decidió que pagará.", ["2024-01-19"]),
        ("it", "Venerdì il tribunale deciderà.", ["2024-01-26"]),
        ("it", "Venerdì il tribunale ha deciso.", ["2024-01-19"]),
        ("pt", "Na sexta-feira, o tribunal decidirá.", ["2024-01-26"]),
        ("fr", "Vendredi, le tribunal rendra son avis.", ["2024-01-26"]),
        ("fr", "Vendredi, le tribunal a rendu un avis qui prendra effet.", ["2024-01-19"]),
        ("id", "Pada Jumat, pengadilan akan memutuskan.", ["2024-01-26"]),
    ],
)
def test_the_verb_behind_a_date_that_opens(language: str, text: str, expected: list[str]) -> None:
    assert edtfs(language, text, dt.date(2024, 1, 23)) == expected

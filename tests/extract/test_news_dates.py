"""Dates as English-language news writes them, each with the sentence that the rule behind it might break."""

from __future__ import annotations

import datetime as dt

import pytest

from tests.notation import edtfs

THURSDAY = dt.date(1998, 5, 14)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The mill has stood idle since April 6, a union official said.", ["1998-04-06"]),
        ("The bonds have gained since Feb. 24.", ["1998-02-24"]),
        ("Since April 12 ships have sunk off the cape.", ["1998-04"]),
        ("In April 12 ships sank off the cape.", ["1998-04"]),
    ],
)
def test_a_day_behind_since(text: str, expected: list[str]) -> None:
    assert edtfs("en", text, THURSDAY) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The winner will be announced on Monday.", ["1998-05-18"]),
        ("The winner, announced on Monday, was a surprise.", ["1998-05-11"]),
        ("Plans announced on Monday would cost jobs.", ["1998-05-11"]),
        ("The owners have until Monday to answer.", ["1998-05-18"]),
        ("The owners stayed until Monday.", ["1998-05-11"]),
        ("The fare takes effect at 4 a.m. on Sunday.", ["1998-05-17"]),
        ("The new fare took effect on Sunday.", ["1998-05-10"]),
        ("Copper for September delivery fell.", ["1998-09"]),
        ("Copper prices fell in September.", ["1997-09"]),
        ("It ought to reach the pole in late July.", ["1998-07"]),
        ("The boat, which set off on Tuesday, is missing.", ["1998-05-12"]),
        ("The rally had been scheduled for April 20.", ["1998-04-20"]),
        ("The rally had been scheduled for May 20.", ["1998-05-20"]),
        ("He could not be reached on Tuesday.", ["1998-05-12"]),
        ("He could be freed on Tuesday.", ["1998-05-19"]),
    ],
)
def test_what_is_to_come(text: str, expected: list[str]) -> None:
    assert edtfs("en", text, THURSDAY) == expected


def test_weeks_before_a_week() -> None:
    assert edtfs("en", "Claims rose last week. Three weeks earlier they had fallen.", THURSDAY) == [
        "1998-05-04/1998-05-10",
        "1998-04-13/1998-04-19",
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Profit doubled in the December quarter.", ["1997-36"]),
        ("Profit doubled in the March quarter of 1997, and in the June 1996 quarter.", ["1997-33", "1996-34"]),
        ("She lost her December quarter-final.", ["1997-12"]),
        ("Sales fell in the first quarter from the previous quarter.", ["1998-33", "1997-36"]),
        (
            "Claims fell last week to 301,000 from 309,000 the previous week.",
            ["1998-05-04/1998-05-10", "1998-04-27/1998-05-03"],
        ),
        ("He was held on Monday. The previous week, he had fled.", ["1998-05-11", "1998-05-04/1998-05-10"]),
        ("He was held on Monday. A week earlier, he had fled.", ["1998-05-11", "1998-05-04"]),
        ("They wed in 1984; they had met the previous year.", ["1984", "1983"]),
        ("The storm hit on Tuesday. The previous night, roads were shut.", ["1998-05-12", "1998-05-11"]),
        ("A trial over the 1996 school fire began.", ["1996"]),
        ("The 1996 schools in the county closed.", []),
    ],
)
def test_periods_beside_others(text: str, expected: list[str]) -> None:
    assert edtfs("en", text, THURSDAY) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "The state will sell $9.5 billion of three-year notes on Tuesday and $9.25 billion of bonds on Wednesday.",
            ["1998-05-19", "1998-05-20"],
        ),
        ("The state will sell bonds, it said in a statement on Tuesday.", ["1998-05-12"]),
    ],
)
def test_how_far_the_future_reaches(text: str, expected: list[str]) -> None:
    assert edtfs("en", text, THURSDAY) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Members will vote on the pact reached on Monday.", ["1998-05-11"]),
        ("The pact will be formally signed on Monday.", ["1998-05-18"]),
        ("They will present on Monday the pact signed in Kiel.", ["1998-05-18"]),
        ("The feud goes back to 1953, when a mill burned.", ["1953"]),
        ("The firm went back to 1953 jobs.", []),
    ],
)
def test_whose_date_it_is(text: str, expected: list[str]) -> None:
    assert edtfs("en", text, THURSDAY) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Snow fell in March and April.", ["1998-03", "1998-04"]),
        ("It snowed in March, April and May 1996.", ["1996-03", "1996-04", "1996-05"]),
        ("It snowed in March and May said so.", ["1998-03"]),
        ("It snowed in March and April 5 was dry.", ["1998-03", "1998-04-05"]),
        ("It snowed in March, and may do so again.", ["1998-03"]),
    ],
)
def test_months_in_a_list(text: str, expected: list[str]) -> None:
    assert edtfs("en", text, THURSDAY) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Output fell in the April 21-30 period.", ["1998-04-21/1998-04-30"]),
        ("Nine died in the April 20 blast.", ["1998-04-20"]),
        ("In April 20 people died.", ["1998-04"]),
        ("On April 21 and 30 people fell ill.", ["1998-04-21"]),
        ("It grew in the January-to-March quarter.", ["1998-01/1998-03"]),
        ("It grew from January to March.", ["1998-01/1998-03"]),
        ("Sales rose 3% in the first quarter, after 2% in the same quarter last year.", ["1998-33", "1997-33"]),
        ("It sold more than in the same month last year; April was dry.", ["1997"]),
    ],
)
def test_spans_and_their_like(text: str, expected: list[str]) -> None:
    assert edtfs("en", text, THURSDAY) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Shares fell to the lowest since May 1990 after third-quarter profit sank. It was 2% a year earlier.",
            ["1990-05", "1997-35", "1996-35"],
        ),
        ("Sales in May 1996 rose 4% from a year earlier.", ["1996-05", "1995-05"]),
    ],
)
def test_nothing_counts_from_the_month_of_a_record(text: str, expected: list[str]) -> None:
    assert edtfs("en", text, THURSDAY) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Net fell in the 1997 third quarter.", ["1997-35"]),
        ("Net fell in 1997's third quarter.", ["1997-35"]),
        ("Net fell in fiscal 1997's third quarter.", []),  # whose first day is not known
        ("In 1997 third parties lost.", ["1997"]),
        ("Sales rose 3%, with a profit of $4 million in the first half.", ["1998-40"]),
        ("It posted first-half profit of $4 million.", ["1998-40"]),
        ("They paid $9 for the seats and saw a loss; the first half was dull.", []),
        ("The guests led 14-3 in the first half.", []),
        ("At year-end 1996 it had nine mills.", ["1996-11~/1996-12~"]),
        ("At year end it had nine mills.", ["1998-11~/1998-12~"]),
        ("The mill will report first-quarter results on May 20.", ["1998-33", "1998-05-20"]),
        ("The mill will report second-quarter results.", ["1998-34"]),
        ("The mill will open in the fourth quarter.", ["1998-36"]),
        ("In the late '80s it grew.", ["1987/1989"]),
        ("Half a year ago it shut.", ["1997-11"]),
        ("It will be ready by midyear.", ["1998-05-14/1998-07-31"]),
        ("It was seen in 1994 by a probe launched in January of that year.", ["1994", "1994-01"]),
        ("It opened in May 1990. Two years later it burned.", ["1990-05", "1992"]),
        ("Sales in May 1990 were up 3%, and two years later they rose 4%.", ["1990-05", "1992-05"]),
        ("It expects to sell 9% more than in the year which ended Sept. 30.", ["1996-10-01/1997-09-30"]),
        ("One and a half years ago it shut.", ["1996-11"]),
        ("Two and a half years ago it shut.", ["1995-11"]),
        ("By the end of March, the price had sunk.", ["1998-03"]),
        ("By the end of June, the price will sink.", ["1998-05-14/1998-06-30"]),
        ("On May 6 they met. The following week, the market fell.", ["1998-05-06", "1998-05-11/1998-05-17"]),
        ("The envoy arrives on Saturday in Oslo.", ["1998-05-16"]),
        ("The envoy left on Saturday.", ["1998-05-09"]),
        ("On Saturday, the envoy will leave.", ["1998-05-16"]),
        ("On Saturday the envoy, who fled, will speak.", ["1998-05-09"]),
        ("On Saturday, the envoy said he will leave.", ["1998-05-09"]),
        ("By June, the price will sink.", ["1998-06"]),
        ("A song by June Carter and a speech by May drew praise.", []),
        ("Talks may go on through the weekend.", ["1998-05-16/1998-05-17"]),
        ("It has rained since the weekend.", ["1998-05-09/1998-05-10"]),
    ],
)
def test_quarters_and_ends(text: str, expected: list[str]) -> None:
    assert edtfs("en", text, THURSDAY) == expected


def test_the_quarter_of_a_report_is_known_further_back_than_other_dates() -> None:
    middle = "Nobody was hurt. The roof held. The rain stopped. The mill reopened. The men went home. "
    text = f"Net fell in the first quarter. {middle}Sales for the quarter were 3% below those of a year earlier."
    assert edtfs("en", text, THURSDAY) == ["1998-33", "1998-33", "1997-33"]
    text = f"It burned in April. {middle}A month earlier, a fire had been put out."
    assert edtfs("en", text, THURSDAY) == ["1998-04"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Last year's third quarter was good, this year's first quarter bad.", ["1997-35", "1998-33"]),
        ("Last year's third-placed team won.", ["1997"]),
        ("It fell from the year-earlier first quarter.", ["1997-33"]),
        ("It fell from the third quarter a year ago.", ["1996-35"]),
        ("It rose in the first quarter; the same quarter of 1995 was flat.", ["1998-33", "1995-33"]),
        ("It rose in the first quarter, as in that quarter in 2,000 shops.", ["1998-33", "1998-33"]),
        ("Beginning in June, it will sink.", ["1998-06"]),
        ("Beginning in June, it sank.", ["1997-06"]),
        ("It will sink before the end of this year.", ["../1998-12-31"]),
        ("It will sink before this year.", ["../1997-12-31"]),
        ("In the years 1984 through 1988 it fell.", ["1984/1988"]),
        ("On May 8, a Friday, he left.", ["1998-05-08"]),
        ("He said so in a Friday interview.", ["1998-05-08"]),
        ("It sank by year's end.", ["1998-05-14/1998-12-31"]),
    ],
)
def test_whose_quarter_it_is(text: str, expected: list[str]) -> None:
    assert edtfs("en", text, THURSDAY) == expected

"""To what a figure moved is no bound: "sank to 16", against "sank by up to 20"."""

from __future__ import annotations

import pytest

from factcheck.extract.claims import claims_of
from factcheck.model import Quantity, Source


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("es", "El partido se hundió hasta el 16,4 %.", [("16.4", "exact")]),
        ("es", "El precio cayó hasta un 20 %.", [("20", "up_to")]),
        ("es", "Hasta el 20 % de los votos son nulos.", [("20", "up_to")]),
        ("nl", "Het pond daalde tot ongeveer 1,24 dollar.", [("1.24", "about")]),
        ("nl", "Een kaartje kost tot ongeveer 20 euro.", [("20", "up_to")]),
        (
            "nl",
            "De kosten liepen op van de begrote 240 tot 318 miljoen euro.",
            [("240000000", "exact"), ("318000000", "exact")],
        ),
        ("nl", "Een groep van de beste 240 tot 318 spelers kwam.", [("318", "range")]),
        ("en", "Growth is seen picking up to 1.5%.", [("1.5", "exact")]),
        ("en", "Growth may pick up by up to 1.5%.", [("1.5", "up_to")]),
    ],
)
def test_to_what_it_moved(language: str, text: str, expected: list[tuple[str, str]]) -> None:
    values = [c.value for c in claims_of(Source("a", text, language)).claims if isinstance(c.value, Quantity)]
    assert [(str(v.high if v.high is not None else v.low), v.modifier) for v in values] == expected

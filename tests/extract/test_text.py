"""How a text is cut into sentences, headings and tokens."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.extract.text import read
from factcheck.languages import installed, load

SENTENCES = {
    "a full stop before a capital": (
        "en",
        "The fund grew. It holds $2 billion.",
        ["The fund grew.", "It holds $2 billion."],
    ),
    "a decimal point ends nothing": (
        "en",
        "It cost $3.2 billion. Nobody paid.",
        ["It cost $3.2 billion.", "Nobody paid."],
    ),
    "an initial ends nothing": ("en", "Donald J. Trump spoke.", ["Donald J. Trump spoke."]),
    "an abbreviation ends nothing": ("en", "Gov. Ana Ruiz spoke on Jan. 20.", ["Gov. Ana Ruiz spoke on Jan. 20."]),
    "an ordinal dot ends nothing": (
        "de",
        "Am 10. und 11. Februar tagte der Rat. Danach reiste er ab.",
        ["Am 10. und 11. Februar tagte der Rat.", "Danach reiste er ab."],
    ),
    "in English a number may end a sentence": (
        "en",
        "The count was 10. Nobody left.",
        ["The count was 10.", "Nobody left."],
    ),
    "a quotation mark belongs to its sentence": (
        "id",
        "“Kami siap.” Ia pergi.",
        ["“Kami siap.”", "Ia pergi."],
    ),
    "a line end divides": ("id", "Judul berita\nIsi berita ada di sini.", ["Judul berita", "Isi berita ada di sini."]),
    "a line that goes on in lower case does not": ("en", "The fund\nis new.", ["The fund\nis new."]),
    "a no-break space is a space": (
        "id",
        "Skalanya global.\u00a0Stargate besar.",
        ["Skalanya global.", "Stargate besar."],
    ),
    "a clock time goes on before a zone": (
        "en",
        "It struck at 6:21 p.m. EDT (2221 UTC). Nobody fell.",
        ["It struck at 6:21 p.m. EDT (2221 UTC).", "Nobody fell."],
    ),
    "a clock time ends before a word that begins": (
        "en",
        "It ended at 5 p.m. The train left at 6 p.m. Monday.",
        ["It ended at 5 p.m.", "The train left at 6 p.m. Monday."],
    ),
    "a country may end": (
        "en",
        "The U.S. Army left the U.S. “We stay,” he said.",
        ["The U.S. Army left the U.S.", "“We stay,” he said."],
    ),
    "a title never ends": ("en", "Dr. In and Mr. The spoke.", ["Dr. In and Mr. The spoke."]),
    "a scale goes on before its currency": (
        "de",
        "Es kostet 1,1 Bio. €. Er zahlt.",
        ["Es kostet 1,1 Bio. €.", "Er zahlt."],
    ),
    "a scale may end": ("de", "Es waren 3 Mrd. Die Firma schwieg.", ["Es waren 3 Mrd.", "Die Firma schwieg."]),
    "a question": ("id", "Tujuannya? Meningkatkan layanan.", ["Tujuannya?", "Meningkatkan layanan."]),
}


HOURS = "Live: fire in Norvik\n\n{}Three people are dead.\n\n{}Nine are hurt.\n\nNo hour here."


@pytest.mark.parametrize("hour", ["22:15 ", "18.20 ", "9.05 – ", "14h30 ", "21.40 Uhr: ", "6:52am ", "19.40\n"])
def test_the_hour_of_an_entry_is_not_its_own_words(hour: str) -> None:
    document = read(HOURS.format(hour, hour), load("en"))
    bodies = [s.text[s.body : s.end].strip() for s in document.sentences]
    assert [body for body in bodies if body] == [
        "Live: fire in Norvik",
        "Three people are dead.",
        "Nine are hurt.",
        "No hour here.",
    ]


@pytest.mark.parametrize(
    "text", ["It was dear.\n\n18.20 euros is the price.", "18.50 euros: adults\n\n9.40 euros: children"]
)
def test_one_figure_or_a_figure_with_its_unit_is_no_hour(text: str) -> None:
    assert all(s.body == s.start for s in read(text, load("en")).sentences)


@pytest.mark.parametrize(("language", "text", "sentences"), SENTENCES.values(), ids=SENTENCES)
def test_sentences(language: str, text: str, sentences: list[str]) -> None:
    assert [s.exact for s in read(text, load(language)).sentences] == sentences


def test_a_hard_wrapped_paragraph_is_one_paragraph() -> None:
    text = (
        "The ministry said on Tuesday that the programme would start in autumn and\n"
        "Ana Ruiz would lead it, with money from the state and from three firms in\n"
        "Porto. Its first phase costs two million euros, which the parliament has to\n"
        "approve before the summer break, the ministry said in a long statement to\n"
        "reporters."
    )
    assert len(read(text, load("en")).sentences) == 2


def test_headings_stand_alone_without_a_full_stop() -> None:
    text = "Big plans\n\nThe firm grows.\n\nThe money\n\nIt comes from Oslo.\n"
    assert [s.kind for s in read(text, load("en")).sentences] == ["title", "text", "heading", "text"]


@pytest.mark.parametrize("line", ["🤝 1. Kemitraan Antar Negara", "3) Pendanaan", "2. Tarif"])
def test_a_list_number_is_known(line: str) -> None:
    (sentence,) = read(line, load("id")).sentences
    assert sentence.text[sentence.body :].split()[0] in ("Kemitraan", "Pendanaan", "Tarif")


TOKENS = {
    "hyphens divide": ("KI-Gipfel", ["KI", "-", "Gipfel"]),
    "a range is two numbers": ("30-50", ["30", "-", "50"]),
    "separators stay inside a number": ("1.208,5", ["1.208,5"]),
    "a scale glued to its number is a token": ("€1.2bn", ["€", "1.2", "bn"]),
    "the end of a sentence is no decimal sign": ("It was 10.", ["It", "was", "10", "."]),
    "an accent of its own stays with its letter": ("cafe\u0301 noir", ["cafe\u0301", "noir"]),
}


@pytest.mark.parametrize(("text", "tokens"), TOKENS.values(), ids=TOKENS)
def test_tokens(text: str, tokens: list[str]) -> None:
    (sentence,) = read(text, load("en")).sentences
    assert list(sentence.words) == tokens


@given(st.text(), st.sampled_from(installed()))
def test_every_sentence_and_token_slices_to_its_words(text: str, language: str) -> None:
    document = read(text, load(language))
    end = 0
    for sentence in document.sentences:
        assert end <= sentence.start < sentence.end
        end = sentence.end
        assert text[sentence.start : sentence.end] == sentence.exact
        for word, start, stop in zip(sentence.words, sentence.starts, sentence.ends, strict=True):
            assert text[start:stop] == word


@given(st.text())
def test_nothing_but_white_space_is_left_out(text: str) -> None:
    sentences = read(text, load("en")).sentences
    kept = "".join(s.exact for s in sentences)
    assert "".join(kept.split()) == "".join(text.split())

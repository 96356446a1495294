"""Texts that no reporter would write: scraps of news and of Unicode, put together without sense."""

from __future__ import annotations

from hypothesis import strategies as st
from hypothesis.strategies import SearchStrategy

from factcheck.languages import installed

LANGUAGES: tuple[str | None, ...] = (*installed(), None)

NUMBERS = (
    "1", "0", "-5", "12,5", "1.234", "1,234.5", "1.234,5", "1 000 000", "007", "½", "3½", "²", "٣", "१२",
    "１２", "Ⅷ", "10-11", "30–50", "1/2", "24/7", "1e400", "9" * 40, "0." + "0" * 30 + "1", "1.2.3.4", ",", ".",
    "…", "1,", ".5", "№ 4", "3-1",
)  # fmt: skip
WORDS = (
    "Million", "Milliarden", "Mrd.", "juta", "miliar", "triliun", "billion", "bn", "k", "dua puluh", "setengah",
    "belas", "ke-", "einundzwanzig", "hundert", "anderthalb", "twenty-", "and a half", "a third of", "Dutzend",
    "about", "mehr als", "hingga", "between", "and", "zwischen", "bis zu", "nearly", "sekitar", "not", "tidak",
    "kein", "million millones", "mille", "environ",
)  # fmt: skip
SIGNS = (
    "$", "€", "£", "¥", "Rp", "US$", "USD", "IDR", "EUR", "Euro", "dolar AS", "US-Dollar", "%", "‰", "Prozent",
    "persen", "percentage points", "km", "km/h", "m²", "°C", "GW", "kWh", "Jahre", "tahun", "weeks", "people",
    "Menschen", "perusahaan",
)  # fmt: skip
DAYS = (
    "7/5/2025", "31.02.2024", "2025-02-30", "Mei", "May", "März", "Februari 2025", "10. und 11. Februar 2025",
    "yesterday", "kemarin", "heute", "Rabu (7/5/2025)", "18:21 EDT", "25:61", "Q3 2024", "im Jahr 2019",
    "since 1999", "30 Februar", "'24", "1990s", "mid-", "Anfang", "9999", "0000", "32 Mai", "last week",
    "vor drei Jahren", "die", "Sept.", "12 v. Chr.",
)  # fmt: skip
NAMES = (
    "OpenAI", "Presiden AS Donald Trump", "Ursula von der Leyen", "Project", "the", "PT", "von", "yang", "oleh",
    "announced", "kündigte", "an", "didukung", "said", "was", "by", "its", "proyek ini", "AI Action Summit",
    "EU", "U.S.", "Dr.", "McX",
)  # fmt: skip
MARKS = (
    "(", ")", "[", "]", "„", "“", "”", "«", "»", '"', "'", "’", "-", "–", "—", "\t", "\n", "\n\n", "\u00a0",
    "\u202f", "\u2009", "\u200b", "\u00ad", "\ufeff", "\u2028", "\x00", "\x0c", "\x85", "•", "* ", "1. ", "# ",
    "|", "/", ":", ";", "!", "?", "&", "<b>",
)  # fmt: skip
GLYPHS = (
    "😀", "👨‍👩‍👧‍👦", "🇮🇩", "👍🏽", "e\u0301", "\u0301", "İ", "ß", "ﬁ", "ǆ", "Σ", "ς", "K", "Å", "\u202e",
    "\u200f", "العربية", "ไทย", "東京都", "三千", "한국", "\U0001d7d9", "\U0010ffff", "\ue000", "\ufffd",
    "\uffff", "ſ", "ŉ", "ı", "Ǆ", "\u0345",
)  # fmt: skip

PARTS = (NUMBERS, WORDS, SIGNS, DAYS, NAMES, MARKS, GLYPHS)
UNICODE = st.characters(exclude_categories=["Cs"], exclude_characters="\r")


def scraps() -> SearchStrategy[str]:
    """One scrap: a piece of news, a sign, or any few characters."""
    return st.one_of(*map(st.sampled_from, PARTS), st.text(UNICODE, max_size=6))


def texts() -> SearchStrategy[str]:
    """Scraps in any order, now with spaces between them, now without; or any Unicode at all."""
    mixed = st.lists(st.tuples(scraps(), st.sampled_from((" ", " ", " ", "", "\u00a0", "\n"))), max_size=14)
    return st.one_of(
        mixed.map(lambda parts: "".join(scrap + gap for scrap, gap in parts)), st.text(UNICODE, max_size=80)
    )


KILLERS = {
    "digits and commas": "1,",
    "digits and blanks": "1 ",
    "digits and points": "1.",
    "digits and hyphens": "1-",
    "zeros": "0",
    "dollars": "$",
    "amounts": "$1 ",
    "brackets": "(",
    "amounts in brackets": "5 Euro (",
    "hyphens": "a-",
    "quotes": "„x “",
    "nested quotes": '"„«',
    "number words": "twenty ",
    "compounds": "einundzwanzig",
    "scales": "juta ",
    "months": "Mei ",
    "ranges": "between 1 and ",
    "names": "Anna von ",
    "name lists": "Anna, ",
    "verbs": "announced by ",
    "capitals": "A",
    "abbreviations": "U.S. ",
    "combining marks": "\u0301",
    "joiners": "\u200d",
    "line ends": "\n",
    "short lines": "a\n",
    "slashes": "1/",
    "colons": "12:",
    "percent signs": "5%",
    "stops": "! ",
    "hyphens before digits": "-1",
    "pairs of digits": "1-2-",
    "groups of zeros": "00 ",
    "points": ".",
    "points and blanks": ". ",
    "ellipses": "… ",
    "initials": "A.",
    "apostrophes": "'",
    "ends of ranges": "5 to ",
    "sums and brackets": "€1,000 (",
    "joined words": "one and ",
    "halves": "half of ",
    "days": "18 March 2025 ",
    "weekdays": "Monday ",
    "weeks": "last week ",
    "years ago": "two years ago ",
    "speakers": "Google said ",
    "divided votes of a German text": "mit sieben zu zwei Stimmen ",
    "divided votes": "by seven votes to two ",
}
"""Short texts that are hard on a reader when they are repeated without end."""

"""What it costs to read a text: this library beside others and beside two floors, on the same texts in one run.

    pip install '.[bench]'
    python benchmarks/extract.py [--language en] [--rounds 5]

The texts are those of seeds/ and tests/gold/ in one language. Each figure is the median CPU time of the rounds, in
each of which every contender reads all texts once, so that a slow moment of the machine falls on all of them. The last
column is the cost in word scans: splitting the text into words and looking each up in a set, which nothing that knows
words can do without. Compare ratios, not seconds: they hold from one machine to the next.
"""

from __future__ import annotations

import argparse
import datetime as dt
import gc
import re
import statistics
import sys
import time
import warnings
from collections.abc import Callable, Iterable, Mapping
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
ROUNDS = 5
PUBLISHED = dt.date(2025, 3, 20)
OURS = "factcheck extract"
FLOOR = "word scan and set"

Reader = Callable[[str], object]


def texts(language: str) -> list[str]:
    """Every text of seeds/ and tests/gold/ in a language."""
    folders = [ROOT / "seeds", *sorted((ROOT / "tests" / "gold").iterdir())]
    files = [path for folder in folders for path in sorted(folder.glob(f"*.{language}.txt"))]
    return [path.read_text("utf-8") for path in files]


def digit_scan(_: str) -> Reader:
    return re.compile(r"\d+").findall


def word_scan(_: str) -> Reader:
    from factcheck.languages import load

    split = re.compile(r"\w+").findall
    known = frozenset(w for words in load("en").table("numbers", "cardinals").values() for w in words)
    return lambda text: [word for word in split(text) if word in known]


def everything(language: str) -> Reader:
    import factcheck

    return lambda text: factcheck.extract(text, language, PUBLISHED.isoformat())


def figures_alone(language: str) -> Reader:
    from factcheck.extract.claims import find_values
    from factcheck.extract.text import read
    from factcheck.languages import load

    lexicon = load(language)
    return lambda text: find_values(read(text, lexicon), PUBLISHED)


def quantulum3(_: str) -> Reader:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        from quantulum3 import parser

    return parser.parse


def dateparser_search(language: str) -> Reader:
    from dateparser.search import search_dates

    return lambda text: search_dates(text, languages=[language])


def price_parser(_: str) -> Reader:
    from price_parser import Price

    return lambda text: [Price.fromstring(line) for line in text.splitlines()]


def text2num(language: str) -> Reader:
    from text_to_num import alpha2digit

    return lambda text: alpha2digit(text, language)


CONTENDERS: Mapping[str, tuple[Callable[[str], Reader], frozenset[str] | None]] = {
    "digit scan": (digit_scan, None),
    FLOOR: (word_scan, None),
    OURS: (everything, None),
    "factcheck, figures and dates alone": (figures_alone, None),
    "quantulum3": (quantulum3, frozenset({"en"})),
    "dateparser.search": (dateparser_search, None),
    "price-parser, line by line": (price_parser, None),
    "text2num": (text2num, frozenset({"en", "de", "fr", "es", "it", "nl", "pt"})),
}
"""Each contender with the languages that it reads; None for all."""


def readers(language: str) -> dict[str, Reader]:
    """The contenders that read the language and are installed; what is missing is said on standard error."""
    found: dict[str, Reader] = {}
    for name, (build, languages) in CONTENDERS.items():
        if languages is not None and language not in languages:
            continue
        try:
            found[name] = build(language)
        except ImportError as error:
            print(f"left out: {name} ({error}); run pip install '.[bench]'", file=sys.stderr)
    return found


def cpu_time(read: Reader, sources: Iterable[str]) -> float:
    gc.collect()
    start = time.process_time()
    for text in sources:
        read(text)
    return time.process_time() - start


def medians(contenders: Mapping[str, Reader], sources: list[str], rounds: int) -> dict[str, float]:
    """The median seconds of CPU time of each contender for all the texts, after one round that fills caches."""
    times: dict[str, list[float]] = {name: [] for name in contenders}
    for number in range(rounds + 1):
        for name, read in contenders.items():
            spent = cpu_time(read, sources)
            if number:
                times[name].append(spent)
    return {name: statistics.median(those) for name, those in times.items()}


def table(seconds: Mapping[str, float], size: int) -> str:
    lines = [f"{'':36}{'KB/s':>10}{'beside ours':>13}{'word scans':>12}"]
    for name, spent in seconds.items():
        speed, ratio, scans = size / 1000 / spent, seconds[OURS] / spent, spent / seconds[FLOOR]
        lines.append(f"{name:36}{speed:10,.0f}{ratio:12,.2f}×{scans:12,.2f}")
    return "\n".join(lines)


def main() -> None:
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--language", default="en", help="code of the language of the texts (default: en)")
    options.add_argument("--rounds", type=int, default=ROUNDS, help=f"rounds to take the median of (default: {ROUNDS})")
    chosen = options.parse_args()
    sources = texts(chosen.language)
    if not sources:
        options.error(f"no texts in {chosen.language!r}; use one of {', '.join(known_languages())}")
    size = sum(len(text.encode("utf-8")) for text in sources)
    print(f"{len(sources)} texts in {chosen.language}, {size / 1000:.0f} KB, median of {chosen.rounds} rounds\n")
    print(table(medians(readers(chosen.language), sources, chosen.rounds), size))


def known_languages() -> list[str]:
    from factcheck.languages import installed

    return [code for code in installed() if texts(code)]


if __name__ == "__main__":
    main()

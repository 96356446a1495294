"""What a page of HTML states of itself: title, address, language and day of publication.

Only statements count: JSON-LD of an article, meta elements, and elements that are marked as the day of publication. A
day that would have to be guessed, from the address, a footer or the clock, is none.
"""

from __future__ import annotations

import datetime as dt
import json
import re
from collections.abc import Iterator, Sequence
from email.utils import parsedate_to_datetime
from typing import Any
from urllib.parse import urljoin, urlsplit

from attrs import frozen

from factcheck.read.language import known_code
from factcheck.read.stamps import stamps

_ARTICLES = ("article", "posting", "report")
_DAY_NAMES = (
    "article:published_time",
    "article:published",
    "og:article:published_time",
    "og:published_time",
    "og:pubdate",
    "datepublished",
    "dc.date.issued",
    "dcterms.issued",
    "dc.date",
    "dcterms.date",
    "date",
    "pubdate",
    "publishdate",
    "publish-date",
    "publish_date",
    "publication_date",
    "parsely-pub-date",
    "sailthru.date",
    "citation_publication_date",
    "citation_date",
)
"""Names of meta elements that give the day of publication, the surest first."""
_LANGUAGE_NAMES = ("content-language", "og:locale", "dc.language", "dcterms.language", "language")
_TITLE_NAMES = ("og:title", "twitter:title", "dc.title", "dcterms.title", "citation_title")
_ISO = re.compile(r"(?P<day>\d{4}-\d{2}-\d{2})(?:[T ].*)?", re.DOTALL)
_SHORT_ISO = re.compile(r"(\d{4})(\d{2})(\d{2})(?:T.*)?", re.DOTALL)
_LOCAL = re.compile(r"[+-](?!00:?00)\d{2}:?\d{2}$")
_YEARS = range(1800, 2200)
_LONGEST_TITLE = 300
_HEADLINE_WORDS = 40


@frozen
class Stated:
    """What a page states; None where it does not. headline: its only heading of the first level.

    days: all days that are given for its publication, where they do not fit together.
    """

    title: str | None = None
    url: str | None = None
    language: str | None = None
    published: dt.date | None = None
    headline: str | None = None
    days: tuple[dt.date, ...] = ()


def stated(tree: Any) -> Stated:
    """Read the tree of a page, an element of lxml."""
    metas = _metas(tree)
    articles = tuple(_articles(tree))
    language = _language(tree, metas, articles)
    headline = _headline(tree)
    days = _days(tree, metas, articles, language)
    return Stated(
        title=_title(tree, metas, articles, headline),
        url=_url(tree, metas),
        language=language,
        published=days[0] if len(days) == 1 else None,
        headline=headline,
        days=days if len(days) > 1 else (),
    )


def day_of(said: str, language: str | None = None) -> dt.date | None:
    """The day that a string gives, as machines write it (ISO 8601, RFC 2822) or, in a known language, people do.

    Of a time the day in its own zone. None for what is no date or can be read in two ways.
    """
    said = " ".join(said.split())
    iso, short = _ISO.fullmatch(said), _SHORT_ISO.fullmatch(said)
    try:
        if iso:
            day = dt.date.fromisoformat(iso["day"])
        elif short:
            day = dt.date(*map(int, short.groups()))
        elif re.match(r"(?:[A-Z][a-z]{2}, )?\d{1,2} [A-Z][a-z]{2} \d{4} \d{2}:", said):
            day = parsedate_to_datetime(said).date()
        else:
            found = stamps(said, language)
            return found[0].day if len(found) == 1 and len(said) <= 60 else None
    except (ValueError, TypeError):
        return None
    return day if day.year in _YEARS else None


def _metas(tree: Any) -> dict[str, str]:
    """The first content for each name, in small letters."""
    found: dict[str, str] = {}
    for element in tree.iter("meta"):
        content = (element.get("content") or "").strip()
        for key in ("property", "name", "itemprop", "http-equiv"):
            name = (element.get(key) or "").strip().lower()
            if name and content:
                found.setdefault(name, content)
    return found


def _articles(tree: Any) -> Iterator[dict[str, Any]]:
    """The objects of JSON-LD that describe an article, not those inside others: these are of related ones."""
    for script in tree.iter("script"):
        if (script.get("type") or "").strip().lower() != "application/ld+json":
            continue
        try:
            held = json.loads(script.text or "", strict=False)
        except (ValueError, RecursionError):
            continue
        for node in _nodes(held):
            kinds = node.get("@type")
            names = kinds if isinstance(kinds, list) else [kinds]
            if any(isinstance(name, str) and name.lower().endswith(_ARTICLES) for name in names):
                yield node


def _nodes(held: Any) -> Iterator[dict[str, Any]]:
    for node in held if isinstance(held, list) else [held]:
        if isinstance(node, dict):
            yield node
            graph = node.get("@graph")
            yield from (inner for inner in graph if isinstance(inner, dict)) if isinstance(graph, list) else ()


def _language(tree: Any, metas: dict[str, str], articles: Sequence[dict[str, Any]]) -> str | None:
    root = tree.getroottree().getroot()
    said = [root.get("lang"), root.get("{http://www.w3.org/XML/1998/namespace}lang"), root.get("xml:lang")]
    said += [metas.get(name) for name in _LANGUAGE_NAMES]
    said += [node["inLanguage"] for node in articles if isinstance(node.get("inLanguage"), str)]
    known = (known_code(code) for code in said if code and "," not in code)  # "de, en" says neither
    return next((code for code in known if code), None)


def _title(tree: Any, metas: dict[str, str], articles: Sequence[dict[str, Any]], headline: str | None) -> str | None:
    said = [metas[name] for name in _TITLE_NAMES if name in metas]
    said += [node["headline"] for node in articles if isinstance(node.get("headline"), str)]
    said += [headline or "", *(_words(element) for element in tree.iter("title"))]
    return next((" ".join(title.split())[:_LONGEST_TITLE] for title in said if title.strip()), None)


def _headline(tree: Any) -> str | None:
    found = [words for element in tree.iter("h1") if (words := _words(element))]
    return found[0] if len(set(found)) == 1 and len(found[0].split()) <= _HEADLINE_WORDS else None


def _words(element: Any) -> str:
    return " ".join("".join(element.itertext()).split())


def _url(tree: Any, metas: dict[str, str]) -> str | None:
    base = next((element.get("href") for element in tree.iter("base") if element.get("href")), "")
    links = (e for e in tree.iter("link") if "canonical" in (e.get("rel") or "").lower().split())
    said = [*(element.get("href") or "" for element in links), metas.get("og:url", "")]
    return next((url for given in said if given.strip() and (url := _address(base, given.strip()))), None)


def _address(base: str, given: str) -> str | None:
    try:
        url = urljoin(base.strip(), given)
        parts = urlsplit(url)
    except ValueError:
        return None
    return url if parts.scheme in ("http", "https") and parts.netloc else None


def _days(
    tree: Any, metas: dict[str, str], articles: Sequence[dict[str, Any]], language: str | None
) -> tuple[dt.date, ...]:
    """The day of publication alone, or all days that the page gives for it where they lie more than one day apart.

    One day apart are the days of one moment in two zones: that of the zone that is written with its offset counts.
    """
    said = [*_said_by_articles(articles), *_said_by_metas(metas), *_said_by_elements(tree)]
    read = [(day, bool(_LOCAL.search(words.strip()))) for words in said if (day := day_of(words, language))]
    days = sorted({day for day, _ in read})
    if len(days) < 2:
        return tuple(days)
    if days[-1] - days[0] > dt.timedelta(1):
        return tuple(days)
    local = sorted({day for day, is_local in read if is_local})
    return (local[0] if len(local) == 1 else read[0][0],)


def _said_by_articles(articles: Sequence[dict[str, Any]]) -> list[str]:
    """Nothing where the page describes several articles of different days: it may be a list of them."""
    said = [node["datePublished"] for node in articles if isinstance(node.get("datePublished"), str)]
    return said if len({words[:10] for words in said}) == 1 else []


def _said_by_metas(metas: dict[str, str]) -> list[str]:
    return [metas[name] for name in _DAY_NAMES if name in metas][:1]


def _said_by_elements(tree: Any) -> list[str]:
    """What elements marked as the day of publication say, where all of them say the same."""
    said = []
    for element in tree.iter("time", "span", "div", "p", "abbr"):
        marks = (element.get("itemprop") or "").lower().split()
        if "datepublished" in marks or (element.tag == "time" and element.get("pubdate") is not None):
            said.append(element.get("datetime") or element.get("content") or _words(element))
    return said if len({words[:10] for words in said}) == 1 else []

"""A verification as schema.org ClaimReview (JSON-LD), with the rating that a person gives.

Nothing of the program's own verdict goes in: it says what the sources say, while a rating is a judgement, and whoever
signs the review makes it. The sources are cited with their words.
"""

from __future__ import annotations

import math
import re
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from factcheck.errors import UsageError
from factcheck.report.encode import dumps
from factcheck.report.sarif import has_address
from factcheck.report.view import index

if TYPE_CHECKING:
    from factcheck.model import Claim, Provenance
    from factcheck.report.verification import Verification

Json = dict[str, Any]

BEST, WORST = 5, 1
"""The ends of the scale that schema.org takes for granted; they are written all the same."""

_WEB = re.compile(r"https?://[^\s/?#]+\.[^\s<>\"]+\Z")


def claim_review(
    verification: Verification, *, rating: float, author: str, url: str, best: float, worst: float, label: str | None
) -> Json:
    """The review as plain dicts and lists; see `Verification.claim_review`."""
    check_review(rating=rating, author=author, url=url, best=best, worst=worst)
    said = verification.claim
    item = {
        "@type": "Claim",
        "text": said.text,
        "inLanguage": said.language,
        "datePublished": said.published.isoformat() if said.published else None,
    }
    value = {
        "@type": "Rating",
        "ratingValue": _number(rating),
        "bestRating": _number(best),
        "worstRating": _number(worst),
        "alternateName": label,
    }
    citations = list(_citations(verification))
    return {
        "@context": "https://schema.org",
        "@type": "ClaimReview",
        "url": url,
        "claimReviewed": said.text,
        "author": {"@type": "Organization", "name": author},
        "reviewRating": _given(value),
        "itemReviewed": _given(item),
        **({"citation": citations} if citations else {}),
    }


def render_review(review: Json) -> str:
    """The review as indented JSON that can stand in a page: no text in it can end the `script` element around it."""
    return dumps(review, indent=2).replace("<", "\\u003c") + "\n"


def check_review(
    *, rating: float, author: str, url: str, best: float = BEST, worst: float = WORST, label: str | None = None
) -> None:
    """Raises UsageError for what makes no review, before any work is done for it."""
    if not all(map(math.isfinite, (rating, best, worst))) or worst >= best:
        raise UsageError(
            problem=f"a rating from {worst} to {best} is no scale", remedy="give numbers, the worst below the best"
        )
    if not worst <= rating <= best:
        raise UsageError(
            problem=f"the rating {_number(rating)} is not on the scale from {_number(worst)} to {_number(best)}",
            remedy="choose another rating, or say what is best and worst",
        )
    if not author.strip():
        raise UsageError(problem="the author of the review is empty", remedy="name the organisation that rates")
    if not _WEB.match(url):
        raise UsageError(
            problem=f"the review stands at no web address: '{url}'", remedy="give one that begins with https://"
        )


def _number(value: float) -> float:
    """A whole number without a point, as people write ratings."""
    return int(value) if float(value).is_integer() else float(value)


def _given(fields: Json) -> Json:
    return {name: content for name, content in fields.items() if content is not None}


def _citations(verification: Verification) -> Iterator[Json]:
    """The sentences that bear the claim out or contradict it, each once, with the source of each."""
    tables = index(verification.report)
    names = [name for part in verification.parts for name in (*part.supporting, *part.conflicting)]
    claims = [tables.claims[name] for name in dict.fromkeys(names) if name in tables.claims]
    sentences: dict[tuple[str, str], Claim] = {}
    for claim in claims:
        sentences.setdefault((claim.source, claim.sentence.exact), claim)
    for source, words in sentences:
        yield {"@type": "Quotation", "text": words, "isPartOf": _work(source, tables.sources.get(source))}


def _work(name: str, source: Provenance | None) -> Json:
    if source is None:
        return {"@type": "CreativeWork", "name": name}
    about = {
        "@type": "CreativeWork",
        "name": source.title or name,
        "url": source.url if has_address(source) else None,
        "datePublished": source.published.isoformat() if source.published else None,
        "inLanguage": source.language,
    }
    return _given(about)

"""Near-copies: texts that share nearly all runs of eight words come from one origin and count once.

Shingles after Broder (1997, "On the resemblance and containment of documents"); an index from shingle to text keeps the
work linear in the length of the texts as long as shingles are rare.
"""

from __future__ import annotations

import datetime as dt
import re
import zlib
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence

from factcheck.model import Source

WORDS = 8
SHARE = 0.9
COMMON = 50
"""A run of words that stands in more texts than this is page furniture and proves nothing."""

_WORD = re.compile(r"\w+")
_MODULUS = (1 << 61) - 1
_BASE = 1_000_003


def origins(sources: Sequence[Source]) -> Mapping[str, str]:
    """Id of a source → id of the source that it copies, or its own: the earliest, then that of the lowest SHA-256."""
    ordered = sorted(sources, key=lambda s: (s.published or dt.date.max, s.sha256, s.id))
    seen: dict[int, list[str]] = defaultdict(list)
    sizes: dict[str, int] = {}
    found: dict[str, str] = {}
    for source in ordered:
        runs = frozenset(_shingles(source.text))
        shared = Counter(earlier for run in runs if len(seen[run]) <= COMMON for earlier in seen[run])
        copied = (e for e in sizes if e in shared and shared[e] >= SHARE * max(len(runs), sizes[e]))
        first = next(copied, None)
        found[source.id] = source.id if first is None else found[first]
        sizes[source.id] = len(runs)
        for run in runs:
            seen[run].append(source.id)
    return found


def _shingles(text: str) -> Iterator[int]:
    """Rolling hashes of all runs of eight words; of the whole text where it is shorter."""
    words = [zlib.crc32(w.encode("utf-8", "surrogatepass")) for w in _WORD.findall(text.casefold())]
    lead = pow(_BASE, WORDS, _MODULUS)
    rolling = 0
    for i, word in enumerate(words):
        rolling = (rolling * _BASE + word) % _MODULUS
        if i >= WORDS:
            rolling = (rolling - words[i - WORDS] * lead) % _MODULUS
        if i >= WORDS - 1:
            yield rolling
    if 0 < len(words) < WORDS:
        yield rolling

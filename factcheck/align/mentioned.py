"""Names that a text mentions and that only other texts show to be names: "Wiz, founded in 2020", "an der Ilmenach".

A reader of several reports knows a name wherever it stands; the text that uses it at the head of a sentence, or as a
German noun, need not show by itself that it is one.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Mapping

_WORD = re.compile(r"[^\W_]+")
_TELLING = 3
"""Letters of a name that is no accident."""


def mentions(named: Mapping[str, tuple[str, ...]], texts: Mapping[str, str]) -> dict[str, tuple[str, ...]]:
    """Source id → its own names, the most frequent first, then those of other sources that stand in its text.

    A name counts that two sources call one, alone or as a part of a longer name, that is more than one word, or that
    is an acronym; letters count as they are written.
    """
    words = {source: frozenset(_WORD.findall(text)) for source, text in texts.items()}
    where: dict[str, set[str]] = defaultdict(set)
    for source, found in words.items():
        for word in found:
            where[word].add(source)
    told = Counter(word for names in named.values() for word in {w for name in names for w in _WORD.findall(name)})
    added: dict[str, list[str]] = defaultdict(list)
    for name in sorted({name for names in named.values() for name in names}):
        parts = _WORD.findall(name)
        if not parts or len(name) < _TELLING or not name[0].isupper():
            continue
        if len(parts) == 1 and told[name] == 1 and not name.isupper():
            continue
        holders = set.intersection(*(where[part] for part in parts))
        for source in sorted(holders):
            if name not in named.get(source, ()) and _stands(name, texts[source]):
                added[source].append(name)
    return {source: (*names, *added[source]) for source, names in named.items()}


def _stands(name: str, text: str) -> bool:
    return re.search(rf"(?<!\w){re.escape(name)}(?!\w)", text) is not None

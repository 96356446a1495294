"""Who belongs to whom, as the sources themselves say: "OpenAI CEO Sam Altman", "the Canadian company Brookfield"."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from factcheck.align.aliases import Aliases, fold
from factcheck.align.names import Names, names_of
from factcheck.align.parts import is_small, is_title
from factcheck.model import Attribution, Claim

BELONGING = frozenset({"hold_office", "origin", "part_of", "own", "lead"})
"""Roles whose agents and subjects may stand for one another elsewhere."""

BEFORE, AFTER = 6, 9
"""How many words before a name, or after it and a comma, may hold its office."""

_WORD = re.compile(r"[^\W_]+(?:[-.&'’][^\W_]+)*")
_APPOSITION = re.compile(r"\s*(?:,|\(|–|—)\s*")


def known_names(claims: Iterable[Claim], aliases: Aliases) -> Names:
    """Names with what the claims tell of them."""
    return names_of(sorted(set(relations(claims))), aliases)


def relations(claims: Iterable[Claim]) -> Iterator[tuple[str, str]]:
    """Pairs of labels that the claims, and the offices beside the names in their sentences, put together."""
    for claim in claims:
        if isinstance(claim.value, Attribution):
            for agent in claim.value.agents:
                if claim.value.role in BELONGING and claim.subject is not None:
                    yield claim.subject.label, agent
                for other in offices(claim.sentence.exact, agent):
                    yield other, agent


def offices(sentence: str, name: str) -> Iterator[str]:
    """The names beside a name and its title: "OpenAI" for Sam Altman in "OpenAI CEO Sam Altman"."""
    start = sentence.find(name)
    if start < 0 or not name:
        return
    yield from _beside_title(_words(sentence[:start])[-BEFORE:], _last_clause(sentence[:start]))
    after = _APPOSITION.match(sentence, start + len(name))
    if after:
        clause = re.split(r"[,;)–—]", sentence[after.end() :], maxsplit=1)[0]
        yield from _beside_title(_words(clause)[:AFTER], clause)


def _words(text: str) -> list[str]:
    """The words of a text; a title with a hyphen stands apart from its name: "Orbix-Chefin", "Norda-topman"."""
    found: list[str] = []
    for word in _WORD.findall(text):
        name, _, title = word.rpartition("-")
        found += [name, title] if name and is_title((fold(title),)) else [word]
    return found


def _last_clause(text: str) -> str:
    """What stands after the last comma or stop."""
    return re.split(r"[,;:.!?()–—]\s", text)[-1]


def _beside_title(words: list[str], clause: str) -> Iterator[str]:
    """Runs of capitalised words that stand beside a title, with nothing but "of" or an article between."""
    inside = set(_words(clause))
    kinds = _kinds([w for w in words if w in inside])
    for i, (kind, text) in enumerate(kinds):
        beside = {kinds[j][0] for j in (i - 1, i + 1) if 0 <= j < len(kinds)}
        if kind == "name" and "title" in beside:
            yield text


def _kinds(words: list[str]) -> list[tuple[str, str]]:
    """Words in runs of one kind: title, name or other; small words are left out."""
    runs: list[tuple[str, str]] = []
    for i, word in enumerate(words):
        kind = "title" if _in_title(words, i) else "name" if word[:1].isupper() else "other"
        if is_small(fold(word)) and not (word.isupper() and len(word) > 1):
            continue
        if runs and runs[-1][0] == kind:
            runs[-1] = (kind, f"{runs[-1][1]} {word}")
        else:
            runs.append((kind, word))
    return runs


def _in_title(words: list[str], i: int) -> bool:
    spans = (words[j : j + n] for n in (1, 2, 3) for j in range(max(0, i - n + 1), i + 1))
    return any(is_title(tuple(fold(" ".join(span)).split())) for span in spans)

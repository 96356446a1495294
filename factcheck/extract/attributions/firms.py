"""Which firm is meant by "the company", where no phrase points back to it by a noun that it was called before."""

from __future__ import annotations

from functools import lru_cache

from factcheck.extract.attributions.nounphrases import Agents, View
from factcheck.extract.names.finder import Name, names_of
from factcheck.languages import Lexicon, fold


def only_firm(view: View, agents: Agents) -> Name | None:
    """The one firm that was named before "the company" in this sentence or the one before it; None among several."""
    lexicon, at = view.document.lexicon, view.bare(agents.first, agents.last)
    known = at < agents.last and fold(view.low[at]) in _firm_words(lexicon)
    if not known or not at or view.low[at - 1] not in lexicon.words("references", "definite"):
        return None
    index = view.sentence.index
    ahead = [n for n in view.names if n.last <= agents.first]
    if index and view.document.sentences[index - 1].paragraph == view.sentence.paragraph:
        ahead += names_of(view.document)[index - 1]
    firms = {n.label: n for n in ahead if n.kind == "organisation" or (n.kind == "unknown" and " " not in n.label)}
    people = any(n.kind == "unknown" and " " in n.label for n in ahead)
    return firms.popitem()[1] if len(firms) == 1 and not people else None


@lru_cache(maxsize=16)
def _firm_words(lexicon: Lexicon) -> frozenset[str]:
    """Nouns for a firm: company, Konzern, rederij."""
    return frozenset(fold(s) for kind in ("company", "startup", "bank") for s in lexicon.table("things").get(kind, ()))

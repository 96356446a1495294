"""Who may act, and which firm is meant by "the company", where no noun that it was called before points back to it."""

from __future__ import annotations

from functools import lru_cache

from factcheck.extract.attributions.nounphrases import Agents, View
from factcheck.extract.names.finder import Name, names_of
from factcheck.languages import Lexicon, fold
from factcheck.model import Role, Subject

_NO_THING_ACTS: frozenset[Role] = frozenset(
    {"announce", "launch", "create", "build", "lead", "acquire", "sign", "refuse", "attend", "host", "own"}
)


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


def may_act(
    agents: Agents,
    role: Role,
    *,
    thing: Subject | None = None,
    unique: frozenset[str] = frozenset(),
    compound: bool = False,
) -> bool:
    """False where the agents cannot act: a project launches nothing, "the company" may be anybody.

    unique: the words that say by themselves who is meant: government. compound: the one word says as much as the two
    of "the health ministry".
    """
    bare = not agents.names and len(agents.labels) == 1 and " " not in agents.labels[0]
    bare = bare and agents.labels[0].casefold() not in unique and not compound
    if role in _NO_THING_ACTS and bare:
        return False
    if (
        role in _NO_THING_ACTS
        and any(n.kind == "thing" for n in agents.names)
        and len(agents.names) == len(agents.labels)
    ):
        return False
    return thing is None or thing.label not in agents.labels

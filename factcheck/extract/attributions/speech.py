"""Reported speech: who says what, and which words are theirs."""

from __future__ import annotations

from functools import lru_cache

from attrs import frozen

from factcheck.extract.agreement import agreement
from factcheck.extract.attributions.acting import find_subject
from factcheck.extract.attributions.adjuncts import over_adjuncts
from factcheck.extract.attributions.clauses import subject, to_subject
from factcheck.extract.attributions.german import inverted_subject
from factcheck.extract.attributions.leftward import agents_before
from factcheck.extract.attributions.nounphrases import Agents, View
from factcheck.extract.attributions.phrasebook import Match
from factcheck.extract.attributions.reading import SPEECH_QUOTES, Reading, State, pronoun_agents
from factcheck.extract.quantities.signs import HYPHENS
from factcheck.extract.text import Document
from factcheck.languages import Lexicon, phrase
from factcheck.languages.lexicon import Phrase

_LONGEST = 160


@frozen
class Quote:
    """A stretch of direct speech: from a token of one sentence to a token of the same or a later one."""

    sentence: int
    first: int
    last_sentence: int
    last: int


def read_speech(state: State, match: Match) -> Reading | None:
    """The speaker of a verb or frame of speech, with the reported words."""
    form = match.entry.form
    if form == "according":
        agents = _quoted_source(state, match)
    elif form == "after":
        agents = agents_before(state.view, match.first)
    elif form == "inverted":
        agents = _behind(state, match)
    elif _speaker_follows(state, match):
        return None
    else:
        agents = _in_front(state, match)
    if agents is None or not may_speak(agents):
        return None
    content = _content(state, match, agents)
    if content is None and form == "inverted" and match.first == 0 and len(match.entry.words) > 1:
        content = (match.first, agents.last)  # "Lo ha comunicato la ministra.": of what the sentence before says
    if content is None:
        return None
    content = (content[0], min(content[1], content[0] + _LONGEST))
    return Reading(
        role="announce" if match.entry.words in _announcing(state.view.document.lexicon) else "say",
        agents=agents,
        thing=None,
        first=content[0],
        last=content[1],
        written=state.view.text(match.first, match.head),
        content=content,
    )


@lru_cache(maxsize=16)
def _announcing(lexicon: Lexicon) -> frozenset[Phrase]:
    """The forms of speech that announce: "announced that", and "…, announced the agency"."""
    plain = {phrase(surface) for surface in lexicon.table("roles", "announce").get("active", ())}
    perfect = lexicon.words("grammar", "perfect")
    plain |= {words[1:] for words in plain if words[0] in perfect}
    spoken = {phrase(s) for form in ("verbs", "inverted") for s in lexicon.table("speech").get(form, ())}
    spoken |= {words[1:] for words in spoken if words[0] in perfect}
    clauses = {words for words in spoken if words[:-1] in plain}
    objects = agreement(lexicon).pronouns.keys()  # "lo ha annunciato la ministra"
    taken_up = {words for words in spoken if words[0] in objects and _plain(words, perfect) in plain}
    return frozenset(clauses | {words[:-1] for words in clauses} | taken_up)


def _plain(words: Phrase, perfect: frozenset[str]) -> Phrase:
    """A verb without the pronoun and the auxiliary before it."""
    return words[2:] if len(words) > 2 and words[1] in perfect else words[1:]


def _quoted_source(state: State, match: Match) -> Agents | None:
    """The speaker behind "according to"; "secondo" is also a rank, unless an article or a name follows."""
    view = state.view
    agents = _behind_a_date(view, match.last) or view.agents_after(match.last)
    if agents is None or agents.names or match.last >= len(view.low):
        return agents
    ranks = match.entry.words[-1] in view.grammar.ranks
    return None if ranks and view.low[match.last] not in view.grammar.determiners else agents


def _behind_a_date(view: View, at: int) -> Agents | None:
    """ "según informó este martes la agencia": the speaker behind the day."""
    after = at
    while after < len(view.low) and view.low[after] in view.grammar.adverbs:
        after += 1
    after = over_adjuncts(view, after) if after < len(view.low) else after
    after += at < after < len(view.low) and view.low[after] in view.grammar.times  # "mercredi *matin* la préfète"
    after = _over_statement(view, after)
    return view.agents_after(after) if after > at else None


def _over_statement(view: View, at: int) -> int:
    """Past "em nota", "in a statement", "in un comunicato" between a verb of speech and its speaker."""
    grammar, end = view.grammar, at + 1
    if at >= len(view.low) or view.low[at] not in grammar.prepositions:
        return at
    while end < len(view.low) and view.low[end] in grammar.articles | grammar.demonstratives:
        end += 1
    statement = view.document.lexicon.phrases("speech", "statement")
    return next((end + len(p) for p in statement if view.sentence.has(p, end)), at)


def _speaker_follows(state: State, match: Match) -> bool:
    """ "… no Vale do Taquari, informou a Defesa Civil": behind a comma the inverted form, with its name behind it."""
    view = state.view
    at = _over_hyphens(view, match.last)
    if match.last < at < len(view.low) and view.low[at] in view.grammar.pronouns:
        return True  # "dit-elle"
    if view.grammar.head_last or view.grammar.capital_nouns or not match.first or view.words[match.first - 1] != ",":
        return False
    words, led = match.entry.words, match.entry.led
    if not any(p[led:] == words for p in view.document.lexicon.phrases("speech", "inverted")):
        return False
    found = view.after(match.last) if match.last < len(view.low) else None
    return found is not None and (found.name is not None or found.agentive)


def may_speak(agents: Agents) -> bool:
    """Towns and things do not speak; countries and firms do."""
    return not any(n.kind == "thing" or (n.kind == "place" and n.territory is None) for n in agents.names)


def _in_front(state: State, match: Match) -> Agents | None:
    view = state.view
    way = to_subject(view, match.first)
    if way.purpose or (match.first and view.low[match.first - 1] in view.grammar.passive):
        return None
    found = subject(view, way)
    if found is not None and way.joined:
        return state.agents() or found
    if found is not None:
        return found
    if way.joined:
        return state.agents()
    if way.at and (who := pronoun_agents(state, view.low[way.at - 1], way.at - 1)) is not None:
        return who
    return find_subject(state, match, way) if view.grammar.verb_second else None


def _behind(state: State, match: Match) -> Agents | None:
    """ "…," kata X: the speaker behind a verb that follows a comma or quotation mark or opens the sentence."""
    view = state.view
    i = _before_reflexive(view, match.first)
    if i and not (view.words[i - 1] in ",–—" or view.words[i - 1] in SPEECH_QUOTES):
        return None
    if view.grammar.verb_second:
        spoken = match.last < len(view.low) and view.low[match.last] in view.grammar.pronoun_person
        if spoken and (who := pronoun_agents(state, view.low[match.last], match.first)) is not None:
            return who
        return inverted_subject(view, match, to_subject(view, match.first))
    agents = _behind_a_date(view, match.last) or view.agents_after(match.last)
    if agents is not None:
        return agents
    at = _over_hyphens(view, match.last)
    if at < len(view.low):
        if view.low[at] in view.grammar.reflexives and at + 1 < len(view.low):
            return view.agents_after(at + 1)  # "lamenta-*se* Jan Falk"
        who = pronoun_agents(state, view.low[at], match.first)
        if who is not None:
            return who
    ending = view.grammar.clitics
    if ending and view.low[i].endswith(ending):
        return pronoun_agents(state, next(iter(view.grammar.pronoun_person), ""))
    return None


def _before_reflexive(view: View, at: int) -> int:
    """The token at which "*se* lamenta", "*s'*amuse" begins."""
    if view.grammar.verb_second or not at:
        return at
    start = at - 1 - (view.words[at - 1] in "'’")
    return start if start >= 0 and view.low[start] in view.grammar.reflexives else at


def _over_hyphens(view: View, at: int) -> int:
    """ "souffle-t-elle", "dit-il": the pronoun that hyphens tie to the verb."""
    linking = view.grammar.linking
    while at + 1 < len(view.low):
        if view.words[at] not in HYPHENS and (view.low[at] not in linking or view.words[at + 1] not in HYPHENS):
            break
        at += 1
    return at


def _content(state: State, match: Match, agents: Agents) -> tuple[int, int] | None:
    """The reported words: those in quotation marks, else those before or behind verb and speaker."""
    view = state.view
    quoted = state.quoted
    if quoted is not None and not (match.entry.form == "verbs" and quoted[0] > match.last + 2 > agents.last):
        return quoted
    first = min(match.first, agents.first) if agents.last > agents.first else match.first
    last = max(match.last, agents.last)
    if match.gap:
        if agents.first >= match.gap[0] and match.first <= 1:
            return (0, match.last)
        if not view.grammar.verb_second:
            return (match.gap[0], len(view.words))
        inside = max(match.gap[0], agents.last if agents.first >= match.gap[0] else match.gap[0])
        ahead = (0, match.first) if match.first else None
        return (inside, match.gap[1]) if inside < match.gap[1] else ahead
    end = len(view.words)
    while end > last and not view.words[end - 1][0].isalnum():
        end -= 1
    behind = (last, end)
    before = (0, first - 1 if first and view.words[first - 1] in ",–—" else first)
    if match.entry.form in ("inverted", "after") or (match.entry.form == "according" and first > 3):
        choice = before if before[1] > before[0] else behind
    else:
        start = last
        while start < end and (view.words[start] in ",:" or view.low[start] in view.grammar.subordinators):
            start += 1
        choice = (start, end)
        aside = last < len(view.words) and view.words[last] in ",;"
        trailing = (
            first > 3 and view.words[first - 1] == "," and (aside or start >= end or _is_remark(view, start, end))
        )
        if start >= end or trailing:
            choice = before
    return choice if choice[1] > choice[0] else None


def _is_remark(view: View, start: int, end: int) -> bool:
    """True for "on Wednesday", "in Jakarta" behind a verb of speech: what was said stands before it."""
    return view.low[start] in view.grammar.prepositions and end - start <= 8


def quotes(document: Document) -> tuple[Quote, ...]:
    """Direct speech that runs over several sentences of a paragraph."""
    found: list[Quote] = []
    if SPEECH_QUOTES.isdisjoint(document.text):
        return ()
    opened: tuple[int, int] | None = None
    paragraph = -1
    for sentence in document.sentences:
        if sentence.paragraph != paragraph:
            opened, paragraph = None, sentence.paragraph
        if SPEECH_QUOTES.isdisjoint(sentence.words):
            continue
        for i, word in enumerate(sentence.words):
            if word == '"':
                closing = opened is not None
            elif word in "“„«»”":
                closing = opened is not None and (word in "”»" or word == "“")
            else:
                continue
            if closing and opened is not None:
                found.append(Quote(opened[0], opened[1], sentence.index, i))
                opened = None
            elif not closing:
                opened = (sentence.index, i + 1)
    return tuple(found)

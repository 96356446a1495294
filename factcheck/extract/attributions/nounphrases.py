"""Noun phrases around a verb: who acts and what is acted on, read to the right or to the left of a token.

Without a parser: a phrase runs until a function word, a verb of the lexicon or punctuation, and a name is always whole.
"""

from __future__ import annotations

from typing import NamedTuple

from factcheck.extract.attributions.complements import bearer_of, with_complement, with_name
from factcheck.extract.attributions.grammar import QUOTES, Grammar
from factcheck.extract.attributions.inside import is_elliptic, is_possessive, past_brackets
from factcheck.extract.names.finder import Name, full_label
from factcheck.extract.names.naming import places_of
from factcheck.extract.quantities.numberwords import number_words
from factcheck.extract.text import Document, Sentence
from factcheck.languages.lexicon import ByFirst

LONGEST = 8
ITEM_LONGEST = 6
ITEMS = 24
_TITLE = 3
"""Letters of the shortest title that stands for a person: PDG."""


class NounPhrase(NamedTuple):
    """Tokens first … last-1; `name` where the phrase is or ends in a name."""

    first: int
    last: int
    label: str
    name: Name | None = None
    agentive: bool = False
    """True for a phrase that can act: a name, or a noun for people, firms and states."""


class Agents(NamedTuple):
    """A list of agents with its place; open where the text says that there are others."""

    labels: tuple[str, ...]
    first: int
    last: int
    open: bool = False
    names: tuple[Name, ...] = ()


class View:
    """A sentence with its names by the token where they start and end."""

    def __init__(self, document: Document, sentence: Sentence, names: tuple[Name, ...], grammar: Grammar) -> None:
        self.document = document
        self.sentence = sentence
        self.low = sentence.low
        self.words = sentence.words
        self.names = names
        self.grammar = grammar
        self.inside = places_of(names)
        self.starts: dict[int, Name] = {}
        self.ends: dict[int, Name] = {}
        for name in names:
            self.starts[name.title_first] = name
            self.starts[name.first] = name
            self.ends[name.last] = name
            if name.quoted:
                self.starts.setdefault(name.first - 1, name)
                self.ends.setdefault(name.last + 1, name)

    def text(self, first: int, last: int) -> str:
        start, end = self.sentence.span(first, last)
        return " ".join(self.sentence.text[start:end].split())

    def label(self, name: Name) -> str:
        """The label of a name as an agent; a country's government keeps the word ("pemerintah Prancis")."""
        if name.title is not None and name.kind == "place" and self.low[name.title_first] in self.grammar.people:
            return self.text(name.title_first, name.last)
        return full_label(self.document, name)

    # --- to the right

    def after(self, i: int, longest: int = LONGEST) -> NounPhrase | None:
        """The noun phrase that starts at token i (articles, numbers and opening quotes before it are passed)."""
        grammar, low, words = self.grammar, self.low, self.words
        while i < len(low) and low[i] in grammar.hedges and (hedged := self.phrase_at(i, grammar.hedges)):
            i += hedged
        first = j = i
        while j < len(low) and j - first < longest:
            name = self.starts.get(j)
            if name is not None and name.last > j:
                return self._with_name(first, j, name)
            word = words[j]
            if not word[0].isalnum():
                if word == "(" and (past := past_brackets(self, j)):
                    longest += past - j
                    j = past
                    continue
                if is_elliptic(self, j) or is_possessive(self, j, first):
                    j += 2
                    continue
            if self._stops(j, first):
                break
            j += 1
            if grammar.capital_nouns and self._noun_ends(j):
                j = self._genitive(j)
                break
            if grammar.verb_second and self._head_ends(j):
                break
        start = self.bare(first, j)
        if start >= j:
            return None
        return NounPhrase(first, j, self.text(start, j), None, self.is_people(start, j))

    def _with_name(self, first: int, at: int, name: Name) -> NounPhrase:
        """A phrase that a name closes: the name, or what belongs to it ("teknologi OpenAI", "US government")."""
        possessed = self._possessed(name)
        if possessed is not None:
            return possessed
        last = self._name_end(name)
        follower = self.starts.get(last + 1) if self.grammar.head_last else None
        if follower is not None and name.kind == "place" and self.low[last] in self.grammar.people:
            return NounPhrase(first, follower.last, self.label(follower), follower, agentive=True)  # "the Turin firm X"
        bare = self.bare(first, last)
        if last > name.last:
            return NounPhrase(first, last, self.text(bare, last), None, agentive=True)
        if name.quoted:
            return NounPhrase(first, last, self.label(name), name, agentive=True)
        if bare < at and self._is_owner(bare, at) and not self.explains(bare, at, name):
            return NounPhrase(first, last, self.text(bare, last), None, self.is_people(bare, at))
        return NounPhrase(first, last, self.label(name), name, agentive=True)

    def explains(self, bare: int, at: int, name: Name) -> bool:
        """True where a noun says what the name behind it is: "la bodega Orbix"; not for "la familia Falk", "la región
        Bretaña", "el director de Orbix"."""
        grammar = self.grammar
        if grammar.owner_behind or name.kind == "place" or not grammar.of.isdisjoint(self.low[bare:at]):
            return False
        return " " in name.label or not self.is_people(bare, at)

    def _is_owner(self, bare: int, at: int) -> bool:
        """True where plain words before a name make it their owner, in languages that put the head first."""
        if self.grammar.head_last or self.grammar.capital_nouns:
            return False
        return any(
            self.words[k][0].isalpha() and self.low[k] not in self.grammar.adverbs and not self.is_nationality(k)
            for k in range(bare, at)
        )

    def is_nationality(self, i: int) -> bool:
        """True for the "italienne" of "l'italienne Orbix", which says where a firm is from and not whose it is."""
        return self.words[i][0].islower() and (self.low[i],) in self.grammar.words.nationalities

    def _possessed(self, name: Name) -> NounPhrase | None:
        """ "Falkenau's chief executive, Martin Oberhauser": the person or thing that a name owns."""
        at = name.last
        if (
            at + 2 >= len(self.low)
            or self.low[at + 1] not in self.grammar.words.possessive
            or self.words[at] not in "'’"
        ):
            return None
        inner = self.after(at + 2, ITEM_LONGEST)
        if inner is None:
            return None
        if inner.name is not None:
            return NounPhrase(name.first, inner.last, inner.label, inner.name, agentive=True)
        return NounPhrase(name.first, inner.last, self.text(name.first, inner.last), None, inner.agentive)

    def _name_end(self, name: Name) -> int:
        """The end of a phrase that opens with a name: "US government", "OpenAI chief executive Sam Altman"."""
        last = name.last
        if self.grammar.head_last and last < len(self.low) and self.low[last] in self.grammar.people:
            follower = self.starts.get(last)
            if follower is None and not self.words[last][0].isupper():
                return last + 1
        return last

    def _stops(self, j: int, first: int) -> bool:
        word, low, grammar = self.words[j], self.low[j], self.grammar
        if not word[0].isalnum():
            goes_on = word in QUOTES or word[0] in "$€£" or (word in "-‐‑" and self.sentence.glued(j))
            return not goes_on
        if self._starts_another(j, first):
            return True
        if not (low in grammar.demonstratives or grammar.boundary(low)):
            return False
        owned = j == first and low in grammar.possessives and j + 1 < len(self.low)  # "zijn tweede raket"
        plain = (
            low in grammar.articles or owned or word[0].isdigit() or self.is_noun(j, first) or self._describes(j, first)
        )
        return not (plain or (j == first and self._points(j)))

    def _starts_another(self, j: int, first: int) -> bool:
        """ "kondigde de regering | het plan aan", "volgens de politie | 35.000 mensen": the next phrase, a weekday."""
        grammar, low = self.grammar, self.low
        if j == first or grammar.capital_nouns:
            return False
        if low[j] in grammar.words.calendar and self.words[j].islower():
            return True
        if not grammar.verb_second or low[j - 1] in grammar.articles:
            return False
        number = self.words[j][0].isdigit() or low[j] in number_words(grammar.words.lexicon).starters
        return low[j] in grammar.articles or (
            number and (low[j - 1] in grammar.people or low[j - 1] in grammar.generic)
        )

    def _describes(self, j: int, first: int) -> bool:
        """ "des 2024 verkündeten Programms": a declined participle between article or year and its noun."""
        if not self.grammar.capital_nouns or j == first or j + 1 >= len(self.words):
            return False
        led = self.low[j - 1] in self.grammar.articles or self.words[j - 1].isdigit()
        return led and (self.low[j],) in self.grammar.participles and self.words[j + 1][0].isupper()

    def _points(self, j: int) -> bool:
        """True for the "ce" of "ce projet": a demonstrative before its noun."""
        if not self.grammar.object_relatives or self.low[j] not in self.grammar.demonstratives:
            return False
        return j + 1 < len(self.low) and self.words[j + 1][0].isalnum() and not self.grammar.boundary(self.low[j + 1])

    def is_noun(self, j: int, first: int = 0) -> bool:
        """True for a word that may be a verb, behind an article: "the fund", "a plan"."""
        if j <= first or self.grammar.capital_nouns:
            return False
        counted = self.grammar.head_last and self.words[j - 1].isdigit()  # "47 states"
        return counted or self.low[j - 1] in self.grammar.determiners

    def _noun_ends(self, j: int) -> bool:
        """German: the phrase ends after its noun, unless another capital follows."""
        if not self.words[j - 1][0].isupper():
            return False
        return j >= len(self.words) or not (self.words[j][0].isupper() or self.words[j] in "-" or j in self.starts)

    def _head_ends(self, j: int) -> bool:
        """Dutch: the phrase ends after a noun for people, as compounds are one word: "volgens de regering | groeit"."""
        return not self.grammar.capital_nouns and j not in self.starts and self.is_people(j - 1, j)

    def _genitive(self, j: int) -> int:
        """ "Vertreter internationaler Organisationen", "Akteure der Stadt": past the noun behind the noun."""
        if j + 1 >= len(self.low) or not self.words[j + 1][0].isupper() or j + 1 in self.starts:
            return j
        low = self.low[j]
        declined = (
            low.endswith(self.grammar.genitive_endings)
            and self.words[j][0].islower()
            and not self.grammar.boundary(low)
        )
        if low in self.grammar.genitives or (declined and low not in self.grammar.articles):
            return j + 2
        return j

    def bare(self, first: int, last: int) -> int:
        """The first token of a phrase that is no article, possessive or quote."""
        grammar = self.grammar
        while first < last and (self.low[first] in grammar.owning or self.words[first] in QUOTES):
            first += 1
        return first + (first + 1 < last and self._points(first))

    def is_people(self, first: int, last: int) -> bool:
        if not self.grammar.people.isdisjoint(self.low[first:last]) or self._is_titled(first, last):
            return True
        return self.grammar.verb_second and any(self._compound(i) for i in range(first, last))

    def is_placed(self, first: int, last: int) -> bool:
        """True for "das Gesundheitsministerium", one word that a noun for people closes, and "the court in Arnhem"."""
        at = self.bare(first, last)
        if any(self.starts[i].kind == "place" for i in range(at + 2, last) if i in self.starts):
            return True
        one = self.grammar.verb_second and last == at + 1
        return one and self.low[at] not in self.grammar.people and self._compound(at)

    def _is_titled(self, first: int, last: int) -> bool:
        """True for "le PDG", "les chantiers": a title of persons or firms, where the head of a phrase stands first."""
        grammar = self.grammar
        if first >= last or grammar.head_last or grammar.capital_nouns or len(self.low[first]) < _TITLE:
            return False
        words, low = grammar.words, self.low[first]
        return (low,) in words.person_titles or any((s,) in words.firm_titles for s in (low, *grammar.singulars(low)))

    def _compound(self, i: int) -> bool:
        low = self.low[i]
        noun = len(low) > 6 and (self.words[i][0].isupper() or not self.grammar.capital_nouns)
        return noun and low.endswith(self.grammar.people_endings)

    # --- lists to the right

    def agents_after(self, i: int, *, anything: bool = False) -> Agents | None:
        """The list of agents that starts at token i. `anything`: its first item need not be a name or people."""
        chain, end, is_open = self._chain(i, anything)
        opened = max((k for k, (link, _) in enumerate(chain) if link == "opener"), default=None)
        if opened is not None:
            chain = chain[opened:]
            is_open = True
        closing = max((k for k, (link, _) in enumerate(chain) if link == "joiner"), default=0)
        if end > i and (not closing or is_open):
            closing = len(chain) - 1 if is_open else 0
        items = [item for _, item in chain[: closing + 1]]
        if not items:
            return None
        if len(items) > 1 and chain[1][0] == "comma" and self._starts_clause(items[-1].last):
            items, is_open = items[:1], False
        last = max(items[-1].last, end if is_open else 0)
        return self.agent_list(items, i, last, is_open)

    def _chain(self, i: int, anything: bool) -> tuple[list[tuple[str, NounPhrase]], int, bool]:
        """Items with what links each to the one before, where the list ends, and whether it names only some."""
        chain: list[tuple[str, NounPhrase]] = []
        link = "first"
        for _ in range(ITEMS):
            opener = self.phrase_at(i, self.grammar.opens)
            if opener and self._opens(i + opener):
                link = "opener"
                i += opener
            item = self.after(i, ITEM_LONGEST)
            if item is None or item.last <= i:
                break
            if self._is_others(item):
                if link == "comma" and len(chain) == 1:
                    break  # "secondo il presidente, servono altri 30 milioni"
                return chain, item.last, bool(chain)
            before = [n for _, n in chain]
            item = bearer_of(self, item)
            if not (item.name is not None or item.agentive or anything or self._continues(before, item)):
                break
            plain = item
            item = with_complement(self, with_name(self, item))
            chain.append((link, item))
            i = item.last
            explained = item.name is not None and plain.name is None and "," in self.words[plain.last : i]
            comma = i < len(self.words) and self.words[i] == ","
            ended = self.phrase_at(i + comma, self.grammar.open_ends)
            if ended:
                ended += comma
                return chain, i + ended, True
            step, joins = self._separator(i)
            if not step:
                break
            following = self.after(i + step, ITEM_LONGEST)
            others = following is not None and self._is_others(following)
            clause = joins and self.words[i] == "," and len(chain) == 1 and not explained
            if clause and not others and link != "opener":
                break
            link = "joiner" if joins else "comma"
            i += step
        return chain, i, False

    def _opens(self, i: int) -> bool:
        named = self.after(i, ITEM_LONGEST)
        return named is not None and (named.name is not None or named.agentive)

    def _starts_clause(self, end: int) -> bool:
        """ "At a conference hosted by A, B and C pledged …": behind a fronted phrase, B and C are the next subject."""
        if end >= len(self.low) or self.low[0] not in self.grammar.prepositions:
            return False
        return self.low[end] in self.grammar.words.actions or self.low[end] in self.grammar.auxiliaries

    def _separator(self, i: int) -> tuple[int, bool]:
        """Tokens between two items of a list, and whether they are a conjunction rather than a lone comma."""
        if i >= len(self.words):
            return 0, False
        if self.words[i] in QUOTES:
            step, joins = self._separator(i + 1)
            return (step + 1 if step else 0), joins
        comma = self.words[i] == ","
        joiner = self.phrase_at(i + comma, self.grammar.joins)
        if joiner:
            return comma + joiner, True
        return (1, False) if comma else (0, False)

    def _continues(self, items: list[NounPhrase], item: NounPhrase) -> bool:
        """True for a plain noun in a list that a common noun opens: "pemerintah Prancis, filantropis, …"."""
        if not items or self.grammar.is_adverb(self.low[item.first]):
            return False
        if self.grammar.capital_nouns:
            return item.last - item.first <= 2 and self.words[item.first][0].isupper()
        if items[0].name is not None and items[0].label == items[0].name.label:
            return False
        return item.last - item.first <= 4 and not self.words[item.first][0].isdigit() and item.label[:1].isalpha()

    def _is_others(self, item: NounPhrase) -> bool:
        return item.name is None and not self.grammar.others.isdisjoint(self.low[item.first : item.last])

    def phrase_at(self, i: int, phrases: ByFirst) -> int:
        """Length of the phrase of a list that stands at token i, or 0."""
        if i >= len(self.low) or (those := phrases.get(self.low[i])) is None:
            return 0
        return next((len(p) for p in those if len(p) == 1 or self.sentence.has(p, i)), 0)

    def _counted(self, item: NounPhrase) -> bool:
        """True for "27 countries", "twenty-seven countries": who they are is not said."""
        at = self.bare(item.first, item.last)
        spelled = at < item.last and self.low[at] in number_words(self.grammar.words.lexicon).starters
        return self.words[item.first][0].isdigit() or spelled

    def agent_list(self, items: list[NounPhrase], first: int, last: int, is_open: bool) -> Agents | None:
        if not items:
            return None
        labels = tuple(dict.fromkeys(item.label for item in items))
        names = tuple(i.name for i in items if i.name is not None)
        unnamed = not names and (self._counted(items[0]) or any(len(label.split()) == 1 for label in labels))
        return Agents(labels, first, last, is_open or unnamed, names)

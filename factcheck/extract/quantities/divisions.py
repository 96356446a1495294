"""How a vote was divided: "by seven votes to two", "mit sieben zu zwei Stimmen", "par 312 voix contre 245".

The noun stands once, and which number is for the motion shows nothing but their order: the first is that of those who
had their way.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from decimal import Decimal

from factcheck.extract.mention import Mention
from factcheck.extract.quantities.elidedwords import elided_words
from factcheck.extract.quantities.figure import Figure, Row
from factcheck.extract.quantities.numbers import Number
from factcheck.extract.text import Sentence
from factcheck.model import Quantity

VOTE = "vote"

_NEAR = 48
"""Words around a vote in which a verb may tell that the motion was rejected."""


def divide(row: Row) -> None:
    """Read the number whose noun stands at the other one of a vote as a count of votes, too."""
    votes = [f for f in row.figures if f.unit.name == VOTE]
    if not votes or not row.left:
        return
    begins, ends = {n.first: n for n in row.left}, {n.last: n for n in row.left}
    for figure in votes:
        number = _other(row, figure, begins, ends)
        if number is not None:
            del begins[number.first], ends[number.last]
            row.figures.append(_votes(number, figure))
    row.left[:] = begins.values()
    row.figures.sort(key=lambda f: f.first)


def _other(row: Row, figure: Figure, begins: Mapping[int, Number], ends: Mapping[int, Number]) -> Number | None:
    """The number of those who were beaten behind a count of votes, or of those who won before it.

    begins, ends: the numbers without a noun by their first token, and by the one behind them.
    """
    low, link = row.scan.low, elided_words(row.scan.lexicon).division
    before = link.before(low, figure.first)
    number = ends.get(before[1]) if before is not None else None
    if number is not None and _wins(number.low, figure.low):
        return number
    behind = link.at(low, figure.last)
    number = begins.get(behind[1]) if behind is not None else None
    return number if number is not None and _wins(figure.low, number.low) else None


def _wins(more: Decimal | None, fewer: Decimal | None) -> bool:
    """True for whole numbers of votes of which the first is the larger one."""
    return more is not None and fewer is not None and more > fewer and not (more % 1 or fewer % 1)


def _votes(number: Number, like: Figure) -> Figure:
    unit = like.unit._replace(head=None)
    return Figure(unit, number.first, number.last, number.low, number.low, "exact", number.step, "same_sentence")


def side_of(sentence: Sentence, vote: Mention, others: Sequence[Mention]) -> str | None:
    """ "votes for" or "votes against" for one of the two numbers by which a vote was divided.

    others: the values around it. Where a motion was rejected the first number is that of those against it.
    """
    if not _counts_votes(vote):
        return None
    words, low = elided_words(sentence.lexicon), sentence.low
    behind, before = words.division.at(low, vote.last), words.division.before(low, vote.first)
    if behind is not None and any(m.first == behind[1] and _counts_votes(m) for m in others):
        won = True
    elif before is not None and any(m.last == before[1] and _counts_votes(m) for m in others):
        won = False
    else:
        return None
    near = range(max(0, vote.first - _NEAR), min(len(low), vote.last + _NEAR))
    rejected = any(words.rejected.at(low, i) is not None for i in near)
    return "votes for" if won != rejected else "votes against"


def _counts_votes(mention: Mention) -> bool:
    return mention.kind == "count" and isinstance(mention.value, Quantity) and mention.value.unit == VOTE

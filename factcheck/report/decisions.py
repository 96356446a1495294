"""Decisions of a person: read from the file that the HTML report writes, and carried over to a new report."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from attrs import evolve

from factcheck.errors import InputError
from factcheck.model import DECISIONS, Decision, Lapsed, Review
from factcheck.report.plain import counted

if TYPE_CHECKING:
    from factcheck.model import Finding
    from factcheck.report.document import Report

DECISIONS_SCHEMA = "factcheck.decisions/1"
FIELDS = ("schema", "report", "decisions")
FIELDS_OF_ONE = ("finding", "claims", "decision", "note")
REMEDY = "export it again from the HTML report, or mend that place"


class _Wrong(ValueError):
    """What is wrong with a document, before the file that holds it is known."""


def read_decisions(path: Path) -> tuple[Decision, ...]:
    """The decisions of a file such as the HTML report exports.

    Raises InputError, in one line that names the place, for a file that cannot be read or holds anything else.
    """
    try:
        return _decisions(_loaded(path))
    except _Wrong as wrong:
        raise InputError(where=str(path), problem=str(wrong), remedy=REMEDY) from None


def _loaded(path: Path) -> Any:
    try:
        return json.loads(path.read_text(encoding="utf-8-sig"))
    except OSError as error:
        problem = f"cannot read the decisions ({error.strerror or error})"
        raise InputError(where=str(path), problem=problem, remedy="check the path") from None
    except UnicodeDecodeError:
        raise _Wrong("the decisions are not UTF-8") from None
    except (ValueError, RecursionError) as error:
        raise _Wrong(f"no JSON ({error})") from None


def _decisions(document: Any) -> tuple[Decision, ...]:
    if not isinstance(document, dict):
        raise _Wrong("decisions are wanted as one JSON object")
    schema = document.get("schema")
    if schema != DECISIONS_SCHEMA:
        said = "there is no schema" if schema is None else f"the schema {_shown(schema)} is not known here"
        raise _Wrong(f'{said}: decisions say "{DECISIONS_SCHEMA}"')
    _only_known(document, FIELDS, "")
    _text(document.get("report", ""), "report")
    rows = document.get("decisions")
    if not isinstance(rows, list):
        raise _Wrong('"decisions" is missing or no list')
    found: dict[str, Decision] = {}
    for place, row in enumerate(rows):
        where = f"decisions[{place}]"
        decision = _decision(row, where)
        if decision.finding in found:
            raise _Wrong(f"{where}: a second decision on {_shown(decision.finding)}")
        found[decision.finding] = decision
    return tuple(found.values())


def _decision(row: Any, where: str) -> Decision:
    if not isinstance(row, dict):
        raise _Wrong(f"{where} is no JSON object")
    _only_known(row, FIELDS_OF_ONE, f"{where}: ")
    finding, decided = row.get("finding"), row.get("decision")
    if not isinstance(finding, str) or not finding:
        raise _Wrong(f'{where}: "finding" is missing or no id of a finding')
    if decided not in DECISIONS:
        problem = "there is no decision" if decided is None else f"the decision {_shown(decided)} is not known"
        raise _Wrong(f"{where}: {problem}{_nearest(decided, DECISIONS)} (one of {', '.join(DECISIONS)})")
    claims = row.get("claims", [])
    if not isinstance(claims, list) or not all(isinstance(name, str) for name in claims):
        raise _Wrong(f'{where}: "claims" is no list of ids')
    return Decision(finding, decided, _text(row.get("note", ""), f"{where}: note"), tuple(claims))


def _text(value: Any, where: str) -> str:
    if not isinstance(value, str):
        raise _Wrong(f"{where} is no text")
    return value


def _only_known(row: Mapping[str, Any], known: Sequence[str], where: str) -> None:
    for key in row:
        if key not in known:
            raise _Wrong(f"{where}unknown key {_shown(key)}{_nearest(key, known)}")


def _nearest(word: Any, known: Sequence[str]) -> str:
    from difflib import get_close_matches

    near = get_close_matches(word, known, n=1) if isinstance(word, str) else []
    return f"; did you mean {near[0]!r}?" if near else ""


def _shown(value: Any) -> str:
    text = repr(value)
    return text if len(text) <= 60 else f"{text[:57]}…"


def carried_over(report: Report, decisions: Iterable[Decision]) -> Report:
    """The report with each decision on its finding; those that apply to none are in `lapsed`, in their order.

    A decision belongs to the finding with its id, else to one that holds all of its claims. A rejection does not cover
    a conflict with a claim that the person had not seen.
    """
    given = tuple(decisions)
    by_id = {finding.id: finding for finding in report.findings}
    homes: dict[str, list[Finding]] = defaultdict(list)
    for finding in report.findings:
        for name in finding.claims:
            homes[name].append(finding)
    reviews: dict[str, Review] = {}
    lapsed: dict[int, str] = {}
    # a finding that kept its id keeps its decision, whatever others were merged into it
    ordered = sorted(enumerate(given), key=lambda item: (item[1].finding not in by_id, -len(item[1].claims), item[0]))
    for place, decision in ordered:
        found = by_id.get(decision.finding) or _grown(decision, homes)
        why = _hindrance(decision, found, homes, reviews, report)
        if found is None or why:
            lapsed[place] = why
        else:
            reviews[found.id] = Review(decision.decision, decision.note)
    return evolve(
        report,
        findings=tuple(evolve(finding, review=reviews.get(finding.id)) for finding in report.findings),
        lapsed=tuple(
            Lapsed(one.finding, one.decision, one.note, one.claims, lapsed[place])
            for place, one in enumerate(given)
            if place in lapsed
        ),
    )


def _grown(decision: Decision, homes: Mapping[str, Sequence[Finding]]) -> Finding | None:
    """The finding that holds all claims of a decision."""
    claims = set(decision.claims)
    at = homes.get(decision.claims[0], ()) if claims else ()
    return next((finding for finding in at if claims <= set(finding.claims)), None)


def _hindrance(
    decision: Decision,
    found: Finding | None,
    homes: Mapping[str, Sequence[Finding]],
    reviews: Mapping[str, Review],
    report: Report,
) -> str:
    """Why a decision cannot be taken over for the finding that was found for it; "" where it can."""
    if found is None:
        return _gone(decision, homes)
    if found.id in reviews:
        return f"Another decision was taken over for {found.id}, which holds its claims too."
    if decision.decision == "reject" and found.id != decision.finding:
        return _unseen(decision, found, report)
    return ""


def _gone(decision: Decision, homes: Mapping[str, Sequence[Finding]]) -> str:
    claims = set(decision.claims)
    missing = [name for name in claims if name not in homes]
    if not claims:
        return "There is no finding with this id."
    if len(missing) == len(claims):
        return "None of its claims is in the sources now."
    if missing:
        return (
            f"{len(missing)} of its {len(claims)} claims {'is' if len(missing) == 1 else 'are'} not in the sources now."
        )
    found = {finding.id for name in claims for finding in homes[name]}
    return f"Its claims now stand in {counted(len(found), 'finding')}: {', '.join(sorted(found))}."


def _unseen(decision: Decision, found: Finding, report: Report) -> str:
    """The conflicts that were not there to be rejected."""
    seen = set(decision.claims)
    new = {name for p in found.pairs if p.relation == "conflict" for name in (p.a, p.b) if name not in seen}
    if not new:
        return ""
    sources = sorted({claim.source for claim in report.claims if claim.id in new})
    return f"It now has a conflict that was not there to be rejected, with {', '.join(sources)}: see {found.id}."

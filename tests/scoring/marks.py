"""Compare a report with annotated claims and relations, as a reader would count hits and misses."""

from __future__ import annotations

import json
import unicodedata
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from decimal import Decimal
from itertools import combinations
from pathlib import Path
from typing import Any

from attrs import frozen

from factcheck.model import Attribution, Claim, DateRange, Duration, Quantity, Source
from factcheck.report import Report

Row = Mapping[str, Any]


@frozen
class Gold:
    """Annotated sources: texts, claims by id, and relations."""

    sources: tuple[Source, ...]
    claims: Mapping[str, Row]
    relations: tuple[Row, ...]


@frozen
class Marks:
    """Counts and shares; a share of nothing is 1."""

    missed: tuple[str, ...]
    extra: tuple[str, ...]
    noise: tuple[str, ...]
    recall: float
    precision: float
    attribution_recall: float
    role_accuracy: float
    conflicts_found: float
    false_conflicts: tuple[str, ...]
    apart: tuple[str, ...]
    trapped: tuple[str, ...]


def load_gold(place: Path) -> Gold:
    """A folder with .jsonl files, or one expected.json beside the texts."""
    if place.suffix == ".json":
        data = json.loads(place.read_text(encoding="utf-8"))
        sources, claims, relations = data["sources"], data["claims"], data["relations"]
        folder = place.parent
    else:
        sources, claims, relations = (
            [json.loads(line) for line in (place / f"{name}.jsonl").read_text(encoding="utf-8").splitlines() if line]
            for name in ("sources", "claims", "relations")
        )
        folder = place
    return Gold(tuple(_source(folder, row) for row in sources), {c["id"]: c for c in claims}, tuple(relations))


def _source(folder: Path, row: Row) -> Source:
    import datetime as dt

    published = dt.date.fromisoformat(row["published"]) if row.get("published") else None
    text = (folder / row["path"]).read_text(encoding="utf-8")
    return Source(row["id"], text, row["language"], published)


def mark(gold: Gold, report: Report) -> Marks:
    figures = [c for c in report.claims if c.kind != "attribution"]
    attributions = [c for c in report.claims if c.kind == "attribution"]
    met = {g["id"]: [c for c in figures if _meets(g, c)] for g in gold.claims.values() if g["kind"] not in _OTHER}
    core = [g for g in gold.claims.values() if g["kind"] not in _OTHER and g["tier"] == "core"]
    missed = [g for g in core if not met[g["id"]]]
    used = {c.id for claims in met.values() for c in claims}
    spare = [c for c in figures if c.id not in used]
    noise = [c for c in spare if any(_touches(g, c) for g in gold.claims.values() if g["kind"] == "noise")]
    who = [g for g in gold.claims.values() if g["kind"] == "attribution" and _counts(g)]
    said = {g["id"]: [c for c in attributions if _attributes(g, c)] for g in gold.claims.values()}
    found = [g for g in who if said[g["id"]]]
    right = [g for g in found if any(_role(c) == g["value"]["role"] for c in said[g["id"]])]
    met.update({g["id"]: said[g["id"]] for g in gold.claims.values() if g["kind"] == "attribution"})
    return Marks(
        missed=tuple(f"{g['source']}: {g['exact']}" for g in missed),
        extra=tuple(f"{c.source}: {c.evidence.exact} ({c.sentence.exact[:60]})" for c in spare),
        noise=tuple(f"{c.source}: {c.evidence.exact}" for c in noise),
        recall=_share(len(core) - len(missed), len(core)),
        precision=_share(len(used), len(figures)),
        attribution_recall=_share(len(found), len(who)),
        role_accuracy=_share(len(right), len(found)),
        **_relations(gold, report, met),
    )


_OTHER = frozenset({"attribution", "noise"})
_LIKE = {"count": {"count", "number", "measure", "percent"}, "measure": {"measure", "number", "count", "duration"}}


def _share(part: int, whole: int) -> float:
    return part / whole if whole else 1.0


def _touches(g: Row, c: Claim) -> bool:
    start, end = g.get("value_start", g["start"]), g.get("value_end", g["end"])
    return g["source"] == c.source and c.evidence.start < end and start < c.evidence.end


def _meets(g: Row, c: Claim) -> bool:
    if c.kind not in _LIKE.get(g["kind"], {g["kind"]}) or not _touches(g, c):
        return False
    want, have = g["value"], c.value
    if isinstance(have, DateRange):
        return [want.get("start"), want.get("end")] == [d and d.isoformat() for d in (have.start, have.end)]
    if isinstance(have, Duration):
        return bool(want.get("iso8601") == have.iso8601)
    if not isinstance(have, Quantity):
        return False
    return any(_amount(want, low, high, unit, c.kind == "money") for low, high, unit in _renderings(have))


def _renderings(q: Quantity) -> Iterator[tuple[Decimal | None, Decimal | None, str | None]]:
    yield q.low, q.high, q.unit
    for r in q.also:
        yield r.low, r.high, r.unit


def _amount(want: Row, low: Decimal | None, high: Decimal | None, unit: str | None, money: bool) -> bool:
    if money and want["unit"] != unit:
        return False
    ends = [None if want[k] is None else Decimal(str(want[k])) for k in ("low", "high")]
    scaled = want.get("si")
    if scaled and (low, high) != tuple(ends):
        return unit is not None
    return ends == [low, high]


def _counts(g: Row) -> bool:
    return g["tier"] == "core" and bool(g["value"]["agents"])


def _role(c: Claim) -> str:
    assert isinstance(c.value, Attribution)
    return c.value.role


def _attributes(g: Row, c: Claim) -> bool:
    if g["kind"] != "attribution" or g["source"] != c.source or not isinstance(c.value, Attribution):
        return False
    if not (c.sentence.start < g["end"] and g["start"] < c.sentence.end):
        return False
    wanted = [_fold(a) for a in g["value"]["agents"]]
    return any(
        w in _fold(a) or _fold(a) in w or (_fold(a) in _fold(g["exact"]) and len(a) > 2)
        for a in c.value.agents
        for w in wanted
    )


def _fold(text: str) -> str:
    return "".join(x for x in unicodedata.normalize("NFKD", text.casefold()) if not unicodedata.combining(x))


def _relations(gold: Gold, report: Report, met: Mapping[str, list[Claim]]) -> dict[str, Any]:
    judged = {frozenset((p.a, p.b)): p.relation for f in report.findings for p in f.pairs}
    together = [frozenset(f.claims) for f in report.findings]
    words = {c.id: f"{c.source}: {c.evidence.exact}" for c in report.claims}

    def asked(a: str, b: str) -> list[str]:
        return [
            judged[frozenset((x.id, y.id))]
            for x in met.get(a, ())
            for y in met.get(b, ())
            if frozenset((x.id, y.id)) in judged
        ]

    strong, optional, groups, hit, apart = set(), set(), 0, 0, []
    for row in (r for r in gold.relations if not r.get("trap")):
        pairs = [tuple(p) for p in row.get("conflicting_pairs") or _across(gold, row["claims"])]
        if row["verdict"] == "conflict":
            (strong if row.get("strength", "strong") == "strong" else optional).update(map(frozenset, pairs))
            if row.get("strength", "strong") == "strong":
                groups += 1
                hit += any("conflict" in asked(a, b) for a, b in pairs)
    for row in (r for r in gold.relations if not r.get("trap") and r["verdict"] in ("agree", "compatible")):
        for a, b in _across(gold, row["claims"]):
            if frozenset((a, b)) in strong or not all(_figure(gold.claims[i]) for i in (a, b)):
                continue
            met_together = any(x.id in t and y.id in t for t in together for x in met[a] for y in met[b])
            if not met_together or "conflict" in asked(a, b):
                apart.append(f"{gold.claims[a]['exact']} ~ {gold.claims[b]['exact']}")
    owners = defaultdict(set)
    for g, claims in met.items():
        for c in claims:
            owners[c.id].add(g)
    false = []
    for pair, relation in judged.items():
        a, *rest = sorted(pair)
        b = rest[0] if rest else a
        golds = {frozenset((x, y)) for x in owners[a] for y in owners[b]}
        if relation == "conflict" and not golds & (strong | optional):
            false.append(f"{words[a]} / {words[b]}")
    traps = [r for r in gold.relations if r.get("trap") and r["a"] in gold.claims and r["b"] in gold.claims]
    wrong = {True: "agree", False: "conflict"}
    trapped = [r["why"] for r in traps if wrong[r.get("wrong") == "agree"] in asked(r["a"], r["b"])]
    return {
        "conflicts_found": _share(hit, groups),
        "false_conflicts": tuple(sorted(false)),
        "apart": tuple(apart),
        "trapped": tuple(trapped),
    }


def _figure(g: Row) -> bool:
    return g["kind"] not in _OTHER and g["tier"] == "core"


def _across(gold: Gold, ids: Iterable[str]) -> list[tuple[str, str]]:
    known = [i for i in ids if i in gold.claims]
    return [(a, b) for a, b in combinations(known, 2) if gold.claims[a]["source"] != gold.claims[b]["source"]]

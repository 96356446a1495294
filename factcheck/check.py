"""The five steps in order: read, extract, align, judge, report."""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from decimal import Decimal
from functools import partial
from pathlib import Path

from attrs import frozen

from factcheck.align.aliases import Aliases, fold
from factcheck.align.aliases import read_aliases as _read_aliases
from factcheck.align.aliases import read_relations as _read_relations
from factcheck.align.alignment import align, corpus_of
from factcheck.align.copies import origins
from factcheck.align.mentioned import mentions
from factcheck.align.weighing import weigh
from factcheck.errors import UsageError
from factcheck.extract.claims import Extraction, claims_of
from factcheck.judge.exchange import Exchange
from factcheck.judge.findings import findings
from factcheck.judge.tolerance import tolerance_of
from factcheck.model import THRESHOLDS, Basis, Claim, Decision, Provenance, Source, Threshold, Unread
from factcheck.read import read_paths, read_strings
from factcheck.read.files import looks_like_path
from factcheck.replay import explain_pages
from factcheck.report import Report
from factcheck.report.decisions import carried_over, read_decisions

Progress = Callable[[int, int], None]


def check(
    sources: Iterable[str | Path | Source],
    *,
    languages: Sequence[str] | None = None,
    aliases: Mapping[str, Sequence[str]] | Path | None = None,
    relations: Mapping[str, Sequence[str]] | Path | None = None,
    fx: bool = False,
    threshold: Threshold = "default",
    tolerance: Decimal | float | str | None = None,
    decisions: Sequence[Decision] | Path = (),
) -> Report:
    """Read several sources about the same events and compare them claim by claim.

    sources: texts (str), `Source` objects, or files and folders (`pathlib.Path`); a str that is one word and looks like
    a path is refused, for it is no text. languages: restricts detection to
    these codes. aliases: canonical name → other names of the same thing, or a file of them. relations: name → names
    that belong to it or act for it, or a file of them. threshold: the least evidence at which two claims count as
    comparable for a conflict, "strict", "default" or "lenient". fx: compare amounts in two currencies by dated rates
    where the sources give none, which needs the extra `fx`. tolerance: the share by which two figures may differ and
    count as the same, at most 0.5: 0.02 or "2%"; none by default. decisions: what a person decided on
    the findings of an earlier report, or a file of it; each is put to the finding with its id, or to one with all of
    its claims, and those that apply to none are the `lapsed` of the report.
    Raises InputError for a path that cannot be read, UsageError for a call that makes no sense.
    """
    if threshold not in THRESHOLDS:
        raise UsageError(
            problem=f"there is no threshold {threshold!r}", remedy=f"choose one of {', '.join(THRESHOLDS)}"
        )
    read = sources_of(sources, languages=languages)
    known = read_aliases(aliases) if isinstance(aliases, Path) else aliases
    related = read_relations(relations) if isinstance(relations, Path) else relations
    decided = read_decisions(decisions) if isinstance(decisions, Path) else decisions
    report = check_sources(
        read,
        aliases=known,
        relations=related,
        threshold=threshold,
        fx=fx,
        tolerance=tolerance,
        languages=tuple(languages or ()),
    )
    return carried_over(report, decided) if decided else report


def sources_of(sources: Iterable[str | Path | Source], *, languages: Sequence[str] | None = None) -> tuple[Source, ...]:
    """What `check` takes, texts, `Source` objects, files and folders, as sources whose language and day are settled."""
    if isinstance(sources, str | Path | Source):
        raise UsageError(problem="sources are wanted as a list", remedy="give a list of texts, sources or paths")
    items = list(sources)
    for item in items:
        if isinstance(item, str) and looks_like_path(item):
            raise UsageError(
                problem=f"a string is taken as a text, and {item!r} looks like the path of a file",
                remedy="pass pathlib.Path of it, or a Source if it is a text",
            )
    texts = [item for item in items if not isinstance(item, Path)]
    paths = [str(item) for item in items if isinstance(item, Path)]
    read = list(read_strings(texts, languages=languages))
    if paths:
        reading = read_paths(paths, languages=languages)
        if reading.problems:
            raise reading.problems[0]
        read.extend(reading.sources)
    return tuple(read)


def extract(
    source: str | Source, language: str | None = None, published: dt.date | str | None = None
) -> tuple[Claim, ...]:
    """The claims of one text, in its order.

    published: the day from which "yesterday" and "last week" count; without it the by-line decides, never today.
    """
    if isinstance(source, str):
        source = Source("text-1", source, language=language, published=published)
    (read,) = read_strings([source])
    return claims_of(read).claims


def check_sources(
    sources: Sequence[Source],
    *,
    aliases: Mapping[str, Sequence[str]] | None = None,
    relations: Mapping[str, Sequence[str]] | None = None,
    fx: bool = False,
    threshold: Threshold = "default",
    tolerance: Decimal | float | str | None = None,
    languages: Sequence[str] = (),
    progress: Progress | None = None,
) -> Report:
    """Compare sources whose language and day of publication are settled.

    relations, threshold, tolerance and fx: as for `check`; raises UsageError where the extra is not installed.
    languages: those to which detection was restricted, for the basis of the report. progress: called with (done, total)
    as the sources are read.
    """
    allowed = tolerance_of(tolerance)
    exchange = Exchange.shipped() if fx else None
    gathered = gather(sources, progress=progress)
    known = Aliases.shipped().with_user(aliases or {}, relations or {})
    corpus = corpus_of(gathered.claims, gathered.sources, people=gathered.people, kinds=gathered.kinds, aliases=known)
    groups = align(gathered.claims, corpus)
    judged = partial(
        findings,
        provenance=gathered.sources,
        names=corpus.names,
        exchange=exchange,
        tolerance=allowed,
        weigh=partial(weigh, corpus=corpus),
    )
    if threshold == "lenient":  # what is a conflict already stays as it is
        settled = {name for finding in judged(groups) if finding.verdict == "conflict" for name in finding.claims}
        groups = align(gathered.claims, corpus, settled=settled)
    return Report(
        sources=tuple(gathered.sources.values()),
        claims=gathered.claims,
        findings=judged(groups, threshold=threshold),
        unread=gathered.unread,
        basis=Basis(
            threshold=threshold,
            aliases=_pairs(aliases),
            relations=_pairs(relations),
            people=tuple(sorted(gathered.people)),
            kinds=tuple(gathered.kinds.items()),
            rates=None if exchange is None else exchange.name,
            tolerance=allowed,
            languages=tuple(sorted(set(languages))),
        ),
        texts={source.id: source.text for source in sources},
        paths={source.id: source.path for source in sources if source.path is not None},
        explained=explain_pages,
    )


def _pairs(given: Mapping[str, Sequence[str]] | None) -> tuple[tuple[str, tuple[str, ...]], ...]:
    return tuple(sorted((name, tuple(others)) for name, others in (given or {}).items()))


@frozen
class Gathered:
    """What several sources say, before any of it is compared.

    sources: id → what is known of the source, in the order of ids. people: names that are of people.
    kinds: name → the kinds of thing that some source calls it.
    """

    sources: Mapping[str, Provenance]
    claims: tuple[Claim, ...]
    unread: tuple[Unread, ...]
    people: frozenset[str]
    kinds: Mapping[str, tuple[str, ...]]


def gather(sources: Sequence[Source], *, progress: Progress | None = None) -> Gathered:
    """Read the claims of all sources, whose language and day of publication are settled, in the order of their ids."""
    ordered = sorted(sources, key=lambda s: (s.id, s.sha256))
    texts = {s.id: s.text for s in ordered}
    read: dict[str, Extraction] = {}
    for done, source in enumerate(ordered, 1):
        read[source.id] = claims_of(source)
        if progress is not None:
            progress(done, len(ordered))
    known = mentions({name: found.names for name, found in read.items()}, texts)
    for source in ordered:
        more = frozenset(fold(name) for name in known[source.id][len(read[source.id].names) :])
        if more:  # a short text need not show by itself what is a name
            read[source.id] = claims_of(source, known=more)
    names = mentions({name: found.names for name, found in read.items()}, texts)
    origin = origins(ordered)
    provenance = {
        s.id: Provenance(s.id, s.language, s.published, s.title, s.url, s.sha256, origin.get(s.id, s.id), names[s.id])
        for s in ordered
    }
    kinds: dict[str, set[str]] = defaultdict(set)
    for found in read.values():
        for name, own in found.kinds.items():
            kinds[name].update(own)
    return Gathered(
        sources=provenance,
        claims=tuple(claim for found in read.values() for claim in found.claims),
        unread=tuple(unread for found in read.values() for unread in found.unread),
        people=_people(read.values()),
        kinds={name: tuple(sorted(kinds[name])) for name in sorted(kinds)},
    )


def _people(read: Collection[Extraction]) -> frozenset[str]:
    """The names that are of people: "ferry Stella Marina" in one text tells what she is in another."""
    people = frozenset[str]().union(*(found.people for found in read))
    unsure = frozenset[str]().union(*(found.unsure for found in read))
    others = frozenset[str]().union(*(found.others for found in read))
    return people | (unsure - others)


def extract_source(source: Source) -> tuple[tuple[Claim, ...], tuple[Unread, ...]]:
    """The claims and the unread figures of one source."""
    found = claims_of(source)
    return found.claims, found.unread


def read_aliases(path: Path) -> Mapping[str, Sequence[str]]:
    """Aliases from a TOML or JSON file: canonical name = [other names]. Raises InputError for any other file."""
    return _read_aliases(path)


def read_relations(path: Path) -> Mapping[str, Sequence[str]]:
    """Relations from a TOML or JSON file: name = [names that belong to it or act for it]. Raises InputError as well."""
    return _read_relations(path)

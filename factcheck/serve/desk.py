"""The tools over one folder: arguments in, small JSON out. Files are read, and nothing is ever written."""

from __future__ import annotations

import datetime as dt
import hashlib
from collections import Counter, OrderedDict
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any, TypeAlias

from factcheck.check import check_sources, extract_source
from factcheck.errors import FactcheckError, InputError, UsageError
from factcheck.model import Source
from factcheck.read import read_paths, read_strings
from factcheck.read.files import check_inside
from factcheck.read.language import known_code
from factcheck.replay import explain
from factcheck.report import Report, load
from factcheck.report.formats import render
from factcheck.serve import brief
from factcheck.serve.arguments import Check, Explain, Extract, Text, Verify, read
from factcheck.verify import verify_sources

Json: TypeAlias = dict[str, Any]
_KEPT = 8
"""Reports that are kept in memory, so that a call can go on where another ended."""
_SUFFIXES = frozenset({".json", ".jsonl"})


class Desk:
    """The tools of one server. Calls must not overlap. A call raises FactcheckError, whose text is one line."""

    def __init__(self, folder: Path) -> None:
        """folder: what may be read. Raises InputError where it is none."""
        if not folder.is_dir():
            raise InputError(where=str(folder), problem="no such folder", remedy="name the folder that may be read")
        self._folder = folder.resolve()
        self._reports: OrderedDict[str, Report] = OrderedDict()

    def call(self, tool: str, given: Json | None) -> Json:
        """The answer of a tool. Raises FactcheckError."""
        tools: dict[str, Callable[[Json | None], Json]] = {
            "check": lambda given: self._check(read(Check, given)),
            "extract": lambda given: self._extract(read(Extract, given)),
            "verify": lambda given: self._verify(read(Verify, given)),
            "explain": lambda given: self._explain(read(Explain, given)),
        }
        if tool not in tools:
            raise UsageError(problem=f"there is no tool {tool!r}", remedy=f"call one of {', '.join(tools)}")
        try:
            return tools[tool](given)
        except FactcheckError as error:
            raise self._relative(error) from None

    def _check(self, asked: Check) -> Json:
        warnings: list[str] = []
        if asked.report is not None:
            if asked.paths or asked.texts:
                raise UsageError(problem="both a report and sources are given", remedy="give one of the two")
            name, report = asked.report, self._report(asked.report)
        else:
            report = check_sources(
                self._sources(asked, warnings, asked.languages),
                aliases=asked.aliases,
                relations=asked.relations,
                fx=asked.fx,
                threshold=asked.threshold,
                tolerance=asked.tolerance,
                languages=tuple(asked.languages),
            )
            name = self._keep(report)
        out = brief.report_brief(report, asked.verdicts, limit=asked.limit, offset=asked.offset)
        more = {"report": name, "verdicts": list(asked.verdicts), "limit": asked.limit}
        return {"report": name, **_with_more(out, more, asked.offset + asked.limit), "warnings": warnings}

    def _extract(self, asked: Extract) -> Json:
        warnings: list[str] = []
        sources = self._sources(asked, warnings, asked.languages)
        found = [extract_source(source) for source in sources]
        claims = [c for claims, _ in found for c in claims if not asked.kinds or c.kind in asked.kinds]
        unread = sum(len(missed) for _, missed in found)
        out = brief.claims_brief(sources, claims, unread, limit=asked.limit, offset=asked.offset)
        return {**_with_more(out, {"limit": asked.limit}, asked.offset + asked.limit), "warnings": warnings}

    def _verify(self, asked: Verify) -> Json:
        if not asked.claim.strip():
            raise UsageError(problem="the claim is empty", remedy="write one sentence")
        warnings: list[str] = []
        found = verify_sources(
            asked.claim,
            self._sources(asked, warnings, ()),
            language=asked.language,
            published=asked.published,
            aliases=asked.aliases,
            relations=asked.relations,
            fx=asked.fx,
            tolerance=asked.tolerance,
        )
        return {**brief.verification_brief(found, limit=asked.limit), "warnings": warnings}

    def _explain(self, asked: Explain) -> Json:
        if asked.claims is not None and len(asked.claims) != 2:
            raise UsageError(problem=f"{len(asked.claims)} claims are given", remedy="give the ids of two")
        if (asked.finding is None) == (asked.claims is None):
            raise UsageError(problem="explain needs a finding or two claims", remedy="give one of the two")
        claims = None if asked.claims is None else (asked.claims[0], asked.claims[1])
        told = explain(self._report(asked.report), asked.finding, claims=claims)
        out = brief.explanation_brief(told, limit=asked.limit, offset=asked.offset)
        more = {"report": asked.report, "finding": told.finding, "limit": asked.limit}
        return _with_more(out, more, asked.offset + asked.limit)

    def _keep(self, report: Report) -> str:
        """The name under which a report is kept: a hash of it, so that the same sources have the same."""
        name = "r-" + hashlib.sha256(render(report, "json").encode("utf-8")).hexdigest()[:16]
        self._reports[name] = report
        self._reports.move_to_end(name)
        while len(self._reports) > _KEPT:
            self._reports.popitem(last=False)
        return name

    def _report(self, name: str) -> Report:
        if name in self._reports:
            self._reports.move_to_end(name)
            return self._reports[name]
        if name.startswith("r-") and not Path(name).suffix:
            problem = f"the report {name!r} is not kept any more"
            raise UsageError(problem=problem, remedy="call check with its sources again")
        path = self._folder / name
        check_inside(path, name, self._folder)
        if path.suffix.lower() not in _SUFFIXES:
            raise UsageError(problem=f"{name!r} is no report", remedy="name a report saved as .json or .jsonl")
        return load(path)

    def _sources(
        self, asked: Check | Extract | Verify, warnings: list[str], languages: Sequence[str]
    ) -> tuple[Source, ...]:
        if not asked.paths and not asked.texts:
            raise UsageError(problem="neither paths nor texts are given", remedy="give one of the two")
        given = [_source(number, text) for number, text in enumerate(asked.texts, 1)]
        sources = list(read_strings(given, languages=languages or None))
        if asked.paths:
            reading = read_paths(
                [str(self._folder / path) for path in asked.paths],
                keep_going=asked.keep_going,
                languages=languages or None,
                within=self._folder,
            )
            if reading.problems and (not asked.keep_going or not (reading.sources or sources)):
                raise reading.problems[0]
            told = (*reading.warnings, *(str(self._relative(problem)) for problem in reading.problems))
            warnings += [line.replace(f"{self._folder}/", "") for line in told]
            sources += reading.sources
        name, uses = Counter(source.id for source in sources).most_common(1)[0]
        if uses > 1:
            raise UsageError(problem=f"two sources have the id {name!r}", remedy="give the text an id of its own")
        return tuple(sources)

    def _relative(self, error: FactcheckError) -> FactcheckError:
        """The error with places as the caller named them: nothing above the folder is told."""

        def shown(words: str) -> str:
            return words.replace(f"{self._folder}/", "").replace(str(self._folder), ".")

        return type(error)(problem=shown(error.problem), remedy=shown(error.remedy), where=shown(error.where))


def _source(number: int, text: str | Text) -> Source:
    """A text as a source; without an id it is called by its number."""
    given = Text(text) if isinstance(text, str) else text
    try:
        day = None if given.published is None else dt.date.fromisoformat(given.published)
    except ValueError:
        raise UsageError(problem=f"{given.published!r} is no day", remedy="write it as 2025-02-11") from None
    language = None if given.language is None else known_code(given.language)
    if given.language is not None and language is None:
        raise UsageError(problem=f"{given.language!r} is no language code", remedy="write it as en, id or de")
    return Source(given.id or f"text-{number}", given.text, language, day, given.title, given.url)


def _with_more(out: Json, call: Json, offset: int) -> Json:
    """The answer with the arguments that give the next part; null where nothing is left."""
    return {**out, "more": {**call, "offset": offset} if out["left"] else None}

"""From paths or strings to sources: gather what is wanted, name it, read it, tell its language and day."""

from __future__ import annotations

import os
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from typing import TypeAlias

from attrs import evolve, frozen

from factcheck import languages as language_files
from factcheck.errors import InputError, UsageError
from factcheck.model import Source
from factcheck.read.byline import published
from factcheck.read.content import Content
from factcheck.read.contents import content_of
from factcheck.read.decoding import clean
from factcheck.read.files import check_inside, is_manifest, is_report, unreadable, walk
from factcheck.read.language import detect, fits
from factcheck.read.manifest import read_manifest
from factcheck.read.naming import unique_names
from factcheck.read.wanted import Wanted

StrPath: TypeAlias = "str | os.PathLike[str]"
_STDIN = "stdin"


@frozen
class Reading:
    """What was read: sources sorted by id, what could not be read, and what a reader should know.

    Every problem is an InputError whose `str()` is one line; so is every warning.
    """

    sources: tuple[Source, ...]
    problems: tuple[InputError, ...] = ()
    warnings: tuple[str, ...] = ()


def read_paths(
    paths: Sequence[StrPath],
    *,
    stdin: bytes | None = None,
    keep_going: bool = False,
    languages: Sequence[str] | None = None,
    within: Path | None = None,
) -> Reading:
    """Read files, folders, manifests (`.jsonl`) and, for the path `-`, the bytes of `stdin`.

    A folder gives its texts (.txt, .text, .md, .markdown), pages (.html, .htm, .xhtml) and documents (.pdf) and those
    of the folders in it, but no hidden files and no README. A file that is named may have any suffix if it is one of
    these. The same file named twice counts once. Texts keep their code points as read, except that \\r\\n and \\r
    become \\n; Markdown stays as it is written. Of pages and documents their text is read; see `docs/inputs.md`.

    within: a folder outside of which nothing is opened, wherever a path, a manifest or a link leads.

    All problems are collected. If there are any, no sources are returned unless `keep_going` is set.
    `languages` narrows the detection to these codes. Raises UsageError for a code that has no language file.
    """
    _check_languages(languages)
    problems: list[InputError] = []
    warnings: list[str] = []
    wanted = _distinct(_gather(paths, stdin, problems.append, warnings.append, within))
    wanted = _without_taken_ids(wanted, problems.append)
    drafts: list[Source] = []
    for item, name in zip(wanted, _names(wanted), strict=True):
        try:
            if item.path:
                check_inside(item.path, item.where, within)
            drafts.append(_draft(name, item, content_of(item), languages, warnings.append))
        except InputError as error:
            problems.append(error)
    if problems and not keep_going:
        return Reading((), tuple(problems), tuple(warnings))
    sources = tuple(_completed(draft, languages) for draft in sorted(drafts, key=lambda source: source.id))
    return Reading(sources, tuple(problems), (*warnings, *_foreign(sources)))


def read_strings(items: Iterable[str | Source], *, languages: Sequence[str] | None = None) -> tuple[Source, ...]:
    """Sources from texts, in the given order; strings are called `text-1`, `text-2`, …

    A Source keeps what it has; language and day of publication are looked for where it has none. Line ends become \\n
    and lone surrogates U+FFFD, as in files. Raises UsageError for other types and where two sources have one id.
    """
    _check_languages(languages)
    if isinstance(items, str | bytes):
        raise UsageError(problem="one text was given where several are wanted", remedy="pass a list: [text]")
    sources: list[Source] = []
    strings = 0
    for item in items:
        if isinstance(item, Source):
            sources.append(evolve(item, text=clean(item.text)))
        elif isinstance(item, str):
            strings += 1
            sources.append(Source(f"text-{strings}", clean(item)))
        else:
            problem = f"a source is of type {type(item).__name__}"
            raise UsageError(problem=problem, remedy="pass strings or Source objects; name files to read_paths")
    for name, uses in Counter(source.id for source in sources).items():
        if uses > 1:
            raise UsageError(problem=f"two sources have the id {name!r}", remedy="give each source its own id")
    return tuple(_completed(source, languages) for source in sources)


def _check_languages(codes: Sequence[str] | None) -> None:
    installed = language_files.installed()
    for code in codes or ():
        if code not in installed:
            raise UsageError(problem=f"no language file for {code!r}", remedy=f"choose from {', '.join(installed)}")


def _gather(
    paths: Iterable[StrPath],
    stdin: bytes | None,
    problem: Callable[[InputError], None],
    warn: Callable[[str], None],
    within: Path | None,
) -> list[Wanted]:
    found: list[Wanted] = []
    manifests: set[str] = set()
    for given in paths:
        shown = os.fspath(given)
        path = Path(shown)
        try:
            if shown == "-":
                found.append(_standard_input(stdin))
                continue
            check_inside(path, shown, within)
            if path.is_dir():
                found += _folder(path, problem, warn)
            elif not is_manifest(path):
                found.append(_file(path))
            elif (real := _real(path)) not in manifests:
                manifests.add(real)
                found += read_manifest(path, shown, problem, warn)
        except InputError as error:
            problem(error)
        except OSError as error:
            problem(unreadable(error, shown))
    return found


def _folder(path: Path, problem: Callable[[InputError], None], warn: Callable[[str], None]) -> list[Wanted]:
    """The files of a folder but for reports of earlier checks."""
    files = walk(path, problem)
    reports = [file for file in files if is_report(file)]
    for report in reports:
        warn(f"{report}: left out, because it is a report of factcheck; name the file to read it as a source")
    return [_file(file) for file in files if file not in reports]


def _real(path: Path) -> str:
    try:
        return os.path.realpath(path)
    except (OSError, ValueError):  # a NUL in the path; reading it will say so
        return str(path)


def _standard_input(data: bytes | None) -> Wanted:
    if data is None:
        raise InputError(where="-", problem="there is no standard input", remedy="pipe a text into it")
    return Wanted(where="standard input", place=Path(_STDIN), data=data, id=_STDIN)


def _file(path: Path) -> Wanted:
    return Wanted(where=str(path), place=Path(os.path.abspath(path)), path=path)


def _distinct(found: Iterable[Wanted]) -> list[Wanted]:
    """Each file once. Rows of a manifest come first, for they say more; rows with ids of their own all stay."""
    kept: dict[tuple[str, str | None], Wanted] = {}
    files: set[str] = set()
    for item in sorted(found, key=lambda item: (not item.from_manifest, str(item.place))):
        key = _real(item.path) if item.path else str(item.place)
        if key in files and item.id is None:
            continue
        files.add(key)
        kept.setdefault((key, item.id), item)
    return list(kept.values())


def _without_taken_ids(wanted: Iterable[Wanted], problem: Callable[[InputError], None]) -> list[Wanted]:
    """All but the rows whose id another manifest has used; within one manifest its reader has looked already."""
    first: dict[str, str] = {}
    kept: list[Wanted] = []
    for item in wanted:
        if item.id is not None and item.id in first:
            said = f"the id {item.id!r} is taken by {first[item.id]}"
            problem(InputError(where=item.where, problem=said, remedy="give each source its own id"))
            continue
        if item.id is not None:
            first[item.id] = item.where
        kept.append(item)
    return kept


def _names(wanted: Sequence[Wanted]) -> list[str]:
    given = {item.id for item in wanted if item.id is not None}
    made = iter(unique_names([Path(os.path.abspath(item.place)) for item in wanted if item.id is None], given))
    return [next(made) if item.id is None else item.id for item in wanted]


def _draft(
    name: str, item: Wanted, content: Content, languages: Sequence[str] | None, warn: Callable[[str], None]
) -> Source:
    """The source with what its row says, else with what its page or document says of itself."""
    if content.encoding:
        warn(f"{item.where}: not UTF-8, read as {content.encoding}; save it as UTF-8 to be sure of every letter")
    language = item.language or content.language
    if item.language is None and language is not None:
        if languages and language not in languages:
            language = None
        elif not fits(language, content.text):
            warn(f"{item.where}: the page says that its language is {language}; its words say otherwise, and count")
            language = None
    published = item.published or content.published
    for said in (*content.said, *(content.doubts if item.published is None else ())):
        warn(f"{item.where}: {said}")
    title, url = item.title or content.title, item.url or content.url
    path = item.path.as_posix() if item.path and content.verbatim else None
    return Source(name, content.text, language, published, title, url, content.pages, path)


def _completed(source: Source, languages: Sequence[str] | None) -> Source:
    """The source with its language and its day of publication, where they were not given and can be told."""
    language = source.language or detect(source.text, languages)
    day = source.published or published(source.text, language)
    return evolve(source, language=language, published=day)


def _foreign(sources: Iterable[Source]) -> list[str]:
    """One warning for each source in a language that has no file here."""
    installed = language_files.installed()
    return [
        f"{source.id}: no language file for {source.language}: only digits and symbols are read"
        for source in sources
        if source.language is not None and source.language not in installed
    ]

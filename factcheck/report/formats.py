"""The formats by name: what each is called, which suffix it has, and who renders it."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING, Protocol

from factcheck.errors import UsageError

if TYPE_CHECKING:
    from factcheck.report.document import Report


class Renderer(Protocol):
    """A report as the text of one format; width (columns) and color matter to formats for terminals only."""

    def __call__(self, report: Report, *, width: int, color: bool) -> str: ...


def _text(report: Report, *, width: int, color: bool) -> str:
    from factcheck.report.text import render_text

    return render_text(report, width=width, color=color)


def _json(report: Report, *, width: int, color: bool) -> str:
    from factcheck.report.encode import render_json

    return render_json(report)


def _jsonl(report: Report, *, width: int, color: bool) -> str:
    from factcheck.report.jsonl import render_jsonl

    return render_jsonl(report)


def _markdown(report: Report, *, width: int, color: bool) -> str:
    from factcheck.report.markdown import render_markdown

    return render_markdown(report)


def _csv(report: Report, *, width: int, color: bool) -> str:
    from factcheck.report.csv import render_csv

    return render_csv(report)


def _html(report: Report, *, width: int, color: bool, locale: str = "en") -> str:
    from factcheck.report.html import render_html

    return render_html(report, locale=locale)


def _sarif(report: Report, *, width: int, color: bool) -> str:
    from factcheck.report.sarif import render_sarif

    return render_sarif(report)


def _junit(report: Report, *, width: int, color: bool) -> str:
    from factcheck.report.junit import render_junit

    return render_junit(report)


def _annotations(report: Report, *, width: int, color: bool) -> str:
    from factcheck.report.annotations import render_annotations

    return render_annotations(report)


FORMATS: Mapping[str, Renderer] = MappingProxyType(
    {
        "text": _text,
        "json": _json,
        "jsonl": _jsonl,
        "markdown": _markdown,
        "csv": _csv,
        "html": _html,
        "sarif": _sarif,
        "junit": _junit,
        "annotations": _annotations,
    }
)
LOCALES = ("en", "de", "id")
"""The languages of the interface of an HTML report; each has a file in `html/locales`."""
SUFFIXES: Mapping[str, str] = MappingProxyType(
    {
        ".json": "json",
        ".jsonl": "jsonl",
        ".md": "markdown",
        ".csv": "csv",
        ".txt": "text",
        ".html": "html",
        ".sarif": "sarif",
        ".xml": "junit",
        ".jsonld": "annotations",
    }
)


def render(report: Report, format: str = "text", *, width: int = 100, color: bool = False, locale: str = "en") -> str:
    """The report in the named format, as text that ends with a newline.

    locale: the language of the interface of html, "en", "de" or "id"; the other formats have one language. Raises
    UsageError for an unknown name, or a locale that the format does not have.
    """
    renderer = FORMATS.get(format)
    if renderer is None:
        raise UsageError(problem=f"there is no format '{format}'", remedy=f"choose one of {', '.join(FORMATS)}")
    check_locale(format, locale)
    if renderer is _html:
        return _html(report, width=width, color=color, locale=locale)
    return renderer(report, width=width, color=color)


def check_locale(format: str, locale: str) -> None:
    """Raises UsageError where a format does not speak a language."""
    if format == "html" and locale not in LOCALES:
        raise UsageError(problem=f"there is no locale '{locale}'", remedy=f"choose one of {', '.join(LOCALES)}")
    if format != "html" and locale != "en":
        problem = f"the format '{format}' has no locales"
        raise UsageError(problem=problem, remedy="leave the locale out, or choose the format html")


def format_of_suffix(path: Path) -> str:
    """The format that the suffix of a file names. Raises UsageError where it names none."""
    name = SUFFIXES.get(path.suffix.lower())
    if name is None:
        problem = (
            f"the suffix '{path.suffix}' names no format" if path.suffix else "without a suffix no format is named"
        )
        raise UsageError(
            where=str(path),
            problem=problem,
            remedy=f"end the name with one of {' '.join(SUFFIXES)}",
        )
    return name


def write_text(path: Path, text: str) -> None:
    """Write text as UTF-8 with its line ends as they are. Raises UsageError where that cannot be done."""
    try:
        path.write_bytes(text.encode("utf-8"))
    except OSError as error:
        raise UsageError(
            where=str(path),
            problem=f"cannot be written ({error.strerror or error})",
            remedy="name a file in a folder that exists and may be written to",
        ) from None

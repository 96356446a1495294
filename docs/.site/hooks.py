"""What `mkdocs build` adds to the pages: names of files over blocks, and a gallery of reports that are made anew."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

from attrs import frozen
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files

from factcheck import Report, check
from factcheck.report import render

ROOT = Path(__file__).resolve().parent.parent.parent
_NAMED = re.compile(r"^```(\w+) ([^\s`=]+)$", re.MULTILINE)


@frozen
class Exhibit:
    """A report of the gallery: the folder or the manifest that it is made of, and what a reader meets in it."""

    name: str
    title: str
    path: str
    about: str


EXHIBITS = (
    Exhibit(
        "seeds",
        "A summit and a project",
        "seeds",
        "Five short texts in Indonesian and German on the AI summit in Paris and on Stargate. One source has OpenAI "
        "behind it, another one a president.",
    ),
    Exhibit(
        "eruption",
        "An eruption",
        "tests/clusters/eruption/sources.jsonl",
        "Seven reports in Indonesian, English, German and Italian on an invented volcano. Digits change places, a "
        "billion becomes a trillion, and a number of deaths falls, which it cannot.",
    ),
    Exhibit(
        "quarter",
        "A quarter",
        "tests/clusters/quarter/sources.jsonl",
        "Seven reports in English, Dutch, German and French on the results of an invented firm. Euros become dollars, "
        "a billion becomes a million, and two firms bought one business.",
    ),
)

INTRODUCTION = """# Gallery of reports

Reports as `factcheck check --format html` writes them, made when these pages were built. Each is one file that needs
nothing else: save it, and it works from a disk. Wordings are invented, and mistakes were put in on purpose.

![The report on the first of them](images/report-light.png#only-light)
![The report on the first of them](images/report-dark.png#only-dark)
"""


def on_page_markdown(markdown: str, **_: Any) -> str:
    """A block that is written to a file says its name: the pages put it behind the language."""
    return _NAMED.sub(r'```\1 title="\2"', markdown)


def on_files(files: Files, config: MkDocsConfig, **_: Any) -> Files:
    """Add the reports of the gallery, and the page that lists them."""
    told = [INTRODUCTION]
    for exhibit in EXHIBITS:
        report = check([ROOT / exhibit.path])
        for suffix, form in (("html", "html"), ("md.txt", "markdown"), ("json", "json")):
            address = f"gallery/{exhibit.name}.{suffix}"
            files.append(File.generated(config, address, content=render(report, form)))
        told.append(_entry(exhibit, report))
    files.append(File.generated(config, "gallery.md", content="\n".join(told)))
    return files


def _entry(exhibit: Exhibit, report: Report) -> str:
    count = len(report.conflicts)
    conflicts = "\n".join(f"- {_plain(finding.summary)}" for finding in report.conflicts)
    return f"""
## {exhibit.title}

{exhibit.about}

[Open the report](gallery/{exhibit.name}.html){{ .md-button }}

{len(report.sources)} sources, {len(report.claims)} claims, {count} conflict{"" if count == 1 else "s"}:

{conflicts}

The same as [Markdown](gallery/{exhibit.name}.md.txt) and as [JSON](gallery/{exhibit.name}.json).
"""


def _plain(text: str) -> str:
    return re.sub(r"([\\`*_\[\]<>|])", r"\\\1", text)

"""The site of the documentation: complete, without a warning, without anything from outside. `.ci/run` builds it."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from collections.abc import Iterator
from html.parser import HTMLParser
from importlib import import_module
from pathlib import Path
from urllib.parse import unquote

import pytest

import factcheck
from tests.docs.pages import ROOT

MADE = {"gallery.md"}
"""Pages that are made when the site is built."""
LOADING = {
    ("script", "src"),
    ("img", "src"),
    ("iframe", "src"),
    ("source", "src"),
    ("object", "data"),
    ("embed", "src"),
}
LOADING_LINKS = {"stylesheet", "icon", "preload", "prefetch", "preconnect", "dns-prefetch", "manifest", "modulepreload"}


class _Tags(HTMLParser):
    """The tags of a page with their attributes."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.found: list[tuple[str, dict[str, str]]] = []
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.found.append((tag, {name: value or "" for name, value in attrs}))


def nav() -> list[str]:
    text = (ROOT / "mkdocs.yml").read_text(encoding="utf-8")
    return re.findall(r"^ +- [^:\n]+: (\S+\.md)$", text.split("\nnav:")[1].split("\n\n")[0], re.MULTILINE)


def test_every_page_stands_once_in_the_navigation() -> None:
    pages = {path.name for path in (ROOT / "docs").glob("*.md")}
    assert sorted(nav()) == sorted(pages | MADE)
    assert nav()[:3] == ["index.md", "tutorial.md", "gallery.md"]


def test_the_reference_has_every_public_name() -> None:
    text = (ROOT / "docs" / "reference.md").read_text(encoding="utf-8")
    paths = re.findall(r"^::: (\S+)\.(\w+)$", text, re.MULTILINE)
    assert sorted(name for _, name in paths) == sorted({*factcheck.__all__} - {"__version__"})
    for module, name in paths:
        assert getattr(import_module(module), name) is getattr(factcheck, name)
        assert getattr(factcheck, name).__doc__


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    for package in ("mkdocs", "material", "mkdocstrings_handlers.python"):
        pytest.importorskip(package, reason="needs the extra 'docs'; .ci/run installs it")
    folder = tmp_path_factory.mktemp("site")
    call = [sys.executable, "-m", "mkdocs", "build", "--strict", "--quiet", "--site-dir", str(folder)]
    quiet = os.environ | {"NO_MKDOCS_2_WARNING": "1"}
    done = subprocess.run(call, cwd=ROOT, capture_output=True, text=True, check=False, env=quiet)
    assert (done.returncode, done.stdout + done.stderr) == (0, "")
    return folder


def pages(site: Path) -> Iterator[tuple[Path, list[tuple[str, dict[str, str]]]]]:
    for path in sorted(site.rglob("*.html")):
        yield path, _Tags(path.read_text(encoding="utf-8")).found


def test_nothing_comes_from_outside(site: Path) -> None:
    for path, tags in pages(site):
        for tag, values in tags:
            loaded = [values.get(name, "") for kind, name in LOADING if kind == tag]
            if tag == "link" and LOADING_LINKS & set(values.get("rel", "").split()):
                loaded.append(values.get("href", ""))
            assert not [url for url in loaded if re.match(r"(https?:)?//", url)], f"{path.name}: {tag} {values}"
    for path in site.rglob("*.css"):
        assert not re.search(r"url\(['\"]?(https?:)?//", path.read_text(encoding="utf-8")), path.name
    assert not list(site.rglob("*.woff*"))


def test_every_link_leads_somewhere(site: Path) -> None:
    anchors = {path: {v["id"] for _, v in tags if "id" in v} for path, tags in pages(site)}
    for path, tags in pages(site):
        if path.parent.name == "gallery" or path.name == "404.html":
            continue
        for url in (values.get("href", "") for tag, values in tags if tag == "a"):
            file, _, anchor = unquote(url).partition("#")
            if re.match(r"https?:", url):
                continue
            target = (path.parent / file).resolve() if file else path
            target = target / "index.html" if target.is_dir() else target
            assert target.is_file(), f"{path.name} links to {url}"
            assert not anchor or anchor in anchors[target], f"{path.name} links to {url}"


def test_the_gallery_holds_real_reports(site: Path) -> None:
    listed = (site / "gallery.html").read_text(encoding="utf-8")
    reports = sorted((site / "gallery").glob("*.html"))
    assert len(reports) == 3
    for path in reports:
        assert f'href="gallery/{path.name}"' in listed
        assert path.stat().st_size < 1_000_000
        assert "Content-Security-Policy" in path.read_text(encoding="utf-8")
    seeds = factcheck.load(site / "gallery" / "seeds.json")
    assert [finding.subject for finding in seeds.conflicts] == ["Stargate"]
    assert seeds.conflicts[0].summary in listed


def test_names_of_files_stand_over_their_blocks(site: Path) -> None:
    assert '<span class="filename">factcheck.toml</span>' in (site / "configuration.html").read_text(encoding="utf-8")


def test_the_reference_shows_fields(site: Path) -> None:
    text = re.sub(r"<[^>]+>", "", (site / "reference.html").read_text(encoding="utf-8"))
    assert re.search(r"Finding\(\s+id: str,\s+verdict: Verdict,", text)

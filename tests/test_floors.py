"""The floors of the house: nothing imports upwards, rooms do not import each other, each package has its room."""

from __future__ import annotations

import ast
import sys
import tomllib
from functools import cache
from pathlib import Path

ROOT = Path(__file__).parent.parent
PACKAGE = ROOT / "factcheck"

FLOORS = (
    {"errors", "version"},
    {"model"},
    {"languages"},
    {"read", "extract", "align", "judge", "report"},
    {"replay"},
    {"check"},
    {"verify"},
    {"serve"},
    {"cli"},
    {"__init__", "__main__"},
)
"""From the ground up. A module may import from floors below its own, and from its own room."""

ROOMS = {
    "rapidfuzz": {"factcheck/align/names.py"},
    "pint": {"factcheck/languages/units.py"},
    "dateparser": {"factcheck/languages/calendar.py"},
    "Stemmer": {"factcheck/languages/stems.py"},
    "py3langid": {"factcheck/read/language.py"},
    "charset_normalizer": {"factcheck/read/decoding.py"},
    "msgspec": {"factcheck/report", "factcheck/read", "factcheck/serve/arguments.py"},
    "rich": {"factcheck/report", "factcheck/cli"},
    "jinja2": {"factcheck/report/html"},
    "markupsafe": {"factcheck/report/html"},
    "currency_converter": {"factcheck/judge/exchange.py"},
    "click": {"factcheck/cli"},
    "pandas": {"factcheck/report/frames.py"},
    "polars": {"factcheck/report/frames.py"},
    "pyarrow": {"factcheck/report/frames.py"},
    "trafilatura": {"factcheck/read/html.py"},
    "lxml": {"factcheck/read/html.py", "factcheck/read/metadata.py"},
    "pypdfium2": {"factcheck/read/pdf.py"},
    "mcp": {"factcheck/serve"},
    "anyio": {"factcheck/serve"},
    "html5lib": set(),
    "hypothesis": set(),
}
"""Third-party packages and the only places that may import them; attrs and Babel are at home everywhere."""


def modules() -> list[Path]:
    return sorted(PACKAGE.rglob("*.py"))


@cache
def imports(path: Path) -> frozenset[str]:
    """Full names of everything a module imports, wherever the import stands."""
    names: set[str] = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            names.update(alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{path}: write imports with their full name"
            names.add(node.module or "")
            names.update(f"{node.module}.{alias.name}" for alias in node.names)
    return frozenset(names)


def room_of(path: Path) -> str:
    first = path.relative_to(PACKAGE).parts[0]
    return first.removesuffix(".py")


def floor_of(room: str) -> int:
    found = [n for n, rooms in enumerate(FLOORS) if room in rooms]
    assert found, f"{room} stands on no floor: add it to FLOORS"
    return found[0]


def test_imports_go_down_only() -> None:
    wrong = []
    for path in modules():
        room = room_of(path)
        for name in sorted(imports(path)):
            if not name.startswith("factcheck."):
                continue
            other = name.split(".")[1]
            if (PACKAGE / other).is_dir() or (PACKAGE / f"{other}.py").is_file():
                same = other == room
                if not same and floor_of(other) >= floor_of(room):
                    wrong.append(f"{path.relative_to(ROOT)} imports {name}, which is not below it")
    assert not wrong, "\n".join(wrong)


def test_each_package_has_its_room() -> None:
    wrong = []
    for path in modules():
        here = str(path.relative_to(ROOT))
        for package in sorted({name.split(".")[0] for name in imports(path)} & set(ROOMS)):
            homes = sorted(ROOMS[package])
            if not any(here == home or here.startswith(f"{home}/") for home in homes):
                wrong.append(f"{here} imports {package}; its place is {', '.join(homes) or 'the tests'}")
    assert not wrong, "\n".join(wrong)


def test_every_import_is_declared() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    extras = project["optional-dependencies"]
    wanted = [*project["dependencies"], *(d for name in ("fx", "html", "pdf", "frames", "mcp") for d in extras[name])]
    declared = {d.split(">")[0].split("[")[0].strip().lower() for d in wanted}
    aliases = {
        "attr": "attrs",
        "attrs": "attrs",
        "stemmer": "pystemmer",
        "charset_normalizer": "charset-normalizer",
        "currency_converter": "currencyconverter",
    }
    for path in modules():
        for name in imports(path):
            package = name.split(".")[0].lower()
            if package in {n.lower() for n in sys.stdlib_module_names} or package in {"factcheck", ""}:
                continue
            assert aliases.get(package, package) in declared, f"{path.name} imports {package}, which is not declared"


def test_files_keep_to_one_idea() -> None:
    lines = {str(path.relative_to(ROOT)): path.read_text(encoding="utf-8").count("\n") for path in modules()}
    assert {name: count for name, count in lines.items() if count > 420} == {}, "divide them"

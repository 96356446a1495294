"""Makes the screenshots of the documentation: the report on the seeds, light, dark and narrow.

    python3 -m pip install '.[browser]' && python3 docs/.site/screenshots.py

Chromium is that of the system, or the program that the environment variable CHROMIUM names. The pictures go to
docs/images. They depend on the fonts of the machine, so no test compares them.
"""

from __future__ import annotations

import os
import shutil
import sys
import tempfile
from pathlib import Path

import factcheck

ROOT = Path(__file__).resolve().parent.parent.parent
IMAGES = ROOT / "docs" / "images"
LARGEST = 150_000
SHOTS = {
    "report-light": (1120, 640, "light"),
    "report-dark": (1120, 640, "dark"),
    "report-narrow": (380, 820, "light"),
}
"""Name of the picture → width and height of the window, in pixels, and the colour scheme."""


def main() -> int:
    """Take all pictures; 1 where one is too large, 2 where there is no browser."""
    program = os.environ.get("CHROMIUM") or shutil.which("chromium") or shutil.which("google-chrome")
    if program is None:
        print("Chromium is not installed: apt-get install chromium, or name it in CHROMIUM", file=sys.stderr)
        return 2
    IMAGES.mkdir(exist_ok=True)
    with tempfile.TemporaryDirectory() as folder:
        page = Path(folder) / "report.html"
        factcheck.check([ROOT / "seeds"]).save(page)
        take(program, page)
    sizes = {name: (IMAGES / f"{name}.png").stat().st_size for name in SHOTS}
    for name, size in sizes.items():
        print(f"{name}.png: {size // 1000} kB{' is too large' if size > LARGEST else ''}")
    return int(any(size > LARGEST for size in sizes.values()))


def take(program: str, page: Path) -> None:
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=program, args=["--no-sandbox", "--disable-gpu"])
        for name, (width, height, scheme) in SHOTS.items():
            shown = browser.new_page(viewport={"width": width, "height": height}, color_scheme=scheme)  # type: ignore[arg-type]
            shown.goto(page.as_uri())
            shown.screenshot(path=IMAGES / f"{name}.png")
            shown.close()
        browser.close()


if __name__ == "__main__":
    sys.exit(main())

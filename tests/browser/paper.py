"""A page of the report as its reader sees it."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

from attrs import define, field

if TYPE_CHECKING:
    from playwright.sync_api import Browser, BrowserContext, Locator, Page

LOCAL = ("file:", "blob:", "data:", "about:")


@define(slots=False)  # Playwright keeps notes on what it calls
class Paper:
    """A window with a report. complaints: what stands on the console. requests: what went anywhere but to a file."""

    page: Page
    context: BrowserContext
    complaints: list[str] = field(factory=list)
    requests: list[str] = field(factory=list)

    @classmethod
    def in_window(cls, browser: Browser) -> Paper:
        """A window with a profile of its own."""
        context = browser.new_context()
        context.set_default_timeout(10_000)
        paper = cls(context.new_page(), context)
        paper.page.on("console", lambda message: paper.complaints.append(f"{message.type}: {message.text}"))
        paper.page.on("pageerror", lambda error: paper.complaints.append(str(error)))
        context.route(lambda address: not address.startswith(LOCAL), paper._refused)
        return paper

    def _refused(self, route: Any) -> None:
        self.requests.append(route.request.url)
        route.abort()

    def open(self, file: Path, address: str = "", *, width: int = 1200, color_scheme: Any = "light") -> None:
        """Opens a file. address: what stands behind its name, with the #. width: of the window, in pixels."""
        self.widen(width)
        self.page.emulate_media(media="screen", color_scheme=color_scheme)
        if self.page.url.partition("#")[0] == file.as_uri():
            self.page.goto("about:blank")  # else only the address would change
        self.page.goto(f"{file.as_uri()}{address}")

    def widen(self, width: int) -> None:
        """Makes the window so many pixels wide."""
        self.page.set_viewport_size({"width": width, "height": 900})

    def forget(self) -> None:
        """Empties the profile and the notes, and leaves the page."""
        if self.page.url.startswith("file:"):
            self.run("window.localStorage.clear()")
        if self.page.url != "about:blank":
            self.page.goto("about:blank")
        self.complaints.clear()
        self.requests.clear()

    def state(self) -> Any:
        """All that a reader can change: the page, what is chosen and written in it, the address, and what is kept."""
        fields = "[...document.querySelectorAll('input, select, textarea')].map((one) => [one.value, one.checked])"
        kept = f"location.href, scrollY, {{ ...localStorage }}, document.activeElement.localName, {fields}"
        return self.run(f"[document.documentElement.outerHTML, {kept}]")

    def one(self, selector: str) -> Locator:
        return self.page.locator(selector)

    def findings(self) -> list[str]:
        """The ids of the findings in the page, in their order."""
        return self.run("[...document.querySelectorAll('#findings article.finding')].map((one) => one.id)")

    def shown(self) -> str:
        return self.one("#shown").inner_text()

    def address(self) -> str:
        """What stands behind the # of the address."""
        return self.run("location.hash")

    def focused(self) -> str:
        """The id of what has the focus, or of the finding around it."""
        at = "document.activeElement"
        return self.run(f"{at}.id || {at}.closest('article')?.id || ''")

    def run(self, script: str) -> Any:
        return self.page.evaluate(script)

    def until(self, condition: str) -> None:
        """Waits for a condition. (Playwright's own way evaluates text inside the page, which the policy forbids.)"""
        for _ in range(400):
            if self.run(condition):
                return
            self.page.wait_for_timeout(25)
        raise AssertionError(f"in vain: {condition}")

    def keys(self, *names: str) -> None:
        for name in names:
            self.page.keyboard.press(name)

    def choose(self, name: str, value: str) -> None:
        """Chooses a filter, whether the form is folded or not."""
        self.run("document.querySelector('#filters details')?.setAttribute('open', '')")
        self.page.select_option(f"#filters select[name={name}]", value)

    def search(self, words: str) -> None:
        """Searches and waits until the page has followed."""
        self.page.fill("#filters input[name=q]", words)
        self.page.dispatch_event("#filters input[name=q]", "change")

    def width_of_content(self) -> int:
        return int(self.run("document.documentElement.scrollWidth"))

"""A bar for work that takes long."""

from __future__ import annotations

import sys
import time
from collections.abc import Callable
from types import TracebackType

from factcheck.cli import terminal

PATIENCE = 1.0  # seconds before a progress bar is worth the flicker


class Progress:
    """A bar on standard error, shown only on a terminal and only if the work takes longer than a second."""

    def __init__(self, label: str) -> None:
        self._label = label
        self._since = time.monotonic()
        self._update: Callable[[int, int], None] | None = None
        self._stop: Callable[[], None] | None = None

    def __enter__(self) -> Progress:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        if self._stop:
            self._stop()

    def __call__(self, done: int, total: int) -> None:
        if self._update is None and time.monotonic() - self._since > PATIENCE and terminal.is_terminal(sys.stderr):
            self._start(total)
        if self._update:
            self._update(done, total)

    def _start(self, total: int) -> None:
        from rich.console import Console
        from rich.progress import Progress

        bar = Progress(console=Console(stderr=True), transient=True)
        task = bar.add_task(self._label, total=total)
        self._update = lambda done, total: bar.update(task, completed=done, total=total)
        self._stop = bar.stop
        bar.start()

"""Where the program speaks to a person: one-line messages, and what the terminal can show."""

from __future__ import annotations

import os
import sys
from typing import Any

PROGRAM = "factcheck"
_WIDTH = 100


def say(message: str) -> None:
    """One line on standard error, whatever the message holds and wherever standard error goes."""
    line = "".join(c if c.isprintable() else "\ufffd" for c in " ".join(message.split()))
    try:
        print(f"{PROGRAM}: {line}", file=sys.stderr, flush=True)
    except (OSError, ValueError):
        return


def is_terminal(stream: Any) -> bool:
    return bool(stream is not None and stream.isatty())


def likes_color() -> bool:
    return not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb"


def width(on_terminal: bool) -> int:
    """The columns of the terminal; a fixed number elsewhere, so that files do not depend on a window."""
    try:
        return os.get_terminal_size(sys.stdout.fileno()).columns or _WIDTH if on_terminal else _WIDTH
    except (OSError, ValueError):
        return _WIDTH

"""The commands. Results go to standard output or a file, everything else to standard error, one line each.

Exit status: 0 no conflict, 1 at least one conflict (`--fail-on` moves the line), 2 bad input or call, 130 interrupted.
"""

from factcheck.cli import check, completion, config, explain, extract, languages, serve, verify
from factcheck.cli.program import main

__all__ = ["check", "completion", "config", "explain", "extract", "languages", "main", "serve", "verify"]

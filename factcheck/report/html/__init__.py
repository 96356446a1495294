"""The report as one HTML file that needs nothing else: no network, no font, no script from outside."""

from __future__ import annotations

from factcheck.report.html.page import render_html

__all__ = ["render_html"]

"""Language data: one TOML file a language, found in this folder, and the module that loads and checks it.

A file holds what CLDR (through Babel) and dateparser's locale data lack: words, never patterns. Surfaces are written as
a speaker writes them; they are compared folded (NFC, case-folded). `schema.py` names the sections and their shapes.
"""

from __future__ import annotations

from factcheck.languages.lexicon import Example, Lexicon, installed, load
from factcheck.languages.words import fold, phrase

__all__ = ["Example", "Lexicon", "fold", "installed", "load", "phrase"]

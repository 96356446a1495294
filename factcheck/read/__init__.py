"""Files, folders, manifests, standard input and strings become sources with language and day of publication."""

from factcheck.read.reading import Reading, read_paths, read_strings

__all__ = ["Reading", "read_paths", "read_strings"]

"""Lines and columns of a text, for formats that name places by them."""

from __future__ import annotations

from bisect import bisect_right

from attrs import frozen


@frozen
class Lines:
    """Where the lines of a text begin, as offsets in Unicode code points. Only a newline ends a line."""

    starts: tuple[int, ...]

    @classmethod
    def of(cls, text: str) -> Lines:
        """The lines of a text; an empty text has one."""
        starts = [0]
        at = text.find("\n")
        while at >= 0:
            starts.append(at + 1)
            at = text.find("\n", at + 1)
        return cls(tuple(starts))

    def place(self, offset: int) -> tuple[int, int]:
        """Line and column of an offset, both counted from 1; columns are code points."""
        line = bisect_right(self.starts, offset)
        return line, offset - self.starts[line - 1] + 1

"""The nearest of a crowd: where very many meet, each is set beside a few, so that the effort stays linear."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

CROWD = 200
"""Where more meet under one name than so many, each is set beside the nearest only."""
WINDOW = 40
"""So many are the nearest, half of them on either side."""


def nearest(heap: Sequence[int], place: int) -> Sequence[int]:
    """The whole of a small heap of ascending places, the nearest of a large one."""
    if len(heap) <= CROWD:
        return heap
    at = bisect_left(heap, place)
    return heap[max(0, at - WINDOW // 2) : at + WINDOW // 2 + 1]

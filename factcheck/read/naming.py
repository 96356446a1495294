"""Ids of sources: the stem of the file, with as much of its folder as tells it from the others and not a bit more.

Ids depend on the set of files alone, not on their order, nor on where on a machine they lie.
"""

from __future__ import annotations

import os
from collections import defaultdict
from collections.abc import Collection, Iterable, Sequence
from pathlib import Path

from factcheck.read.decoding import clean

_Parts = tuple[str, ...]


def unique_names(places: Sequence[Path], taken: Collection[str] = ()) -> list[str]:
    """One id for each place (absolute paths, all different), none of them in `taken`."""
    used = set(taken)
    groups: defaultdict[str, list[Path]] = defaultdict(list)
    for place in places:
        groups[_stem(place.name)].append(place)
    names: dict[Path, str] = {}
    for stem, group in sorted(groups.items(), key=lambda item: (len(item[1]) > 1, item[0])):
        chosen = [stem] if len(group) == 1 and stem not in used else _told_apart(stem, group, used)
        names.update(zip(group, chosen, strict=True))
        used.update(chosen)
    return [names[place] for place in places]


def _stem(name: str) -> str:
    return clean(os.path.splitext(name)[0])


def _told_apart(stem: str, group: Sequence[Path], used: set[str]) -> list[str]:
    """Names for files of one stem: first with folders before the stem, then with the suffix too, at last numbered."""
    relative = _relative(group)
    for with_suffix in (False, True):
        for depth in range(1, max(map(len, relative)) + 1):
            names = ["/".join(_ending(parts, depth, with_suffix)) for parts in relative]
            if len(set(names)) == len(names) and used.isdisjoint(names):
                return names
    free = (name for name in (f"{stem}-{n}" for n in range(2, len(used) + len(group) + 3)) if name not in used)
    numbered = dict(zip(sorted(range(len(group)), key=relative.__getitem__), free, strict=False))
    return [numbered[n] for n in range(len(group))]


def _ending(parts: _Parts, depth: int, with_suffix: bool) -> Iterable[str]:
    *folders, name = parts[-depth:]
    return (*folders, name if with_suffix else _stem(name))


def _relative(group: Sequence[Path]) -> list[_Parts]:
    """The parts of each path below the folder that holds them all: nothing above it may show in an id."""
    try:
        root = os.path.commonpath([path.parent for path in group])
    except ValueError:  # different drives
        return [(clean(path.name),) for path in group]
    return [tuple(map(clean, path.relative_to(root).parts)) for path in group]

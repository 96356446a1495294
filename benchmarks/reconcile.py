"""What it costs to compare what many sources say, beside what it costs to read them.

    python benchmarks/reconcile.py [--sources 500 2000]

The sources are invented, in three languages, always the same; see benchmarks/corpus.py. Each figure is CPU time, of one
run. Compare ratios, not seconds: "beside reading" is the time for aligning and judging over the time for reading.
"""

from __future__ import annotations

import argparse
import time
from functools import partial

from corpus import sources

from factcheck.align.aliases import Aliases
from factcheck.align.alignment import align, corpus_of
from factcheck.align.weighing import weigh
from factcheck.check import Gathered, gather
from factcheck.judge.findings import findings

COUNTS = (500, 2_000)
WARM = 20
"""Sources that are read first, so that tables are loaded."""


def compared(gathered: Gathered) -> tuple[float, float]:
    """The seconds of CPU time for aligning and for judging."""
    start = time.process_time()
    known = Aliases.shipped()
    corpus = corpus_of(gathered.claims, gathered.sources, people=gathered.people, kinds=gathered.kinds, aliases=known)
    groups = align(gathered.claims, corpus)
    aligned = time.process_time()
    findings(groups, gathered.sources, names=corpus.names, weigh=partial(weigh, corpus=corpus))
    return aligned - start, time.process_time() - aligned


def main() -> None:
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument(
        "--sources", type=int, nargs="+", default=COUNTS, help="numbers of sources (default: 500 2000)"
    )
    compared(gather(sources(WARM)))
    print(
        f"{'sources':>9}{'claims':>9}{'read s':>9}{'align s':>9}{'judge s':>9}{'beside reading':>16}{'ms a claim':>12}"
    )
    for count in options.parse_args().sources:
        texts = sources(count)
        start = time.process_time()
        gathered = gather(texts)
        read = time.process_time() - start
        aligned, judged = compared(gathered)
        size, spent = len(gathered.claims), aligned + judged
        each = 1000 * spent / size
        print(f"{count:9}{size:9}{read:9.1f}{aligned:9.1f}{judged:9.1f}{spent / read:15.2f}×{each:12.2f}", flush=True)


if __name__ == "__main__":
    main()

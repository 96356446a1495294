"""The reports that the browser is shown."""

from __future__ import annotations

import hashlib
from decimal import Decimal
from pathlib import Path

import attrs

import factcheck
from factcheck.model import Claim, Finding, Pair, Provenance, Quantity, Span, Subject, Verdict
from factcheck.report import Report
from tests.report.sample import REPORT, TEXTS

ROOT = Path(__file__).parent.parent.parent

HOSTILE = (
    "The Alder Dam cost 30 million euros <script>document.title='taken'</script>.\n\n"
    "<img src=x onerror=\"document.title='taken'\"> \u202eDAM\u202c </p></main></template><!-- \u2028 ]]>"
)
BIDI = "The Alder Dam \u2067cost\u2069 51 million euros \u202d&lt;b&gt;\u202c </script> \u0645\u0644\u064a\u0648\u0646."


def sample() -> Report:
    return attrs.evolve(REPORT, texts=TEXTS)


def seeds() -> Report:
    return factcheck.check([ROOT / "seeds"])


def hostile() -> Report:
    """Two texts full of markup and of characters that turn the direction of reading, one of them in every field."""
    return factcheck.check(
        [
            factcheck.Source(
                "<b>one</b>", HOSTILE, language="en", title="</title><script>1</script>", url="javascript:1"
            ),
            factcheck.Source("two\u202e", BIDI, language="en", title='" onload="1', url='https://example.org/"><i>'),
        ]
    )


def many(number: int) -> Report:
    """A report with so many findings: each tenth a conflict, each fifth an agreement, else singles."""
    texts: dict[str, list[str]] = {"north": [], "south": []}
    places = dict.fromkeys(texts, 0)
    claims: list[Claim] = []
    findings: list[Finding] = []

    def said(source: str, dam: int, amount: int) -> Claim:
        words = f"{amount} million euros"
        sentence = f"The dam of Alder {dam} cost {words} and was paid by the towns beside it."
        start = places[source]
        texts[source].append(sentence)
        places[source] += len(sentence) + 1
        at = start + sentence.index(words)
        name = f"Alder {dam}"
        named = start + sentence.index(name)
        claim = Claim(
            id=f"c-{hashlib.sha256(f'{source} {dam}'.encode()).hexdigest()[:12]}",
            source=source,
            kind="money",
            evidence=Span(words, at, at + len(words)),
            sentence=Span(sentence, start, start + len(sentence)),
            subject=Subject(name, Span(name, named, named + len(name))),
            property="cost",
            value=Quantity(Decimal(amount * 10**6), Decimal(amount * 10**6), "EUR", words, step=Decimal(10**6)),
        )
        claims.append(claim)
        return claim

    for dam in range(number):
        verdict: Verdict = "conflict" if dam % 10 == 0 else "agree" if dam % 5 == 0 else "single"
        first = said("north", dam, 30)
        members, pairs = [first], []
        if verdict != "single":
            other = said("south", dam, 30 if verdict == "agree" else 51)
            members.append(other)
            reason = "same_value" if verdict == "agree" else "values_apart"
            pairs.append(Pair(first.id, other.id, verdict, reason, "They do not meet."))  # type: ignore[arg-type]
        findings.append(
            Finding(
                id=f"f-{dam:016d}",
                verdict=verdict,
                kind="money",
                subject=f"Alder {dam}",
                property="cost",
                claims=tuple(claim.id for claim in members),
                pairs=tuple(pairs),
                origins=len(members),
                series=False,
                evidence_for=("same name",),
                evidence_against=(),
                summary=f"The cost of Alder {dam}.",
            )
        )
    findings.sort(key=lambda finding: ("conflict", "agree", "single").index(finding.verdict))
    whole = {name: " ".join(sentences) for name, sentences in texts.items()}
    sources = tuple(
        Provenance(name, "en", None, None, None, hashlib.sha256(text.encode()).hexdigest(), name)
        for name, text in whole.items()
    )
    return Report(sources, tuple(claims), tuple(findings), (), texts=whole)

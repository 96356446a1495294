"""What each tool takes. The schemas that clients see and the check of what they send come from these types."""

from __future__ import annotations

from typing import Annotated, Any, Literal, TypeVar

import msgspec
from msgspec import Meta, Struct

from factcheck.errors import UsageError
from factcheck.model import Kind, Threshold, Verdict

Names = Annotated[
    dict[str, list[str]] | None,
    Meta(description='The usual name and other names of the same thing: {"Aldersund Lock": ["the sea lock"]}.'),
]
Related = Annotated[
    dict[str, list[str]] | None,
    Meta(description='Names that belong to others or act for them: {"Altmark Group": ["Norda Bank"]}.'),
]
Rates = Annotated[bool, Meta(description="Compare currencies by dated rates, offline; needs the extra fx.")]
Tolerance = Annotated[str | None, Meta(description='Figures that differ by no more are the same: "0.02" or "2%".')]
Offset = Annotated[int, Meta(ge=0, description="How many to leave out at the beginning; `more` gives the next one.")]
REPORT = "What `check` returned as `report`, or the path of a report saved as .json or .jsonl below the folder."


class Text(Struct, forbid_unknown_fields=True):
    """A text with what is known of it."""

    text: str
    id: str | None = None
    language: str | None = None
    published: Annotated[str | None, Meta(description="The day of publication, YYYY-MM-DD.")] = None
    title: str | None = None
    url: str | None = None


class _Sources(Struct, forbid_unknown_fields=True, kw_only=True):
    paths: Annotated[
        list[str],
        Meta(description="Files, folders and manifests (.jsonl), relative to the folder that is served."),
    ] = []
    texts: Annotated[list[str | Text], Meta(description="Texts themselves, beside paths or instead of them.")] = []
    keep_going: Annotated[bool, Meta(description="Leave out what cannot be read, with a warning.")] = False


class Check(_Sources, kw_only=True):
    """Compare sources claim by claim: where they agree and where they conflict, with the words of each.

    Findings come a few at a time, conflicts first. Where `more` is not null, call again with its report and offset.
    """

    report: Annotated[str | None, Meta(description=f"Instead of sources, to go on: {REPORT}")] = None
    verdicts: Annotated[
        tuple[Verdict, ...], Meta(description="Findings of these verdicts; by default all but single.")
    ] = ("conflict", "agree", "compatible")
    languages: Annotated[list[str], Meta(description="Detect only these languages, as codes.")] = []
    aliases: Names = None
    relations: Related = None
    threshold: Annotated[Threshold, Meta(description="The least evidence for a conflict.")] = "default"
    tolerance: Tolerance = None
    fx: Rates = False
    limit: Annotated[int, Meta(ge=1, le=50)] = 10
    offset: Offset = 0


class Extract(_Sources, kw_only=True):
    """The claims of sources, without comparing them: amounts, counts, dates, lengths of time, who did what."""

    kinds: Annotated[list[Kind], Meta(description="Claims of these kinds; by default all.")] = []
    languages: Annotated[list[str], Meta(description="Detect only these languages, as codes.")] = []
    limit: Annotated[int, Meta(ge=1, le=200)] = 50
    offset: Offset = 0


class Verify(_Sources, kw_only=True):
    """Hold one claim against sources: supported, refuted, disputed or not found, with the words that decide."""

    claim: Annotated[str, Meta(min_length=1, description="A sentence or a few.")]
    language: Annotated[str | None, Meta(description="Of the claim, as a code; told from its words by default.")] = None
    published: Annotated[str | None, Meta(description="The day on which the claim was made, YYYY-MM-DD.")] = None
    aliases: Names = None
    relations: Related = None
    tolerance: Tolerance = None
    fx: Rates = False
    limit: Annotated[int, Meta(ge=1, le=50, description="Claims of sources on each side; `left` counts the rest.")] = 3


class Explain(Struct, forbid_unknown_fields=True, kw_only=True):
    """Tell step by step how a finding came about, or what kept two claims apart."""

    report: Annotated[str, Meta(description=REPORT)]
    finding: Annotated[str | int | None, Meta(description="Its number or id, or a beginning of the id.")] = None
    claims: Annotated[list[str] | None, Meta(description="Instead of a finding, the ids of two claims.")] = None
    limit: Annotated[int, Meta(ge=1, le=20, description="Pairs of claims.")] = 3
    offset: Offset = 0


TOOLS: dict[Literal["check", "extract", "verify", "explain"], type[Struct]] = {
    "check": Check,
    "extract": Extract,
    "verify": Verify,
    "explain": Explain,
}
T = TypeVar("T", bound=Struct)


def schema(kind: type[Struct]) -> dict[str, Any]:
    """The JSON Schema of what a tool takes."""
    _, others = msgspec.json.schema_components([kind], ref_template="#/$defs/{name}")
    own = others.pop(kind.__name__)
    return {**own, "$defs": others} if others else own


def read(kind: type[T], given: dict[str, Any] | None) -> T:
    """What a client sent, as the arguments of a tool. Raises UsageError in one line."""
    try:
        return msgspec.convert(given or {}, kind)
    except msgspec.ValidationError as error:
        problem = str(error).replace("`", "'").replace("$.", "")
        raise UsageError(problem=problem, remedy="see the schema of the tool") from None

"""The tools over the Model Context Protocol, on standard input and output, with the official SDK.

Nothing but the protocol is written to standard output: the SDK keeps it for itself while it serves.
"""

from __future__ import annotations

import logging
from pathlib import Path
from typing import Any

from factcheck.errors import FactcheckError, UsageError
from factcheck.report.encode import dumps
from factcheck.serve.arguments import TOOLS, schema
from factcheck.serve.desk import Desk, Json
from factcheck.version import __version__

NAME = "factcheck"
INSTRUCTIONS = (
    "Compares news texts claim by claim and quotes the words of each; it does not say what is true. `check` finds "
    "conflicts among sources, `verify` holds one sentence against them, `explain` tells why a finding came about, "
    "`extract` lists claims. Paths are relative to the folder that is served, which is only read. Values in quotes "
    "stand between >> and <<. Cite the source and the quote when you report a finding."
)


def serve(folder: Path) -> None:
    """Serve until standard input ends. Raises InputError for a folder that is none, UsageError without the extra."""
    desk = Desk(folder)
    try:
        import anyio
        from mcp.server.stdio import stdio_server
    except ImportError:
        raise UsageError(
            problem="the server needs the package mcp, which is not installed",
            remedy="install the extra: pip install 'pyfactcheck[mcp]'",
        ) from None
    logging.getLogger("mcp").setLevel(logging.ERROR)
    server = server_of(desk)

    async def run() -> None:
        async with stdio_server() as (incoming, outgoing):
            await server.run(incoming, outgoing, server.create_initialization_options())

    anyio.run(run)


def server_of(desk: Desk) -> Any:
    """The server of the SDK for these tools."""
    import anyio
    from mcp import types
    from mcp.server import Server

    one_at_a_time = anyio.CapacityLimiter(1)
    tools = [
        types.Tool(
            name=name,
            description=" ".join((kind.__doc__ or "").split()),
            input_schema=_without_title(schema(kind)),
            annotations=types.ToolAnnotations(
                read_only_hint=True, destructive_hint=False, idempotent_hint=True, open_world_hint=False
            ),
        )
        for name, kind in TOOLS.items()
    ]

    async def list_tools(_: Any, __: Any) -> types.ListToolsResult:
        return types.ListToolsResult(tools=tools)

    async def call_tool(_: Any, asked: types.CallToolRequestParams) -> types.CallToolResult:
        def work() -> tuple[Json | None, str]:
            return answer(desk, asked.name, asked.arguments)

        found, text = await anyio.to_thread.run_sync(work, limiter=one_at_a_time)
        return types.CallToolResult(
            content=[types.TextContent(type="text", text=text)], structured_content=found, is_error=found is None
        )

    return Server(
        NAME, version=__version__, instructions=INSTRUCTIONS, on_list_tools=list_tools, on_call_tool=call_tool
    )


def answer(desk: Desk, tool: str, given: Json | None) -> tuple[Json | None, str]:
    """The answer of a tool and its text; or None and one line that says what is wrong and how to mend it."""
    try:
        found = desk.call(tool, given)
    except FactcheckError as error:
        return None, str(error)
    except Exception as error:  # a client must get a line, whatever it sent
        return None, " ".join(f"internal error ({type(error).__name__}: {error}); please report it".split())
    return found, dumps(found)


def _without_title(body: Json) -> Json:
    return {key: value for key, value in body.items() if key not in ("title", "description")}

"""The server as a client sees it: started as a program, spoken to over its standard input and output by the SDK."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Awaitable, Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

pytest.importorskip("mcp", reason="the extra mcp is not installed")

import anyio
from anyio.from_thread import start_blocking_portal
from click.testing import CliRunner
from mcp import Client, StdioServerParameters
from mcp.client.stdio import stdio_client
from mcp.types import CallToolResult, TextContent

from factcheck import __version__
from factcheck.cli import main

ROOT = Path(__file__).parents[2]
ENV = {"PYTHONPATH": os.pathsep.join([str(ROOT), *filter(None, sys.path)])}


Talk = Callable[[Client], Awaitable[None]]


def said(result: CallToolResult) -> str:
    (content,) = result.content
    assert isinstance(content, TextContent)
    return content.text


def written(folder: Path) -> Path:
    """A folder with two texts in it."""
    (folder / "one.txt").write_text("Project Alder cost 48 million euros.")
    (folder / "two.txt").write_text("Das Projekt Alder kostete 84 Millionen Euro.")
    return folder


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return written(tmp_path)


@pytest.fixture(scope="module")
def run(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Callable[[Talk], None]]:
    """Talks to a server over a folder. It is started once: it keeps reports, and nothing else, between two talks."""
    served = str(written(tmp_path_factory.mktemp("served")))
    parameters = StdioServerParameters(
        command=sys.executable, args=["-m", "factcheck", "serve", "--mcp", served], env=ENV
    )
    with (
        start_blocking_portal() as portal,
        portal.wrap_async_context_manager(Client(stdio_client(parameters))) as client,
    ):
        yield lambda talk: portal.call(talk, client)


def test_tools_are_listed_with_schemas_and_as_read_only(run: Callable[[Talk], None]) -> None:
    async def talk(client: Client) -> None:
        listed = (await client.list_tools()).tools
        assert [tool.name for tool in listed] == ["check", "extract", "verify", "explain"]
        for tool in listed:
            assert tool.description
            assert tool.input_schema["type"] == "object"
            assert tool.annotations
            assert tool.annotations.read_only_hint
            assert not tool.annotations.open_world_hint

    run(talk)


def test_a_talk_from_a_check_to_its_reasons(run: Callable[[Talk], None]) -> None:
    async def talk(client: Client) -> None:
        checked = await client.call_tool("check", {"paths": ["."]})
        assert not checked.is_error
        found: dict[str, Any] = checked.structured_content or {}
        assert json.loads(said(checked)) == found
        assert found["counts"]["conflict"] == 1
        explained = await client.call_tool("explain", {"report": found["report"], "finding": 1})
        assert explained.structured_content
        assert explained.structured_content["finding"] == found["findings"][0]["id"]
        verified = await client.call_tool("verify", {"claim": "Project Alder cost 61 million euros.", "paths": ["."]})
        assert verified.structured_content
        assert verified.structured_content["verdict"] == "refuted"
        extracted = await client.call_tool("extract", {"texts": ["The dam cost 5 million euros."]})
        assert extracted.structured_content
        assert extracted.structured_content["claims"][0]["value"] == "EUR 5 million"

    run(talk)


def test_errors_are_those_of_the_tool_and_the_talk_goes_on(run: Callable[[Talk], None]) -> None:
    async def talk(client: Client) -> None:
        for given, line in (
            ({"paths": ["../x.txt"]}, "../x.txt: it is outside of the folder that may be read; name a path below"),
            ({"paths": 7}, "Expected 'array', got 'int' - at 'paths'; see the schema of the tool"),
            ({"paths": ["none.txt"]}, "none.txt: no such file or folder; check the spelling of the path"),
        ):
            result = await client.call_tool("check", given)
            assert result.is_error
            assert said(result).startswith(line)
            assert "\n" not in said(result)
        assert not (await client.call_tool("check", {"paths": ["."]})).is_error

    run(talk)


def test_calls_at_once_are_all_answered(run: Callable[[Talk], None]) -> None:
    async def talk(client: Client) -> None:
        answers: dict[int, int] = {}

        async def ask(number: int) -> None:
            result = await client.call_tool("extract", {"texts": [f"The dam cost {number} million euros."] * number})
            answers[number] = (result.structured_content or {})["claims_in_all"]

        async with anyio.create_task_group() as group:
            for number in range(2, 8):
                group.start_soon(ask, number)
        assert answers == {number: number for number in range(2, 8)}

    run(talk)


def test_standard_output_holds_the_protocol_alone(folder: Path) -> None:
    """Spoken to by hand, so that every byte is seen."""
    (folder / "page.html").write_text("<html><body></body></html>")
    messages: list[dict[str, Any]] = [
        {
            "method": "initialize",
            "id": 1,
            "params": {
                "protocolVersion": "2025-06-18",
                "capabilities": {},
                "clientInfo": {"name": "t", "version": "1"},
            },
        },
        {"method": "notifications/initialized"},
        {
            "method": "tools/call",
            "id": 2,
            "params": {"name": "check", "arguments": {"paths": ["."], "keep_going": True}},
        },
        {"method": "tools/call", "id": 3, "params": {"name": "none", "arguments": {}}},
        {"method": "ping", "id": 4},
    ]
    process = subprocess.Popen(
        [sys.executable, "-m", "factcheck", "serve", "--mcp"],
        cwd=folder,
        env={**os.environ, **ENV},
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )
    assert process.stdin
    assert process.stdout
    answers: dict[int, dict[str, Any]] = {}
    for message in messages:
        process.stdin.write(json.dumps({"jsonrpc": "2.0", **message}) + "\n")
        process.stdin.flush()
        if "id" in message:
            answer = json.loads(process.stdout.readline())
            answers[answer["id"]] = answer
    rest, errors = process.communicate(timeout=60)
    assert process.returncode == 0
    assert rest == ""
    assert errors == ""
    assert answers[1]["result"]["serverInfo"] == {"name": "factcheck", "version": __version__}
    assert "Traceback" not in json.dumps(answers)
    assert answers[2]["result"]["structuredContent"]["counts"]["conflict"] == 1
    assert answers[3]["result"]["isError"]
    assert answers[4]["result"] == {}


@pytest.mark.parametrize(
    ("arguments", "line"),
    [
        ([], "factcheck: serve knows one protocol, and it must be named; call 'factcheck serve --mcp'\n"),
        (["--mcp", "none"], "factcheck: none: no such folder; name the folder that may be read\n"),
    ],
)
def test_a_bad_call_is_one_line(folder: Path, arguments: list[str], line: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(folder)
    done = CliRunner().invoke(main, ["serve", *arguments])
    assert (done.exit_code, done.stdout, done.stderr) == (2, "", line)


def test_without_the_extra_one_line_says_what_to_install(folder: Path) -> None:
    code = "import sys; sys.modules['mcp'] = None; from factcheck.cli import main; main(['serve', '--mcp'])"
    done = subprocess.run(
        [sys.executable, "-c", code], cwd=folder, env={**os.environ, **ENV}, capture_output=True, text=True
    )
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr == (
        "factcheck: the server needs the package mcp, which is not installed; "
        "install the extra: pip install 'pyfactcheck[mcp]'\n"
    )

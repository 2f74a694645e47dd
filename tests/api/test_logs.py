"""Logs are one JSON object a line and hold nothing personal or secret, whatever a library hands to them."""

import io
import json
import logging

import pytest
import structlog

from api.logs import TALKATIVE, configure_logs
from api.settings import Settings

JWT = "eyJhbGciOiJFUzI1NiJ9.eyJzdWIiOiI0MiJ9.c2lnbmF0dXJl"
NIK = "3201011708450001"


@pytest.fixture
def lines() -> io.StringIO:
    stream = io.StringIO()
    configure_logs(Settings(), stream)
    return stream


def refuse(text: str) -> None:
    raise ValueError(text)


def last(lines: io.StringIO) -> dict[str, object]:
    entry: dict[str, object] = json.loads(lines.getvalue().splitlines()[-1])
    return entry


def test_a_line_is_json_with_its_context(lines: io.StringIO) -> None:
    with structlog.contextvars.bound_contextvars(request_id="r1"):
        structlog.get_logger().info("request", status=200)
    entry = last(lines)
    assert str(entry.pop("timestamp")).endswith("Z")
    assert entry == {"event": "request", "status": 200, "request_id": "r1", "level": "info"}


def test_forbidden_members_are_masked(lines: io.StringIO) -> None:
    structlog.get_logger().info("x", Authorization="Bearer a", variables={"a": 1}, inner={"nik": "1", "other": 2})
    entry = last(lines)
    assert (entry["Authorization"], entry["variables"]) == ("[masked]", "[masked]")
    assert entry["inner"] == {"nik": "[masked]", "other": 2}


@pytest.mark.parametrize(
    "text", [f"a {JWT} b", f"a {NIK} b", "a 3201 0117 0845 0001 b", "a 32.01.01.170845.0001 b", f"a 1{'0' * 400} b"]
)
def test_tokens_and_long_numbers_are_masked(lines: io.StringIO, text: str) -> None:
    structlog.get_logger().info(text, where=[text])
    assert (last(lines)["event"], last(lines)["where"]) == ("a [masked] b", ["a [masked] b"])


def test_the_lines_of_libraries_are_masked_too(lines: io.StringIO) -> None:
    logging.getLogger("some.library").warning("refused %s", NIK)
    assert (last(lines)["event"], last(lines)["level"]) == ("refused [masked]", "warning")


def test_an_exception_keeps_its_frames_and_loses_its_text(lines: io.StringIO) -> None:
    try:
        refuse(f"Key (nik)=({NIK}, Siti) exists")
    except ValueError:
        logging.getLogger("some.library").exception("failed")
    entry = last(lines)
    assert entry["exception"] == "ValueError"
    assert str(entry["frames"]).count(" refuse") == 1
    assert "Siti" not in lines.getvalue()


@pytest.mark.parametrize("name", TALKATIVE)
def test_the_logs_of_every_request_and_statement_are_off(name: str) -> None:
    stream = io.StringIO()
    configure_logs(Settings(log_level="debug"), stream)
    logging.getLogger(name).debug("INSERT INTO holder VALUES (?)", extra={"values": ["Siti"]})
    logging.getLogger(f"{name}.core").info("GET /graphql?query=secret")
    assert stream.getvalue() == ""

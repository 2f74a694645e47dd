"""Structured logs: one JSON object a line, with the request's id, and nothing personal or secret.

What must not be logged is not handed to the log in the first place. A last filter stands behind that: it drops members
with forbidden names and masks whatever looks like a token or like a NIK, also in lines of other people's libraries.
"""

import logging
import re
import sys
from typing import Any, TextIO

import structlog
from structlog.types import EventDict, Processor, WrappedLogger

from api.settings import Settings

FORBIDDEN_NAMES = frozenset(
    {
        "authorization",
        "cookie",
        "token",
        "variables",
        "password",
        "passphrase",
        "pin",
        "national_id",
        "nationalid",
        "nik",
    }
)
_JWT = re.compile(r"eyJ[\w-]{8,}(?:\.[\w-]*)+")
_LONG_NUMBER = re.compile(r"\d(?:[ .-]?\d){12,}")  # a NIK has 16 digits, a QR code hundreds

MASK = "[masked]"

TALKATIVE = ("aiosqlite", "asyncpg", "httpcore2", "httpx2", "PIL", "tortoise", "uvicorn.access")
"""Libraries that tell of every request or statement, with the values in it: only their warnings are logged."""


def configure_logs(settings: Settings, stream: TextIO | None = None) -> None:
    """Send all logs to `stream` (standard error): in JSON, or for the eye on a developer's terminal."""
    stream = stream or sys.stderr
    before: list[Processor] = [
        structlog.contextvars.merge_contextvars,
        structlog.stdlib.add_log_level,
        structlog.processors.TimeStamper(fmt="iso", utc=True),
        mask_secrets,
    ]
    structlog.configure(
        processors=[*before, structlog.stdlib.ProcessorFormatter.wrap_for_formatter],
        logger_factory=structlog.stdlib.LoggerFactory(),
        wrapper_class=structlog.stdlib.BoundLogger,
        cache_logger_on_first_use=False,
    )
    handler = logging.StreamHandler(stream)
    handler.setFormatter(
        structlog.stdlib.ProcessorFormatter(
            foreign_pre_chain=before,
            processors=[structlog.stdlib.ProcessorFormatter.remove_processors_meta, *_last(settings, stream)],
        )
    )
    root = logging.getLogger()
    root.handlers = [handler]
    root.setLevel(settings.log_level.upper())
    for name in TALKATIVE:
        logging.getLogger(name).setLevel(logging.WARNING)


def mask_secrets(_logger: WrappedLogger, _method: str, event: EventDict) -> EventDict:
    """Mask what must never be in a log. The exception itself is left for `_frames_only`."""
    exception = {"exc_info": event.pop("exc_info")} if "exc_info" in event else {}
    return {**_masked(event), **exception}


def _masked(value: Any) -> Any:  # noqa: ANN401 - a log line takes anything
    if isinstance(value, str):
        return _LONG_NUMBER.sub(MASK, _JWT.sub(MASK, value))
    if isinstance(value, list | tuple):
        return [_masked(each) for each in value]
    if isinstance(value, dict):
        return {name: MASK if str(name).lower() in FORBIDDEN_NAMES else _masked(each) for name, each in value.items()}
    return value


def _last(settings: Settings, stream: TextIO) -> list[Processor]:
    """A traceback keeps its frames and loses its text: a database quotes the values that it refuses."""
    if settings.in_development and stream.isatty():
        return [structlog.dev.ConsoleRenderer()]
    return [_frames_only, structlog.processors.JSONRenderer()]


def _frames_only(_logger: WrappedLogger, _method: str, event: EventDict) -> EventDict:
    info = event.pop("exc_info", None)
    if info is True:
        info = sys.exc_info()
    if isinstance(info, tuple) and info[0] is not None:
        event["exception"] = info[0].__qualname__
        event["frames"] = _frames(info[2])
    return event


def _frames(traceback: Any) -> list[str]:  # noqa: ANN401 - the type of a traceback object, or None
    frames = []
    while traceback is not None:
        code = traceback.tb_frame.f_code
        frames.append(f"{code.co_filename}:{traceback.tb_lineno} {code.co_name}")
        traceback = traceback.tb_next
    return frames

"""The check that anybody can make: `python -m signing verify`, in a process of its own, from two files alone."""

import asyncio
import json
import sys
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from api.demo.errors import DemoError


class NotChecked(DemoError):
    """The verifier gave no answer."""


@dataclass(frozen=True, slots=True)
class OfflineCheck:
    """What the verifier said about a picture."""

    arguments: Sequence[str]
    """What was run, after `python`."""
    exit_status: int
    verdict: str
    checks: Mapping[str, str]
    """Outcome by check, in the order of the plan."""
    data_of: str | None


async def check_offline(picture: Path, bundle: Path) -> OfflineCheck:
    """Check the certificate in a picture with the data of a bundle. Raises NotChecked."""
    arguments = ["-m", "signing", "verify", str(picture), "--trust", str(bundle), "--json"]
    process = await asyncio.create_subprocess_exec(
        sys.executable,
        "-P",  # a directory named like a package of ours, where the command is run, is not it
        *arguments,
        stdout=asyncio.subprocess.PIPE,
        stderr=asyncio.subprocess.PIPE,
    )
    output, errors = await process.communicate()
    if process.returncode is None or not output:
        raise NotChecked(errors.decode(errors="replace").strip())
    return _read(arguments, process.returncode, json.loads(output))


def _read(arguments: Sequence[str], exit_status: int, document: Mapping[str, Any]) -> OfflineCheck:
    (result,) = document["results"]
    if "verdict" not in result:
        raise NotChecked(result["problem"]["english"])
    return OfflineCheck(
        arguments=arguments,
        exit_status=exit_status,
        verdict=result["verdict"],
        checks={each["check"]: each["outcome"] for each in result["checks"]},
        data_of=result["data_of"],
    )

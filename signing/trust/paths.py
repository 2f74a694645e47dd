"""Where each file lies, below `/trust/`, in a directory and in the bundle alike."""

import re

from signing.issuers import shard_of
from signing.schemes import scheme_shard_of
from signing.trust.roles import Role

STATUS_NUMBER = re.compile(r"0|[1-9][0-9]{0,8}", re.ASCII)
TIMESTAMP_PATH = "metadata/timestamp.json"


def metadata_path(role: Role, version: int) -> str:
    """Return the path of a role's metadata; the timestamp alone has no version in its name."""
    return TIMESTAMP_PATH if role is Role.TIMESTAMP else f"metadata/{version}.{role}.json"


def target_path(name: str, sha256: str) -> str:
    """Return the path of the target file `name` with this content (consistent snapshots)."""
    directory, _, file = name.rpartition("/")
    return f"targets/{directory}/{sha256}.{file}"


def issuers_target(licence_number: str) -> str:
    """Return the name of the shard file that holds the issuer with this licence number."""
    return f"issuers/{shard_of(licence_number):02}.json"


def schemes_target(scheme: str) -> str:
    """Return the name of the shard file that holds `SKM-000123@2`. Raises NotASchemeVersion."""
    return f"schemes/{scheme_shard_of(scheme):02}.json"


def status_target(number: int) -> str:
    """Return the name of the file of status list `number`."""
    return f"status/{number}.jwt"


def status_uri(identifier: str, number: int) -> str:
    """Return the name that certificates give status list `number` of the register `identifier`."""
    return f"{identifier}/status/{number}"


def status_target_of(identifier: str, uri: str) -> str | None:
    """Return the file of the status list named `uri`, or None when this register has no list of such a name."""
    number = STATUS_NUMBER.fullmatch(uri.removeprefix(f"{identifier}/status/"))
    if number is None or not uri.startswith(f"{identifier}/"):
        return None
    return status_target(int(number[0]))

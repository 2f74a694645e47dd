"""Opaque ids: what `node(id:)` takes and every node carries."""

import re
from base64 import urlsafe_b64decode, urlsafe_b64encode

import strawberry

from schema.errors import CallerError

_ID = re.compile(r"([A-Za-z]+):([1-9][0-9]{0,8})")


def node_id(kind: str, number: int) -> strawberry.ID:
    """The id of the node with this row number."""
    return strawberry.ID(urlsafe_b64encode(f"{kind}:{number}".encode()).decode().rstrip("="))


def read_node_id(text: str) -> tuple[str, int]:
    """Kind and row number of a node. Raises CallerError with the code BAD_ID."""
    try:
        match = _ID.fullmatch(urlsafe_b64decode(text + "=" * (-len(text) % 4)).decode("ascii"))
    except ValueError:
        match = None
    if match is None:
        raise CallerError("BAD_ID", "The id cannot be read.")
    return match[1], int(match[2])


def row_number(kind: str, text: str) -> int:
    """The row number of a node that must be of this kind. Raises CallerError with the code BAD_ID."""
    found, number = read_node_id(text)
    if found != kind:
        raise CallerError("BAD_ID", f"The id is not that of a {kind}.")
    return number


@strawberry.interface
class Node:
    """Anything that has an id of its own."""

    id: strawberry.ID

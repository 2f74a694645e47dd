"""Tables for a terminal of any width: nothing in them is folded or cut, so that what they name can be copied."""

from rich.console import Console
from rich.measure import Measurement
from rich.table import Table

_ANY_WIDTH = 10_000


def print_whole(console: Console, table: Table) -> None:
    """Print a table as wide as its cells are; a terminal that is narrower wraps its lines."""
    unbounded = console.options.update(max_width=_ANY_WIDTH)
    table.width = Measurement.get(console, unbounded, table).maximum
    console.print(table, crop=False, soft_wrap=False)

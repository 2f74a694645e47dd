import io

import pytest
from rich.console import Console
from rich.table import Table

from api.whole_table import print_whole

CELLS = (
    "BNSP-LSP-9001-ID",
    "zS3nR-7kQ_w",
    "/var/lib/kompeten/data/keys/trust/timestamp.pem",
    "2026-11-22 07:00Z",
)


@pytest.mark.parametrize("soft_wrap", [True, False])
@pytest.mark.parametrize(
    "terminal", [{"TERM": "dumb"}, {"TERM": "xterm-256color", "COLUMNS": "20"}, {"COLUMNS": "80"}, {"COLUMNS": "400"}]
)
def test_nothing_is_folded_or_cut_whatever_the_terminal(terminal: dict[str, str], soft_wrap: bool) -> None:  # noqa: FBT001 - a parameter of the test
    written = io.StringIO()
    console = Console(file=written, _environ=terminal, soft_wrap=soft_wrap)
    table = Table("LSP", "Key", "Kept at", "Until", title="BNSP-LSP-9001-ID")
    table.add_row(*CELLS)

    print_whole(console, table)

    (row,) = (line for line in written.getvalue().splitlines() if CELLS[1] in line)
    assert [cell.strip() for cell in row.strip("│").split("│")] == list(CELLS)


def test_a_table_is_no_wider_than_its_cells() -> None:
    written = io.StringIO()
    table = Table("Key")
    table.add_row(CELLS[1])

    print_whole(Console(file=written, _environ={"COLUMNS": "80"}), table)

    assert {len(line) for line in written.getvalue().splitlines()} == {len(CELLS[1]) + 4}

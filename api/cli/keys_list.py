"""`kompeten keys list`."""

from collections.abc import Iterable
from datetime import datetime
from typing import Annotated

import typer
from rich.table import Table

from api.cli.app import keys, out, run_connected, settings_of
from api.whole_table import print_whole
from models.queries.signing_keys import SigningKeyRow, signing_keys
from models.rules.numbers import LicenceNumber


@keys.command("list")
def keys_list(
    context: typer.Context, lsp: Annotated[str | None, typer.Option(help="Only those of this licence number.")] = None
) -> None:
    """Show the signing keys, never their private halves."""
    settings = settings_of(context)
    rows = run_connected(settings, lambda: signing_keys(LicenceNumber.canonical(lsp) if lsp else None))
    print_whole(out, _table(rows))


def _table(rows: Iterable[SigningKeyRow]) -> Table:
    table = Table("LSP", "Key", "Status", "Kept in", "Signs from", "Until", "Compromised")
    for row in rows:
        ends = (_moment(row.not_before), _moment(row.not_after), _moment(row.compromised_at))
        table.add_row(row.lsp__licence_number or "", row.kid, row.status.value, row.storage.value, *ends)
    return table


def _moment(moment: datetime | None) -> str:
    return "" if moment is None else f"{moment:%Y-%m-%d %H:%M}Z"

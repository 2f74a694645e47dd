"""What a start shows on the terminal: a line for each step, a bar while it builds, and the two verdicts."""

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from decimal import Decimal
from urllib.parse import urlsplit

from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeElapsedColumn
from rich.table import Table

from api.demo.chronicle import Act
from api.demo.story import Ended
from api.demo.verification import OfflineCheck
from api.whole_table import print_whole
from models.queries.published_figures import FigureRow
from models.rules.validity import jakarta_day

_SHOWN = {
    ("resources_2021", "lsp_p1"): "LSPs, P1",
    ("resources_2021", "lsp_p2"): "LSPs, P2",
    ("resources_2021", "lsp_p3"): "LSPs, P3",
    ("lsp_by_province_2021", "TOTAL"): "LSPs in 34 provinces",
    ("lsp_licensed_by_month_2021", "TOTAL JUMLAH LSP"): "LSPs licensed in 2021",
    ("assessors_by_province_2021", "TOTAL"): "assessors in 34 provinces",
    ("resources_2021", "assessment_sites"): "assessment sites",
}
"""The figures that are shown, and as what; the query `publishedFigures` has all."""


class Teller:
    """Tells of one start."""

    def __init__(self, console: Console) -> None:
        self._console = console

    def step(self, sentence: str) -> None:
        """Tell of something that has been done."""
        self._console.print("[green]✓[/]", sentence, soft_wrap=True)

    @contextmanager
    def building(self, acts: Sequence[Act]) -> Iterator[Callable[[Act], None]]:
        """Show a bar during the block; call what it yields with each act that has been done."""
        columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TimeElapsedColumn())
        with Progress(*columns, console=self._console, refresh_per_second=4) as progress:
            task = progress.add_task("", total=sum(act.work for act in acts))

            def advance(act: Act) -> None:
                progress.update(task, advance=act.work, description=f"Register {jakarta_day(act.moment):%Y-%m}")

            yield advance

    def figures(self, figures: Sequence[FigureRow]) -> None:
        """Show what the report prints beside what its cells give and what the register counts."""
        table = Table("end of 2021", "the report prints", "its cells give", "the register counts")
        rows = {(row.series, row.name): row for row in figures}
        for name, label in _SHOWN.items():
            row = rows[name]
            table.add_row(label, row.printed, _number(row.computed), _number(row.registered))
        print_whole(self._console, table)

    def verdicts(self, ended: Ended) -> None:
        """Show what the picture was worth before and after the revocation."""
        table = Table(
            "the picture, checked offline", "verdict", "data of", title=ended.certificate["registrationNumber"]
        )
        for when, check in (("after it was issued", ended.first), ("after it was revoked", ended.second)):
            table.add_row(when, _coloured(check), check.data_of or "")
        print_whole(self._console, table)

    def serving(self, address: str, identifier: str) -> None:
        """Tell where the register is served."""
        self._console.print(f"Serving at {address}/ and {address}/graphql (end with Ctrl+C)", soft_wrap=True)
        if urlsplit(identifier).port != urlsplit(address).port:
            self._console.print(f"Its QR codes name {identifier}, which is not this address.", soft_wrap=True)


def _number(value: Decimal | None) -> str:
    return "" if value is None else f"{value:,.0f}"


def _coloured(check: OfflineCheck) -> str:
    return f"[{'green' if check.exit_status == 0 else 'red'}]{check.verdict}[/]"

"""What the commands about candidate sheets have in common: who acts, and a bar of rows."""

from collections.abc import Iterator
from contextlib import contextmanager

from rich.progress import BarColumn, MofNCompleteColumn, TextColumn, TimeRemainingColumn
from rich.progress import Progress as Bar

from api.cli.app import err
from models.rules.actors import Actor, Role
from models.rules.numbers import LicenceNumber
from models.services.candidate_sheet.report import OnProgress, Progress


def staff(login: str, lsp: str, role: Role) -> Actor:
    """The person of an LSP in whose name a command acts. Raises InvalidInput."""
    return Actor(login, frozenset({role}), lsp=LicenceNumber.canonical(lsp))


@contextmanager
def bar_of_rows() -> Iterator[OnProgress]:
    """Show a bar on a terminal, and nothing elsewhere; what it yields is told how far the rows are."""
    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TimeRemainingColumn())
    with Bar(*columns, console=err, disable=not err.is_terminal) as bar:
        task = bar.add_task("rows", total=None)

        def show(progress: Progress) -> None:
            bar.update(task, completed=progress.done, total=progress.total)

        yield show

"""How a person at a terminal follows a long report being filled."""

from collections.abc import Iterable

from rich.console import Console
from rich.markup import escape
from rich.progress import BarColumn, MofNCompleteColumn, TextColumn, TimeRemainingColumn
from rich.progress import Progress as Bar

from api.cli.app import err
from signing.cli import in_lines
from signing.filling import Progress
from signing.report_table import cells_of
from signing.verdicts import Verdict


def in_a_bar(steps: Iterable[Progress], console: Console = err) -> None:
    """Show a bar, and above it what is not valid; without a terminal, a line for each step."""
    if not console.is_terminal:
        in_lines(steps)
        return
    columns = (BarColumn(), MofNCompleteColumn(), TimeRemainingColumn(), TextColumn("{task.description}"))
    with Bar(*columns, console=console) as bar:
        task = bar.add_task("", total=None)
        for step in steps:
            _tell(bar, step)
            bar.update(task, completed=step.done, total=step.total, description=escape(step.answers[0].label))


def _tell(bar: Bar, step: Progress) -> None:
    for answer in step.answers:
        result = cells_of(answer)[1]
        if result != Verdict.VALID:
            bar.console.print(f"[bold]{result}[/] {escape(answer.label)}", highlight=False)

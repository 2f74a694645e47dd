"""`kompeten print`: many papers at once, from wherever an officer sits."""

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Annotated

import httpx2
import typer
from rich.progress import BarColumn, MofNCompleteColumn, TextColumn, TimeRemainingColumn
from rich.progress import Progress as Bar

from api.cli.app import app, err, out, refuse
from api.paper.print_client import Job, PrintClient, Refused

INTERRUPTED = 130
"""Exit status after Ctrl+C, as shells have it."""

printing = typer.Typer(no_args_is_help=True, help="Print certificates, up to a thousand at once.")
app.add_typer(printing, name="print")

Server = Annotated[str, typer.Option(help="The address of the register.")]
TokenFile = Annotated[Path, typer.Option("--token", help="A file with the officer's bearer token.", exists=True)]


@printing.command("begin")
def print_begin(
    listing: Annotated[Path, typer.Argument(help="A file with one registration number a line.", exists=True)],
    papers: Annotated[Path, typer.Argument(help="The ZIP file to write.")],
    token: TokenFile,
    reason: Annotated[str, typer.Option(help="Why they are printed.")],
    server: Server = "http://localhost:8000",
) -> None:
    """Have certificates printed and fetch the papers. After Ctrl+C the server goes on; say the same to follow it."""
    with _told(), PrintClient(server, token.read_text().strip()) as client:
        job = _followed(client.follow(client.begin(_numbers(listing), reason)))
        _fetch(client, job, papers)


@printing.command("cancel")
def print_cancel(
    number: Annotated[str, typer.Argument(help="The number of the print job.")],
    token: TokenFile,
    server: Server = "http://localhost:8000",
) -> None:
    """Cancel a print job that is under way."""
    with _told(), PrintClient(server, token.read_text().strip()) as client:
        job = client.cancel(number)
    out.print(f"{job.number} is cancelled; {job.drawn} of {job.total} papers had been drawn and are removed.")


def _numbers(listing: Path) -> list[str]:
    return [line.strip() for line in listing.read_text(encoding="utf-8").splitlines() if line.strip()]


def _followed(steps: Iterable[Job]) -> Job:
    """Show a bar until the job has ended; without a terminal, only its beginning. Returns the job as it ended."""
    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TimeRemainingColumn())
    with Bar(*columns, console=err, disable=not err.is_terminal) as bar:
        task = bar.add_task("")
        for job in steps:
            done = job.drawn + len(job.left_out)
            bar.update(task, description=job.number, completed=done, total=job.total)
    return job


def _fetch(client: PrintClient, job: Job, papers: Path) -> None:
    if job.status != "FINISHED":
        refuse(f"{job.number} is {job.status}")
    client.fetch(job, papers)
    out.print(f"{job.drawn} papers: {papers}")
    for number in job.left_out:
        err.print(f"Left out: {number}")


@contextmanager
def _told() -> Iterator[None]:
    """Tell in a sentence what the register refuses, that it cannot be reached, and what Ctrl+C leaves to it."""
    try:
        yield
    except Refused as error:
        refuse(str(error))
    except httpx2.TransportError as error:
        refuse(f"the register cannot be reached: {error}")
    except KeyboardInterrupt:
        err.print("The register goes on with what was begun. The same command follows it again.")
        raise typer.Exit(INTERRUPTED) from None

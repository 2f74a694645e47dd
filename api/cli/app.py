"""The root of the command line, and what every command needs."""

import asyncio
from collections.abc import Awaitable, Callable, Iterator
from pathlib import Path
from typing import Annotated, Any, TypeVar

import typer
from pydantic import ValidationError
from rich.console import Console
from typer.core import TyperGroup

from api.cli.sentences import REFUSED, err, refuse, told
from api.logs import configure_logs
from api.settings import Settings
from models.tables.connection import connected

__all__ = [
    "MISUSED",
    "REFUSED",
    "app",
    "database_of",
    "err",
    "keys",
    "out",
    "refuse",
    "run",
    "run_connected",
    "settings_of",
    "trust",
]

Result = TypeVar("Result")


class Commands(TyperGroup):
    """All commands: what goes wrong in any of them becomes a sentence and an exit status."""

    def invoke(self, ctx: typer.Context) -> Any:  # type: ignore[override]  # noqa: ANN401 - whatever Typer says
        """Run the command that was asked for."""
        with told():
            return super().invoke(ctx)


app = typer.Typer(
    cls=Commands,
    no_args_is_help=True,
    pretty_exceptions_enable=False,
    help="The register of certificates of competence.",
)
trust = typer.Typer(no_args_is_help=True, help="The trust data that checkers verify certificates with.")
keys = typer.Typer(no_args_is_help=True, help="The signing keys of LSPs.")
app.add_typer(trust, name="trust")
app.add_typer(keys, name="keys")

out = Console(highlight=False, soft_wrap=True)
MISUSED = 2
"""Exit status when the command or the settings are wrong."""


@app.callback()
def prepare(
    context: typer.Context,
    directory: Annotated[
        Path | None,
        typer.Option("--data", metavar="DIRECTORY", help="The data directory, instead of KOMPETEN_DATA_DIRECTORY."),
    ] = None,
) -> None:
    """Read the settings, which are environment variables that begin with KOMPETEN_."""
    try:
        context.obj = Settings() if directory is None else Settings(data_directory=directory)
    except ValidationError as error:
        for line in _told(error):
            err.print(line, markup=False)
        raise typer.Exit(MISUSED) from None
    configure_logs(context.obj)


def _told(error: ValidationError) -> Iterator[str]:
    """What is wrong with the settings, without what they hold."""
    for each in error.errors(include_input=False, include_url=False, include_context=False):
        name = "KOMPETEN_" + str(each["loc"][0]).upper() if each["loc"] else "Settings"
        yield f"{name}: {each['msg'].removeprefix('Value error, ')}"


def settings_of(context: typer.Context) -> Settings:
    """The settings that `prepare` read."""
    settings = context.obj
    if not isinstance(settings, Settings):
        raise TypeError("the settings were not read")
    return settings


def run(act: Callable[[], Awaitable[Result]]) -> Result:
    """Run an act."""

    async def running() -> Result:
        return await act()

    return asyncio.run(running())


def run_connected(settings: Settings, act: Callable[[], Awaitable[Result]]) -> Result:
    """Run an act on the register's database."""

    async def connected_act() -> Result:
        async with connected(database_of(settings)):
            return await act()

    return run(connected_act)


def database_of(settings: Settings) -> str:
    """The URL of the database, with a data directory that it can lie in."""
    settings.data_directory.mkdir(parents=True, exist_ok=True)
    return settings.database

"""`kompeten trust renew`."""

from pathlib import Path
from typing import Annotated

import typer

from api.ceremony import hold_next_ceremony
from api.cli.app import out, settings_of, trust
from api.process import system_clock
from signing.trust.roles import Role


@trust.command("renew")
def trust_renew(
    context: typer.Context,
    offline: Annotated[
        list[Path] | None,
        typer.Option(
            metavar="DIRECTORY",
            help="Where holders' keys are that were brought here, two suffice; may be repeated. In production: must.",
        ),
    ] = None,
) -> None:
    """Hold the yearly ceremony: sign root and targets again for a year, with the same keys."""
    settings = settings_of(context)
    published = hold_next_ceremony(settings, offline or [], system_clock())
    versions = (f"{role.value} {published.versions[role]}" for role in (Role.ROOT, Role.TARGETS))
    out.print(f"Signed for a year: {', '.join(versions)}.")
    out.print("Take the holders' keys away again.")

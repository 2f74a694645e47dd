"""`kompeten trust publish`."""

from typing import Annotated

import typer

from api.cli.app import out, run_connected, settings_of, trust
from api.process import open_register, system_clock
from api.publisher import Publisher
from signing.trust.proof import Published


@trust.command("publish")
def trust_publish(
    context: typer.Context,
    everything: Annotated[  # noqa: FBT002 - an option
        bool, typer.Option("--everything", help="Read all status lists: the repository is not the one of before.")
    ] = False,
) -> None:
    """Publish what changed, and sign again what is due."""
    settings = settings_of(context)

    async def publish() -> Published:
        publisher = Publisher.open(settings, open_register(settings))
        return await publisher.publish(system_clock(), everything=everything)

    published = run_connected(settings, publish)
    changed = ", ".join(role.value for role in published.changed)
    out.print(f"Signed: {changed}." if changed else "Nothing had changed.")
    for role, until in published.ceremony_due.items():
        out.print(f"A ceremony is due: {role.value} expires at {until.isoformat()}.")

"""`kompeten seal`."""

from pathlib import Path
from typing import Annotated

import typer

from api.cli.app import app, out, refuse, settings_of
from api.process import system_clock


@app.command()
def seal(
    context: typer.Context,
    file: Annotated[Path, typer.Argument(help="The PKCS#12 file to write.")],
    organisation: Annotated[str, typer.Option(help="Whose seal it is.")] = "Badan Nasional Sertifikasi Profesi",
) -> None:
    """Make a key that seals printed certificates; KOMPETEN_SEALING_PASSPHRASE guards it."""
    from api.paper.seal import create_sealing_key  # noqa: PLC0415 - it needs the extra `pdf`

    passphrase = settings_of(context).sealing_passphrase.get_secret_value()
    if not passphrase:
        refuse("KOMPETEN_SEALING_PASSPHRASE is not given")
    if file.exists():
        refuse(f"{file} exists")
    file.touch(mode=0o600)
    file.write_bytes(create_sealing_key(organisation, system_clock()).pkcs12(passphrase))
    out.print(f"Sealing key: {file}")

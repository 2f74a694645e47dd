"""What can be expected to go wrong in any command, told in one sentence. Everything else is a bug, and shows where."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import NoReturn

import typer
from rich.console import Console

from api.authentication.local_issuer import NotInProduction
from api.local_secrets import UnusableSecret
from api.publisher import NothingToPublishTo
from models.rules.violations import DomainError
from models.services.migration import MigrationError
from models.services.trust.trust_publication import AnotherRegister
from models.tables.failures import DATABASE_FAILURES
from models.tables.table_refusals import TABLE_REFUSALS, domain_error
from signing.errors import SigningError

err = Console(stderr=True, highlight=False, soft_wrap=True)

REFUSED = 1
"""Exit status when the register refuses, or when something is not as it should be."""
REFUSALS = (
    DomainError,
    SigningError,
    MigrationError,
    AnotherRegister,
    NotInProduction,
    NothingToPublishTo,
    UnusableSecret,
)


def refuse(reason: str) -> NoReturn:
    """Say why nothing was done, and end."""
    err.print("[red]Refused:[/]", reason, markup=True)
    raise typer.Exit(REFUSED)


@contextmanager
def told() -> Iterator[None]:
    """Tell what goes wrong during the block, and end."""
    try:
        yield
    except BrokenPipeError:  # nobody reads any further: there is nobody to tell
        raise
    except TABLE_REFUSALS as error:
        refusal = domain_error(error)
        if refusal is None:
            raise
        refuse(str(refusal))
    except REFUSALS as error:
        refuse(str(error))
    except OSError as error:
        refuse(f"{error.filename}: {error.strerror}" if error.filename else str(error))
    except DATABASE_FAILURES as error:
        refuse(f"the database cannot be used: {error}")

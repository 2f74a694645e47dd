"""The one table that says what a caller is told about each exception.

In a payload's union a `DomainError` becomes the typed error beside it. Anywhere else `published` turns it into a
top-level error with its code. Whatever is neither the domain's nor the caller's is a bug: it is logged by class and
place, never by text (a database quotes the values that it refuses), and the caller reads "Unexpected error.".
"""

import dataclasses
import re
import traceback
from dataclasses import dataclass

import structlog
from graphql import GraphQLError, GraphQLSyntaxError
from strawberry.types import Info
from strawberry.types.field import StrawberryField

from models.rules.violations import (
    ConcurrentChange,
    DomainError,
    IdempotencyConflict,
    InvalidInput,
    NotFound,
    NotPermitted,
    RuleViolation,
)
from models.tables.table_refusals import RefusedRow, UnfitText, domain_error
from schema.errors import (
    ConcurrentChangeError,
    IdempotencyConflictError,
    InvalidInputError,
    NotFoundError,
    NotPermittedError,
    RuleViolationError,
    UserError,
)

TABLE: dict[type[DomainError], type[UserError]] = {
    RuleViolation: RuleViolationError,
    NotPermitted: NotPermittedError,
    NotFound: NotFoundError,
    InvalidInput: InvalidInputError,
    IdempotencyConflict: IdempotencyConflictError,
    ConcurrentChange: ConcurrentChangeError,
}
"""The fields of a typed error have the names of the facts of its exception."""

UNEXPECTED = "Unexpected error."

_INVALID_VALUE = re.compile(
    r"(?P<place>(?:Variable|Argument) '[^']*' has invalid value[^:]*): (?P<reason>.*)", re.DOTALL
)
_UNKNOWN_MEMBER = re.compile(r"^Value '.*' (?=does not exist)", re.DOTALL)
_WHERE_VALUES_BEGIN = re.compile(r":|, found|, but|\. Did|\. Found|\.$")
_LIKE_A_NATIONAL_ID = re.compile(r"\d{16,}")

_log = structlog.get_logger(__name__)


@dataclass(frozen=True)
class TypedErrorHandler:
    """One line of the table, as Strawberry wants it."""

    exception_type: type[Exception]
    error_type: type[UserError]

    def handle(self, exception: Exception, *, field: StrawberryField, info: Info) -> UserError | None:  # noqa: ARG002 - Strawberry's protocol
        """Make the typed error that tells of an exception; None declines it."""
        refusal = _refusal(exception)
        return _typed(self.error_type, refusal) if refusal else None


HANDLERS = (
    *(TypedErrorHandler(exception_type, error_type) for exception_type, error_type in TABLE.items()),
    TypedErrorHandler(UnfitText, InvalidInputError),
    TypedErrorHandler(RefusedRow, ConcurrentChangeError),
)


def _refusal(exception: Exception) -> DomainError | None:
    return exception if isinstance(exception, DomainError) else domain_error(exception)


def typed_error(exception: DomainError) -> UserError:
    """The typed error that tells of an exception: for an answer that has errors among its items."""
    error_type = next(error_type for kind, error_type in TABLE.items() if isinstance(exception, kind))
    return _typed(error_type, exception)


def _typed(error_type: type[UserError], exception: DomainError) -> UserError:
    names = (each.name for each in dataclasses.fields(error_type) if each.name not in {"code", "message"})
    facts = {name: without_national_ids(str(getattr(exception, name))) for name in names}
    return error_type(code=exception.code, message=without_national_ids(str(exception)), **facts)


def published(error: GraphQLError, *, executed: bool) -> GraphQLError:
    """The error as the caller may read it, always with `extensions.code`.

    Args:
        error: What parsing, validation or execution gave.
        executed: Whether the document was executed; if not, the fault lies in the document.
    """
    cause = _cause(error)
    if cause is not None and (refusal := _refusal(cause)):
        return _with(error, refusal.code, without_national_ids(str(refusal)))
    if cause is not None:
        return _masked(error, cause)
    if "code" in (error.extensions or {}):
        return error
    if code := _callers_fault(error, executed=executed):
        return _with(error, code, without_values(error.message))
    return _masked(error, error)


def without_values(message: str) -> str:
    """The message without what a variable held: that may be personal, and messages end up in other people's logs."""
    if match := _INVALID_VALUE.fullmatch(message):
        reason = _WHERE_VALUES_BEGIN.split(_UNKNOWN_MEMBER.sub("The value ", match["reason"]), maxsplit=1)[0]
        message = f"{match['place']}: {reason}."
    return without_national_ids(message)


def without_national_ids(text: str) -> str:
    """The text without any number that could be a NIK: somebody may have put one where another value belongs."""
    return _LIKE_A_NATIONAL_ID.sub("…", text)


def _callers_fault(error: GraphQLError, *, executed: bool) -> str | None:
    """The code of an error that graphql-core itself raised, when the caller caused it."""
    if isinstance(error, GraphQLSyntaxError):
        return "GRAPHQL_PARSE_FAILED"
    if not executed:
        return "GRAPHQL_VALIDATION_FAILED"
    # Variables are coerced before any path exists, arguments at the path of their field.
    return "BAD_USER_INPUT" if error.path is None or error.message.startswith("Argument ") else None


def _cause(error: GraphQLError) -> Exception | None:
    """The exception of a resolver at the bottom of an error, when it is not itself meant for the caller."""
    cause: Exception | None = error
    while isinstance(cause, GraphQLError):
        cause = cause.original_error
    return cause


def _masked(error: GraphQLError, cause: Exception) -> GraphQLError:
    frames = [f"{each.filename}:{each.lineno} {each.name}" for each in traceback.extract_tb(cause.__traceback__)]
    _log.error("unexpected_error", exception=type(cause).__qualname__, path=error.path, frames=frames[-12:])
    return _with(error, "INTERNAL", UNEXPECTED)


def _with(error: GraphQLError, code: str, message: str) -> GraphQLError:
    return GraphQLError(
        message,
        nodes=error.nodes,
        source=error.source,
        positions=error.positions,
        path=error.path,
        extensions={"code": code},
    )

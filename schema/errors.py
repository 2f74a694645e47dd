"""What a caller is told when something does not work.

Two ways, and they do not mix. What the register refuses is a *typed error*: a member of the payload's union that
implements `UserError`. What is wrong with the request itself, or with us, is a *top-level error* with
`extensions.code`.
"""

import strawberry
from graphql import GraphQLError


class CallerError(GraphQLError):
    """A top-level error that is the caller's fault: a bad cursor, a missing login, too many requests."""

    def __init__(self, code: str, message: str, **facts: str | int) -> None:
        super().__init__(message, extensions={"code": code, **facts})


@strawberry.interface
class UserError:
    """Why an act was refused."""

    code: str
    message: str


@strawberry.type
class RuleViolationError(UserError):
    """A rule of certification forbids the act."""

    rule: str
    source: str


@strawberry.type
class NotPermittedError(UserError):
    """This caller may not do this."""


@strawberry.type
class NotFoundError(UserError):
    """The register has no such thing."""

    kind: str
    reference: str


@strawberry.type
class InvalidInputError(UserError):
    """A value of the input has not the shape that it must have."""

    field: str
    reason: str


@strawberry.type
class IdempotencyConflictError(UserError):
    """The idempotency key was used before, for a request with another body."""


@strawberry.type
class ConcurrentChangeError(UserError):
    """Somebody else changed the same thing at the same moment."""

    kind: str
    reference: str

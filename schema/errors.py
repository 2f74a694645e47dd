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


@strawberry.interface(description="Why an act was refused. Nothing was changed.")
class UserError:
    """Why an act was refused."""

    code: str = strawberry.field(description="The reason for a machine, in capitals; it does not change.")
    message: str = strawberry.field(description="The reason for a person, in English.")


@strawberry.type(description="A rule of certification forbids the act.")
class RuleViolationError(UserError):
    """A rule of certification forbids the act."""

    rule: str = strawberry.field(description="The name of the rule.")
    source: str = strawberry.field(description="Where the rule comes from: law, regulation, standard or format.")


@strawberry.type(description="This caller may not do this, whatever the state of the register.")
class NotPermittedError(UserError):
    """This caller may not do this."""


@strawberry.type(description="The register has no such thing, or none that this caller may know of.")
class NotFoundError(UserError):
    """The register has no such thing."""

    kind: str = strawberry.field(description="What kind of thing was looked for.")
    reference: str = strawberry.field(description="What it was looked for by.")


@strawberry.type(description="A value of the input has not the shape that it must have.")
class InvalidInputError(UserError):
    """A value of the input has not the shape that it must have."""

    field: str = strawberry.field(description="The member of the input.")
    reason: str = strawberry.field(description="What is wrong with it.")


@strawberry.type(description="The idempotency key was used before, for a request with another body.")
class IdempotencyConflictError(UserError):
    """The idempotency key was used before, for a request with another body."""


@strawberry.type(description="Somebody else changed the same thing at the same moment. Look again and repeat.")
class ConcurrentChangeError(UserError):
    """Somebody else changed the same thing at the same moment."""

    kind: str = strawberry.field(description="What kind of thing was changed.")
    reference: str = strawberry.field(description="Which one.")

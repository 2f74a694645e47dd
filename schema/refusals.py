"""What every payload can be instead of a success."""

from typing import TypeAlias

from schema.errors import (
    ConcurrentChangeError,
    IdempotencyConflictError,
    InvalidInputError,
    NotFoundError,
    NotPermittedError,
    RuleViolationError,
)

Refusal: TypeAlias = (
    RuleViolationError
    | NotPermittedError
    | NotFoundError
    | InvalidInputError
    | IdempotencyConflictError
    | ConcurrentChangeError
)

"""The schema as the process executes it: errors are made fit for the caller in the one place that all of them pass."""

from collections.abc import Iterable
from typing import Any

import strawberry
from graphql import GraphQLError
from strawberry.schema.config import StrawberryConfig
from strawberry.types import ExecutionResult
from strawberry.types.execution import ExecutionContext, PreExecutionError
from strawberry.types.graphql import OperationType

from schema.documents import MeasuredDocuments
from schema.exception_handlers import HANDLERS, published
from schema.introspection import MeteredIntrospection, RememberedAnswers
from schema.limits import Limits
from schema.partner_queries import WrittenDownPartnerQueries
from schema.scalars import SCALARS


class RegisterSchema(strawberry.Schema):
    """A Strawberry schema that measures documents before it validates them and lets no inside out by an error."""

    def __init__(
        self, query: type, mutation: type | None, types: Iterable[type] = (), limits: Limits | None = None
    ) -> None:
        limits, remembered = limits or Limits(), RememberedAnswers()
        super().__init__(
            query=query,
            mutation=mutation,
            types=types,
            config=StrawberryConfig(disable_field_suggestions=False, scalar_map=SCALARS),
            extensions=[
                lambda: MeasuredDocuments(limits),
                WrittenDownPartnerQueries,
                lambda: MeteredIntrospection(remembered),
            ],
            exception_handlers=HANDLERS,
        )

    async def execute(
        self,
        query: str | None,
        variable_values: dict[str, Any] | None = None,
        context_value: Any | None = None,  # noqa: ANN401 - Strawberry's signature
        root_value: Any | None = None,  # noqa: ANN401 - Strawberry's signature
        operation_name: str | None = None,
        allowed_operation_types: Iterable[OperationType] | None = None,
        operation_extensions: dict[str, Any] | None = None,
    ) -> ExecutionResult:
        """Execute a document; every error of the result carries `extensions.code`."""
        result = await super().execute(
            query,
            variable_values,
            context_value,
            root_value,
            operation_name,
            allowed_operation_types,
            operation_extensions,
        )
        executed = not isinstance(result, PreExecutionError)
        result.errors = [published(error, executed=executed) for error in result.errors or ()] or None
        return result

    def process_errors(self, errors: list[GraphQLError], execution_context: ExecutionContext | None = None) -> None:
        """Log nothing here: Strawberry would log the text of every error, and `published` has logged what is a bug."""

"""From the text of a document to a document that may be executed: parse, measure, validate; each result is kept."""

from collections.abc import Iterator
from functools import lru_cache

from graphql import DocumentNode, GraphQLError, GraphQLSyntaxError, Token, TokenKind, parse
from strawberry.extensions import SchemaExtension, ValidationCache

from schema.errors import CallerError
from schema.limits import Limits, check_limits
from schema.weights import operations

KEPT_DOCUMENTS = 512
"""How many parsed and validated documents a process keeps."""
_NUMBERS = {TokenKind.INT, TokenKind.FLOAT}


class MeasuredDocuments(SchemaExtension):
    """Parse within the limit of tokens, check the other limits, and only then validate."""

    def __init__(self, limits: Limits) -> None:
        self._limits = limits
        self._parse = lru_cache(maxsize=KEPT_DOCUMENTS)(self._parsed)
        self._validate = ValidationCache(maxsize=KEPT_DOCUMENTS).cached_validate_document

    def on_parse(self) -> Iterator[None]:
        """Parse the document. Raises CallerError with a code when it, or a number in it, is too long."""
        context = self.execution_context
        context.graphql_document = self._parse(context.query or "")
        yield

    def on_validate(self) -> Iterator[None]:
        """Find what is wrong with the document: what exceeds a limit, else what the schema does not allow."""
        context = self.execution_context
        document = context.graphql_document
        if document is not None:
            schema = context.schema._schema  # noqa: SLF001 - Strawberry's own cache reads it there; there is no other way
            context.pre_execution_errors = (
                check_limits(schema, document, context.variables, self._limits)
                or self._validate(schema, document, context.validation_rules)
                or _unnamed(document, context._provided_operation_name)  # noqa: SLF001 - it hides that none was named
            )
        yield

    def _parsed(self, text: str) -> DocumentNode:
        try:
            document = parse(text, max_tokens=self._limits.tokens)
        except GraphQLSyntaxError as error:
            if error.message.startswith("Syntax Error: Document contains more than"):
                raise CallerError(
                    "QUERY_TOO_LONG", f"The document has more than {self._limits.tokens} tokens."
                ) from error
            raise
        if any(len(number) > self._limits.digits for number in _numbers(document)):
            raise CallerError("NUMBER_TOO_LONG", f"A number has more than {self._limits.digits} characters.")
        return document


def _unnamed(document: DocumentNode, name: str | None) -> list[GraphQLError]:
    """Nobody knows which of several operations is meant when none is named (GraphQL section 6.1)."""
    if name is not None or len(operations(document)) == 1:
        return []
    return [GraphQLError("Name the operation: the document has several.")]


def _numbers(document: DocumentNode) -> Iterator[str]:
    """The numbers that are written in a document. Python reads no number of thousands of digits."""
    token: Token | None = document.loc.start_token if document.loc else None
    while token is not None:
        if token.kind in _NUMBERS:
            yield token.value or ""
        token = token.next

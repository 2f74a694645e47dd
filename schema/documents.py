"""From the text of a document to a document that may be executed: parse, measure, validate; each result is kept."""

from collections.abc import Iterator

from graphql import DocumentNode, GraphQLSyntaxError
from strawberry.extensions import ParserCache, SchemaExtension, ValidationCache

from schema.errors import CallerError
from schema.limits import Limits, check_limits

KEPT_DOCUMENTS = 512
"""How many parsed and validated documents a process keeps."""


class MeasuredDocuments(SchemaExtension):
    """Parse within the limit of tokens, check the other limits, and only then validate."""

    def __init__(self, limits: Limits) -> None:
        self._limits = limits
        self._parse = ParserCache(maxsize=KEPT_DOCUMENTS).cached_parse_document
        self._validate = ValidationCache(maxsize=KEPT_DOCUMENTS).cached_validate_document

    def on_parse(self) -> Iterator[None]:
        """Parse the document. Raises CallerError with a code when it is too long."""
        context = self.execution_context
        context.graphql_document = self._parsed(context.query or "")
        yield

    def on_validate(self) -> Iterator[None]:
        """Find what is wrong with the document: what exceeds a limit, else what the schema does not allow."""
        context = self.execution_context
        document = context.graphql_document
        if document is not None:
            schema = context.schema._schema  # noqa: SLF001 - Strawberry's own cache reads it there; there is no other way
            context.pre_execution_errors = check_limits(
                schema, document, context.variables, self._limits
            ) or self._validate(schema, document, context.validation_rules)
        yield

    def _parsed(self, text: str) -> DocumentNode:
        try:
            document: DocumentNode = self._parse(text, max_tokens=self._limits.tokens)
        except GraphQLSyntaxError as error:
            if error.message.startswith("Syntax Error: Document contains more than"):
                raise CallerError(
                    "QUERY_TOO_LONG", f"The document has more than {self._limits.tokens} tokens."
                ) from error
            raise
        return document

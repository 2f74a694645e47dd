"""Questions about the schema itself: answered once and remembered, and limited for those without a login.

They cost more than any other question and always have the same answer. A caller who words them anew each time, so that
nothing is remembered, soon has to wait.
"""

from collections import OrderedDict
from collections.abc import AsyncIterator, Iterator
from functools import lru_cache
from typing import Any

from graphql import (
    DocumentNode,
    FieldNode,
    FragmentDefinitionNode,
    InlineFragmentNode,
    OperationDefinitionNode,
    SelectionSetNode,
)
from graphql import ExecutionResult as GraphQLExecutionResult
from strawberry.extensions import SchemaExtension

REMEMBERED = 32
"""How many answers are remembered."""

_ABOUT_THE_SCHEMA = {"__schema", "__type"}


class RememberedAnswers:
    """Answers to documents that ask about nothing but the schema, by text and operation."""

    def __init__(self) -> None:
        self._answers: OrderedDict[tuple[str | None, str | None], dict[str, Any] | None] = OrderedDict()

    def get(self, query: str | None, operation: str | None) -> GraphQLExecutionResult | None:
        """The answer to a document that was asked before."""
        data = self._answers.get((query, operation))
        return None if data is None else GraphQLExecutionResult(data, None)

    def keep(self, query: str | None, operation: str | None, data: dict[str, Any] | None) -> None:
        """Remember an answer, and forget the oldest one."""
        self._answers[query, operation] = data
        if len(self._answers) > REMEMBERED:
            self._answers.popitem(last=False)


class MeteredIntrospection(SchemaExtension):
    """Answers questions about the schema from memory, and counts those that have to be executed."""

    def __init__(self, remembered: RememberedAnswers) -> None:
        self._remembered = remembered

    async def on_execute(self) -> AsyncIterator[None]:
        """Answer from memory, or count and remember. Raises CallerError with the code RATE_LIMITED."""
        context = self.execution_context
        document = context.graphql_document
        if document is None or not asks_about_schema(document):
            yield
            return
        context.result = self._remembered.get(context.query, context.operation_name)
        if context.result is None:
            await context.context.rates.spend("introspection")
        yield
        result = context.result
        if isinstance(result, GraphQLExecutionResult) and not result.errors and asks_about_nothing_else(document):
            self._remembered.keep(context.query, context.operation_name, result.data)


@lru_cache(maxsize=512)
def asks_about_schema(document: DocumentNode) -> bool:
    """Whether a document asks about the schema, among others."""
    return any(name in _ABOUT_THE_SCHEMA for name in _root_fields(document))


@lru_cache(maxsize=512)
def asks_about_nothing_else(document: DocumentNode) -> bool:
    """Whether a document has no variables, and every field of its operations is about the schema."""
    operations = [each for each in document.definitions if isinstance(each, OperationDefinitionNode)]
    names = [name for each in operations for name in _names(each.selection_set)]
    return all(not each.variable_definitions for each in operations) and set(names) <= _ABOUT_THE_SCHEMA


def _root_fields(document: DocumentNode) -> Iterator[str]:
    """The names of fields at the root of every operation and fragment: only there can they be about the schema."""
    for each in document.definitions:
        if isinstance(each, OperationDefinitionNode | FragmentDefinitionNode):
            yield from _names(each.selection_set)


def _names(selection_set: SelectionSetNode) -> Iterator[str]:
    """The names of the fields of a selection; a spread has the name of its fragment in dots."""
    for selection in selection_set.selections:
        if isinstance(selection, FieldNode):
            yield selection.name.value
        elif isinstance(selection, InlineFragmentNode):
            yield from _names(selection.selection_set)
        else:
            yield "..."

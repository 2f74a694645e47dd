"""A partner body that asks about persons says why, and its query is written down before it is answered."""

from collections.abc import AsyncIterator, Iterator
from typing import Any

from graphql import GraphQLError
from strawberry.extensions import SchemaExtension

from models.rules.partner_queries import PersonalRegister, is_logged
from models.services.record_partner_query import AskedAboutPersons, record_partner_query
from schema.context import Context
from schema.errors import CallerError
from schema.personal_data import registers_asked


class WrittenDownPartnerQueries(SchemaExtension):
    """Asks partner bodies for the purpose, and writes their queries about persons down."""

    def on_validate(self) -> Iterator[None]:
        """Refuse a document that needs a purpose and has none, once `MeasuredDocuments` has found it valid."""
        context = self.execution_context
        if not context.pre_execution_errors and self._registers():
            context.pre_execution_errors = [*_missing(self._asker)]
        yield

    async def on_execute(self) -> AsyncIterator[None]:
        """Write the query down. When that fails, it is not answered."""
        if registers := self._registers():
            asker, context = self._asker, self.execution_context
            asked = AskedAboutPersons(context.query or "", context.operation_name, registers, asker.purpose)
            await record_partner_query(asker.actor, asker.now, asked)
        yield

    def get_results(self) -> dict[str, Any]:
        """Tell a caller who states no purpose from when on one is needed."""
        if not self._registers() or self._asker.purpose is not None:
            return {}
        return {"purposeRequiredFrom": self._asker.purpose_required_from.isoformat()}

    @property
    def _asker(self) -> Context:
        asker: Context = self.execution_context.context
        return asker

    @property
    def _is_partner(self) -> bool:
        asker = self.execution_context.context
        return isinstance(asker, Context) and is_logged(asker.actor)

    def _registers(self) -> frozenset[PersonalRegister]:
        """What a partner body asks of persons; nothing for everybody else."""
        context = self.execution_context
        if not self._is_partner or context.graphql_document is None:
            return frozenset()
        schema = context.schema._schema  # noqa: SLF001 - Strawberry's own extensions read it there
        return registers_asked(schema, context.graphql_document)


def _missing(asker: Context) -> Iterator[GraphQLError]:
    if asker.purpose is None and asker.must_state_purpose:
        yield CallerError("PURPOSE_REQUIRED", "Say in the header Kompeten-Purpose why you ask about persons.")

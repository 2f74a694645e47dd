"""Operations that migrations need beside Tortoise's own. Released migrations use them: they must not change."""

from tortoise import Model
from tortoise.indexes import Index
from tortoise.migrations.constraints import CheckConstraint
from tortoise.migrations.operations import CreateModel, TortoiseOperation
from tortoise.migrations.schema_editor.base import BaseSchemaEditor
from tortoise.migrations.schema_generator.state import ModelState, State


class CreateTables(TortoiseOperation):
    """Create new tables with the named constraints that `CreateModel` of Tortoise 1.1.9 leaves out.

    All at once: Tortoise renders every table anew after each of its own operations, which for seventy tables takes a
    minute. On SQLite a check is added by copying the table, all its checks at once; the copy has no indexes, so they
    follow.
    """

    def __init__(self, *creations: CreateModel) -> None:
        self.creations = creations

    def state_forward(self, app_label: str, state: State) -> None:
        """Make the tables known, and render once what is related to them."""
        for creation in self.creations:
            state.models[app_label, creation.name] = ModelState.make_from_model(app_label, creation.model)
        state.reload_models(list(state.models))

    async def database_forward(
        self,
        app_label: str,
        old_state: State,  # noqa: ARG002 - the signature is Tortoise's
        new_state: State,
        state_editor: BaseSchemaEditor | None = None,
    ) -> None:
        """Create and complete each table, those first that others refer to."""
        if state_editor is None:
            return
        complete = _complete_on_sqlite if state_editor.DIALECT == "sqlite" else _complete
        for creation in self.creations:
            model = new_state.apps.get_model(app_label, creation.name)
            await state_editor.create_model(model)
            await complete(state_editor, model)


class RunOn(TortoiseOperation):
    """Run statements on one dialect only, each whole: Tortoise's `RunSQL` cuts a trigger at its semicolon."""

    def __init__(self, dialect: str, *statements: str) -> None:
        self.dialect = dialect
        self.statements = statements

    async def database_forward(
        self,
        app_label: str,  # noqa: ARG002 - the signature is Tortoise's
        old_state: State,  # noqa: ARG002
        new_state: State,  # noqa: ARG002
        state_editor: BaseSchemaEditor | None = None,
    ) -> None:
        """Run them, where this is the dialect."""
        if state_editor is None or state_editor.client.capabilities.dialect != self.dialect:
            return
        for statement in self.statements:
            await state_editor.client.execute_query(statement)


async def _complete(editor: BaseSchemaEditor, model: type[Model]) -> None:
    for constraint in model._meta.constraints:  # noqa: SLF001 - where Tortoise keeps it
        await editor.add_constraint(model, constraint)


async def _complete_on_sqlite(editor: BaseSchemaEditor, model: type[Model]) -> None:
    constraints = model._meta.constraints  # noqa: SLF001 - where Tortoise keeps it
    checks = [each for each in constraints if isinstance(each, CheckConstraint)]
    for check in checks[:1]:
        await editor.add_constraint(model, check)  # copies the table, with every check
    for unique in (each for each in constraints if not isinstance(each, CheckConstraint)):
        await editor.add_constraint(model, unique)
    for index in model._meta.indexes if checks else ():  # noqa: SLF001 - the same
        await editor.add_index(model, index if isinstance(index, Index) else Index(fields=index))

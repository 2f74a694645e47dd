"""What every table keeps to, whichever register it belongs to."""

import importlib
from collections.abc import Iterator

import pytest
from tortoise import Model
from tortoise.fields import RESTRICT
from tortoise.fields.relational import ForeignKeyFieldInstance
from tortoise.indexes import Index
from tortoise.migrations.constraints import CheckConstraint, UniqueConstraint

from models.tables import MODULES
from models.tables.columns import _EnumColumn, _MomentColumn


def every_model() -> Iterator[type[Model]]:
    for name in MODULES:
        module = importlib.import_module(name)
        yield from (
            each
            for each in vars(module).values()
            if isinstance(each, type) and each.__module__ == name and is_row(each)
        )


def is_row(each: type) -> bool:
    return issubclass(each, Model)


MODELS = sorted(every_model(), key=lambda model: model.__name__)
BY_NAME = [pytest.param(model, id=model.__name__) for model in MODELS]


def foreign_keys(model: type[Model]) -> Iterator[tuple[str, ForeignKeyFieldInstance[Model]]]:
    for name in model._meta.fields_map:
        field = model._meta.fields_map[name]
        if isinstance(field, ForeignKeyFieldInstance):
            yield name, field


def leading_columns(model: type[Model]) -> set[str]:
    named = [each for each in model._meta.constraints if isinstance(each, UniqueConstraint)]
    return {each.fields[0] for each in [*named, *model._meta.indexes] if isinstance(each, UniqueConstraint | Index)}


def test_there_are_tables() -> None:
    assert len(MODELS) >= 26


@pytest.mark.parametrize("model", BY_NAME)
def test_every_foreign_key_restricts(model: type[Model]) -> None:
    assert {name: field.on_delete for name, field in foreign_keys(model)} == dict.fromkeys(
        dict(foreign_keys(model)), RESTRICT
    )


@pytest.mark.parametrize("model", BY_NAME)
def test_every_foreign_key_leads_an_index_or_a_unique_constraint(model: type[Model]) -> None:
    """Else the database reads the whole table whenever a row that it points to is asked for or deleted."""
    columns = {f"{name}_id" for name, _ in foreign_keys(model)}

    assert columns - leading_columns(model) == set()


@pytest.mark.parametrize("model", BY_NAME)
def test_no_foreign_key_is_unique_by_its_column_alone(model: type[Model]) -> None:
    """SQLite forgets it when the table is altered: `constraints.unique` is put back, `unique=True` is not."""
    assert [name for name, field in foreign_keys(model) if field.unique] == []


@pytest.mark.parametrize("model", BY_NAME)
def test_every_enumeration_is_checked_by_the_table(model: type[Model]) -> None:
    checks = {each.name: each.check for each in model._meta.constraints if isinstance(each, CheckConstraint)}
    table = model._meta.db_table
    for name, field in model._meta.fields_map.items():
        if isinstance(field, _EnumColumn):
            members = ", ".join(f"'{member.value}'" for member in field.enum)
            assert checks[f"{table}_{name}_known"] == f'"{name}" IN ({members})'


@pytest.mark.parametrize("model", BY_NAME)
def test_every_moment_knows_its_zone(model: type[Model]) -> None:
    moments = {name: field for name, field in model._meta.fields_map.items() if name.endswith("_at")}

    assert [name for name, field in moments.items() if not isinstance(field, _MomentColumn)] == []


@pytest.mark.parametrize("model", BY_NAME)
def test_every_constraint_is_named_after_its_table(model: type[Model]) -> None:
    named = [*model._meta.constraints, *model._meta.indexes]

    assert [each for each in named if not str(each.name).startswith(model._meta.db_table)] == []
    assert len({each.name for each in named}) == len(named)
    assert not model._meta.unique_together


@pytest.mark.parametrize("model", BY_NAME)
def test_every_primary_key_is_an_integer(model: type[Model]) -> None:
    assert model._meta.pk.model_field_name == "id"
    assert issubclass(model._meta.pk.field_type, int)

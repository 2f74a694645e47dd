"""What a table refuses or finds fast by itself, in SQL that SQLite and PostgreSQL read alike.

Everything here has a name of its own, so that an error names what was violated, and so that `new_migration` can put
back what SQLite loses when a table is altered.
"""

from dataclasses import dataclass
from enum import StrEnum

from tortoise.indexes import Index
from tortoise.migrations.constraints import CheckConstraint, UniqueConstraint

LONGEST_NAME = 63  # bytes; PostgreSQL cuts off the rest


def check(table: str, name: str, sql: str) -> CheckConstraint:
    """Return a check of a table; the name says what holds."""
    return CheckConstraint(check=sql, name=_named(table, name))


def among(table: str, column: str, enum: type[StrEnum]) -> CheckConstraint:
    """Return the check that a column holds a member of `enum` (or null, where the column allows it)."""
    members = ", ".join(f"'{member.value}'" for member in enum)
    return check(table, f"{column}_known", f'"{column}" IN ({members})')


def in_order(table: str, first: str, last: str) -> CheckConstraint:
    """Return the check that a period does not end before it begins; an open end is fine."""
    return check(table, f"{last}_in_order", f'"{last}" >= "{first}"')


def together(table: str, *columns: str) -> CheckConstraint:
    """Return the check that columns are all null or all given."""
    given = " AND ".join(f'"{column}" IS NOT NULL' for column in columns)
    missing = " AND ".join(f'"{column}" IS NULL' for column in columns)
    return check(table, f"{columns[0]}_complete", f"({given}) OR ({missing})")


def unique(table: str, *columns: str) -> UniqueConstraint:
    """Return the constraint that no two rows have the same values in `columns`. Nulls are never the same."""
    return UniqueConstraint(fields=columns, name=_named(table, *columns, "unique"))


def index(table: str, *columns: str) -> Index:
    """Return an index over `columns`."""
    return Index(fields=columns, name=_named(table, *columns, "index"))


@dataclass(frozen=True, slots=True)
class PartialUnique:
    """No two of the rows that meet a condition have the same value in a column. Tortoise has it for PostgreSQL only."""

    table: str
    holds: str
    """What holds, the second half of its name."""
    column: str
    condition: str

    @property
    def name(self) -> str:
        """The index's name."""
        return _named(self.table, self.holds)

    @property
    def sql(self) -> str:
        """The statement that makes it, unless it is there; both databases read it."""
        target = f'"{self.table}" ("{self.column}")'
        return f'CREATE UNIQUE INDEX IF NOT EXISTS "{self.name}" ON {target} WHERE {self.condition}'


REFUSE_CHANGE = (
    "CREATE OR REPLACE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN "
    "RAISE EXCEPTION '% of % is refused', TG_OP, TG_TABLE_NAME USING ERRCODE = 'integrity_constraint_violation'; "
    "END $$"
)


@dataclass(frozen=True, slots=True)
class Refused:
    """The database refuses to change (`UPDATE`) or delete (`DELETE`) any row of a table, whoever asks."""

    table: str
    act: str

    @property
    def name(self) -> str:
        """The trigger's name."""
        return _named(self.table, self.act.lower(), "refused")

    @property
    def sqlite(self) -> list[str]:
        """The statements that make it on SQLite."""
        refusal = f"SELECT RAISE(ABORT, '{self.act} of {self.table} is refused');"
        return [f'CREATE TRIGGER IF NOT EXISTS "{self.name}" BEFORE {self.act} ON "{self.table}" BEGIN {refusal} END']

    @property
    def postgres(self) -> list[str]:
        """The statements that make it on PostgreSQL, where a table can also be emptied at once."""
        acts = {f"{self.name}": f"{self.act} ON", f"{self.name}_at_once": "TRUNCATE ON"}
        return [REFUSE_CHANGE] + [
            f'CREATE OR REPLACE TRIGGER "{name}" BEFORE {act} "{self.table}" '
            f"FOR EACH {'STATEMENT' if 'TRUNCATE' in act else 'ROW'} EXECUTE FUNCTION refuse_change()"
            for name, act in acts.items()
        ]


def _named(*parts: str) -> str:
    name = "_".join(parts)
    if len(name) > LONGEST_NAME:
        raise ValueError(f"{name} is longer than {LONGEST_NAME} bytes")
    return name

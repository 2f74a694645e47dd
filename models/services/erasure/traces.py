"""What a database keeps of rows that were changed or deleted is overwritten.

A row that was changed leaves its old bytes behind: on SQLite in free places of the file and in its write-ahead log, on
PostgreSQL as a dead row version. Both write such tables anew when told to, and only then nothing of them is left.
"""

from tortoise import Model
from tortoise.context import require_context

from models.tables.appeals import Appeal
from models.tables.applications import SelfAssessmentAnswer
from models.tables.candidate_sheets import CandidateSheet, CandidateSheetRow
from models.tables.certificates import Certificate
from models.tables.complaints import Complaint
from models.tables.holders import Holder
from models.tables.idempotency import IdempotencyRecord
from models.tables.imported_certificates import ImportedCertificate

TABLES: tuple[type[Model], ...] = (
    Appeal,
    CandidateSheet,
    CandidateSheetRow,
    Certificate,
    Complaint,
    Holder,
    IdempotencyRecord,
    ImportedCertificate,
    SelfAssessmentAnswer,
)
"""Those that an erasure changes."""


async def overwrite_traces() -> None:
    """Write anew what erasures have changed. Nobody can use those tables meanwhile (SQLite: the whole database).

    It needs as much free disk as they have, and does not reach backups, archived logs and replicas' disks.
    """
    connection = require_context().db()
    for statement in _SQLITE if connection.capabilities.dialect == "sqlite" else _POSTGRES:
        await connection.execute_script(statement)


_SQLITE = ("VACUUM", "PRAGMA wal_checkpoint(TRUNCATE)")
_POSTGRES = (
    *(f'VACUUM (FULL, ANALYZE) "{table._meta.db_table}"' for table in TABLES),  # noqa: SLF001 - where Tortoise keeps it
    "VACUUM (FULL) pg_catalog.pg_statistic",  # it holds the most common values of columns
)

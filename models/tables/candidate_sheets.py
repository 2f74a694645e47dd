"""Candidate sheets that were imported: what each row became, and what was found wrong."""

from tortoise import Model, fields
from tortoise.fields import RESTRICT

from models.tables.assessment_schedules import AssessmentSchedule
from models.tables.assessments import Assessment
from models.tables.columns import moment_column
from models.tables.constraints import check, index, unique
from models.tables.holders import Holder
from models.tables.lsps import Lsp


class CandidateSheet(Model):
    """One file that an LSP has handed in. The file itself is not kept."""

    id = fields.IntField(primary_key=True)
    number = fields.CharField(max_length=20, unique=True)
    """``LBR-000123``."""
    lsp: fields.ForeignKeyRelation[Lsp] = fields.ForeignKeyField(
        "models.Lsp", related_name="candidate_sheets", on_delete=RESTRICT
    )
    lsp_id: int
    digest = fields.CharField(max_length=64)
    """SHA-256 of the file in hexadecimal: the same file is the same sheet."""
    file_name = fields.CharField(max_length=120)
    row_count = fields.IntField()
    """Rows that hold candidates."""
    imported_by = fields.CharField(max_length=200)
    """Subject of the caller who began the import."""
    begun_at = moment_column()
    finished_at = moment_column(null=True)
    """When every row had been looked at; null while, or because, the import was broken off."""

    class Meta:
        table = "candidate_sheet"
        constraints = (
            unique("candidate_sheet", "lsp_id", "digest"),
            check("candidate_sheet", "rows_positive", "row_count >= 1"),
            check("candidate_sheet", "finished_in_order", "finished_at >= begun_at"),
        )


class CandidateSheetRow(Model):
    """One candidate of a sheet, recorded. A candidate stands once in a schedule, whatever sheet it came with."""

    id = fields.IntField(primary_key=True)
    sheet: fields.ForeignKeyRelation[CandidateSheet] = fields.ForeignKeyField(
        "models.CandidateSheet", related_name="rows", on_delete=RESTRICT
    )
    sheet_id: int
    row = fields.IntField()
    """As the spreadsheet counts."""
    schedule: fields.ForeignKeyRelation[AssessmentSchedule] = fields.ForeignKeyField(
        "models.AssessmentSchedule", related_name="candidates", on_delete=RESTRICT
    )
    schedule_id: int
    holder: fields.ForeignKeyRelation[Holder] = fields.ForeignKeyField(
        "models.Holder", related_name="sheet_rows", on_delete=RESTRICT
    )
    holder_id: int
    assessment: fields.ForeignKeyRelation[Assessment] = fields.ForeignKeyField(
        "models.Assessment", related_name="sheet_row", on_delete=RESTRICT
    )
    assessment_id: int
    city = fields.CharField(max_length=4)
    province = fields.CharField(max_length=2)
    education = fields.CharField(max_length=2)
    occupation = fields.CharField(max_length=3)
    budget = fields.CharField(max_length=2)
    ministry = fields.CharField(max_length=3, null=True)

    class Meta:
        table = "candidate_sheet_row"
        constraints = (
            unique("candidate_sheet_row", "sheet_id", "row"),
            unique("candidate_sheet_row", "schedule_id", "holder_id"),
            unique("candidate_sheet_row", "assessment_id"),
            check("candidate_sheet_row", "row_positive", '"row" >= 1'),
        )
        indexes = (index("candidate_sheet_row", "holder_id"),)


class CandidateSheetFinding(Model):
    """What the last import of a sheet found wrong, without what stood in the cell."""

    id = fields.IntField(primary_key=True)
    sheet: fields.ForeignKeyRelation[CandidateSheet] = fields.ForeignKeyField(
        "models.CandidateSheet", related_name="findings", on_delete=RESTRICT
    )
    sheet_id: int
    row = fields.IntField()
    """As the spreadsheet counts; 0 for the whole sheet."""
    letter = fields.CharField(max_length=3)
    """Of the column; empty for the whole row."""
    column = fields.CharField(max_length=40, null=True)
    """The column's name in the rules."""
    reason = fields.CharField(max_length=60)
    """The reason's name in the rules. Not a check of the table: new reasons need no migration."""
    detail = fields.CharField(max_length=80)

    class Meta:
        table = "candidate_sheet_finding"
        indexes = (index("candidate_sheet_finding", "sheet_id", "row"),)

"""What other bodies say of an assessor: ASEAN national assessor, recorded at LPJK."""

from tortoise import Model, fields
from tortoise.fields import RESTRICT

from models.rules.assessor_recognitions import RecognitionKind
from models.tables.assessors import Assessor
from models.tables.columns import day_column, enum_column, moment_column
from models.tables.constraints import among, in_order, index, unique


class AssessorRecognition(Model):
    """One recognition, from when to when."""

    id = fields.IntField(primary_key=True)
    assessor: fields.ForeignKeyRelation[Assessor] = fields.ForeignKeyField(
        "models.Assessor", related_name="recognitions", on_delete=RESTRICT
    )
    assessor_id: int
    kind = enum_column(RecognitionKind)
    job_title = fields.CharField(max_length=120, null=True)
    """For ASEAN national assessors: the job title of the ASEAN standard."""
    from_date = day_column()
    to_date = day_column(null=True)
    """The last day; null while it lasts."""
    created_at = moment_column()

    class Meta:
        table = "assessor_recognition"
        constraints = (
            unique("assessor_recognition", "assessor_id", "kind", "from_date"),
            among("assessor_recognition", "kind", RecognitionKind),
            in_order("assessor_recognition", "from_date", "to_date"),
        )
        indexes = (index("assessor_recognition", "kind"),)

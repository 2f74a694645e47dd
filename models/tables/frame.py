"""Agreements, circulars, legal bases, events and officers: what the source report tells about BNSP's year."""

from tortoise import Model, fields
from tortoise.fields import RESTRICT

from models.rules.frame import AgreementKind, CircularStatus, LegalBasisKind, OfficerPosition
from models.rules.training_events import TrainingKind
from models.tables.columns import day_column, enum_column
from models.tables.constraints import among, check, in_order, index, together, unique
from models.tables.lsp_candidates import LspCandidate
from models.tables.lsps import Lsp


class Agreement(Model):
    """A memorandum, a harmonisation or another act between BNSP and others."""

    id = fields.IntField(primary_key=True)
    kind = enum_column(AgreementKind)
    title_id = fields.CharField(max_length=200)
    title_en = fields.CharField(max_length=200)
    partners = fields.CharField(max_length=500)
    """As the source names them, with semicolons between."""
    from_date = day_column()
    to_date = day_column()
    """The last day of the signing, or of the work."""
    place = fields.CharField(max_length=200)
    source_line = fields.CharField(max_length=40)
    valid_until = day_column(null=True)
    """The last day of the term that it states; null where it states none."""
    ended_on = day_column(null=True)
    """The last day of one that was ended."""
    ended_by = fields.CharField(max_length=200, null=True)
    end_reason = fields.CharField(max_length=300, null=True)

    class Meta:
        table = "agreement"
        constraints = (
            unique("agreement", "title_id", "from_date"),
            among("agreement", "kind", AgreementKind),
            in_order("agreement", "from_date", "to_date"),
            in_order("agreement", "to_date", "valid_until"),
            in_order("agreement", "from_date", "ended_on"),
            together("agreement", "ended_on", "ended_by", "end_reason"),
            check("agreement", "ended_on_within", "ended_on <= valid_until"),
        )


class Circular(Model):
    """A circular (surat edaran). Its number is no sequence: the whole text is the key."""

    id = fields.IntField(primary_key=True)
    number = fields.CharField(max_length=40, unique=True)
    """Normalised, ``SE.1331/BNSP/IX/2021``."""
    number_printed = fields.CharField(max_length=40)
    month = fields.SmallIntField()
    year = fields.SmallIntField()
    subject_id = fields.CharField(max_length=300)
    subject_en = fields.CharField(max_length=300)
    status = enum_column(CircularStatus)
    source_line = fields.CharField(max_length=40)

    class Meta:
        table = "circular"
        constraints = (
            among("circular", "status", CircularStatus),
            check("circular", "month_of_the_year", "month BETWEEN 1 AND 12"),
        )
        indexes = (index("circular", "year"),)


class LegalBasis(Model):
    """A law, regulation, circular or standard that a rule of the register stands on."""

    id = fields.IntField(primary_key=True)
    code = fields.CharField(max_length=60, unique=True)
    """``PP-10-2018``."""
    kind = enum_column(LegalBasisKind)
    title_id = fields.CharField(max_length=400)
    title_en = fields.CharField(max_length=400)
    source_line = fields.CharField(max_length=40, null=True)

    class Meta:
        table = "legal_basis"
        constraints = (among("legal_basis", "kind", LegalBasisKind),)


class TrainingEvent(Model):
    """A training, a guidance or a workshop."""

    id = fields.IntField(primary_key=True)
    kind = enum_column(TrainingKind)
    title_id = fields.CharField(max_length=200)
    title_en = fields.CharField(max_length=200)
    from_date = day_column()
    to_date = day_column()
    place = fields.CharField(max_length=200, null=True)
    capacity = fields.IntField(null=True)
    participants_printed = fields.IntField(null=True)
    source_line = fields.CharField(max_length=40, null=True)

    class Meta:
        table = "training_event"
        constraints = (
            unique("training_event", "title_id", "from_date"),
            among("training_event", "kind", TrainingKind),
            in_order("training_event", "from_date", "to_date"),
        )


class TrainingParticipant(Model):
    """A candidate or an LSP that took part in an event."""

    id = fields.IntField(primary_key=True)
    event: fields.ForeignKeyRelation[TrainingEvent] = fields.ForeignKeyField(
        "models.TrainingEvent", related_name="participants", on_delete=RESTRICT
    )
    event_id: int
    candidate: fields.ForeignKeyNullableRelation[LspCandidate] = fields.ForeignKeyField(
        "models.LspCandidate", related_name="trainings", on_delete=RESTRICT, null=True
    )
    candidate_id: int | None
    lsp: fields.ForeignKeyNullableRelation[Lsp] = fields.ForeignKeyField(
        "models.Lsp", related_name="trainings", on_delete=RESTRICT, null=True
    )
    lsp_id: int | None

    class Meta:
        table = "training_participant"
        constraints = (
            unique("training_participant", "event_id", "candidate_id"),
            unique("training_participant", "event_id", "lsp_id"),
            check("training_participant", "one_body", "(candidate_id IS NULL) <> (lsp_id IS NULL)"),
        )
        indexes = (index("training_participant", "candidate_id"), index("training_participant", "lsp_id"))


class Officer(Model):
    """A member of BNSP: chair, vice chair or head of a field."""

    id = fields.IntField(primary_key=True)
    name = fields.CharField(max_length=100)
    position = enum_column(OfficerPosition)
    term_from = fields.SmallIntField()
    """Year."""
    term_to = fields.SmallIntField()
    """Year."""
    source_line = fields.CharField(max_length=40)

    class Meta:
        table = "officer"
        constraints = (
            unique("officer", "position", "term_from"),
            among("officer", "position", OfficerPosition),
            in_order("officer", "term_from", "term_to"),
        )

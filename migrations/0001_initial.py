from tortoise import migrations
from models.tables.operations import CreateTables, RunOn
from tortoise.migrations import operations as ops
from tortoise.fields.base import OnDelete
from tortoise import fields
from tortoise.indexes import Index
from tortoise.migrations.constraints import CheckConstraint, UniqueConstraint


class Migration(migrations.Migration):
    initial = True

    operations = [
        CreateTables(
            ops.CreateModel(
                name="Agreement",
                fields=[
                    ("id", fields.IntField(generated=True, primary_key=True, unique=True, db_index=True)),
                    ("kind", fields.CharField(max_length=40)),
                    ("title_id", fields.CharField(max_length=200)),
                    ("title_en", fields.CharField(max_length=200)),
                    ("partners", fields.CharField(max_length=500)),
                    ("from_date", fields.DateField()),
                    ("to_date", fields.DateField()),
                    ("place", fields.CharField(max_length=200)),
                    ("source_line", fields.CharField(max_length=40)),
                ],
                options={
                    "table": "agreement",
                    "app": "models",
                    "constraints": [
                        UniqueConstraint(fields=("title_id", "from_date"), name="agreement_title_id_from_date_unique"),
                        CheckConstraint(
                            check="\"kind\" IN ('MEMORANDUM', 'OCCUPATION_MAP', 'SCHEME_RATIFICATION', 'HARMONISATION', 'DISSEMINATION', 'INTERNATIONAL')",
                            name="agreement_kind_known",
                        ),
                        CheckConstraint(check='"to_date" >= "from_date"', name="agreement_to_date_in_order"),
                    ],
                    "pk_attr": "id",
                },
                bases=["Model"],
            ),
            ops.CreateModel(
                name="Circular",
                fields=[
                    ("id", fields.IntField(generated=True, primary_key=True, unique=True, db_index=True)),
                    ("number", fields.CharField(unique=True, max_length=40)),
                    ("number_printed", fields.CharField(max_length=40)),
                    ("month", fields.SmallIntField()),
                    ("year", fields.SmallIntField()),
                    ("subject_id", fields.CharField(max_length=300)),
                    ("subject_en", fields.CharField(max_length=300)),
                    ("status", fields.CharField(max_length=40)),
                    ("source_line", fields.CharField(max_length=40)),
                ],
                options={
                    "table": "circular",
                    "app": "models",
                    "constraints": [
                        CheckConstraint(check="\"status\" IN ('IN_FORCE', 'WITHDRAWN')", name="circular_status_known"),
                        CheckConstraint(check="month BETWEEN 1 AND 12", name="circular_month_of_the_year"),
                    ],
                    "indexes": [Index(fields=["year"], name="circular_year_index")],
                    "pk_attr": "id",
                },
                bases=["Model"],
            ),
            ops.CreateModel(
                name="CompetencyUnit",
                fields=[
                    ("id", fields.IntField(generated=True, primary_key=True, unique=True, db_index=True)),
                    ("code", fields.CharField(unique=True, max_length=32)),
                    ("code_shape", fields.CharField(max_length=40)),
                    ("title_id", fields.CharField(max_length=300)),
                    ("title_en", fields.CharField(null=True, max_length=300)),
                ],
                options={
                    "table": "competency_unit",
                    "app": "models",
                    "constraints": [
                        CheckConstraint(
                            check="\"code_shape\" IN ('SKKNI', 'SKKNI_OLD', 'ASEAN', 'OTHER')",
                            name="competency_unit_code_shape_known",
                        )
                    ],
                    "pk_attr": "id",
                },
                bases=["Model"],
            ),
            ops.CreateModel(
                name="Event",
                fields=[
                    ("id", fields.BigIntField(generated=True, primary_key=True, unique=True, db_index=True)),
                    ("sequence", fields.BigIntField(unique=True)),
                    ("occurred_at", fields.DatetimeField(auto_now=False, auto_now_add=False)),
                    ("actor", fields.CharField(max_length=200)),
                    ("kind", fields.CharField(max_length=60)),
                    ("subject_kind", fields.CharField(max_length=40)),
                    ("subject", fields.CharField(max_length=100)),
                    ("reason", fields.CharField(null=True, max_length=500)),
                    ("details", fields.TextField(unique=False)),
                    ("previous_hash", fields.CharField(max_length=64)),
                    ("hash", fields.CharField(unique=True, max_length=64)),
                ],
                options={
                    "table": "event",
                    "app": "models",
                    "constraints": [CheckConstraint(check="sequence >= 1", name="event_sequence_positive")],
                    "indexes": [
                        Index(
                            fields=["subject_kind", "subject", "sequence"],
                            name="event_subject_kind_subject_sequence_index",
                        ),
                        Index(fields=["kind", "occurred_at"], name="event_kind_occurred_at_index"),
                    ],
                    "pk_attr": "id",
                },
                bases=["Model"],
            ),
            ops.CreateModel(
                name="EventChainHead",
                fields=[
                    ("id", fields.IntField(generated=True, primary_key=True, unique=True, db_index=True)),
                    ("sequence", fields.BigIntField()),
                    ("hash", fields.CharField(max_length=64)),
                ],
                options={
                    "table": "event_chain_head",
                    "app": "models",
                    "constraints": [CheckConstraint(check="id = 1", name="event_chain_head_one_row")],
                    "pk_attr": "id",
                },
                bases=["Model"],
            ),
            ops.CreateModel(
                name="Holder",
                fields=[
                    ("id", fields.IntField(generated=True, primary_key=True, unique=True, db_index=True)),
                    ("name", fields.CharField(max_length=100)),
                    ("national_id_encrypted", fields.BinaryField(null=True)),
                    ("national_id_mark", fields.CharField(null=True, unique=True, max_length=64)),
                    ("birth_encrypted", fields.BinaryField(null=True)),
                    ("sex", fields.CharField(null=True, max_length=40)),
                    ("subject", fields.CharField(null=True, unique=True, max_length=200)),
                    ("erased_at", fields.DatetimeField(null=True, auto_now=False, auto_now_add=False)),
                    ("created_at", fields.DatetimeField(auto_now=False, auto_now_add=False)),
                ],
                options={
                    "table": "holder",
                    "app": "models",
                    "constraints": [
                        CheckConstraint(check="\"sex\" IN ('MALE', 'FEMALE')", name="holder_sex_known"),
                        CheckConstraint(
                            check='("national_id_encrypted" IS NOT NULL AND "national_id_mark" IS NOT NULL) OR ("national_id_encrypted" IS NULL AND "national_id_mark" IS NULL)',
                            name="holder_national_id_encrypted_complete",
                        ),
                        CheckConstraint(
                            check="(erased_at IS NULL AND national_id_mark IS NOT NULL AND name <> '') OR (erased_at IS NOT NULL AND national_id_mark IS NULL AND birth_encrypted IS NULL AND subject IS NULL AND name = '')",
                            name="holder_identified_until_erased",
                        ),
                    ],
                    "pk_attr": "id",
                },
                bases=["Model"],
            ),
            ops.CreateModel(
                name="IdempotencyRecord",
                fields=[
                    ("id", fields.IntField(generated=True, primary_key=True, unique=True, db_index=True)),
                    ("subject", fields.CharField(max_length=200)),
                    ("operation", fields.CharField(max_length=60)),
                    ("key", fields.CharField(max_length=100)),
                    ("request_hash", fields.CharField(max_length=64)),
                    ("result", fields.CharField(null=True, max_length=100)),
                    ("created_at", fields.DatetimeField(auto_now=False, auto_now_add=False)),
                ],
                options={
                    "table": "idempotency_record",
                    "app": "models",
                    "constraints": [
                        UniqueConstraint(
                            fields=("subject", "operation", "key"),
                            name="idempotency_record_subject_operation_key_unique",
                        )
                    ],
                    "indexes": [Index(fields=["created_at"], name="idempotency_record_created_at_index")],
                    "pk_attr": "id",
                },
                bases=["Model"],
            ),
            ops.CreateModel(
                name="LegalBasis",
                fields=[
                    ("id", fields.IntField(generated=True, primary_key=True, unique=True, db_index=True)),
                    ("code", fields.CharField(unique=True, max_length=60)),
                    ("kind", fields.CharField(max_length=40)),
                    ("title_id", fields.CharField(max_length=400)),
                    ("title_en", fields.CharField(max_length=400)),
                    ("source_line", fields.CharField(null=True, max_length=40)),
                ],
                options={
                    "table": "legal_basis",
                    "app": "models",
                    "constraints": [
                        CheckConstraint(
                            check="\"kind\" IN ('LAW', 'GOVERNMENT_REGULATION', 'PRESIDENTIAL_REGULATION', 'PRESIDENTIAL_INSTRUCTION', 'MINISTERIAL_REGULATION', 'DIRECTORATE_REGULATION', 'BNSP_REGULATION', 'CIRCULAR', 'STANDARD')",
                            name="legal_basis_kind_known",
                        )
                    ],
                    "pk_attr": "id",
                },
                bases=["Model"],
            ),
            ops.CreateModel(
                name="LicensingAssessor",
                fields=[
                    ("id", fields.IntField(generated=True, primary_key=True, unique=True, db_index=True)),
                    ("certificate_number", fields.CharField(unique=True, max_length=40)),
                    ("name", fields.CharField(max_length=100)),
                    ("grade", fields.CharField(max_length=40)),
                    ("valid_from", fields.DateField()),
                    ("valid_until", fields.DateField()),
                    ("subject", fields.CharField(null=True, unique=True, max_length=200)),
                    ("created_at", fields.DatetimeField(auto_now=False, auto_now_add=False)),
                ],
                options={
                    "table": "licensing_assessor",
                    "app": "models",
                    "constraints": [
                        CheckConstraint(
                            check="\"grade\" IN ('LEAD', 'ASSESSOR', 'JUNIOR_OBSERVER')",
                            name="licensing_assessor_grade_known",
                        ),
                        CheckConstraint(
                            check='"valid_until" >= "valid_from"', name="licensing_assessor_valid_until_in_order"
                        ),
                    ],
                    "indexes": [
                        Index(fields=["grade", "valid_until"], name="licensing_assessor_grade_valid_until_index")
                    ],
                    "pk_attr": "id",
                },
                bases=["Model"],
            ),
            ops.CreateModel(
                name="OccupationMap",
                fields=[
                    ("id", fields.IntField(generated=True, primary_key=True, unique=True, db_index=True)),
                    ("code", fields.CharField(unique=True, max_length=40)),
                    ("title_id", fields.CharField(max_length=200)),
                    ("title_en", fields.CharField(max_length=200)),
                    ("launched_on", fields.DateField()),
                    ("partners", fields.CharField(max_length=500)),
                    ("created_at", fields.DatetimeField(auto_now=False, auto_now_add=False)),
                ],
                options={"table": "occupation_map", "app": "models", "pk_attr": "id"},
                bases=["Model"],
            ),
            ops.CreateModel(
                name="Occupation",
                fields=[
                    ("id", fields.IntField(generated=True, primary_key=True, unique=True, db_index=True)),
                    (
                        "map",
                        fields.ForeignKeyField(
                            "models.OccupationMap",
                            source_field="map_id",
                            db_constraint=True,
                            to_field="id",
                            related_name="occupations",
                            on_delete=OnDelete.RESTRICT,
                        ),
                    ),
                    ("code", fields.CharField(max_length=40)),
                    ("title_id", fields.CharField(max_length=200)),
                    ("title_en", fields.CharField(null=True, max_length=200)),
                    ("kkni_level", fields.SmallIntField(null=True)),
                    ("kbji_code", fields.CharField(null=True, max_length=4)),
                ],
                options={
                    "table": "occupation",
                    "app": "models",
                    "constraints": [
                        UniqueConstraint(fields=("map_id", "code"), name="occupation_map_id_code_unique"),
                        CheckConstraint(
                            check="kkni_level BETWEEN 1 AND 9", name="occupation_kkni_level_between_1_and_9"
                        ),
                    ],
                    "pk_attr": "id",
                },
                bases=["Model"],
            ),
            ops.CreateModel(
                name="Officer",
                fields=[
                    ("id", fields.IntField(generated=True, primary_key=True, unique=True, db_index=True)),
                    ("name", fields.CharField(max_length=100)),
                    ("position", fields.CharField(max_length=40)),
                    ("term_from", fields.SmallIntField()),
                    ("term_to", fields.SmallIntField()),
                    ("source_line", fields.CharField(max_length=40)),
                ],
                options={
                    "table": "officer",
                    "app": "models",
                    "constraints": [
                        UniqueConstraint(fields=("position", "term_from"), name="officer_position_term_from_unique"),
                        CheckConstraint(
                            check="\"position\" IN ('CHAIR', 'VICE_CHAIR', 'LICENSING', 'CERTIFICATION', 'QUALITY', 'DATA_AND_INFORMATION', 'HUMAN_RESOURCES')",
                            name="officer_position_known",
                        ),
                        CheckConstraint(check='"term_to" >= "term_from"', name="officer_term_to_in_order"),
                    ],
                    "pk_attr": "id",
                },
                bases=["Model"],
            ),
            ops.CreateModel(
                name="PartnerBody",
                fields=[
                    ("id", fields.IntField(generated=True, primary_key=True, unique=True, db_index=True)),
                    ("code", fields.CharField(unique=True, max_length=40)),
                    ("name_id", fields.CharField(max_length=200)),
                    ("name_en", fields.CharField(max_length=200)),
                    ("created_at", fields.DatetimeField(auto_now=False, auto_now_add=False)),
                ],
                options={"table": "partner_body", "app": "models", "pk_attr": "id"},
                bases=["Model"],
            ),
            ops.CreateModel(
                name="PartnerBodySector",
                fields=[
                    ("id", fields.IntField(generated=True, primary_key=True, unique=True, db_index=True)),
                    (
                        "body",
                        fields.ForeignKeyField(
                            "models.PartnerBody",
                            source_field="body_id",
                            db_constraint=True,
                            to_field="id",
                            related_name="sectors",
                            on_delete=OnDelete.RESTRICT,
                        ),
                    ),
                    ("sector", fields.CharField(max_length=40)),
                ],
                options={
                    "table": "partner_body_sector",
                    "app": "models",
                    "constraints": [
                        UniqueConstraint(fields=("body_id", "sector"), name="partner_body_sector_body_id_sector_unique")
                    ],
                    "indexes": [Index(fields=["sector"], name="partner_body_sector_sector_index")],
                    "pk_attr": "id",
                },
                bases=["Model"],
            ),
            ops.CreateModel(
                name="Province",
                fields=[
                    ("id", fields.IntField(generated=True, primary_key=True, unique=True, db_index=True)),
                    ("kemendagri_code", fields.CharField(unique=True, max_length=2)),
                    ("bps_code", fields.CharField(unique=True, max_length=2)),
                    ("iso_code", fields.CharField(unique=True, max_length=5)),
                    ("name_id", fields.CharField(unique=True, max_length=60)),
                    ("name_en", fields.CharField(unique=True, max_length=60)),
                    ("label_2021", fields.CharField(null=True, unique=True, max_length=60)),
                    ("valid_from", fields.DateField(null=True)),
                    ("valid_to", fields.DateField(null=True)),
                    (
                        "split_from",
                        fields.ForeignKeyField(
                            "models.Province",
                            source_field="split_from_id",
                            null=True,
                            db_constraint=True,
                            to_field="id",
                            related_name="split_off",
                            on_delete=OnDelete.RESTRICT,
                        ),
                    ),
                    ("note", fields.CharField(default="", max_length=200)),
                ],
                options={
                    "table": "province",
                    "app": "models",
                    "constraints": [
                        CheckConstraint(check='"valid_to" >= "valid_from"', name="province_valid_to_in_order")
                    ],
                    "indexes": [Index(fields=["split_from_id"], name="province_split_from_id_index")],
                    "pk_attr": "id",
                },
                bases=["Model"],
            ),
            ops.CreateModel(
                name="AssessmentSite",
                fields=[
                    ("id", fields.IntField(generated=True, primary_key=True, unique=True, db_index=True)),
                    ("code", fields.CharField(unique=True, max_length=40)),
                    ("name", fields.CharField(max_length=200)),
                    ("kind", fields.CharField(max_length=40)),
                    ("owner", fields.CharField(max_length=200)),
                    ("address", fields.CharField(null=True, max_length=300)),
                    (
                        "province",
                        fields.ForeignKeyField(
                            "models.Province",
                            source_field="province_id",
                            db_constraint=True,
                            to_field="id",
                            related_name="sites",
                            on_delete=OnDelete.RESTRICT,
                        ),
                    ),
                    ("verified_on", fields.DateField()),
                    ("verified_until", fields.DateField(null=True)),
                    ("created_at", fields.DatetimeField(auto_now=False, auto_now_add=False)),
                ],
                options={
                    "table": "assessment_site",
                    "app": "models",
                    "constraints": [
                        CheckConstraint(
                            check="\"kind\" IN ('WORKPLACE', 'AD_HOC', 'INDEPENDENT')",
                            name="assessment_site_kind_known",
                        ),
                        CheckConstraint(
                            check='"verified_until" >= "verified_on"', name="assessment_site_verified_until_in_order"
                        ),
                    ],
                    "indexes": [Index(fields=["province_id"], name="assessment_site_province_id_index")],
                    "pk_attr": "id",
                },
                bases=["Model"],
            ),
            ops.CreateModel(
                name="Assessor",
                fields=[
                    ("id", fields.IntField(generated=True, primary_key=True, unique=True, db_index=True)),
                    ("registration_number", fields.CharField(unique=True, max_length=20)),
                    ("name", fields.CharField(max_length=100)),
                    (
                        "province",
                        fields.ForeignKeyField(
                            "models.Province",
                            source_field="province_id",
                            db_constraint=True,
                            to_field="id",
                            related_name="assessors",
                            on_delete=OnDelete.RESTRICT,
                        ),
                    ),
                    ("certificate_valid_from", fields.DateField()),
                    ("certificate_valid_until", fields.DateField()),
                    ("status", fields.CharField(max_length=40)),
                    ("subject", fields.CharField(null=True, unique=True, max_length=200)),
                    (
                        "holder",
                        fields.ForeignKeyField(
                            "models.Holder",
                            source_field="holder_id",
                            null=True,
                            db_constraint=True,
                            to_field="id",
                            related_name="assessor",
                            on_delete=OnDelete.RESTRICT,
                        ),
                    ),
                    ("created_at", fields.DatetimeField(auto_now=False, auto_now_add=False)),
                ],
                options={
                    "table": "assessor",
                    "app": "models",
                    "constraints": [
                        UniqueConstraint(fields=("holder_id",), name="assessor_holder_id_unique"),
                        CheckConstraint(
                            check="\"status\" IN ('ACTIVE', 'SUSPENDED', 'REVOKED')", name="assessor_status_known"
                        ),
                        CheckConstraint(
                            check='"certificate_valid_until" >= "certificate_valid_from"',
                            name="assessor_certificate_valid_until_in_order",
                        ),
                    ],
                    "indexes": [
                        Index(
                            fields=["province_id", "certificate_valid_until"],
                            name="assessor_province_id_certificate_valid_until_index",
                        )
                    ],
                    "pk_attr": "id",
                },
                bases=["Model"],
            ),
            ops.CreateModel(
                name="AssessorRecognition",
                fields=[
                    ("id", fields.IntField(generated=True, primary_key=True, unique=True, db_index=True)),
                    (
                        "assessor",
                        fields.ForeignKeyField(
                            "models.Assessor",
                            source_field="assessor_id",
                            db_constraint=True,
                            to_field="id",
                            related_name="recognitions",
                            on_delete=OnDelete.RESTRICT,
                        ),
                    ),
                    ("kind", fields.CharField(max_length=40)),
                    ("job_title", fields.CharField(null=True, max_length=120)),
                    ("from_date", fields.DateField()),
                    ("to_date", fields.DateField(null=True)),
                    ("created_at", fields.DatetimeField(auto_now=False, auto_now_add=False)),
                ],
                options={
                    "table": "assessor_recognition",
                    "app": "models",
                    "constraints": [
                        UniqueConstraint(
                            fields=("assessor_id", "kind", "from_date"),
                            name="assessor_recognition_assessor_id_kind_from_date_unique",
                        ),
                        CheckConstraint(
                            check="\"kind\" IN ('ASEAN_NATIONAL_ASSESSOR', 'RECORDED_AT_LPJK')",
                            name="assessor_recognition_kind_known",
                        ),
                        CheckConstraint(check='"to_date" >= "from_date"', name="assessor_recognition_to_date_in_order"),
                    ],
                    "indexes": [Index(fields=["kind"], name="assessor_recognition_kind_index")],
                    "pk_attr": "id",
                },
                bases=["Model"],
            ),
            ops.CreateModel(
                name="Lsp",
                fields=[
                    ("id", fields.IntField(generated=True, primary_key=True, unique=True, db_index=True)),
                    ("licence_number", fields.CharField(unique=True, max_length=20)),
                    ("name", fields.CharField(max_length=200)),
                    ("name_en", fields.CharField(null=True, max_length=200)),
                    ("type", fields.CharField(max_length=40)),
                    ("p1_kind", fields.CharField(null=True, max_length=40)),
                    ("founder", fields.CharField(null=True, max_length=200)),
                    ("sector", fields.CharField(null=True, max_length=40)),
                    ("address", fields.CharField(null=True, max_length=300)),
                    (
                        "province",
                        fields.ForeignKeyField(
                            "models.Province",
                            source_field="province_id",
                            db_constraint=True,
                            to_field="id",
                            related_name="lsps",
                            on_delete=OnDelete.RESTRICT,
                        ),
                    ),
                    ("phone", fields.CharField(null=True, max_length=40)),
                    ("email", fields.CharField(null=True, max_length=120)),
                    ("website", fields.CharField(null=True, max_length=200)),
                    ("created_at", fields.DatetimeField(auto_now=False, auto_now_add=False)),
                ],
                options={
                    "table": "lsp",
                    "app": "models",
                    "constraints": [
                        CheckConstraint(check="\"type\" IN ('P1', 'P2', 'P3')", name="lsp_type_known"),
                        CheckConstraint(check="\"p1_kind\" IN ('EDUCATION', 'INDUSTRY')", name="lsp_p1_kind_known"),
                        CheckConstraint(
                            check="(type = 'P1') = (p1_kind IS NOT NULL)", name="lsp_p1_kind_exactly_for_p1"
                        ),
                    ],
                    "indexes": [
                        Index(fields=["province_id", "type"], name="lsp_province_id_type_index"),
                        Index(fields=["sector"], name="lsp_sector_index"),
                    ],
                    "pk_attr": "id",
                },
                bases=["Model"],
            ),
            ops.CreateModel(
                name="AssessorMembership",
                fields=[
                    ("id", fields.IntField(generated=True, primary_key=True, unique=True, db_index=True)),
                    (
                        "assessor",
                        fields.ForeignKeyField(
                            "models.Assessor",
                            source_field="assessor_id",
                            db_constraint=True,
                            to_field="id",
                            related_name="memberships",
                            on_delete=OnDelete.RESTRICT,
                        ),
                    ),
                    (
                        "lsp",
                        fields.ForeignKeyField(
                            "models.Lsp",
                            source_field="lsp_id",
                            db_constraint=True,
                            to_field="id",
                            related_name="assessor_memberships",
                            on_delete=OnDelete.RESTRICT,
                        ),
                    ),
                    ("from_date", fields.DateField()),
                    ("to_date", fields.DateField(null=True)),
                ],
                options={
                    "table": "assessor_membership",
                    "app": "models",
                    "constraints": [
                        UniqueConstraint(
                            fields=("assessor_id", "lsp_id", "from_date"),
                            name="assessor_membership_assessor_id_lsp_id_from_date_unique",
                        ),
                        CheckConstraint(check='"to_date" >= "from_date"', name="assessor_membership_to_date_in_order"),
                    ],
                    "indexes": [Index(fields=["lsp_id"], name="assessor_membership_lsp_id_index")],
                    "pk_attr": "id",
                },
                bases=["Model"],
            ),
            ops.CreateModel(
                name="Complaint",
                fields=[
                    ("id", fields.IntField(generated=True, primary_key=True, unique=True, db_index=True)),
                    ("number", fields.CharField(unique=True, max_length=20)),
                    (
                        "lsp",
                        fields.ForeignKeyField(
                            "models.Lsp",
                            source_field="lsp_id",
                            db_constraint=True,
                            to_field="id",
                            related_name="complaints",
                            on_delete=OnDelete.RESTRICT,
                        ),
                    ),
                    ("text", fields.CharField(max_length=2000)),
                    ("status", fields.CharField(max_length=40)),
                    ("received_by", fields.CharField(max_length=200)),
                    ("received_at", fields.DatetimeField(auto_now=False, auto_now_add=False)),
                    ("answer", fields.CharField(null=True, max_length=2000)),
                    ("answered_at", fields.DatetimeField(null=True, auto_now=False, auto_now_add=False)),
                ],
                options={
                    "table": "complaint",
                    "app": "models",
                    "constraints": [
                        CheckConstraint(
                            check="\"status\" IN ('RECEIVED', 'IN_HANDLING', 'ANSWERED', 'REJECTED')",
                            name="complaint_status_known",
                        ),
                        CheckConstraint(
                            check='("answer" IS NOT NULL AND "answered_at" IS NOT NULL) OR ("answer" IS NULL AND "answered_at" IS NULL)',
                            name="complaint_answer_complete",
                        ),
                    ],
                    "indexes": [Index(fields=["lsp_id", "status"], name="complaint_lsp_id_status_index")],
                    "pk_attr": "id",
                },
                bases=["Model"],
            ),
            ops.CreateModel(
                name="Licence",
                fields=[
                    ("id", fields.IntField(generated=True, primary_key=True, unique=True, db_index=True)),
                    (
                        "lsp",
                        fields.ForeignKeyField(
                            "models.Lsp",
                            source_field="lsp_id",
                            db_constraint=True,
                            to_field="id",
                            related_name="licences",
                            on_delete=OnDelete.RESTRICT,
                        ),
                    ),
                    ("licence_number", fields.CharField(max_length=20)),
                    ("decree_number", fields.CharField(unique=True, max_length=40)),
                    ("decree_date", fields.DateField()),
                    ("valid_from", fields.DateField()),
                    ("valid_until", fields.DateField()),
                    ("kind", fields.CharField(max_length=40)),
                    ("status", fields.CharField(max_length=40)),
                    ("ended_on", fields.DateField(null=True)),
                    ("end_reason", fields.CharField(null=True, max_length=300)),
                    (
                        "supersedes",
                        fields.ForeignKeyField(
                            "models.Licence",
                            source_field="supersedes_id",
                            null=True,
                            db_constraint=True,
                            to_field="id",
                            related_name="superseded_by",
                            on_delete=OnDelete.RESTRICT,
                        ),
                    ),
                    ("created_at", fields.DatetimeField(auto_now=False, auto_now_add=False)),
                ],
                options={
                    "table": "licence",
                    "app": "models",
                    "constraints": [
                        UniqueConstraint(fields=("lsp_id", "valid_from"), name="licence_lsp_id_valid_from_unique"),
                        UniqueConstraint(fields=("supersedes_id",), name="licence_supersedes_id_unique"),
                        CheckConstraint(check="\"kind\" IN ('INITIAL', 'RENEWAL')", name="licence_kind_known"),
                        CheckConstraint(
                            check="\"status\" IN ('GRANTED', 'REVOKED', 'WITHDRAWN')", name="licence_status_known"
                        ),
                        CheckConstraint(check='"valid_until" >= "valid_from"', name="licence_valid_until_in_order"),
                        CheckConstraint(
                            check="(status = 'GRANTED') = (ended_on IS NULL)",
                            name="licence_ended_on_exactly_when_ended",
                        ),
                        CheckConstraint(
                            check="ended_on >= valid_from AND ended_on <= valid_until", name="licence_ended_on_within"
                        ),
                        CheckConstraint(
                            check="supersedes_id IS NULL OR kind = 'RENEWAL'", name="licence_only_renewal_supersedes"
                        ),
                    ],
                    "indexes": [Index(fields=["valid_until"], name="licence_valid_until_index")],
                    "pk_attr": "id",
                },
                bases=["Model"],
            ),
            ops.CreateModel(
                name="LicenceFreeze",
                fields=[
                    ("id", fields.IntField(generated=True, primary_key=True, unique=True, db_index=True)),
                    (
                        "licence",
                        fields.ForeignKeyField(
                            "models.Licence",
                            source_field="licence_id",
                            db_constraint=True,
                            to_field="id",
                            related_name="freezes",
                            on_delete=OnDelete.RESTRICT,
                        ),
                    ),
                    ("from_date", fields.DateField()),
                    ("to_date", fields.DateField(null=True)),
                    ("reason", fields.CharField(max_length=300)),
                    ("created_at", fields.DatetimeField(auto_now=False, auto_now_add=False)),
                ],
                options={
                    "table": "licence_freeze",
                    "app": "models",
                    "constraints": [
                        UniqueConstraint(
                            fields=("licence_id", "from_date"), name="licence_freeze_licence_id_from_date_unique"
                        ),
                        CheckConstraint(check='"to_date" >= "from_date"', name="licence_freeze_to_date_in_order"),
                    ],
                    "pk_attr": "id",
                },
                bases=["Model"],
            ),
            ops.CreateModel(
                name="LicensingAssessorInterest",
                fields=[
                    ("id", fields.IntField(generated=True, primary_key=True, unique=True, db_index=True)),
                    (
                        "assessor",
                        fields.ForeignKeyField(
                            "models.LicensingAssessor",
                            source_field="assessor_id",
                            db_constraint=True,
                            to_field="id",
                            related_name="interests",
                            on_delete=OnDelete.RESTRICT,
                        ),
                    ),
                    (
                        "lsp",
                        fields.ForeignKeyField(
                            "models.Lsp",
                            source_field="lsp_id",
                            db_constraint=True,
                            to_field="id",
                            related_name="interested_assessors",
                            on_delete=OnDelete.RESTRICT,
                        ),
                    ),
                    ("from_date", fields.DateField()),
                    ("to_date", fields.DateField(null=True)),
                ],
                options={
                    "table": "licensing_assessor_interest",
                    "app": "models",
                    "constraints": [
                        UniqueConstraint(
                            fields=("assessor_id", "lsp_id", "from_date"),
                            name="licensing_assessor_interest_assessor_id_lsp_id_from_date_unique",
                        ),
                        CheckConstraint(
                            check='"to_date" >= "from_date"', name="licensing_assessor_interest_to_date_in_order"
                        ),
                    ],
                    "indexes": [Index(fields=["lsp_id"], name="licensing_assessor_interest_lsp_id_index")],
                    "pk_attr": "id",
                },
                bases=["Model"],
            ),
            ops.CreateModel(
                name="LspCandidate",
                fields=[
                    ("id", fields.IntField(generated=True, primary_key=True, unique=True, db_index=True)),
                    ("code", fields.CharField(unique=True, max_length=20)),
                    ("name", fields.CharField(max_length=200)),
                    ("name_en", fields.CharField(null=True, max_length=200)),
                    ("type", fields.CharField(max_length=40)),
                    ("p1_kind", fields.CharField(null=True, max_length=40)),
                    ("founder", fields.CharField(null=True, max_length=200)),
                    ("sector", fields.CharField(null=True, max_length=40)),
                    (
                        "province",
                        fields.ForeignKeyField(
                            "models.Province",
                            source_field="province_id",
                            db_constraint=True,
                            to_field="id",
                            related_name="lsp_candidates",
                            on_delete=OnDelete.RESTRICT,
                        ),
                    ),
                    (
                        "lsp",
                        fields.ForeignKeyField(
                            "models.Lsp",
                            source_field="lsp_id",
                            null=True,
                            db_constraint=True,
                            to_field="id",
                            related_name="candidacy",
                            on_delete=OnDelete.RESTRICT,
                        ),
                    ),
                    ("created_at", fields.DatetimeField(auto_now=False, auto_now_add=False)),
                ],
                options={
                    "table": "lsp_candidate",
                    "app": "models",
                    "constraints": [
                        UniqueConstraint(fields=("lsp_id",), name="lsp_candidate_lsp_id_unique"),
                        CheckConstraint(check="\"type\" IN ('P1', 'P2', 'P3')", name="lsp_candidate_type_known"),
                        CheckConstraint(
                            check="\"p1_kind\" IN ('EDUCATION', 'INDUSTRY')", name="lsp_candidate_p1_kind_known"
                        ),
                        CheckConstraint(
                            check="(type = 'P1') = (p1_kind IS NOT NULL)", name="lsp_candidate_p1_kind_exactly_for_p1"
                        ),
                    ],
                    "indexes": [Index(fields=["province_id"], name="lsp_candidate_province_id_index")],
                    "pk_attr": "id",
                },
                bases=["Model"],
            ),
            ops.CreateModel(
                name="LicenceApplication",
                fields=[
                    ("id", fields.IntField(generated=True, primary_key=True, unique=True, db_index=True)),
                    ("number", fields.CharField(unique=True, max_length=20)),
                    ("kind", fields.CharField(max_length=40)),
                    (
                        "candidate",
                        fields.ForeignKeyField(
                            "models.LspCandidate",
                            source_field="candidate_id",
                            null=True,
                            db_constraint=True,
                            to_field="id",
                            related_name="applications",
                            on_delete=OnDelete.RESTRICT,
                        ),
                    ),
                    (
                        "renews",
                        fields.ForeignKeyField(
                            "models.Licence",
                            source_field="renews_id",
                            null=True,
                            db_constraint=True,
                            to_field="id",
                            related_name="renewal_applications",
                            on_delete=OnDelete.RESTRICT,
                        ),
                    ),
                    ("status", fields.CharField(max_length=40)),
                    ("entered_at", fields.DatetimeField(auto_now=False, auto_now_add=False)),
                    ("decided_by", fields.CharField(null=True, max_length=200)),
                    ("decided_at", fields.DatetimeField(null=True, auto_now=False, auto_now_add=False)),
                    (
                        "granted",
                        fields.ForeignKeyField(
                            "models.Licence",
                            source_field="granted_id",
                            null=True,
                            db_constraint=True,
                            to_field="id",
                            related_name="applications",
                            on_delete=OnDelete.RESTRICT,
                        ),
                    ),
                    ("created_at", fields.DatetimeField(auto_now=False, auto_now_add=False)),
                ],
                options={
                    "table": "licence_application",
                    "app": "models",
                    "constraints": [
                        UniqueConstraint(fields=("granted_id",), name="licence_application_granted_id_unique"),
                        CheckConstraint(
                            check="\"kind\" IN ('INITIAL', 'RENEWAL')", name="licence_application_kind_known"
                        ),
                        CheckConstraint(
                            check="\"status\" IN ('DRAFT', 'SUBMITTED', 'DOCUMENT_REVIEW', 'FIELD_ASSESSMENT', 'PLENARY', 'GRANTED', 'REJECTED', 'RETURNED', 'CANCELLED')",
                            name="licence_application_status_known",
                        ),
                        CheckConstraint(
                            check="(kind = 'INITIAL') = (candidate_id IS NOT NULL)",
                            name="licence_application_initial_has_candidate",
                        ),
                        CheckConstraint(
                            check="(kind = 'RENEWAL') = (renews_id IS NOT NULL)",
                            name="licence_application_renewal_names_licence",
                        ),
                        CheckConstraint(
                            check="(status = 'GRANTED') = (granted_id IS NOT NULL)",
                            name="licence_application_licence_when_granted",
                        ),
                        CheckConstraint(
                            check='("decided_by" IS NOT NULL AND "decided_at" IS NOT NULL) OR ("decided_by" IS NULL AND "decided_at" IS NULL)',
                            name="licence_application_decided_by_complete",
                        ),
                    ],
                    "indexes": [
                        Index(fields=["status", "entered_at"], name="licence_application_status_entered_at_index"),
                        Index(fields=["candidate_id"], name="licence_application_candidate_id_index"),
                        Index(fields=["renews_id"], name="licence_application_renews_id_index"),
                    ],
                    "pk_attr": "id",
                },
                bases=["Model"],
            ),
            ops.CreateModel(
                name="FieldAssessment",
                fields=[
                    ("id", fields.IntField(generated=True, primary_key=True, unique=True, db_index=True)),
                    (
                        "application",
                        fields.ForeignKeyField(
                            "models.LicenceApplication",
                            source_field="application_id",
                            db_constraint=True,
                            to_field="id",
                            related_name="field_assessments",
                            on_delete=OnDelete.RESTRICT,
                        ),
                    ),
                    ("visits_on", fields.DateField()),
                    (
                        "signed_by",
                        fields.ForeignKeyField(
                            "models.LicensingAssessor",
                            source_field="signed_by_id",
                            null=True,
                            db_constraint=True,
                            to_field="id",
                            related_name="signed_reports",
                            on_delete=OnDelete.RESTRICT,
                        ),
                    ),
                    ("reported_at", fields.DatetimeField(null=True, auto_now=False, auto_now_add=False)),
                    ("is_recommended", fields.BooleanField(null=True)),
                    ("report", fields.TextField(null=True, unique=False)),
                ],
                options={
                    "table": "field_assessment",
                    "app": "models",
                    "constraints": [
                        CheckConstraint(
                            check='("signed_by_id" IS NOT NULL AND "reported_at" IS NOT NULL AND "is_recommended" IS NOT NULL AND "report" IS NOT NULL) OR ("signed_by_id" IS NULL AND "reported_at" IS NULL AND "is_recommended" IS NULL AND "report" IS NULL)',
                            name="field_assessment_signed_by_id_complete",
                        ),
                        UniqueConstraint(
                            fields=("application_id", "visits_on"),
                            name="field_assessment_application_id_visits_on_unique",
                        ),
                    ],
                    "indexes": [Index(fields=["signed_by_id"], name="field_assessment_signed_by_id_index")],
                    "pk_attr": "id",
                },
                bases=["Model"],
            ),
            ops.CreateModel(
                name="FieldAssessmentMember",
                fields=[
                    ("id", fields.IntField(generated=True, primary_key=True, unique=True, db_index=True)),
                    (
                        "field_assessment",
                        fields.ForeignKeyField(
                            "models.FieldAssessment",
                            source_field="field_assessment_id",
                            db_constraint=True,
                            to_field="id",
                            related_name="members",
                            on_delete=OnDelete.RESTRICT,
                        ),
                    ),
                    (
                        "assessor",
                        fields.ForeignKeyField(
                            "models.LicensingAssessor",
                            source_field="assessor_id",
                            db_constraint=True,
                            to_field="id",
                            related_name="field_assessments",
                            on_delete=OnDelete.RESTRICT,
                        ),
                    ),
                ],
                options={
                    "table": "field_assessment_member",
                    "app": "models",
                    "constraints": [
                        UniqueConstraint(
                            fields=("field_assessment_id", "assessor_id"),
                            name="field_assessment_member_field_assessment_id_assessor_id_unique",
                        )
                    ],
                    "indexes": [Index(fields=["assessor_id"], name="field_assessment_member_assessor_id_index")],
                    "pk_attr": "id",
                },
                bases=["Model"],
            ),
            ops.CreateModel(
                name="MasterAssessor",
                fields=[
                    ("id", fields.IntField(generated=True, primary_key=True, unique=True, db_index=True)),
                    (
                        "assessor",
                        fields.ForeignKeyField(
                            "models.Assessor",
                            source_field="assessor_id",
                            db_constraint=True,
                            to_field="id",
                            related_name="master_assessor",
                            on_delete=OnDelete.RESTRICT,
                        ),
                    ),
                    ("training_year", fields.SmallIntField()),
                    ("status", fields.CharField(max_length=40)),
                    ("certificate_valid_from", fields.DateField(null=True)),
                    ("certificate_valid_until", fields.DateField(null=True)),
                    ("created_at", fields.DatetimeField(auto_now=False, auto_now_add=False)),
                ],
                options={
                    "table": "master_assessor",
                    "app": "models",
                    "constraints": [
                        UniqueConstraint(fields=("assessor_id",), name="master_assessor_assessor_id_unique"),
                        CheckConstraint(
                            check="\"status\" IN ('TRAINED', 'INTERN', 'PROPOSED', 'ASSESSED', 'CERTIFIED', 'NOT_YET_COMPETENT')",
                            name="master_assessor_status_known",
                        ),
                        CheckConstraint(
                            check='("certificate_valid_from" IS NOT NULL AND "certificate_valid_until" IS NOT NULL) OR ("certificate_valid_from" IS NULL AND "certificate_valid_until" IS NULL)',
                            name="master_assessor_certificate_valid_from_complete",
                        ),
                        CheckConstraint(
                            check="(status = 'CERTIFIED') = (certificate_valid_from IS NOT NULL)",
                            name="master_assessor_dates_when_certified",
                        ),
                        CheckConstraint(
                            check='"certificate_valid_until" >= "certificate_valid_from"',
                            name="master_assessor_certificate_valid_until_in_order",
                        ),
                    ],
                    "indexes": [Index(fields=["status"], name="master_assessor_status_index")],
                    "pk_attr": "id",
                },
                bases=["Model"],
            ),
            ops.CreateModel(
                name="InternshipSession",
                fields=[
                    ("id", fields.IntField(generated=True, primary_key=True, unique=True, db_index=True)),
                    (
                        "candidate",
                        fields.ForeignKeyField(
                            "models.MasterAssessor",
                            source_field="candidate_id",
                            db_constraint=True,
                            to_field="id",
                            related_name="sessions",
                            on_delete=OnDelete.RESTRICT,
                        ),
                    ),
                    ("kind", fields.CharField(max_length=40)),
                    ("held_on", fields.DateField()),
                    ("place", fields.CharField(max_length=200)),
                    (
                        "supervisor",
                        fields.ForeignKeyField(
                            "models.MasterAssessor",
                            source_field="supervisor_id",
                            db_constraint=True,
                            to_field="id",
                            related_name="supervised_sessions",
                            on_delete=OnDelete.RESTRICT,
                        ),
                    ),
                    ("evidence_reference", fields.CharField(max_length=120)),
                    ("created_at", fields.DatetimeField(auto_now=False, auto_now_add=False)),
                ],
                options={
                    "table": "internship_session",
                    "app": "models",
                    "constraints": [
                        CheckConstraint(
                            check="\"kind\" IN ('TEACHING', 'EXAMINING')", name="internship_session_kind_known"
                        ),
                        CheckConstraint(
                            check="supervisor_id <> candidate_id", name="internship_session_not_supervised_by_oneself"
                        ),
                    ],
                    "indexes": [
                        Index(fields=["candidate_id", "kind"], name="internship_session_candidate_id_kind_index"),
                        Index(fields=["supervisor_id"], name="internship_session_supervisor_id_index"),
                    ],
                    "pk_attr": "id",
                },
                bases=["Model"],
            ),
            ops.CreateModel(
                name="NumberSeries",
                fields=[
                    ("id", fields.IntField(generated=True, primary_key=True, unique=True, db_index=True)),
                    (
                        "lsp",
                        fields.ForeignKeyField(
                            "models.Lsp",
                            source_field="lsp_id",
                            db_constraint=True,
                            to_field="id",
                            related_name="number_series",
                            on_delete=OnDelete.RESTRICT,
                        ),
                    ),
                    ("kind", fields.CharField(max_length=40)),
                    ("year", fields.SmallIntField()),
                    ("next_value", fields.IntField(default=1)),
                ],
                options={
                    "table": "number_series",
                    "app": "models",
                    "constraints": [
                        UniqueConstraint(
                            fields=("lsp_id", "kind", "year"), name="number_series_lsp_id_kind_year_unique"
                        ),
                        CheckConstraint(
                            check="\"kind\" IN ('REGISTRATION', 'CERTIFICATE')", name="number_series_kind_known"
                        ),
                        CheckConstraint(
                            check="next_value BETWEEN 1 AND 10000000", name="number_series_next_value_within"
                        ),
                        CheckConstraint(
                            check="year = 0 OR year BETWEEN 1900 AND 2999", name="number_series_year_plausible"
                        ),
                    ],
                    "pk_attr": "id",
                },
                bases=["Model"],
            ),
            ops.CreateModel(
                name="PublishedSeries",
                fields=[
                    ("id", fields.IntField(generated=True, primary_key=True, unique=True, db_index=True)),
                    ("code", fields.CharField(unique=True, max_length=60)),
                    ("title_id", fields.CharField(max_length=200)),
                    ("title_en", fields.CharField(max_length=200)),
                    ("source", fields.CharField(max_length=200)),
                    ("as_of", fields.DateField()),
                ],
                options={"table": "published_series", "app": "models", "pk_attr": "id"},
                bases=["Model"],
            ),
            ops.CreateModel(
                name="PublishedFigure",
                fields=[
                    ("id", fields.IntField(generated=True, primary_key=True, unique=True, db_index=True)),
                    (
                        "series",
                        fields.ForeignKeyField(
                            "models.PublishedSeries",
                            source_field="series_id",
                            db_constraint=True,
                            to_field="id",
                            related_name="figures",
                            on_delete=OnDelete.RESTRICT,
                        ),
                    ),
                    ("position", fields.SmallIntField()),
                    ("name", fields.CharField(max_length=60)),
                    ("printed", fields.CharField(max_length=40)),
                    ("value", fields.DecimalField(max_digits=20, decimal_places=2)),
                    ("decimals", fields.SmallIntField()),
                    ("unit", fields.CharField(max_length=20)),
                    ("qualifier", fields.CharField(max_length=40)),
                    ("source_line", fields.CharField(max_length=40)),
                    ("month", fields.SmallIntField(null=True)),
                    ("lsp_type", fields.CharField(null=True, max_length=40)),
                    (
                        "province",
                        fields.ForeignKeyField(
                            "models.Province",
                            source_field="province_id",
                            null=True,
                            db_constraint=True,
                            to_field="id",
                            related_name="published_figures",
                            on_delete=OnDelete.RESTRICT,
                        ),
                    ),
                    ("computed", fields.DecimalField(null=True, max_digits=24, decimal_places=4)),
                    ("note_id", fields.TextField(default="", unique=False)),
                    ("note_en", fields.TextField(default="", unique=False)),
                ],
                options={
                    "table": "published_figure",
                    "app": "models",
                    "constraints": [
                        UniqueConstraint(
                            fields=("series_id", "position"), name="published_figure_series_id_position_unique"
                        ),
                        UniqueConstraint(fields=("series_id", "name"), name="published_figure_series_id_name_unique"),
                        CheckConstraint(
                            check="\"qualifier\" IN ('EXACTLY', 'MORE_THAN', 'UP_TO')",
                            name="published_figure_qualifier_known",
                        ),
                        CheckConstraint(
                            check="\"lsp_type\" IN ('P1', 'P2', 'P3')", name="published_figure_lsp_type_known"
                        ),
                        CheckConstraint(check="month BETWEEN 1 AND 12", name="published_figure_month_of_the_year"),
                        CheckConstraint(check="position >= 1", name="published_figure_position_positive"),
                    ],
                    "indexes": [Index(fields=["province_id"], name="published_figure_province_id_index")],
                    "pk_attr": "id",
                },
                bases=["Model"],
            ),
            ops.CreateModel(
                name="Recertification",
                fields=[
                    ("id", fields.IntField(generated=True, primary_key=True, unique=True, db_index=True)),
                    ("subject_kind", fields.CharField(max_length=40)),
                    (
                        "assessor",
                        fields.ForeignKeyField(
                            "models.Assessor",
                            source_field="assessor_id",
                            db_constraint=True,
                            to_field="id",
                            related_name="recertifications",
                            on_delete=OnDelete.RESTRICT,
                        ),
                    ),
                    ("year", fields.SmallIntField()),
                    ("status", fields.CharField(max_length=40)),
                    ("invited_on", fields.DateField()),
                    ("applied_on", fields.DateField(null=True)),
                    ("verified_on", fields.DateField(null=True)),
                    ("pre_assessed_on", fields.DateField(null=True)),
                    ("assessed_on", fields.DateField(null=True)),
                    ("plenary_on", fields.DateField(null=True)),
                    ("team", fields.SmallIntField(null=True)),
                    ("created_at", fields.DatetimeField(auto_now=False, auto_now_add=False)),
                ],
                options={
                    "table": "recertification",
                    "app": "models",
                    "constraints": [
                        CheckConstraint(
                            check="\"subject_kind\" IN ('ASSESSOR', 'MASTER_ASSESSOR')",
                            name="recertification_subject_kind_known",
                        ),
                        CheckConstraint(
                            check="\"status\" IN ('INVITED', 'APPLIED', 'ACCEPTED', 'PRE_ASSESSED', 'ASSESSED', 'COMPETENT', 'UPGRADING', 'NOT_YET_COMPETENT', 'ABSENT', 'REJECTED')",
                            name="recertification_status_known",
                        ),
                    ],
                    "indexes": [
                        Index(fields=["assessor_id"], name="recertification_assessor_id_index"),
                        Index(
                            fields=["subject_kind", "year", "status"],
                            name="recertification_subject_kind_year_status_index",
                        ),
                    ],
                    "pk_attr": "id",
                },
                bases=["Model"],
            ),
            ops.CreateModel(
                name="Scheme",
                fields=[
                    ("id", fields.IntField(generated=True, primary_key=True, unique=True, db_index=True)),
                    ("code", fields.CharField(unique=True, max_length=10)),
                    ("number", fields.IntField(unique=True)),
                    ("kind", fields.CharField(max_length=40)),
                    ("kkni_level", fields.SmallIntField(null=True)),
                    ("kbli_code", fields.CharField(max_length=5)),
                    ("kbji_code", fields.CharField(max_length=4)),
                    ("registration_prefix", fields.CharField(max_length=4)),
                    ("standard_basis", fields.CharField(max_length=40)),
                    ("sector", fields.CharField(null=True, max_length=40)),
                    ("framework", fields.CharField(max_length=40)),
                    ("language", fields.CharField(max_length=2)),
                    ("owner_body", fields.CharField(null=True, max_length=200)),
                    ("created_at", fields.DatetimeField(auto_now=False, auto_now_add=False)),
                ],
                options={
                    "table": "scheme",
                    "app": "models",
                    "constraints": [
                        CheckConstraint(
                            check="\"kind\" IN ('KKNI', 'OCCUPATION', 'CLUSTER', 'UNIT', 'PROFICIENCY')",
                            name="scheme_kind_known",
                        ),
                        CheckConstraint(
                            check="\"standard_basis\" IN ('SKKNI', 'INTERNATIONAL', 'SPECIAL')",
                            name="scheme_standard_basis_known",
                        ),
                        CheckConstraint(
                            check="\"framework\" IN ('NATIONAL', 'ASEAN_ACCSTP')", name="scheme_framework_known"
                        ),
                        CheckConstraint(check="kkni_level BETWEEN 1 AND 9", name="scheme_kkni_level_between_1_and_9"),
                        CheckConstraint(
                            check="kind <> 'KKNI' OR kkni_level IS NOT NULL", name="scheme_kkni_scheme_has_level"
                        ),
                        CheckConstraint(check="number BETWEEN 0 AND 999999", name="scheme_number_of_six_digits"),
                        CheckConstraint(check="language IN ('id', 'en')", name="scheme_language_known"),
                    ],
                    "indexes": [Index(fields=["sector"], name="scheme_sector_index")],
                    "pk_attr": "id",
                },
                bases=["Model"],
            ),
            ops.CreateModel(
                name="AssessorScheme",
                fields=[
                    ("id", fields.IntField(generated=True, primary_key=True, unique=True, db_index=True)),
                    (
                        "assessor",
                        fields.ForeignKeyField(
                            "models.Assessor",
                            source_field="assessor_id",
                            db_constraint=True,
                            to_field="id",
                            related_name="technical_schemes",
                            on_delete=OnDelete.RESTRICT,
                        ),
                    ),
                    (
                        "scheme",
                        fields.ForeignKeyField(
                            "models.Scheme",
                            source_field="scheme_id",
                            db_constraint=True,
                            to_field="id",
                            related_name="assessors",
                            on_delete=OnDelete.RESTRICT,
                        ),
                    ),
                ],
                options={
                    "table": "assessor_scheme",
                    "app": "models",
                    "constraints": [
                        UniqueConstraint(
                            fields=("assessor_id", "scheme_id"), name="assessor_scheme_assessor_id_scheme_id_unique"
                        )
                    ],
                    "indexes": [Index(fields=["scheme_id"], name="assessor_scheme_scheme_id_index")],
                    "pk_attr": "id",
                },
                bases=["Model"],
            ),
            ops.CreateModel(
                name="SchemeOccupation",
                fields=[
                    ("id", fields.IntField(generated=True, primary_key=True, unique=True, db_index=True)),
                    (
                        "scheme",
                        fields.ForeignKeyField(
                            "models.Scheme",
                            source_field="scheme_id",
                            db_constraint=True,
                            to_field="id",
                            related_name="occupations",
                            on_delete=OnDelete.RESTRICT,
                        ),
                    ),
                    (
                        "occupation",
                        fields.ForeignKeyField(
                            "models.Occupation",
                            source_field="occupation_id",
                            db_constraint=True,
                            to_field="id",
                            related_name="schemes",
                            on_delete=OnDelete.RESTRICT,
                        ),
                    ),
                ],
                options={
                    "table": "scheme_occupation",
                    "app": "models",
                    "constraints": [
                        UniqueConstraint(
                            fields=("scheme_id", "occupation_id"),
                            name="scheme_occupation_scheme_id_occupation_id_unique",
                        )
                    ],
                    "indexes": [Index(fields=["occupation_id"], name="scheme_occupation_occupation_id_index")],
                    "pk_attr": "id",
                },
                bases=["Model"],
            ),
            ops.CreateModel(
                name="SchemeVersion",
                fields=[
                    ("id", fields.IntField(generated=True, primary_key=True, unique=True, db_index=True)),
                    (
                        "scheme",
                        fields.ForeignKeyField(
                            "models.Scheme",
                            source_field="scheme_id",
                            db_constraint=True,
                            to_field="id",
                            related_name="versions",
                            on_delete=OnDelete.RESTRICT,
                        ),
                    ),
                    ("version", fields.SmallIntField()),
                    ("title_id", fields.CharField(max_length=200)),
                    ("title_en", fields.CharField(null=True, max_length=200)),
                    ("validity_years", fields.SmallIntField()),
                    ("status", fields.CharField(max_length=40)),
                    ("verified_at", fields.DatetimeField(null=True, auto_now=False, auto_now_add=False)),
                    ("verification_sheet_number", fields.CharField(null=True, max_length=40)),
                    ("created_at", fields.DatetimeField(auto_now=False, auto_now_add=False)),
                ],
                options={
                    "table": "scheme_version",
                    "app": "models",
                    "constraints": [
                        UniqueConstraint(
                            fields=("scheme_id", "version"), name="scheme_version_scheme_id_version_unique"
                        ),
                        CheckConstraint(
                            check="\"status\" IN ('DRAFT', 'SUBMITTED', 'IN_VERIFICATION', 'VERIFIED', 'RATIFIED', 'SUPERSEDED', 'WITHDRAWN')",
                            name="scheme_version_status_known",
                        ),
                        CheckConstraint(check="version >= 1", name="scheme_version_version_positive"),
                        CheckConstraint(
                            check="validity_years BETWEEN 1 AND 10",
                            name="scheme_version_validity_years_between_1_and_10",
                        ),
                    ],
                    "pk_attr": "id",
                },
                bases=["Model"],
            ),
            ops.CreateModel(
                name="Assessment",
                fields=[
                    ("id", fields.IntField(generated=True, primary_key=True, unique=True, db_index=True)),
                    (
                        "lsp",
                        fields.ForeignKeyField(
                            "models.Lsp",
                            source_field="lsp_id",
                            db_constraint=True,
                            to_field="id",
                            related_name="assessments",
                            on_delete=OnDelete.RESTRICT,
                        ),
                    ),
                    (
                        "scheme_version",
                        fields.ForeignKeyField(
                            "models.SchemeVersion",
                            source_field="scheme_version_id",
                            db_constraint=True,
                            to_field="id",
                            related_name="assessments",
                            on_delete=OnDelete.RESTRICT,
                        ),
                    ),
                    (
                        "site",
                        fields.ForeignKeyField(
                            "models.AssessmentSite",
                            source_field="site_id",
                            db_constraint=True,
                            to_field="id",
                            related_name="assessments",
                            on_delete=OnDelete.RESTRICT,
                        ),
                    ),
                    (
                        "holder",
                        fields.ForeignKeyField(
                            "models.Holder",
                            source_field="holder_id",
                            db_constraint=True,
                            to_field="id",
                            related_name="assessments",
                            on_delete=OnDelete.RESTRICT,
                        ),
                    ),
                    ("methods", fields.CharField(max_length=200)),
                    ("assessed_on", fields.DateField()),
                    ("status", fields.CharField(max_length=40)),
                    ("recommendation", fields.CharField(max_length=40)),
                    ("recorded_by", fields.CharField(max_length=200)),
                    ("recorded_at", fields.DatetimeField(auto_now=False, auto_now_add=False)),
                    ("decision", fields.CharField(null=True, max_length=40)),
                    ("decided_by", fields.CharField(null=True, max_length=200)),
                    ("decided_at", fields.DatetimeField(null=True, auto_now=False, auto_now_add=False)),
                ],
                options={
                    "table": "assessment",
                    "app": "models",
                    "constraints": [
                        CheckConstraint(
                            check="\"status\" IN ('RECOMMENDED', 'DECIDED')", name="assessment_status_known"
                        ),
                        CheckConstraint(
                            check="\"recommendation\" IN ('COMPETENT', 'NOT_YET_COMPETENT')",
                            name="assessment_recommendation_known",
                        ),
                        CheckConstraint(
                            check="\"decision\" IN ('COMPETENT', 'NOT_YET_COMPETENT')", name="assessment_decision_known"
                        ),
                        CheckConstraint(
                            check='("decision" IS NOT NULL AND "decided_by" IS NOT NULL AND "decided_at" IS NOT NULL) OR ("decision" IS NULL AND "decided_by" IS NULL AND "decided_at" IS NULL)',
                            name="assessment_decision_complete",
                        ),
                        CheckConstraint(
                            check="(status = 'DECIDED') = (decision IS NOT NULL)",
                            name="assessment_decided_has_decision",
                        ),
                        CheckConstraint(check="methods <> ''", name="assessment_methods_named"),
                    ],
                    "indexes": [
                        Index(fields=["lsp_id", "status"], name="assessment_lsp_id_status_index"),
                        Index(
                            fields=["scheme_version_id", "assessed_on"],
                            name="assessment_scheme_version_id_assessed_on_index",
                        ),
                        Index(fields=["site_id"], name="assessment_site_id_index"),
                        Index(fields=["holder_id"], name="assessment_holder_id_index"),
                    ],
                    "pk_attr": "id",
                },
                bases=["Model"],
            ),
            ops.CreateModel(
                name="Appeal",
                fields=[
                    ("id", fields.IntField(generated=True, primary_key=True, unique=True, db_index=True)),
                    ("number", fields.CharField(unique=True, max_length=20)),
                    (
                        "assessment",
                        fields.ForeignKeyField(
                            "models.Assessment",
                            source_field="assessment_id",
                            db_constraint=True,
                            to_field="id",
                            related_name="appeals",
                            on_delete=OnDelete.RESTRICT,
                        ),
                    ),
                    ("grounds", fields.CharField(max_length=1000)),
                    ("status", fields.CharField(max_length=40)),
                    ("filed_by", fields.CharField(max_length=200)),
                    ("filed_at", fields.DatetimeField(auto_now=False, auto_now_add=False)),
                    ("decree_number", fields.CharField(null=True, max_length=80)),
                    ("decided_by", fields.CharField(null=True, max_length=200)),
                    ("decided_at", fields.DatetimeField(null=True, auto_now=False, auto_now_add=False)),
                ],
                options={
                    "table": "appeal",
                    "app": "models",
                    "constraints": [
                        CheckConstraint(
                            check="\"status\" IN ('FILED', 'IN_REVIEW', 'UPHELD', 'DISMISSED', 'WITHDRAWN')",
                            name="appeal_status_known",
                        ),
                        CheckConstraint(
                            check='("decree_number" IS NOT NULL AND "decided_by" IS NOT NULL AND "decided_at" IS NOT NULL) OR ("decree_number" IS NULL AND "decided_by" IS NULL AND "decided_at" IS NULL)',
                            name="appeal_decree_number_complete",
                        ),
                    ],
                    "indexes": [
                        Index(fields=["assessment_id"], name="appeal_assessment_id_index"),
                        Index(fields=["status"], name="appeal_status_index"),
                    ],
                    "pk_attr": "id",
                },
                bases=["Model"],
            ),
            ops.CreateModel(
                name="AppealPanelMember",
                fields=[
                    ("id", fields.IntField(generated=True, primary_key=True, unique=True, db_index=True)),
                    (
                        "appeal",
                        fields.ForeignKeyField(
                            "models.Appeal",
                            source_field="appeal_id",
                            db_constraint=True,
                            to_field="id",
                            related_name="panel",
                            on_delete=OnDelete.RESTRICT,
                        ),
                    ),
                    ("subject", fields.CharField(max_length=200)),
                ],
                options={
                    "table": "appeal_panel_member",
                    "app": "models",
                    "constraints": [
                        UniqueConstraint(
                            fields=("appeal_id", "subject"), name="appeal_panel_member_appeal_id_subject_unique"
                        )
                    ],
                    "pk_attr": "id",
                },
                bases=["Model"],
            ),
            ops.CreateModel(
                name="Application",
                fields=[
                    ("id", fields.IntField(generated=True, primary_key=True, unique=True, db_index=True)),
                    ("number", fields.CharField(unique=True, max_length=20)),
                    (
                        "lsp",
                        fields.ForeignKeyField(
                            "models.Lsp",
                            source_field="lsp_id",
                            db_constraint=True,
                            to_field="id",
                            related_name="applications",
                            on_delete=OnDelete.RESTRICT,
                        ),
                    ),
                    (
                        "scheme_version",
                        fields.ForeignKeyField(
                            "models.SchemeVersion",
                            source_field="scheme_version_id",
                            db_constraint=True,
                            to_field="id",
                            related_name="applications",
                            on_delete=OnDelete.RESTRICT,
                        ),
                    ),
                    (
                        "holder",
                        fields.ForeignKeyField(
                            "models.Holder",
                            source_field="holder_id",
                            db_constraint=True,
                            to_field="id",
                            related_name="applications",
                            on_delete=OnDelete.RESTRICT,
                        ),
                    ),
                    ("purpose", fields.CharField(max_length=40)),
                    ("status", fields.CharField(max_length=40)),
                    ("scheduled_on", fields.DateField(null=True)),
                    (
                        "assessment",
                        fields.ForeignKeyField(
                            "models.Assessment",
                            source_field="assessment_id",
                            null=True,
                            db_constraint=True,
                            to_field="id",
                            related_name="application",
                            on_delete=OnDelete.RESTRICT,
                        ),
                    ),
                    ("created_at", fields.DatetimeField(auto_now=False, auto_now_add=False)),
                ],
                options={
                    "table": "application",
                    "app": "models",
                    "constraints": [
                        UniqueConstraint(fields=("assessment_id",), name="application_assessment_id_unique"),
                        CheckConstraint(
                            check="\"purpose\" IN ('CERTIFICATION', 'RECERTIFICATION', 'RECOGNITION_OF_CURRENT_COMPETENCY', 'RECOGNITION_OF_PRIOR_LEARNING', 'OTHER')",
                            name="application_purpose_known",
                        ),
                        CheckConstraint(
                            check="\"status\" IN ('APPLIED', 'SELF_ASSESSED', 'PRE_ASSESSED', 'SCHEDULED', 'ASSESSED', 'DECLINED', 'WITHDRAWN')",
                            name="application_status_known",
                        ),
                        CheckConstraint(
                            check="(status = 'ASSESSED') = (assessment_id IS NOT NULL)",
                            name="application_assessment_when_assessed",
                        ),
                    ],
                    "indexes": [
                        Index(fields=["lsp_id", "status"], name="application_lsp_id_status_index"),
                        Index(fields=["holder_id"], name="application_holder_id_index"),
                        Index(fields=["scheme_version_id"], name="application_scheme_version_id_index"),
                    ],
                    "pk_attr": "id",
                },
                bases=["Model"],
            ),
            ops.CreateModel(
                name="AssessmentAssessor",
                fields=[
                    ("id", fields.IntField(generated=True, primary_key=True, unique=True, db_index=True)),
                    (
                        "assessment",
                        fields.ForeignKeyField(
                            "models.Assessment",
                            source_field="assessment_id",
                            db_constraint=True,
                            to_field="id",
                            related_name="assessors",
                            on_delete=OnDelete.RESTRICT,
                        ),
                    ),
                    (
                        "assessor",
                        fields.ForeignKeyField(
                            "models.Assessor",
                            source_field="assessor_id",
                            db_constraint=True,
                            to_field="id",
                            related_name="assessments",
                            on_delete=OnDelete.RESTRICT,
                        ),
                    ),
                ],
                options={
                    "table": "assessment_assessor",
                    "app": "models",
                    "constraints": [
                        UniqueConstraint(
                            fields=("assessment_id", "assessor_id"),
                            name="assessment_assessor_assessment_id_assessor_id_unique",
                        )
                    ],
                    "indexes": [Index(fields=["assessor_id"], name="assessment_assessor_assessor_id_index")],
                    "pk_attr": "id",
                },
                bases=["Model"],
            ),
            ops.CreateModel(
                name="BlankRequest",
                fields=[
                    ("id", fields.IntField(generated=True, primary_key=True, unique=True, db_index=True)),
                    ("number", fields.CharField(unique=True, max_length=20)),
                    (
                        "lsp",
                        fields.ForeignKeyField(
                            "models.Lsp",
                            source_field="lsp_id",
                            db_constraint=True,
                            to_field="id",
                            related_name="blank_requests",
                            on_delete=OnDelete.RESTRICT,
                        ),
                    ),
                    (
                        "scheme_version",
                        fields.ForeignKeyField(
                            "models.SchemeVersion",
                            source_field="scheme_version_id",
                            db_constraint=True,
                            to_field="id",
                            related_name="blank_requests",
                            on_delete=OnDelete.RESTRICT,
                        ),
                    ),
                    ("letter_number", fields.CharField(max_length=80)),
                    ("letter_date", fields.DateField()),
                    ("minutes_date", fields.DateField()),
                    ("status", fields.CharField(max_length=40)),
                    ("quantity_requested", fields.IntField()),
                    ("quantity_approved", fields.IntField(null=True)),
                    ("entered_at", fields.DatetimeField(auto_now=False, auto_now_add=False)),
                    ("created_at", fields.DatetimeField(auto_now=False, auto_now_add=False)),
                ],
                options={
                    "table": "blank_request",
                    "app": "models",
                    "constraints": [
                        UniqueConstraint(
                            fields=("lsp_id", "letter_number"), name="blank_request_lsp_id_letter_number_unique"
                        ),
                        CheckConstraint(
                            check="\"status\" IN ('SUBMITTED', 'RETURNED', 'VERIFIED', 'APPROVED', 'SHIPPED', 'RECEIVED')",
                            name="blank_request_status_known",
                        ),
                        CheckConstraint(check="quantity_requested >= 1", name="blank_request_quantity_positive"),
                        CheckConstraint(
                            check="quantity_approved BETWEEN 0 AND quantity_requested",
                            name="blank_request_approved_within",
                        ),
                        CheckConstraint(
                            check="(status IN ('APPROVED', 'SHIPPED', 'RECEIVED')) = (quantity_approved IS NOT NULL)",
                            name="blank_request_approved_when_approved",
                        ),
                    ],
                    "indexes": [
                        Index(fields=["lsp_id", "status"], name="blank_request_lsp_id_status_index"),
                        Index(fields=["scheme_version_id"], name="blank_request_scheme_version_id_index"),
                    ],
                    "pk_attr": "id",
                },
                bases=["Model"],
            ),
            ops.CreateModel(
                name="BlankRequestItem",
                fields=[
                    ("id", fields.IntField(generated=True, primary_key=True, unique=True, db_index=True)),
                    (
                        "request",
                        fields.ForeignKeyField(
                            "models.BlankRequest",
                            source_field="request_id",
                            db_constraint=True,
                            to_field="id",
                            related_name="items",
                            on_delete=OnDelete.RESTRICT,
                        ),
                    ),
                    (
                        "assessment",
                        fields.ForeignKeyField(
                            "models.Assessment",
                            source_field="assessment_id",
                            db_constraint=True,
                            to_field="id",
                            related_name="blank_request_item",
                            on_delete=OnDelete.RESTRICT,
                        ),
                    ),
                ],
                options={
                    "table": "blank_request_item",
                    "app": "models",
                    "constraints": [
                        UniqueConstraint(fields=("assessment_id",), name="blank_request_item_assessment_id_unique")
                    ],
                    "indexes": [Index(fields=["request_id"], name="blank_request_item_request_id_index")],
                    "pk_attr": "id",
                },
                bases=["Model"],
            ),
            ops.CreateModel(
                name="FundedPackage",
                fields=[
                    ("id", fields.IntField(generated=True, primary_key=True, unique=True, db_index=True)),
                    ("number", fields.CharField(unique=True, max_length=30)),
                    ("year", fields.SmallIntField()),
                    (
                        "lsp",
                        fields.ForeignKeyField(
                            "models.Lsp",
                            source_field="lsp_id",
                            db_constraint=True,
                            to_field="id",
                            related_name="funded_packages",
                            on_delete=OnDelete.RESTRICT,
                        ),
                    ),
                    (
                        "scheme_version",
                        fields.ForeignKeyField(
                            "models.SchemeVersion",
                            source_field="scheme_version_id",
                            db_constraint=True,
                            to_field="id",
                            related_name="funded_packages",
                            on_delete=OnDelete.RESTRICT,
                        ),
                    ),
                    (
                        "site",
                        fields.ForeignKeyField(
                            "models.AssessmentSite",
                            source_field="site_id",
                            null=True,
                            db_constraint=True,
                            to_field="id",
                            related_name="funded_packages",
                            on_delete=OnDelete.RESTRICT,
                        ),
                    ),
                    ("status", fields.CharField(max_length=40)),
                    ("decree_number", fields.CharField(null=True, max_length=80)),
                    ("deviation_reason", fields.CharField(null=True, max_length=300)),
                    ("created_at", fields.DatetimeField(auto_now=False, auto_now_add=False)),
                ],
                options={
                    "table": "funded_package",
                    "app": "models",
                    "constraints": [
                        CheckConstraint(
                            check="\"status\" IN ('PROPOSED', 'VERIFIED', 'AWARDED', 'REJECTED', 'RUNNING', 'REPORTED', 'CLOSED')",
                            name="funded_package_status_known",
                        ),
                        CheckConstraint(
                            check="(status IN ('AWARDED', 'RUNNING', 'REPORTED', 'CLOSED')) = (decree_number IS NOT NULL)",
                            name="funded_package_decree_when_awarded",
                        ),
                        CheckConstraint(
                            check="status NOT IN ('RUNNING', 'REPORTED', 'CLOSED') OR site_id IS NOT NULL",
                            name="funded_package_site_when_running",
                        ),
                    ],
                    "indexes": [
                        Index(fields=["year", "lsp_id"], name="funded_package_year_lsp_id_index"),
                        Index(fields=["lsp_id"], name="funded_package_lsp_id_index"),
                        Index(fields=["scheme_version_id"], name="funded_package_scheme_version_id_index"),
                        Index(fields=["site_id"], name="funded_package_site_id_index"),
                    ],
                    "pk_attr": "id",
                },
                bases=["Model"],
            ),
            ops.CreateModel(
                name="FundedPackageAssessor",
                fields=[
                    ("id", fields.IntField(generated=True, primary_key=True, unique=True, db_index=True)),
                    (
                        "package",
                        fields.ForeignKeyField(
                            "models.FundedPackage",
                            source_field="package_id",
                            db_constraint=True,
                            to_field="id",
                            related_name="assessors",
                            on_delete=OnDelete.RESTRICT,
                        ),
                    ),
                    (
                        "assessor",
                        fields.ForeignKeyField(
                            "models.Assessor",
                            source_field="assessor_id",
                            db_constraint=True,
                            to_field="id",
                            related_name="funded_packages",
                            on_delete=OnDelete.RESTRICT,
                        ),
                    ),
                ],
                options={
                    "table": "funded_package_assessor",
                    "app": "models",
                    "constraints": [
                        UniqueConstraint(
                            fields=("package_id", "assessor_id"),
                            name="funded_package_assessor_package_id_assessor_id_unique",
                        )
                    ],
                    "indexes": [Index(fields=["assessor_id"], name="funded_package_assessor_assessor_id_index")],
                    "pk_attr": "id",
                },
                bases=["Model"],
            ),
            ops.CreateModel(
                name="FundedPackageCandidate",
                fields=[
                    ("id", fields.IntField(generated=True, primary_key=True, unique=True, db_index=True)),
                    (
                        "package",
                        fields.ForeignKeyField(
                            "models.FundedPackage",
                            source_field="package_id",
                            db_constraint=True,
                            to_field="id",
                            related_name="candidates",
                            on_delete=OnDelete.RESTRICT,
                        ),
                    ),
                    (
                        "assessment",
                        fields.ForeignKeyField(
                            "models.Assessment",
                            source_field="assessment_id",
                            db_constraint=True,
                            to_field="id",
                            related_name="funded_package",
                            on_delete=OnDelete.RESTRICT,
                        ),
                    ),
                ],
                options={
                    "table": "funded_package_candidate",
                    "app": "models",
                    "constraints": [
                        UniqueConstraint(
                            fields=("assessment_id",), name="funded_package_candidate_assessment_id_unique"
                        )
                    ],
                    "indexes": [Index(fields=["package_id"], name="funded_package_candidate_package_id_index")],
                    "pk_attr": "id",
                },
                bases=["Model"],
            ),
            ops.CreateModel(
                name="FundedPackageMonitoring",
                fields=[
                    ("id", fields.IntField(generated=True, primary_key=True, unique=True, db_index=True)),
                    (
                        "package",
                        fields.ForeignKeyField(
                            "models.FundedPackage",
                            source_field="package_id",
                            db_constraint=True,
                            to_field="id",
                            related_name="monitorings",
                            on_delete=OnDelete.RESTRICT,
                        ),
                    ),
                    ("phase", fields.CharField(max_length=40)),
                    ("first_monitor", fields.CharField(max_length=200)),
                    ("second_monitor", fields.CharField(max_length=200)),
                    ("visited_on", fields.DateField()),
                    ("report", fields.CharField(max_length=1000)),
                    ("created_at", fields.DatetimeField(auto_now=False, auto_now_add=False)),
                ],
                options={
                    "table": "funded_package_monitoring",
                    "app": "models",
                    "constraints": [
                        UniqueConstraint(
                            fields=("package_id", "phase"), name="funded_package_monitoring_package_id_phase_unique"
                        ),
                        CheckConstraint(
                            check="\"phase\" IN ('EXECUTION', 'REPORTING')",
                            name="funded_package_monitoring_phase_known",
                        ),
                        CheckConstraint(
                            check="first_monitor <> second_monitor",
                            name="funded_package_monitoring_two_different_monitors",
                        ),
                    ],
                    "pk_attr": "id",
                },
                bases=["Model"],
            ),
            ops.CreateModel(
                name="LspScope",
                fields=[
                    ("id", fields.IntField(generated=True, primary_key=True, unique=True, db_index=True)),
                    (
                        "lsp",
                        fields.ForeignKeyField(
                            "models.Lsp",
                            source_field="lsp_id",
                            db_constraint=True,
                            to_field="id",
                            related_name="scope",
                            on_delete=OnDelete.RESTRICT,
                        ),
                    ),
                    (
                        "scheme_version",
                        fields.ForeignKeyField(
                            "models.SchemeVersion",
                            source_field="scheme_version_id",
                            db_constraint=True,
                            to_field="id",
                            related_name="scopes",
                            on_delete=OnDelete.RESTRICT,
                        ),
                    ),
                    ("from_date", fields.DateField()),
                    ("to_date", fields.DateField(null=True)),
                    ("created_at", fields.DatetimeField(auto_now=False, auto_now_add=False)),
                ],
                options={
                    "table": "lsp_scope",
                    "app": "models",
                    "constraints": [
                        UniqueConstraint(
                            fields=("lsp_id", "scheme_version_id", "from_date"),
                            name="lsp_scope_lsp_id_scheme_version_id_from_date_unique",
                        ),
                        CheckConstraint(check='"to_date" >= "from_date"', name="lsp_scope_to_date_in_order"),
                    ],
                    "indexes": [Index(fields=["scheme_version_id"], name="lsp_scope_scheme_version_id_index")],
                    "pk_attr": "id",
                },
                bases=["Model"],
            ),
            ops.CreateModel(
                name="SchemeVersionUnit",
                fields=[
                    ("id", fields.IntField(generated=True, primary_key=True, unique=True, db_index=True)),
                    (
                        "scheme_version",
                        fields.ForeignKeyField(
                            "models.SchemeVersion",
                            source_field="scheme_version_id",
                            db_constraint=True,
                            to_field="id",
                            related_name="units",
                            on_delete=OnDelete.RESTRICT,
                        ),
                    ),
                    (
                        "unit",
                        fields.ForeignKeyField(
                            "models.CompetencyUnit",
                            source_field="unit_id",
                            db_constraint=True,
                            to_field="id",
                            related_name="scheme_versions",
                            on_delete=OnDelete.RESTRICT,
                        ),
                    ),
                    ("position", fields.SmallIntField()),
                    ("role", fields.CharField(max_length=40)),
                ],
                options={
                    "table": "scheme_version_unit",
                    "app": "models",
                    "constraints": [
                        UniqueConstraint(
                            fields=("scheme_version_id", "unit_id"),
                            name="scheme_version_unit_scheme_version_id_unit_id_unique",
                        ),
                        UniqueConstraint(
                            fields=("scheme_version_id", "position"),
                            name="scheme_version_unit_scheme_version_id_position_unique",
                        ),
                        CheckConstraint(
                            check="\"role\" IN ('CORE', 'ELECTIVE')", name="scheme_version_unit_role_known"
                        ),
                        CheckConstraint(check="position >= 1", name="scheme_version_unit_position_positive"),
                    ],
                    "indexes": [Index(fields=["unit_id"], name="scheme_version_unit_unit_id_index")],
                    "pk_attr": "id",
                },
                bases=["Model"],
            ),
            ops.CreateModel(
                name="ScopeChange",
                fields=[
                    ("id", fields.IntField(generated=True, primary_key=True, unique=True, db_index=True)),
                    ("number", fields.CharField(unique=True, max_length=20)),
                    (
                        "lsp",
                        fields.ForeignKeyField(
                            "models.Lsp",
                            source_field="lsp_id",
                            db_constraint=True,
                            to_field="id",
                            related_name="scope_changes",
                            on_delete=OnDelete.RESTRICT,
                        ),
                    ),
                    ("status", fields.CharField(max_length=40)),
                    ("entered_at", fields.DatetimeField(auto_now=False, auto_now_add=False)),
                    ("verifier", fields.CharField(null=True, max_length=200)),
                    ("decided_by", fields.CharField(null=True, max_length=200)),
                    ("decided_at", fields.DatetimeField(null=True, auto_now=False, auto_now_add=False)),
                    ("effective_from", fields.DateField(null=True)),
                    ("created_at", fields.DatetimeField(auto_now=False, auto_now_add=False)),
                ],
                options={
                    "table": "scope_change",
                    "app": "models",
                    "constraints": [
                        CheckConstraint(
                            check="\"status\" IN ('DRAFT', 'SUBMITTED', 'SCHEME_VERIFICATION', 'FIELD_ASSESSMENT', 'APPROVED', 'REJECTED', 'EFFECTIVE')",
                            name="scope_change_status_known",
                        ),
                        CheckConstraint(
                            check='("decided_by" IS NOT NULL AND "decided_at" IS NOT NULL) OR ("decided_by" IS NULL AND "decided_at" IS NULL)',
                            name="scope_change_decided_by_complete",
                        ),
                        CheckConstraint(
                            check="(status IN ('APPROVED', 'EFFECTIVE')) = (effective_from IS NOT NULL)",
                            name="scope_change_day_when_approved",
                        ),
                    ],
                    "indexes": [
                        Index(fields=["lsp_id", "status"], name="scope_change_lsp_id_status_index"),
                        Index(fields=["verifier", "status"], name="scope_change_verifier_status_index"),
                    ],
                    "pk_attr": "id",
                },
                bases=["Model"],
            ),
            ops.CreateModel(
                name="ScopeChangeItem",
                fields=[
                    ("id", fields.IntField(generated=True, primary_key=True, unique=True, db_index=True)),
                    (
                        "scope_change",
                        fields.ForeignKeyField(
                            "models.ScopeChange",
                            source_field="scope_change_id",
                            db_constraint=True,
                            to_field="id",
                            related_name="items",
                            on_delete=OnDelete.RESTRICT,
                        ),
                    ),
                    ("action", fields.CharField(max_length=40)),
                    (
                        "scheme_version",
                        fields.ForeignKeyField(
                            "models.SchemeVersion",
                            source_field="scheme_version_id",
                            db_constraint=True,
                            to_field="id",
                            related_name="scope_change_items",
                            on_delete=OnDelete.RESTRICT,
                        ),
                    ),
                    (
                        "new_scheme_version",
                        fields.ForeignKeyField(
                            "models.SchemeVersion",
                            source_field="new_scheme_version_id",
                            null=True,
                            db_constraint=True,
                            to_field="id",
                            related_name="scope_adjustments",
                            on_delete=OnDelete.RESTRICT,
                        ),
                    ),
                ],
                options={
                    "table": "scope_change_item",
                    "app": "models",
                    "constraints": [
                        UniqueConstraint(
                            fields=("scope_change_id", "scheme_version_id"),
                            name="scope_change_item_scope_change_id_scheme_version_id_unique",
                        ),
                        CheckConstraint(
                            check="\"action\" IN ('ADD', 'REDUCE', 'ADJUST')", name="scope_change_item_action_known"
                        ),
                        CheckConstraint(
                            check="(action = 'ADJUST') = (new_scheme_version_id IS NOT NULL)",
                            name="scope_change_item_adjust_names_new",
                        ),
                    ],
                    "indexes": [
                        Index(fields=["scheme_version_id"], name="scope_change_item_scheme_version_id_index"),
                        Index(fields=["new_scheme_version_id"], name="scope_change_item_new_scheme_version_id_index"),
                    ],
                    "pk_attr": "id",
                },
                bases=["Model"],
            ),
            ops.CreateModel(
                name="SectorRecommendation",
                fields=[
                    ("id", fields.IntField(generated=True, primary_key=True, unique=True, db_index=True)),
                    (
                        "candidate",
                        fields.ForeignKeyField(
                            "models.LspCandidate",
                            source_field="candidate_id",
                            null=True,
                            db_constraint=True,
                            to_field="id",
                            related_name="recommendations",
                            on_delete=OnDelete.RESTRICT,
                        ),
                    ),
                    (
                        "lsp",
                        fields.ForeignKeyField(
                            "models.Lsp",
                            source_field="lsp_id",
                            null=True,
                            db_constraint=True,
                            to_field="id",
                            related_name="recommendations",
                            on_delete=OnDelete.RESTRICT,
                        ),
                    ),
                    ("sector", fields.CharField(max_length=40)),
                    (
                        "body",
                        fields.ForeignKeyField(
                            "models.PartnerBody",
                            source_field="body_id",
                            db_constraint=True,
                            to_field="id",
                            related_name="recommendations",
                            on_delete=OnDelete.RESTRICT,
                        ),
                    ),
                    ("number", fields.CharField(max_length=80)),
                    ("decided_on", fields.DateField()),
                    ("decision", fields.CharField(max_length=40)),
                    ("withdrawn_on", fields.DateField(null=True)),
                    ("withdrawal_reason", fields.CharField(null=True, max_length=300)),
                    ("created_at", fields.DatetimeField(auto_now=False, auto_now_add=False)),
                ],
                options={
                    "table": "sector_recommendation",
                    "app": "models",
                    "constraints": [
                        UniqueConstraint(
                            fields=("body_id", "number"), name="sector_recommendation_body_id_number_unique"
                        ),
                        CheckConstraint(
                            check="\"decision\" IN ('RECOMMENDED', 'REFUSED', 'WITHDRAWN')",
                            name="sector_recommendation_decision_known",
                        ),
                        CheckConstraint(
                            check="candidate_id IS NOT NULL OR lsp_id IS NOT NULL",
                            name="sector_recommendation_about_somebody",
                        ),
                        CheckConstraint(
                            check="(decision = 'WITHDRAWN') = (withdrawn_on IS NOT NULL)",
                            name="sector_recommendation_day_when_withdrawn",
                        ),
                    ],
                    "indexes": [
                        Index(fields=["lsp_id"], name="sector_recommendation_lsp_id_index"),
                        Index(fields=["candidate_id"], name="sector_recommendation_candidate_id_index"),
                        Index(fields=["sector", "decision"], name="sector_recommendation_sector_decision_index"),
                    ],
                    "pk_attr": "id",
                },
                bases=["Model"],
            ),
            ops.CreateModel(
                name="SelfAssessmentAnswer",
                fields=[
                    ("id", fields.IntField(generated=True, primary_key=True, unique=True, db_index=True)),
                    (
                        "application",
                        fields.ForeignKeyField(
                            "models.Application",
                            source_field="application_id",
                            db_constraint=True,
                            to_field="id",
                            related_name="self_assessment",
                            on_delete=OnDelete.RESTRICT,
                        ),
                    ),
                    (
                        "unit",
                        fields.ForeignKeyField(
                            "models.CompetencyUnit",
                            source_field="unit_id",
                            db_constraint=True,
                            to_field="id",
                            related_name="self_assessments",
                            on_delete=OnDelete.RESTRICT,
                        ),
                    ),
                    ("is_able", fields.BooleanField()),
                ],
                options={
                    "table": "self_assessment_answer",
                    "app": "models",
                    "constraints": [
                        UniqueConstraint(
                            fields=("application_id", "unit_id"),
                            name="self_assessment_answer_application_id_unit_id_unique",
                        )
                    ],
                    "indexes": [Index(fields=["unit_id"], name="self_assessment_answer_unit_id_index")],
                    "pk_attr": "id",
                },
                bases=["Model"],
            ),
            ops.CreateModel(
                name="Signatory",
                fields=[
                    ("id", fields.IntField(generated=True, primary_key=True, unique=True, db_index=True)),
                    (
                        "lsp",
                        fields.ForeignKeyField(
                            "models.Lsp",
                            source_field="lsp_id",
                            db_constraint=True,
                            to_field="id",
                            related_name="signatories",
                            on_delete=OnDelete.RESTRICT,
                        ),
                    ),
                    ("name", fields.CharField(max_length=100)),
                    ("office", fields.CharField(max_length=40)),
                    ("from_date", fields.DateField()),
                    ("to_date", fields.DateField(null=True)),
                    ("created_at", fields.DatetimeField(auto_now=False, auto_now_add=False)),
                ],
                options={
                    "table": "signatory",
                    "app": "models",
                    "constraints": [
                        UniqueConstraint(fields=("lsp_id", "from_date"), name="signatory_lsp_id_from_date_unique"),
                        CheckConstraint(check="\"office\" IN ('DIRECTOR', 'CHAIR')", name="signatory_office_known"),
                        CheckConstraint(check='"to_date" >= "from_date"', name="signatory_to_date_in_order"),
                    ],
                    "pk_attr": "id",
                },
                bases=["Model"],
            ),
            ops.CreateModel(
                name="SigningKey",
                fields=[
                    ("id", fields.IntField(generated=True, primary_key=True, unique=True, db_index=True)),
                    (
                        "lsp",
                        fields.ForeignKeyField(
                            "models.Lsp",
                            source_field="lsp_id",
                            null=True,
                            db_constraint=True,
                            to_field="id",
                            related_name="signing_keys",
                            on_delete=OnDelete.RESTRICT,
                        ),
                    ),
                    ("kid", fields.CharField(unique=True, max_length=11)),
                    ("public_jwk", fields.TextField(unique=False)),
                    ("storage", fields.CharField(max_length=40)),
                    ("encrypted_private_pem", fields.TextField(null=True, unique=False)),
                    ("pkcs11_label", fields.CharField(null=True, unique=True, max_length=100)),
                    ("status", fields.CharField(max_length=40)),
                    ("not_before", fields.DatetimeField(auto_now=False, auto_now_add=False)),
                    ("not_after", fields.DatetimeField(null=True, auto_now=False, auto_now_add=False)),
                    ("retired_at", fields.DatetimeField(null=True, auto_now=False, auto_now_add=False)),
                    ("compromised_at", fields.DatetimeField(null=True, auto_now=False, auto_now_add=False)),
                    ("created_at", fields.DatetimeField(auto_now=False, auto_now_add=False)),
                ],
                options={
                    "table": "signing_key",
                    "app": "models",
                    "constraints": [
                        CheckConstraint(
                            check="\"storage\" IN ('SOFTWARE', 'PKCS11')", name="signing_key_storage_known"
                        ),
                        CheckConstraint(
                            check="\"status\" IN ('ACTIVE', 'RETIRED', 'COMPROMISED')", name="signing_key_status_known"
                        ),
                        CheckConstraint(
                            check="(storage = 'SOFTWARE') = (encrypted_private_pem IS NOT NULL) AND (storage = 'PKCS11') = (pkcs11_label IS NOT NULL)",
                            name="signing_key_private_half_where_storage_says",
                        ),
                        CheckConstraint(
                            check="(status = 'ACTIVE' AND retired_at IS NULL AND compromised_at IS NULL) OR (status = 'RETIRED' AND retired_at IS NOT NULL AND compromised_at IS NULL) OR (status = 'COMPROMISED' AND compromised_at IS NOT NULL)",
                            name="signing_key_dates_agree_with_status",
                        ),
                        CheckConstraint(check="not_after > not_before", name="signing_key_not_after_later"),
                    ],
                    "indexes": [Index(fields=["lsp_id", "status"], name="signing_key_lsp_id_status_index")],
                    "pk_attr": "id",
                },
                bases=["Model"],
            ),
            ops.CreateModel(
                name="StandardDocument",
                fields=[
                    ("id", fields.IntField(generated=True, primary_key=True, unique=True, db_index=True)),
                    ("kind", fields.CharField(max_length=40)),
                    ("number", fields.CharField(unique=True, max_length=80)),
                    ("year", fields.SmallIntField()),
                    ("title", fields.CharField(max_length=300)),
                    ("created_at", fields.DatetimeField(auto_now=False, auto_now_add=False)),
                ],
                options={
                    "table": "standard_document",
                    "app": "models",
                    "constraints": [
                        CheckConstraint(
                            check="\"kind\" IN ('NATIONAL', 'SPECIAL', 'INTERNATIONAL')",
                            name="standard_document_kind_known",
                        )
                    ],
                    "pk_attr": "id",
                },
                bases=["Model"],
            ),
            ops.CreateModel(
                name="StandardUnit",
                fields=[
                    ("id", fields.IntField(generated=True, primary_key=True, unique=True, db_index=True)),
                    (
                        "standard",
                        fields.ForeignKeyField(
                            "models.StandardDocument",
                            source_field="standard_id",
                            db_constraint=True,
                            to_field="id",
                            related_name="units",
                            on_delete=OnDelete.RESTRICT,
                        ),
                    ),
                    (
                        "unit",
                        fields.ForeignKeyField(
                            "models.CompetencyUnit",
                            source_field="unit_id",
                            db_constraint=True,
                            to_field="id",
                            related_name="standards",
                            on_delete=OnDelete.RESTRICT,
                        ),
                    ),
                ],
                options={
                    "table": "standard_unit",
                    "app": "models",
                    "constraints": [
                        UniqueConstraint(
                            fields=("standard_id", "unit_id"), name="standard_unit_standard_id_unit_id_unique"
                        )
                    ],
                    "indexes": [Index(fields=["unit_id"], name="standard_unit_unit_id_index")],
                    "pk_attr": "id",
                },
                bases=["Model"],
            ),
            ops.CreateModel(
                name="StatusList",
                fields=[
                    ("id", fields.IntField(generated=True, primary_key=True, unique=True, db_index=True)),
                    ("number", fields.IntField(unique=True)),
                    ("next_index", fields.IntField(default=0)),
                    ("created_at", fields.DatetimeField(auto_now=False, auto_now_add=False)),
                ],
                options={
                    "table": "status_list",
                    "app": "models",
                    "constraints": [
                        CheckConstraint(check="next_index BETWEEN 0 AND 131072", name="status_list_next_index_within"),
                        CheckConstraint(check="number >= 0", name="status_list_number_not_negative"),
                    ],
                    "pk_attr": "id",
                },
                bases=["Model"],
            ),
            ops.CreateModel(
                name="Certificate",
                fields=[
                    ("id", fields.IntField(generated=True, primary_key=True, unique=True, db_index=True)),
                    (
                        "lsp",
                        fields.ForeignKeyField(
                            "models.Lsp",
                            source_field="lsp_id",
                            db_constraint=True,
                            to_field="id",
                            related_name="certificates",
                            on_delete=OnDelete.RESTRICT,
                        ),
                    ),
                    (
                        "licence",
                        fields.ForeignKeyField(
                            "models.Licence",
                            source_field="licence_id",
                            db_constraint=True,
                            to_field="id",
                            related_name="certificates",
                            on_delete=OnDelete.RESTRICT,
                        ),
                    ),
                    (
                        "scheme_version",
                        fields.ForeignKeyField(
                            "models.SchemeVersion",
                            source_field="scheme_version_id",
                            db_constraint=True,
                            to_field="id",
                            related_name="certificates",
                            on_delete=OnDelete.RESTRICT,
                        ),
                    ),
                    (
                        "holder",
                        fields.ForeignKeyField(
                            "models.Holder",
                            source_field="holder_id",
                            db_constraint=True,
                            to_field="id",
                            related_name="certificates",
                            on_delete=OnDelete.RESTRICT,
                        ),
                    ),
                    (
                        "assessment",
                        fields.ForeignKeyField(
                            "models.Assessment",
                            source_field="assessment_id",
                            db_constraint=True,
                            to_field="id",
                            related_name="certificates",
                            on_delete=OnDelete.RESTRICT,
                        ),
                    ),
                    ("name_printed", fields.CharField(max_length=100)),
                    ("certificate_number", fields.CharField(max_length=32)),
                    ("registration_number", fields.CharField(unique=True, max_length=24)),
                    ("blank_number", fields.CharField(null=True, unique=True, max_length=10)),
                    ("place_of_issue", fields.CharField(null=True, max_length=100)),
                    ("issued_at", fields.DatetimeField(auto_now=False, auto_now_add=False)),
                    ("valid_from", fields.DateField()),
                    ("valid_until", fields.DateField()),
                    ("status", fields.CharField(max_length=40)),
                    ("status_reason", fields.CharField(null=True, max_length=60)),
                    ("status_changed_at", fields.DatetimeField(auto_now=False, auto_now_add=False)),
                    (
                        "signing_key",
                        fields.ForeignKeyField(
                            "models.SigningKey",
                            source_field="signing_key_id",
                            db_constraint=True,
                            to_field="id",
                            related_name="certificates",
                            on_delete=OnDelete.RESTRICT,
                        ),
                    ),
                    ("kid", fields.CharField(max_length=11)),
                    (
                        "status_list",
                        fields.ForeignKeyField(
                            "models.StatusList",
                            source_field="status_list_id",
                            db_constraint=True,
                            to_field="id",
                            related_name="certificates",
                            on_delete=OnDelete.RESTRICT,
                        ),
                    ),
                    ("status_index", fields.IntField()),
                    ("signing_input", fields.TextField(unique=False)),
                    ("token", fields.TextField(null=True, unique=False)),
                    (
                        "previous_certificate",
                        fields.ForeignKeyField(
                            "models.Certificate",
                            source_field="previous_certificate_id",
                            null=True,
                            db_constraint=True,
                            to_field="id",
                            related_name="replacements",
                            on_delete=OnDelete.RESTRICT,
                        ),
                    ),
                ],
                options={
                    "table": "certificate",
                    "app": "models",
                    "constraints": [
                        UniqueConstraint(
                            fields=("lsp_id", "certificate_number"), name="certificate_lsp_id_certificate_number_unique"
                        ),
                        UniqueConstraint(
                            fields=("status_list_id", "status_index"),
                            name="certificate_status_list_id_status_index_unique",
                        ),
                        CheckConstraint(
                            check="\"status\" IN ('INTENDED', 'ACTIVE', 'SUSPENDED', 'REVOKED', 'REPLACED', 'VOIDED')",
                            name="certificate_status_known",
                        ),
                        CheckConstraint(check='"valid_until" >= "valid_from"', name="certificate_valid_until_in_order"),
                        CheckConstraint(
                            check="status_index BETWEEN 0 AND 131071", name="certificate_status_index_within"
                        ),
                        CheckConstraint(
                            check="(status IN ('INTENDED', 'VOIDED')) = (token IS NULL)",
                            name="certificate_token_exactly_when_signed",
                        ),
                        CheckConstraint(
                            check="substr(token, 1, length(signing_input) + 1) = signing_input || '.'",
                            name="certificate_token_is_of_the_intent",
                        ),
                        CheckConstraint(check="previous_certificate_id <> id", name="certificate_not_its_own_previous"),
                    ],
                    "indexes": [
                        Index(fields=["assessment_id"], name="certificate_assessment_id_index"),
                        Index(fields=["holder_id"], name="certificate_holder_id_index"),
                        Index(fields=["licence_id"], name="certificate_licence_id_index"),
                        Index(fields=["signing_key_id"], name="certificate_signing_key_id_index"),
                        Index(fields=["lsp_id", "issued_at"], name="certificate_lsp_id_issued_at_index"),
                        Index(
                            fields=["scheme_version_id", "issued_at"],
                            name="certificate_scheme_version_id_issued_at_index",
                        ),
                        Index(fields=["previous_certificate_id"], name="certificate_previous_certificate_id_index"),
                        Index(fields=["status", "valid_until"], name="certificate_status_valid_until_index"),
                        Index(fields=["certificate_number"], name="certificate_certificate_number_index"),
                    ],
                    "pk_attr": "id",
                },
                bases=["Model"],
            ),
            ops.CreateModel(
                name="CertificateBlank",
                fields=[
                    ("id", fields.IntField(generated=True, primary_key=True, unique=True, db_index=True)),
                    ("number", fields.CharField(unique=True, max_length=10)),
                    (
                        "request",
                        fields.ForeignKeyField(
                            "models.BlankRequest",
                            source_field="request_id",
                            null=True,
                            db_constraint=True,
                            to_field="id",
                            related_name="blanks",
                            on_delete=OnDelete.RESTRICT,
                        ),
                    ),
                    ("status", fields.CharField(max_length=40)),
                    (
                        "certificate",
                        fields.ForeignKeyField(
                            "models.Certificate",
                            source_field="certificate_id",
                            null=True,
                            db_constraint=True,
                            to_field="id",
                            related_name="blank",
                            on_delete=OnDelete.RESTRICT,
                        ),
                    ),
                    ("remark", fields.CharField(null=True, max_length=300)),
                ],
                options={
                    "table": "certificate_blank",
                    "app": "models",
                    "constraints": [
                        UniqueConstraint(fields=("certificate_id",), name="certificate_blank_certificate_id_unique"),
                        CheckConstraint(
                            check="\"status\" IN ('IN_STOCK', 'SHIPPED', 'RECEIVED', 'USED', 'SPOILED', 'LOST')",
                            name="certificate_blank_status_known",
                        ),
                        CheckConstraint(
                            check="(status = 'USED') = (certificate_id IS NOT NULL)",
                            name="certificate_blank_certificate_when_used",
                        ),
                        CheckConstraint(
                            check="(status = 'IN_STOCK') = (request_id IS NULL)",
                            name="certificate_blank_request_unless_in_stock",
                        ),
                        CheckConstraint(
                            check="status NOT IN ('SPOILED', 'LOST') OR remark IS NOT NULL",
                            name="certificate_blank_remark_when_gone",
                        ),
                    ],
                    "indexes": [
                        Index(fields=["request_id", "status"], name="certificate_blank_request_id_status_index")
                    ],
                    "pk_attr": "id",
                },
                bases=["Model"],
            ),
            ops.CreateModel(
                name="ConstructionEntry",
                fields=[
                    ("id", fields.IntField(generated=True, primary_key=True, unique=True, db_index=True)),
                    (
                        "certificate",
                        fields.ForeignKeyField(
                            "models.Certificate",
                            source_field="certificate_id",
                            db_constraint=True,
                            to_field="id",
                            related_name="construction_entry",
                            on_delete=OnDelete.RESTRICT,
                        ),
                    ),
                    ("classification", fields.CharField(max_length=120)),
                    ("subclassification", fields.CharField(max_length=120)),
                    ("qualification", fields.CharField(max_length=80)),
                    ("level", fields.SmallIntField()),
                    ("occupation", fields.CharField(max_length=120)),
                    ("enacted_in", fields.CharField(max_length=100)),
                    ("state", fields.CharField(max_length=40)),
                    ("lpjk_registration_number", fields.CharField(null=True, unique=True, max_length=40)),
                    ("recorded_at", fields.DatetimeField(null=True, auto_now=False, auto_now_add=False)),
                    ("created_at", fields.DatetimeField(auto_now=False, auto_now_add=False)),
                ],
                options={
                    "table": "construction_entry",
                    "app": "models",
                    "constraints": [
                        UniqueConstraint(fields=("certificate_id",), name="construction_entry_certificate_id_unique"),
                        CheckConstraint(
                            check="\"state\" IN ('AWAITING_LPJK', 'RECORDED')", name="construction_entry_state_known"
                        ),
                        CheckConstraint(check="level BETWEEN 1 AND 9", name="construction_entry_level_between_1_and_9"),
                        CheckConstraint(
                            check="(state = 'RECORDED') = (lpjk_registration_number IS NOT NULL AND recorded_at IS NOT NULL)",
                            name="construction_entry_number_when_recorded",
                        ),
                    ],
                    "indexes": [Index(fields=["state"], name="construction_entry_state_index")],
                    "pk_attr": "id",
                },
                bases=["Model"],
            ),
            ops.CreateModel(
                name="HolderSurveillance",
                fields=[
                    ("id", fields.IntField(generated=True, primary_key=True, unique=True, db_index=True)),
                    (
                        "certificate",
                        fields.ForeignKeyField(
                            "models.Certificate",
                            source_field="certificate_id",
                            db_constraint=True,
                            to_field="id",
                            related_name="surveillances",
                            on_delete=OnDelete.RESTRICT,
                        ),
                    ),
                    ("year", fields.SmallIntField()),
                    ("method", fields.CharField(max_length=40)),
                    ("result", fields.CharField(max_length=40)),
                    ("conducted_by", fields.CharField(max_length=200)),
                    ("conducted_on", fields.DateField()),
                    ("created_at", fields.DatetimeField(auto_now=False, auto_now_add=False)),
                ],
                options={
                    "table": "holder_surveillance",
                    "app": "models",
                    "constraints": [
                        UniqueConstraint(
                            fields=("certificate_id", "year", "method"),
                            name="holder_surveillance_certificate_id_year_method_unique",
                        ),
                        CheckConstraint(
                            check="\"method\" IN ('REPORT', 'INTERVIEW', 'SITE')",
                            name="holder_surveillance_method_known",
                        ),
                        CheckConstraint(
                            check="\"result\" IN ('MAINTAINED', 'NOT_REACHED', 'CONCERN')",
                            name="holder_surveillance_result_known",
                        ),
                    ],
                    "pk_attr": "id",
                },
                bases=["Model"],
            ),
            ops.CreateModel(
                name="ImportedCertificate",
                fields=[
                    ("id", fields.IntField(generated=True, primary_key=True, unique=True, db_index=True)),
                    (
                        "lsp",
                        fields.ForeignKeyField(
                            "models.Lsp",
                            source_field="lsp_id",
                            db_constraint=True,
                            to_field="id",
                            related_name="imported_certificates",
                            on_delete=OnDelete.RESTRICT,
                        ),
                    ),
                    ("registration_number", fields.CharField(unique=True, max_length=24)),
                    ("registration_number_printed", fields.CharField(max_length=40)),
                    ("certificate_number", fields.CharField(max_length=32)),
                    ("name_printed", fields.CharField(max_length=100)),
                    ("title_printed", fields.CharField(max_length=200)),
                    ("issued_on", fields.DateField()),
                    ("valid_until", fields.DateField()),
                    ("revoked_on", fields.DateField(null=True)),
                    (
                        "replacement",
                        fields.ForeignKeyField(
                            "models.Certificate",
                            source_field="replacement_id",
                            null=True,
                            db_constraint=True,
                            to_field="id",
                            related_name="replaces_imported",
                            on_delete=OnDelete.RESTRICT,
                        ),
                    ),
                    ("created_at", fields.DatetimeField(auto_now=False, auto_now_add=False)),
                ],
                options={
                    "table": "imported_certificate",
                    "app": "models",
                    "constraints": [
                        UniqueConstraint(fields=("replacement_id",), name="imported_certificate_replacement_id_unique"),
                        CheckConstraint(
                            check='"valid_until" >= "issued_on"', name="imported_certificate_valid_until_in_order"
                        ),
                    ],
                    "indexes": [
                        Index(fields=["lsp_id"], name="imported_certificate_lsp_id_index"),
                        Index(fields=["certificate_number"], name="imported_certificate_certificate_number_index"),
                    ],
                    "pk_attr": "id",
                },
                bases=["Model"],
            ),
            ops.CreateModel(
                name="Surveillance",
                fields=[
                    ("id", fields.IntField(generated=True, primary_key=True, unique=True, db_index=True)),
                    ("number", fields.CharField(unique=True, max_length=20)),
                    (
                        "lsp",
                        fields.ForeignKeyField(
                            "models.Lsp",
                            source_field="lsp_id",
                            db_constraint=True,
                            to_field="id",
                            related_name="surveillances",
                            on_delete=OnDelete.RESTRICT,
                        ),
                    ),
                    ("year", fields.SmallIntField()),
                    (
                        "lead",
                        fields.ForeignKeyField(
                            "models.LicensingAssessor",
                            source_field="lead_id",
                            db_constraint=True,
                            to_field="id",
                            related_name="surveillances",
                            on_delete=OnDelete.RESTRICT,
                        ),
                    ),
                    ("status", fields.CharField(max_length=40)),
                    ("planned_on", fields.DateField()),
                    ("visited_on", fields.DateField(null=True)),
                    ("recommendation", fields.CharField(null=True, max_length=40)),
                    ("report_reference", fields.CharField(null=True, max_length=80)),
                    ("created_at", fields.DatetimeField(auto_now=False, auto_now_add=False)),
                ],
                options={
                    "table": "surveillance",
                    "app": "models",
                    "constraints": [
                        CheckConstraint(
                            check="\"status\" IN ('PLANNED', 'NOTIFIED', 'CONDUCTED', 'FINDINGS_OPEN', 'CLOSED')",
                            name="surveillance_status_known",
                        ),
                        CheckConstraint(
                            check="\"recommendation\" IN ('MAINTAIN', 'FREEZE', 'REVOKE', 'REDUCE_SCOPE')",
                            name="surveillance_recommendation_known",
                        ),
                    ],
                    "indexes": [
                        Index(fields=["lsp_id", "visited_on"], name="surveillance_lsp_id_visited_on_index"),
                        Index(fields=["year", "status"], name="surveillance_year_status_index"),
                        Index(fields=["lead_id"], name="surveillance_lead_id_index"),
                    ],
                    "pk_attr": "id",
                },
                bases=["Model"],
            ),
            ops.CreateModel(
                name="SurveillanceFinding",
                fields=[
                    ("id", fields.IntField(generated=True, primary_key=True, unique=True, db_index=True)),
                    (
                        "surveillance",
                        fields.ForeignKeyField(
                            "models.Surveillance",
                            source_field="surveillance_id",
                            db_constraint=True,
                            to_field="id",
                            related_name="findings",
                            on_delete=OnDelete.RESTRICT,
                        ),
                    ),
                    ("position", fields.SmallIntField()),
                    ("clause", fields.CharField(max_length=40)),
                    ("grade", fields.CharField(max_length=40)),
                    ("description", fields.CharField(max_length=500)),
                    ("due_on", fields.DateField()),
                    ("closed_on", fields.DateField(null=True)),
                ],
                options={
                    "table": "surveillance_finding",
                    "app": "models",
                    "constraints": [
                        UniqueConstraint(
                            fields=("surveillance_id", "position"),
                            name="surveillance_finding_surveillance_id_position_unique",
                        ),
                        CheckConstraint(
                            check="\"grade\" IN ('MAJOR', 'MINOR', 'OBSERVATION')",
                            name="surveillance_finding_grade_known",
                        ),
                    ],
                    "indexes": [Index(fields=["due_on"], name="surveillance_finding_due_on_index")],
                    "pk_attr": "id",
                },
                bases=["Model"],
            ),
            ops.CreateModel(
                name="TrainingEvent",
                fields=[
                    ("id", fields.IntField(generated=True, primary_key=True, unique=True, db_index=True)),
                    ("kind", fields.CharField(max_length=40)),
                    ("title_id", fields.CharField(max_length=200)),
                    ("title_en", fields.CharField(max_length=200)),
                    ("from_date", fields.DateField()),
                    ("to_date", fields.DateField()),
                    ("place", fields.CharField(null=True, max_length=200)),
                    ("capacity", fields.IntField(null=True)),
                    ("participants_printed", fields.IntField(null=True)),
                    ("source_line", fields.CharField(null=True, max_length=40)),
                ],
                options={
                    "table": "training_event",
                    "app": "models",
                    "constraints": [
                        UniqueConstraint(
                            fields=("title_id", "from_date"), name="training_event_title_id_from_date_unique"
                        ),
                        CheckConstraint(
                            check="\"kind\" IN ('APPRECIATION', 'DOCUMENT_GUIDANCE', 'ASSESSOR_TRAINING', 'ASSESSOR_RCC', 'LICENSING_ASSESSOR_TRAINING', 'WORKSHOP', 'SOCIALISATION')",
                            name="training_event_kind_known",
                        ),
                        CheckConstraint(check='"to_date" >= "from_date"', name="training_event_to_date_in_order"),
                    ],
                    "pk_attr": "id",
                },
                bases=["Model"],
            ),
            ops.CreateModel(
                name="UnitResult",
                fields=[
                    ("id", fields.BigIntField(generated=True, primary_key=True, unique=True, db_index=True)),
                    (
                        "assessment",
                        fields.ForeignKeyField(
                            "models.Assessment",
                            source_field="assessment_id",
                            db_constraint=True,
                            to_field="id",
                            related_name="unit_results",
                            on_delete=OnDelete.RESTRICT,
                        ),
                    ),
                    (
                        "unit",
                        fields.ForeignKeyField(
                            "models.CompetencyUnit",
                            source_field="unit_id",
                            db_constraint=True,
                            to_field="id",
                            related_name="results",
                            on_delete=OnDelete.RESTRICT,
                        ),
                    ),
                    ("outcome", fields.CharField(max_length=40)),
                ],
                options={
                    "table": "unit_result",
                    "app": "models",
                    "constraints": [
                        UniqueConstraint(
                            fields=("assessment_id", "unit_id"), name="unit_result_assessment_id_unit_id_unique"
                        ),
                        CheckConstraint(
                            check="\"outcome\" IN ('COMPETENT', 'NOT_YET_COMPETENT')", name="unit_result_outcome_known"
                        ),
                    ],
                    "indexes": [Index(fields=["unit_id"], name="unit_result_unit_id_index")],
                    "pk_attr": "id",
                },
                bases=["Model"],
            ),
            ops.CreateModel(
                name="VerificationCount",
                fields=[
                    ("id", fields.IntField(generated=True, primary_key=True, unique=True, db_index=True)),
                    (
                        "certificate",
                        fields.ForeignKeyField(
                            "models.Certificate",
                            source_field="certificate_id",
                            db_constraint=True,
                            to_field="id",
                            related_name="verification_counts",
                            on_delete=OnDelete.RESTRICT,
                        ),
                    ),
                    ("month", fields.DateField()),
                    ("count", fields.IntField()),
                ],
                options={
                    "table": "verification_count",
                    "app": "models",
                    "constraints": [
                        UniqueConstraint(
                            fields=("certificate_id", "month"), name="verification_count_certificate_id_month_unique"
                        ),
                        CheckConstraint(check="count >= 1", name="verification_count_count_positive"),
                    ],
                    "pk_attr": "id",
                },
                bases=["Model"],
            ),
        ),
        RunOn(
            "sqlite",
            'CREATE TRIGGER IF NOT EXISTS "event_update_refused" BEFORE UPDATE ON "event" BEGIN SELECT RAISE(ABORT, \'UPDATE of event is refused\'); END',
        ),
        RunOn(
            "postgres",
            "CREATE OR REPLACE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION '% of % is refused', TG_OP, TG_TABLE_NAME USING ERRCODE = 'integrity_constraint_violation'; END $$",
            'CREATE OR REPLACE TRIGGER "event_update_refused" BEFORE UPDATE ON "event" FOR EACH ROW EXECUTE FUNCTION refuse_change()',
            'CREATE OR REPLACE TRIGGER "event_update_refused_at_once" BEFORE TRUNCATE ON "event" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()',
        ),
        RunOn(
            "sqlite",
            'CREATE TRIGGER IF NOT EXISTS "event_delete_refused" BEFORE DELETE ON "event" BEGIN SELECT RAISE(ABORT, \'DELETE of event is refused\'); END',
        ),
        RunOn(
            "postgres",
            "CREATE OR REPLACE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION '% of % is refused', TG_OP, TG_TABLE_NAME USING ERRCODE = 'integrity_constraint_violation'; END $$",
            'CREATE OR REPLACE TRIGGER "event_delete_refused" BEFORE DELETE ON "event" FOR EACH ROW EXECUTE FUNCTION refuse_change()',
            'CREATE OR REPLACE TRIGGER "event_delete_refused_at_once" BEFORE TRUNCATE ON "event" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()',
        ),
        RunOn(
            "sqlite",
            'CREATE TRIGGER IF NOT EXISTS "event_chain_head_delete_refused" BEFORE DELETE ON "event_chain_head" BEGIN SELECT RAISE(ABORT, \'DELETE of event_chain_head is refused\'); END',
        ),
        RunOn(
            "postgres",
            "CREATE OR REPLACE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION '% of % is refused', TG_OP, TG_TABLE_NAME USING ERRCODE = 'integrity_constraint_violation'; END $$",
            'CREATE OR REPLACE TRIGGER "event_chain_head_delete_refused" BEFORE DELETE ON "event_chain_head" FOR EACH ROW EXECUTE FUNCTION refuse_change()',
            'CREATE OR REPLACE TRIGGER "event_chain_head_delete_refused_at_once" BEFORE TRUNCATE ON "event_chain_head" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()',
        ),
        ops.RunSQL(
            "CREATE UNIQUE INDEX IF NOT EXISTS \"licence_application_one_open_renewal\" ON \"licence_application\" (\"renews_id\") WHERE status NOT IN ('GRANTED', 'REJECTED', 'CANCELLED')",
            reverse_sql=ops.RunSQL.noop,
        ),
        ops.RunSQL(
            "CREATE UNIQUE INDEX IF NOT EXISTS \"recertification_one_open_each\" ON \"recertification\" (\"assessor_id\") WHERE status IN ('INVITED', 'APPLIED', 'ACCEPTED', 'PRE_ASSESSED', 'ASSESSED')",
            reverse_sql=ops.RunSQL.noop,
        ),
        ops.RunSQL(
            'CREATE UNIQUE INDEX IF NOT EXISTS "appeal_one_open_each" ON "appeal" ("assessment_id") WHERE status IN (\'FILED\', \'IN_REVIEW\')',
            reverse_sql=ops.RunSQL.noop,
        ),
        ops.RunSQL(
            'CREATE UNIQUE INDEX IF NOT EXISTS "certificate_one_original_per_assessment" ON "certificate" ("assessment_id") WHERE previous_certificate_id IS NULL AND status <> \'VOIDED\'',
            reverse_sql=ops.RunSQL.noop,
        ),
        ops.RunSQL(
            'CREATE UNIQUE INDEX IF NOT EXISTS "certificate_one_replacement_each" ON "certificate" ("previous_certificate_id") WHERE status <> \'VOIDED\'',
            reverse_sql=ops.RunSQL.noop,
        ),
        RunOn(
            "sqlite",
            'CREATE TRIGGER IF NOT EXISTS "certificate_delete_refused" BEFORE DELETE ON "certificate" BEGIN SELECT RAISE(ABORT, \'DELETE of certificate is refused\'); END',
        ),
        RunOn(
            "postgres",
            "CREATE OR REPLACE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION '% of % is refused', TG_OP, TG_TABLE_NAME USING ERRCODE = 'integrity_constraint_violation'; END $$",
            'CREATE OR REPLACE TRIGGER "certificate_delete_refused" BEFORE DELETE ON "certificate" FOR EACH ROW EXECUTE FUNCTION refuse_change()',
            'CREATE OR REPLACE TRIGGER "certificate_delete_refused_at_once" BEFORE TRUNCATE ON "certificate" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()',
        ),
    ]

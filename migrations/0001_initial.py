from tortoise import migrations
from tortoise.migrations import operations as ops
from tortoise.fields.base import OnDelete
from tortoise import fields
from tortoise.indexes import Index
from tortoise.migrations.constraints import CheckConstraint, UniqueConstraint

class Migration(migrations.Migration):
    initial = True

    operations = [
        ops.CreateModel(
            name='CompetencyUnit',
            fields=[
                ('id', fields.IntField(generated=True, primary_key=True, unique=True, db_index=True)),
                ('code', fields.CharField(unique=True, max_length=32)),
                ('code_shape', fields.CharField(max_length=40)),
                ('title_id', fields.CharField(max_length=300)),
                ('title_en', fields.CharField(null=True, max_length=300)),
            ],
            options={'table': 'competency_unit', 'app': 'models', 'pk_attr': 'id'},
            bases=['Model'],
        ),
        ops.CreateModel(
            name='Event',
            fields=[
                ('id', fields.BigIntField(generated=True, primary_key=True, unique=True, db_index=True)),
                ('sequence', fields.BigIntField(unique=True)),
                ('occurred_at', fields.DatetimeField(auto_now=False, auto_now_add=False)),
                ('actor', fields.CharField(max_length=200)),
                ('kind', fields.CharField(max_length=60)),
                ('subject_kind', fields.CharField(max_length=40)),
                ('subject', fields.CharField(max_length=100)),
                ('reason', fields.CharField(null=True, max_length=500)),
                ('details', fields.TextField(unique=False)),
                ('previous_hash', fields.CharField(max_length=64)),
                ('hash', fields.CharField(unique=True, max_length=64)),
            ],
            options={'table': 'event', 'app': 'models', 'pk_attr': 'id'},
            bases=['Model'],
        ),
        ops.CreateModel(
            name='EventChainHead',
            fields=[
                ('id', fields.IntField(generated=True, primary_key=True, unique=True, db_index=True)),
                ('sequence', fields.BigIntField()),
                ('hash', fields.CharField(max_length=64)),
            ],
            options={'table': 'event_chain_head', 'app': 'models', 'pk_attr': 'id'},
            bases=['Model'],
        ),
        ops.CreateModel(
            name='Holder',
            fields=[
                ('id', fields.IntField(generated=True, primary_key=True, unique=True, db_index=True)),
                ('name', fields.CharField(max_length=100)),
                ('national_id_encrypted', fields.BinaryField(null=True)),
                ('national_id_mark', fields.CharField(null=True, unique=True, max_length=64)),
                ('birth_encrypted', fields.BinaryField(null=True)),
                ('sex', fields.CharField(null=True, max_length=40)),
                ('subject', fields.CharField(null=True, unique=True, max_length=200)),
                ('erased_at', fields.DatetimeField(null=True, auto_now=False, auto_now_add=False)),
                ('created_at', fields.DatetimeField(auto_now=False, auto_now_add=False)),
            ],
            options={'table': 'holder', 'app': 'models', 'pk_attr': 'id'},
            bases=['Model'],
        ),
        ops.CreateModel(
            name='IdempotencyRecord',
            fields=[
                ('id', fields.IntField(generated=True, primary_key=True, unique=True, db_index=True)),
                ('subject', fields.CharField(max_length=200)),
                ('operation', fields.CharField(max_length=60)),
                ('key', fields.CharField(max_length=100)),
                ('request_hash', fields.CharField(max_length=64)),
                ('result', fields.CharField(null=True, max_length=100)),
                ('created_at', fields.DatetimeField(auto_now=False, auto_now_add=False)),
            ],
            options={'table': 'idempotency_record', 'app': 'models', 'pk_attr': 'id'},
            bases=['Model'],
        ),
        ops.CreateModel(
            name='Province',
            fields=[
                ('id', fields.IntField(generated=True, primary_key=True, unique=True, db_index=True)),
                ('kemendagri_code', fields.CharField(unique=True, max_length=2)),
                ('bps_code', fields.CharField(unique=True, max_length=2)),
                ('iso_code', fields.CharField(unique=True, max_length=5)),
                ('name_id', fields.CharField(unique=True, max_length=60)),
                ('name_en', fields.CharField(unique=True, max_length=60)),
                ('label_2021', fields.CharField(null=True, unique=True, max_length=60)),
                ('valid_from', fields.DateField(null=True)),
                ('valid_to', fields.DateField(null=True)),
                ('split_from', fields.ForeignKeyField('models.Province', source_field='split_from_id', null=True, db_constraint=True, to_field='id', related_name='split_off', on_delete=OnDelete.RESTRICT)),
                ('note', fields.CharField(default='', max_length=200)),
            ],
            options={'table': 'province', 'app': 'models', 'pk_attr': 'id'},
            bases=['Model'],
        ),
        ops.CreateModel(
            name='AssessmentSite',
            fields=[
                ('id', fields.IntField(generated=True, primary_key=True, unique=True, db_index=True)),
                ('code', fields.CharField(unique=True, max_length=40)),
                ('name', fields.CharField(max_length=200)),
                ('kind', fields.CharField(max_length=40)),
                ('owner', fields.CharField(max_length=200)),
                ('address', fields.CharField(null=True, max_length=300)),
                ('province', fields.ForeignKeyField('models.Province', source_field='province_id', db_constraint=True, to_field='id', related_name='sites', on_delete=OnDelete.RESTRICT)),
                ('verified_on', fields.DateField()),
                ('verified_until', fields.DateField(null=True)),
                ('created_at', fields.DatetimeField(auto_now=False, auto_now_add=False)),
            ],
            options={'table': 'assessment_site', 'app': 'models', 'pk_attr': 'id'},
            bases=['Model'],
        ),
        ops.CreateModel(
            name='Assessor',
            fields=[
                ('id', fields.IntField(generated=True, primary_key=True, unique=True, db_index=True)),
                ('registration_number', fields.CharField(unique=True, max_length=20)),
                ('name', fields.CharField(max_length=100)),
                ('province', fields.ForeignKeyField('models.Province', source_field='province_id', db_constraint=True, to_field='id', related_name='assessors', on_delete=OnDelete.RESTRICT)),
                ('certificate_valid_from', fields.DateField()),
                ('certificate_valid_until', fields.DateField()),
                ('status', fields.CharField(max_length=40)),
                ('subject', fields.CharField(null=True, unique=True, max_length=200)),
                ('holder', fields.ForeignKeyField('models.Holder', source_field='holder_id', null=True, db_constraint=True, to_field='id', related_name='assessor', on_delete=OnDelete.RESTRICT)),
                ('created_at', fields.DatetimeField(auto_now=False, auto_now_add=False)),
            ],
            options={'table': 'assessor', 'app': 'models', 'pk_attr': 'id'},
            bases=['Model'],
        ),
        ops.CreateModel(
            name='Lsp',
            fields=[
                ('id', fields.IntField(generated=True, primary_key=True, unique=True, db_index=True)),
                ('licence_number', fields.CharField(unique=True, max_length=20)),
                ('name', fields.CharField(max_length=200)),
                ('name_en', fields.CharField(null=True, max_length=200)),
                ('type', fields.CharField(max_length=40)),
                ('p1_kind', fields.CharField(null=True, max_length=40)),
                ('founder', fields.CharField(null=True, max_length=200)),
                ('sector', fields.CharField(null=True, max_length=40)),
                ('address', fields.CharField(null=True, max_length=300)),
                ('province', fields.ForeignKeyField('models.Province', source_field='province_id', db_constraint=True, to_field='id', related_name='lsps', on_delete=OnDelete.RESTRICT)),
                ('phone', fields.CharField(null=True, max_length=40)),
                ('email', fields.CharField(null=True, max_length=120)),
                ('website', fields.CharField(null=True, max_length=200)),
                ('created_at', fields.DatetimeField(auto_now=False, auto_now_add=False)),
            ],
            options={'table': 'lsp', 'app': 'models', 'pk_attr': 'id'},
            bases=['Model'],
        ),
        ops.CreateModel(
            name='AssessorMembership',
            fields=[
                ('id', fields.IntField(generated=True, primary_key=True, unique=True, db_index=True)),
                ('assessor', fields.ForeignKeyField('models.Assessor', source_field='assessor_id', db_constraint=True, to_field='id', related_name='memberships', on_delete=OnDelete.RESTRICT)),
                ('lsp', fields.ForeignKeyField('models.Lsp', source_field='lsp_id', db_constraint=True, to_field='id', related_name='assessor_memberships', on_delete=OnDelete.RESTRICT)),
                ('from_date', fields.DateField()),
                ('to_date', fields.DateField(null=True)),
            ],
            options={'table': 'assessor_membership', 'app': 'models', 'pk_attr': 'id'},
            bases=['Model'],
        ),
        ops.CreateModel(
            name='Licence',
            fields=[
                ('id', fields.IntField(generated=True, primary_key=True, unique=True, db_index=True)),
                ('lsp', fields.ForeignKeyField('models.Lsp', source_field='lsp_id', db_constraint=True, to_field='id', related_name='licences', on_delete=OnDelete.RESTRICT)),
                ('licence_number', fields.CharField(max_length=20)),
                ('decree_number', fields.CharField(unique=True, max_length=40)),
                ('decree_date', fields.DateField()),
                ('valid_from', fields.DateField()),
                ('valid_until', fields.DateField()),
                ('kind', fields.CharField(max_length=40)),
                ('status', fields.CharField(max_length=40)),
                ('ended_on', fields.DateField(null=True)),
                ('end_reason', fields.CharField(null=True, max_length=300)),
                ('supersedes', fields.ForeignKeyField('models.Licence', source_field='supersedes_id', null=True, db_constraint=True, to_field='id', related_name='superseded_by', on_delete=OnDelete.RESTRICT)),
                ('created_at', fields.DatetimeField(auto_now=False, auto_now_add=False)),
            ],
            options={'table': 'licence', 'app': 'models', 'pk_attr': 'id'},
            bases=['Model'],
        ),
        ops.CreateModel(
            name='LicenceFreeze',
            fields=[
                ('id', fields.IntField(generated=True, primary_key=True, unique=True, db_index=True)),
                ('licence', fields.ForeignKeyField('models.Licence', source_field='licence_id', db_constraint=True, to_field='id', related_name='freezes', on_delete=OnDelete.RESTRICT)),
                ('from_date', fields.DateField()),
                ('to_date', fields.DateField(null=True)),
                ('reason', fields.CharField(max_length=300)),
                ('created_at', fields.DatetimeField(auto_now=False, auto_now_add=False)),
            ],
            options={'table': 'licence_freeze', 'app': 'models', 'pk_attr': 'id'},
            bases=['Model'],
        ),
        ops.CreateModel(
            name='NumberSeries',
            fields=[
                ('id', fields.IntField(generated=True, primary_key=True, unique=True, db_index=True)),
                ('lsp', fields.ForeignKeyField('models.Lsp', source_field='lsp_id', db_constraint=True, to_field='id', related_name='number_series', on_delete=OnDelete.RESTRICT)),
                ('kind', fields.CharField(max_length=40)),
                ('year', fields.SmallIntField()),
                ('next_value', fields.IntField(default=1)),
            ],
            options={'table': 'number_series', 'app': 'models', 'pk_attr': 'id'},
            bases=['Model'],
        ),
        ops.CreateModel(
            name='PublishedSeries',
            fields=[
                ('id', fields.IntField(generated=True, primary_key=True, unique=True, db_index=True)),
                ('code', fields.CharField(unique=True, max_length=60)),
                ('title_id', fields.CharField(max_length=200)),
                ('title_en', fields.CharField(max_length=200)),
                ('source', fields.CharField(max_length=200)),
                ('as_of', fields.DateField()),
            ],
            options={'table': 'published_series', 'app': 'models', 'pk_attr': 'id'},
            bases=['Model'],
        ),
        ops.CreateModel(
            name='PublishedFigure',
            fields=[
                ('id', fields.IntField(generated=True, primary_key=True, unique=True, db_index=True)),
                ('series', fields.ForeignKeyField('models.PublishedSeries', source_field='series_id', db_constraint=True, to_field='id', related_name='figures', on_delete=OnDelete.RESTRICT)),
                ('position', fields.SmallIntField()),
                ('name', fields.CharField(max_length=60)),
                ('printed', fields.CharField(max_length=40)),
                ('value', fields.DecimalField(max_digits=20, decimal_places=2)),
                ('decimals', fields.SmallIntField()),
                ('unit', fields.CharField(max_length=20)),
                ('qualifier', fields.CharField(max_length=40)),
                ('source_line', fields.CharField(max_length=40)),
                ('month', fields.SmallIntField(null=True)),
                ('lsp_type', fields.CharField(null=True, max_length=40)),
                ('province', fields.ForeignKeyField('models.Province', source_field='province_id', null=True, db_constraint=True, to_field='id', related_name='published_figures', on_delete=OnDelete.RESTRICT)),
                ('computed', fields.DecimalField(null=True, max_digits=24, decimal_places=4)),
                ('note_id', fields.TextField(default='', unique=False)),
                ('note_en', fields.TextField(default='', unique=False)),
            ],
            options={'table': 'published_figure', 'app': 'models', 'pk_attr': 'id'},
            bases=['Model'],
        ),
        ops.CreateModel(
            name='Scheme',
            fields=[
                ('id', fields.IntField(generated=True, primary_key=True, unique=True, db_index=True)),
                ('code', fields.CharField(unique=True, max_length=10)),
                ('number', fields.IntField(unique=True)),
                ('kind', fields.CharField(max_length=40)),
                ('kkni_level', fields.SmallIntField(null=True)),
                ('kbli_code', fields.CharField(max_length=5)),
                ('kbji_code', fields.CharField(max_length=4)),
                ('registration_prefix', fields.CharField(max_length=4)),
                ('standard_basis', fields.CharField(max_length=40)),
                ('sector', fields.CharField(null=True, max_length=40)),
                ('framework', fields.CharField(max_length=40)),
                ('language', fields.CharField(max_length=2)),
                ('owner_body', fields.CharField(null=True, max_length=200)),
                ('created_at', fields.DatetimeField(auto_now=False, auto_now_add=False)),
            ],
            options={'table': 'scheme', 'app': 'models', 'pk_attr': 'id'},
            bases=['Model'],
        ),
        ops.CreateModel(
            name='AssessorScheme',
            fields=[
                ('id', fields.IntField(generated=True, primary_key=True, unique=True, db_index=True)),
                ('assessor', fields.ForeignKeyField('models.Assessor', source_field='assessor_id', db_constraint=True, to_field='id', related_name='technical_schemes', on_delete=OnDelete.RESTRICT)),
                ('scheme', fields.ForeignKeyField('models.Scheme', source_field='scheme_id', db_constraint=True, to_field='id', related_name='assessors', on_delete=OnDelete.RESTRICT)),
            ],
            options={'table': 'assessor_scheme', 'app': 'models', 'pk_attr': 'id'},
            bases=['Model'],
        ),
        ops.CreateModel(
            name='SchemeVersion',
            fields=[
                ('id', fields.IntField(generated=True, primary_key=True, unique=True, db_index=True)),
                ('scheme', fields.ForeignKeyField('models.Scheme', source_field='scheme_id', db_constraint=True, to_field='id', related_name='versions', on_delete=OnDelete.RESTRICT)),
                ('version', fields.SmallIntField()),
                ('title_id', fields.CharField(max_length=200)),
                ('title_en', fields.CharField(null=True, max_length=200)),
                ('validity_years', fields.SmallIntField()),
                ('status', fields.CharField(max_length=40)),
                ('verified_at', fields.DatetimeField(null=True, auto_now=False, auto_now_add=False)),
                ('verification_sheet_number', fields.CharField(null=True, max_length=40)),
                ('created_at', fields.DatetimeField(auto_now=False, auto_now_add=False)),
            ],
            options={'table': 'scheme_version', 'app': 'models', 'pk_attr': 'id'},
            bases=['Model'],
        ),
        ops.CreateModel(
            name='Assessment',
            fields=[
                ('id', fields.IntField(generated=True, primary_key=True, unique=True, db_index=True)),
                ('lsp', fields.ForeignKeyField('models.Lsp', source_field='lsp_id', db_constraint=True, to_field='id', related_name='assessments', on_delete=OnDelete.RESTRICT)),
                ('scheme_version', fields.ForeignKeyField('models.SchemeVersion', source_field='scheme_version_id', db_constraint=True, to_field='id', related_name='assessments', on_delete=OnDelete.RESTRICT)),
                ('site', fields.ForeignKeyField('models.AssessmentSite', source_field='site_id', db_constraint=True, to_field='id', related_name='assessments', on_delete=OnDelete.RESTRICT)),
                ('holder', fields.ForeignKeyField('models.Holder', source_field='holder_id', db_constraint=True, to_field='id', related_name='assessments', on_delete=OnDelete.RESTRICT)),
                ('methods', fields.CharField(max_length=200)),
                ('assessed_on', fields.DateField()),
                ('status', fields.CharField(max_length=40)),
                ('recommendation', fields.CharField(max_length=40)),
                ('recorded_by', fields.CharField(max_length=200)),
                ('recorded_at', fields.DatetimeField(auto_now=False, auto_now_add=False)),
                ('decision', fields.CharField(null=True, max_length=40)),
                ('decided_by', fields.CharField(null=True, max_length=200)),
                ('decided_at', fields.DatetimeField(null=True, auto_now=False, auto_now_add=False)),
            ],
            options={'table': 'assessment', 'app': 'models', 'pk_attr': 'id'},
            bases=['Model'],
        ),
        ops.CreateModel(
            name='AssessmentAssessor',
            fields=[
                ('id', fields.IntField(generated=True, primary_key=True, unique=True, db_index=True)),
                ('assessment', fields.ForeignKeyField('models.Assessment', source_field='assessment_id', db_constraint=True, to_field='id', related_name='assessors', on_delete=OnDelete.RESTRICT)),
                ('assessor', fields.ForeignKeyField('models.Assessor', source_field='assessor_id', db_constraint=True, to_field='id', related_name='assessments', on_delete=OnDelete.RESTRICT)),
            ],
            options={'table': 'assessment_assessor', 'app': 'models', 'pk_attr': 'id'},
            bases=['Model'],
        ),
        ops.CreateModel(
            name='LspScope',
            fields=[
                ('id', fields.IntField(generated=True, primary_key=True, unique=True, db_index=True)),
                ('lsp', fields.ForeignKeyField('models.Lsp', source_field='lsp_id', db_constraint=True, to_field='id', related_name='scope', on_delete=OnDelete.RESTRICT)),
                ('scheme_version', fields.ForeignKeyField('models.SchemeVersion', source_field='scheme_version_id', db_constraint=True, to_field='id', related_name='scopes', on_delete=OnDelete.RESTRICT)),
                ('from_date', fields.DateField()),
                ('to_date', fields.DateField(null=True)),
                ('created_at', fields.DatetimeField(auto_now=False, auto_now_add=False)),
            ],
            options={'table': 'lsp_scope', 'app': 'models', 'pk_attr': 'id'},
            bases=['Model'],
        ),
        ops.CreateModel(
            name='SchemeVersionUnit',
            fields=[
                ('id', fields.IntField(generated=True, primary_key=True, unique=True, db_index=True)),
                ('scheme_version', fields.ForeignKeyField('models.SchemeVersion', source_field='scheme_version_id', db_constraint=True, to_field='id', related_name='units', on_delete=OnDelete.RESTRICT)),
                ('unit', fields.ForeignKeyField('models.CompetencyUnit', source_field='unit_id', db_constraint=True, to_field='id', related_name='scheme_versions', on_delete=OnDelete.RESTRICT)),
                ('position', fields.SmallIntField()),
                ('role', fields.CharField(max_length=40)),
            ],
            options={'table': 'scheme_version_unit', 'app': 'models', 'pk_attr': 'id'},
            bases=['Model'],
        ),
        ops.CreateModel(
            name='SigningKey',
            fields=[
                ('id', fields.IntField(generated=True, primary_key=True, unique=True, db_index=True)),
                ('lsp', fields.ForeignKeyField('models.Lsp', source_field='lsp_id', null=True, db_constraint=True, to_field='id', related_name='signing_keys', on_delete=OnDelete.RESTRICT)),
                ('kid', fields.CharField(unique=True, max_length=11)),
                ('public_jwk', fields.TextField(unique=False)),
                ('storage', fields.CharField(max_length=40)),
                ('encrypted_private_pem', fields.TextField(null=True, unique=False)),
                ('pkcs11_label', fields.CharField(null=True, unique=True, max_length=100)),
                ('status', fields.CharField(max_length=40)),
                ('not_before', fields.DatetimeField(auto_now=False, auto_now_add=False)),
                ('not_after', fields.DatetimeField(null=True, auto_now=False, auto_now_add=False)),
                ('retired_at', fields.DatetimeField(null=True, auto_now=False, auto_now_add=False)),
                ('compromised_at', fields.DatetimeField(null=True, auto_now=False, auto_now_add=False)),
                ('created_at', fields.DatetimeField(auto_now=False, auto_now_add=False)),
            ],
            options={'table': 'signing_key', 'app': 'models', 'pk_attr': 'id'},
            bases=['Model'],
        ),
        ops.CreateModel(
            name='StatusList',
            fields=[
                ('id', fields.IntField(generated=True, primary_key=True, unique=True, db_index=True)),
                ('number', fields.IntField(unique=True)),
                ('next_index', fields.IntField(default=0)),
                ('created_at', fields.DatetimeField(auto_now=False, auto_now_add=False)),
            ],
            options={'table': 'status_list', 'app': 'models', 'pk_attr': 'id'},
            bases=['Model'],
        ),
        ops.CreateModel(
            name='Certificate',
            fields=[
                ('id', fields.IntField(generated=True, primary_key=True, unique=True, db_index=True)),
                ('lsp', fields.ForeignKeyField('models.Lsp', source_field='lsp_id', db_constraint=True, to_field='id', related_name='certificates', on_delete=OnDelete.RESTRICT)),
                ('licence', fields.ForeignKeyField('models.Licence', source_field='licence_id', db_constraint=True, to_field='id', related_name='certificates', on_delete=OnDelete.RESTRICT)),
                ('scheme_version', fields.ForeignKeyField('models.SchemeVersion', source_field='scheme_version_id', db_constraint=True, to_field='id', related_name='certificates', on_delete=OnDelete.RESTRICT)),
                ('holder', fields.ForeignKeyField('models.Holder', source_field='holder_id', db_constraint=True, to_field='id', related_name='certificates', on_delete=OnDelete.RESTRICT)),
                ('assessment', fields.ForeignKeyField('models.Assessment', source_field='assessment_id', db_constraint=True, to_field='id', related_name='certificates', on_delete=OnDelete.RESTRICT)),
                ('name_printed', fields.CharField(max_length=100)),
                ('certificate_number', fields.CharField(max_length=32)),
                ('registration_number', fields.CharField(unique=True, max_length=24)),
                ('blank_number', fields.CharField(null=True, unique=True, max_length=10)),
                ('place_of_issue', fields.CharField(null=True, max_length=100)),
                ('issued_at', fields.DatetimeField(auto_now=False, auto_now_add=False)),
                ('valid_from', fields.DateField()),
                ('valid_until', fields.DateField()),
                ('status', fields.CharField(max_length=40)),
                ('status_reason', fields.CharField(null=True, max_length=60)),
                ('status_changed_at', fields.DatetimeField(auto_now=False, auto_now_add=False)),
                ('signing_key', fields.ForeignKeyField('models.SigningKey', source_field='signing_key_id', db_constraint=True, to_field='id', related_name='certificates', on_delete=OnDelete.RESTRICT)),
                ('kid', fields.CharField(max_length=11)),
                ('status_list', fields.ForeignKeyField('models.StatusList', source_field='status_list_id', db_constraint=True, to_field='id', related_name='certificates', on_delete=OnDelete.RESTRICT)),
                ('status_index', fields.IntField()),
                ('signing_input', fields.TextField(unique=False)),
                ('token', fields.TextField(null=True, unique=False)),
                ('previous_certificate', fields.ForeignKeyField('models.Certificate', source_field='previous_certificate_id', null=True, db_constraint=True, to_field='id', related_name='replacements', on_delete=OnDelete.RESTRICT)),
            ],
            options={'table': 'certificate', 'app': 'models', 'pk_attr': 'id'},
            bases=['Model'],
        ),
        ops.CreateModel(
            name='UnitResult',
            fields=[
                ('id', fields.BigIntField(generated=True, primary_key=True, unique=True, db_index=True)),
                ('assessment', fields.ForeignKeyField('models.Assessment', source_field='assessment_id', db_constraint=True, to_field='id', related_name='unit_results', on_delete=OnDelete.RESTRICT)),
                ('unit', fields.ForeignKeyField('models.CompetencyUnit', source_field='unit_id', db_constraint=True, to_field='id', related_name='results', on_delete=OnDelete.RESTRICT)),
                ('outcome', fields.CharField(max_length=40)),
            ],
            options={'table': 'unit_result', 'app': 'models', 'pk_attr': 'id'},
            bases=['Model'],
        ),
        ops.AddConstraint(
            model_name='CompetencyUnit',
            constraint=CheckConstraint(check='"code_shape" IN (\'SKKNI\', \'SKKNI_OLD\', \'ASEAN\', \'OTHER\')', name='competency_unit_code_shape_known'),
        ),
        ops.AddConstraint(
            model_name='Event',
            constraint=CheckConstraint(check='sequence >= 1', name='event_sequence_positive'),
        ),
        ops.AddConstraint(
            model_name='EventChainHead',
            constraint=CheckConstraint(check='id = 1', name='event_chain_head_one_row'),
        ),
        ops.AddConstraint(
            model_name='Holder',
            constraint=CheckConstraint(check='"sex" IN (\'MALE\', \'FEMALE\')', name='holder_sex_known'),
        ),
        ops.AddConstraint(
            model_name='Holder',
            constraint=CheckConstraint(check='("national_id_encrypted" IS NOT NULL AND "national_id_mark" IS NOT NULL) OR ("national_id_encrypted" IS NULL AND "national_id_mark" IS NULL)', name='holder_national_id_encrypted_complete'),
        ),
        ops.AddConstraint(
            model_name='Holder',
            constraint=CheckConstraint(check="(erased_at IS NULL AND national_id_mark IS NOT NULL AND name <> '') OR (erased_at IS NOT NULL AND national_id_mark IS NULL AND birth_encrypted IS NULL AND subject IS NULL AND name = '')", name='holder_identified_until_erased'),
        ),
        ops.AddConstraint(
            model_name='Province',
            constraint=CheckConstraint(check='"valid_to" >= "valid_from"', name='province_valid_to_in_order'),
        ),
        ops.AddConstraint(
            model_name='AssessmentSite',
            constraint=CheckConstraint(check='"kind" IN (\'WORKPLACE\', \'AD_HOC\', \'INDEPENDENT\')', name='assessment_site_kind_known'),
        ),
        ops.AddConstraint(
            model_name='AssessmentSite',
            constraint=CheckConstraint(check='"verified_until" >= "verified_on"', name='assessment_site_verified_until_in_order'),
        ),
        ops.AddConstraint(
            model_name='Assessor',
            constraint=CheckConstraint(check='"status" IN (\'ACTIVE\', \'SUSPENDED\', \'REVOKED\')', name='assessor_status_known'),
        ),
        ops.AddConstraint(
            model_name='Assessor',
            constraint=CheckConstraint(check='"certificate_valid_until" >= "certificate_valid_from"', name='assessor_certificate_valid_until_in_order'),
        ),
        ops.AddConstraint(
            model_name='Lsp',
            constraint=CheckConstraint(check='"type" IN (\'P1\', \'P2\', \'P3\')', name='lsp_type_known'),
        ),
        ops.AddConstraint(
            model_name='Lsp',
            constraint=CheckConstraint(check='"p1_kind" IN (\'EDUCATION\', \'INDUSTRY\')', name='lsp_p1_kind_known'),
        ),
        ops.AddConstraint(
            model_name='Lsp',
            constraint=CheckConstraint(check="(type = 'P1') = (p1_kind IS NOT NULL)", name='lsp_p1_kind_exactly_for_p1'),
        ),
        ops.AddConstraint(
            model_name='AssessorMembership',
            constraint=CheckConstraint(check='"to_date" >= "from_date"', name='assessor_membership_to_date_in_order'),
        ),
        ops.AddConstraint(
            model_name='Licence',
            constraint=CheckConstraint(check='"kind" IN (\'INITIAL\', \'RENEWAL\')', name='licence_kind_known'),
        ),
        ops.AddConstraint(
            model_name='Licence',
            constraint=CheckConstraint(check='"status" IN (\'GRANTED\', \'REVOKED\', \'WITHDRAWN\')', name='licence_status_known'),
        ),
        ops.AddConstraint(
            model_name='Licence',
            constraint=CheckConstraint(check='"valid_until" >= "valid_from"', name='licence_valid_until_in_order'),
        ),
        ops.AddConstraint(
            model_name='Licence',
            constraint=CheckConstraint(check="(status = 'GRANTED') = (ended_on IS NULL)", name='licence_ended_on_exactly_when_ended'),
        ),
        ops.AddConstraint(
            model_name='Licence',
            constraint=CheckConstraint(check='ended_on >= valid_from AND ended_on <= valid_until', name='licence_ended_on_within'),
        ),
        ops.AddConstraint(
            model_name='Licence',
            constraint=CheckConstraint(check="supersedes_id IS NULL OR kind = 'RENEWAL'", name='licence_only_renewal_supersedes'),
        ),
        ops.AddConstraint(
            model_name='LicenceFreeze',
            constraint=CheckConstraint(check='"to_date" >= "from_date"', name='licence_freeze_to_date_in_order'),
        ),
        ops.AddConstraint(
            model_name='NumberSeries',
            constraint=CheckConstraint(check='"kind" IN (\'REGISTRATION\', \'CERTIFICATE\')', name='number_series_kind_known'),
        ),
        ops.AddConstraint(
            model_name='NumberSeries',
            constraint=CheckConstraint(check='next_value BETWEEN 1 AND 10000000', name='number_series_next_value_within'),
        ),
        ops.AddConstraint(
            model_name='NumberSeries',
            constraint=CheckConstraint(check='year = 0 OR year BETWEEN 1900 AND 2999', name='number_series_year_plausible'),
        ),
        ops.AddConstraint(
            model_name='PublishedFigure',
            constraint=CheckConstraint(check='"qualifier" IN (\'EXACTLY\', \'MORE_THAN\', \'UP_TO\')', name='published_figure_qualifier_known'),
        ),
        ops.AddConstraint(
            model_name='PublishedFigure',
            constraint=CheckConstraint(check='"lsp_type" IN (\'P1\', \'P2\', \'P3\')', name='published_figure_lsp_type_known'),
        ),
        ops.AddConstraint(
            model_name='PublishedFigure',
            constraint=CheckConstraint(check='month BETWEEN 1 AND 12', name='published_figure_month_of_the_year'),
        ),
        ops.AddConstraint(
            model_name='PublishedFigure',
            constraint=CheckConstraint(check='position >= 1', name='published_figure_position_positive'),
        ),
        ops.AddConstraint(
            model_name='Scheme',
            constraint=CheckConstraint(check='"kind" IN (\'KKNI\', \'OCCUPATION\', \'CLUSTER\', \'UNIT\', \'PROFICIENCY\')', name='scheme_kind_known'),
        ),
        ops.AddConstraint(
            model_name='Scheme',
            constraint=CheckConstraint(check='"standard_basis" IN (\'SKKNI\', \'INTERNATIONAL\', \'SPECIAL\')', name='scheme_standard_basis_known'),
        ),
        ops.AddConstraint(
            model_name='Scheme',
            constraint=CheckConstraint(check='"framework" IN (\'NATIONAL\', \'ASEAN_ACCSTP\')', name='scheme_framework_known'),
        ),
        ops.AddConstraint(
            model_name='Scheme',
            constraint=CheckConstraint(check='kkni_level BETWEEN 1 AND 9', name='scheme_kkni_level_between_1_and_9'),
        ),
        ops.AddConstraint(
            model_name='Scheme',
            constraint=CheckConstraint(check="kind <> 'KKNI' OR kkni_level IS NOT NULL", name='scheme_kkni_scheme_has_level'),
        ),
        ops.AddConstraint(
            model_name='Scheme',
            constraint=CheckConstraint(check='number BETWEEN 0 AND 999999', name='scheme_number_of_six_digits'),
        ),
        ops.AddConstraint(
            model_name='Scheme',
            constraint=CheckConstraint(check="language IN ('id', 'en')", name='scheme_language_known'),
        ),
        ops.AddConstraint(
            model_name='SchemeVersion',
            constraint=CheckConstraint(check='"status" IN (\'DRAFT\', \'SUBMITTED\', \'IN_VERIFICATION\', \'VERIFIED\', \'RATIFIED\', \'SUPERSEDED\', \'WITHDRAWN\')', name='scheme_version_status_known'),
        ),
        ops.AddConstraint(
            model_name='SchemeVersion',
            constraint=CheckConstraint(check='version >= 1', name='scheme_version_version_positive'),
        ),
        ops.AddConstraint(
            model_name='SchemeVersion',
            constraint=CheckConstraint(check='validity_years BETWEEN 1 AND 10', name='scheme_version_validity_years_between_1_and_10'),
        ),
        ops.AddConstraint(
            model_name='Assessment',
            constraint=CheckConstraint(check='"status" IN (\'RECOMMENDED\', \'DECIDED\')', name='assessment_status_known'),
        ),
        ops.AddConstraint(
            model_name='Assessment',
            constraint=CheckConstraint(check='"recommendation" IN (\'COMPETENT\', \'NOT_YET_COMPETENT\')', name='assessment_recommendation_known'),
        ),
        ops.AddConstraint(
            model_name='Assessment',
            constraint=CheckConstraint(check='"decision" IN (\'COMPETENT\', \'NOT_YET_COMPETENT\')', name='assessment_decision_known'),
        ),
        ops.AddConstraint(
            model_name='Assessment',
            constraint=CheckConstraint(check='("decision" IS NOT NULL AND "decided_by" IS NOT NULL AND "decided_at" IS NOT NULL) OR ("decision" IS NULL AND "decided_by" IS NULL AND "decided_at" IS NULL)', name='assessment_decision_complete'),
        ),
        ops.AddConstraint(
            model_name='Assessment',
            constraint=CheckConstraint(check="(status = 'DECIDED') = (decision IS NOT NULL)", name='assessment_decided_has_decision'),
        ),
        ops.AddConstraint(
            model_name='Assessment',
            constraint=CheckConstraint(check="methods <> ''", name='assessment_methods_named'),
        ),
        ops.AddConstraint(
            model_name='LspScope',
            constraint=CheckConstraint(check='"to_date" >= "from_date"', name='lsp_scope_to_date_in_order'),
        ),
        ops.AddConstraint(
            model_name='SchemeVersionUnit',
            constraint=CheckConstraint(check='"role" IN (\'CORE\', \'ELECTIVE\')', name='scheme_version_unit_role_known'),
        ),
        ops.AddConstraint(
            model_name='SchemeVersionUnit',
            constraint=CheckConstraint(check='position >= 1', name='scheme_version_unit_position_positive'),
        ),
        ops.AddConstraint(
            model_name='SigningKey',
            constraint=CheckConstraint(check='"storage" IN (\'SOFTWARE\', \'PKCS11\')', name='signing_key_storage_known'),
        ),
        ops.AddConstraint(
            model_name='SigningKey',
            constraint=CheckConstraint(check='"status" IN (\'ACTIVE\', \'RETIRED\', \'COMPROMISED\')', name='signing_key_status_known'),
        ),
        ops.AddConstraint(
            model_name='SigningKey',
            constraint=CheckConstraint(check="(storage = 'SOFTWARE') = (encrypted_private_pem IS NOT NULL) AND (storage = 'PKCS11') = (pkcs11_label IS NOT NULL)", name='signing_key_private_half_where_storage_says'),
        ),
        ops.AddConstraint(
            model_name='SigningKey',
            constraint=CheckConstraint(check="(status = 'ACTIVE' AND retired_at IS NULL AND compromised_at IS NULL) OR (status = 'RETIRED' AND retired_at IS NOT NULL AND compromised_at IS NULL) OR (status = 'COMPROMISED' AND compromised_at IS NOT NULL)", name='signing_key_dates_agree_with_status'),
        ),
        ops.AddConstraint(
            model_name='SigningKey',
            constraint=CheckConstraint(check='not_after > not_before', name='signing_key_not_after_later'),
        ),
        ops.AddConstraint(
            model_name='StatusList',
            constraint=CheckConstraint(check='next_index BETWEEN 0 AND 131072', name='status_list_next_index_within'),
        ),
        ops.AddConstraint(
            model_name='StatusList',
            constraint=CheckConstraint(check='number >= 0', name='status_list_number_not_negative'),
        ),
        ops.AddConstraint(
            model_name='Certificate',
            constraint=CheckConstraint(check='"status" IN (\'INTENDED\', \'ACTIVE\', \'SUSPENDED\', \'REVOKED\', \'REPLACED\', \'VOIDED\')', name='certificate_status_known'),
        ),
        ops.AddConstraint(
            model_name='Certificate',
            constraint=CheckConstraint(check='"valid_until" >= "valid_from"', name='certificate_valid_until_in_order'),
        ),
        ops.AddConstraint(
            model_name='Certificate',
            constraint=CheckConstraint(check='status_index BETWEEN 0 AND 131071', name='certificate_status_index_within'),
        ),
        ops.AddConstraint(
            model_name='Certificate',
            constraint=CheckConstraint(check="(status IN ('INTENDED', 'VOIDED')) = (token IS NULL)", name='certificate_token_exactly_when_signed'),
        ),
        ops.AddConstraint(
            model_name='Certificate',
            constraint=CheckConstraint(check="substr(token, 1, length(signing_input) + 1) = signing_input || '.'", name='certificate_token_is_of_the_intent'),
        ),
        ops.AddConstraint(
            model_name='Certificate',
            constraint=CheckConstraint(check='previous_certificate_id <> id', name='certificate_not_its_own_previous'),
        ),
        ops.AddConstraint(
            model_name='UnitResult',
            constraint=CheckConstraint(check='"outcome" IN (\'COMPETENT\', \'NOT_YET_COMPETENT\')', name='unit_result_outcome_known'),
        ),
        ops.AddIndex(
            model_name='Event',
            index=Index(fields=['subject_kind', 'subject', 'sequence'], name='event_subject_kind_subject_sequence_index'),
        ),
        ops.AddIndex(
            model_name='Event',
            index=Index(fields=['kind', 'occurred_at'], name='event_kind_occurred_at_index'),
        ),
        ops.AddConstraint(
            model_name='IdempotencyRecord',
            constraint=UniqueConstraint(fields=('subject', 'operation', 'key'), name='idempotency_record_subject_operation_key_unique'),
        ),
        ops.AddIndex(
            model_name='IdempotencyRecord',
            index=Index(fields=['created_at'], name='idempotency_record_created_at_index'),
        ),
        ops.AddIndex(
            model_name='Province',
            index=Index(fields=['split_from_id'], name='province_split_from_id_index'),
        ),
        ops.AddIndex(
            model_name='AssessmentSite',
            index=Index(fields=['province_id'], name='assessment_site_province_id_index'),
        ),
        ops.AddConstraint(
            model_name='Assessor',
            constraint=UniqueConstraint(fields=('holder_id',), name='assessor_holder_id_unique'),
        ),
        ops.AddIndex(
            model_name='Assessor',
            index=Index(fields=['province_id', 'certificate_valid_until'], name='assessor_province_id_certificate_valid_until_index'),
        ),
        ops.AddIndex(
            model_name='Lsp',
            index=Index(fields=['province_id', 'type'], name='lsp_province_id_type_index'),
        ),
        ops.AddIndex(
            model_name='Lsp',
            index=Index(fields=['sector'], name='lsp_sector_index'),
        ),
        ops.AddConstraint(
            model_name='AssessorMembership',
            constraint=UniqueConstraint(fields=('assessor_id', 'lsp_id', 'from_date'), name='assessor_membership_assessor_id_lsp_id_from_date_unique'),
        ),
        ops.AddIndex(
            model_name='AssessorMembership',
            index=Index(fields=['lsp_id'], name='assessor_membership_lsp_id_index'),
        ),
        ops.AddConstraint(
            model_name='Licence',
            constraint=UniqueConstraint(fields=('lsp_id', 'valid_from'), name='licence_lsp_id_valid_from_unique'),
        ),
        ops.AddConstraint(
            model_name='Licence',
            constraint=UniqueConstraint(fields=('supersedes_id',), name='licence_supersedes_id_unique'),
        ),
        ops.AddIndex(
            model_name='Licence',
            index=Index(fields=['valid_until'], name='licence_valid_until_index'),
        ),
        ops.AddConstraint(
            model_name='LicenceFreeze',
            constraint=UniqueConstraint(fields=('licence_id', 'from_date'), name='licence_freeze_licence_id_from_date_unique'),
        ),
        ops.AddConstraint(
            model_name='NumberSeries',
            constraint=UniqueConstraint(fields=('lsp_id', 'kind', 'year'), name='number_series_lsp_id_kind_year_unique'),
        ),
        ops.AddConstraint(
            model_name='PublishedFigure',
            constraint=UniqueConstraint(fields=('series_id', 'position'), name='published_figure_series_id_position_unique'),
        ),
        ops.AddConstraint(
            model_name='PublishedFigure',
            constraint=UniqueConstraint(fields=('series_id', 'name'), name='published_figure_series_id_name_unique'),
        ),
        ops.AddIndex(
            model_name='PublishedFigure',
            index=Index(fields=['province_id'], name='published_figure_province_id_index'),
        ),
        ops.AddIndex(
            model_name='Scheme',
            index=Index(fields=['sector'], name='scheme_sector_index'),
        ),
        ops.AddConstraint(
            model_name='AssessorScheme',
            constraint=UniqueConstraint(fields=('assessor_id', 'scheme_id'), name='assessor_scheme_assessor_id_scheme_id_unique'),
        ),
        ops.AddIndex(
            model_name='AssessorScheme',
            index=Index(fields=['scheme_id'], name='assessor_scheme_scheme_id_index'),
        ),
        ops.AddConstraint(
            model_name='SchemeVersion',
            constraint=UniqueConstraint(fields=('scheme_id', 'version'), name='scheme_version_scheme_id_version_unique'),
        ),
        ops.AddIndex(
            model_name='Assessment',
            index=Index(fields=['lsp_id', 'status'], name='assessment_lsp_id_status_index'),
        ),
        ops.AddIndex(
            model_name='Assessment',
            index=Index(fields=['scheme_version_id', 'assessed_on'], name='assessment_scheme_version_id_assessed_on_index'),
        ),
        ops.AddIndex(
            model_name='Assessment',
            index=Index(fields=['site_id'], name='assessment_site_id_index'),
        ),
        ops.AddIndex(
            model_name='Assessment',
            index=Index(fields=['holder_id'], name='assessment_holder_id_index'),
        ),
        ops.AddConstraint(
            model_name='AssessmentAssessor',
            constraint=UniqueConstraint(fields=('assessment_id', 'assessor_id'), name='assessment_assessor_assessment_id_assessor_id_unique'),
        ),
        ops.AddIndex(
            model_name='AssessmentAssessor',
            index=Index(fields=['assessor_id'], name='assessment_assessor_assessor_id_index'),
        ),
        ops.AddConstraint(
            model_name='LspScope',
            constraint=UniqueConstraint(fields=('lsp_id', 'scheme_version_id', 'from_date'), name='lsp_scope_lsp_id_scheme_version_id_from_date_unique'),
        ),
        ops.AddIndex(
            model_name='LspScope',
            index=Index(fields=['scheme_version_id'], name='lsp_scope_scheme_version_id_index'),
        ),
        ops.AddConstraint(
            model_name='SchemeVersionUnit',
            constraint=UniqueConstraint(fields=('scheme_version_id', 'unit_id'), name='scheme_version_unit_scheme_version_id_unit_id_unique'),
        ),
        ops.AddConstraint(
            model_name='SchemeVersionUnit',
            constraint=UniqueConstraint(fields=('scheme_version_id', 'position'), name='scheme_version_unit_scheme_version_id_position_unique'),
        ),
        ops.AddIndex(
            model_name='SchemeVersionUnit',
            index=Index(fields=['unit_id'], name='scheme_version_unit_unit_id_index'),
        ),
        ops.AddIndex(
            model_name='SigningKey',
            index=Index(fields=['lsp_id', 'status'], name='signing_key_lsp_id_status_index'),
        ),
        ops.AddConstraint(
            model_name='Certificate',
            constraint=UniqueConstraint(fields=('lsp_id', 'certificate_number'), name='certificate_lsp_id_certificate_number_unique'),
        ),
        ops.AddConstraint(
            model_name='Certificate',
            constraint=UniqueConstraint(fields=('status_list_id', 'status_index'), name='certificate_status_list_id_status_index_unique'),
        ),
        ops.AddIndex(
            model_name='Certificate',
            index=Index(fields=['assessment_id'], name='certificate_assessment_id_index'),
        ),
        ops.AddIndex(
            model_name='Certificate',
            index=Index(fields=['holder_id'], name='certificate_holder_id_index'),
        ),
        ops.AddIndex(
            model_name='Certificate',
            index=Index(fields=['licence_id'], name='certificate_licence_id_index'),
        ),
        ops.AddIndex(
            model_name='Certificate',
            index=Index(fields=['signing_key_id'], name='certificate_signing_key_id_index'),
        ),
        ops.AddIndex(
            model_name='Certificate',
            index=Index(fields=['lsp_id', 'issued_at'], name='certificate_lsp_id_issued_at_index'),
        ),
        ops.AddIndex(
            model_name='Certificate',
            index=Index(fields=['scheme_version_id', 'issued_at'], name='certificate_scheme_version_id_issued_at_index'),
        ),
        ops.AddIndex(
            model_name='Certificate',
            index=Index(fields=['previous_certificate_id'], name='certificate_previous_certificate_id_index'),
        ),
        ops.AddIndex(
            model_name='Certificate',
            index=Index(fields=['status', 'valid_until'], name='certificate_status_valid_until_index'),
        ),
        ops.AddIndex(
            model_name='Certificate',
            index=Index(fields=['certificate_number'], name='certificate_certificate_number_index'),
        ),
        ops.AddConstraint(
            model_name='UnitResult',
            constraint=UniqueConstraint(fields=('assessment_id', 'unit_id'), name='unit_result_assessment_id_unit_id_unique'),
        ),
        ops.AddIndex(
            model_name='UnitResult',
            index=Index(fields=['unit_id'], name='unit_result_unit_id_index'),
        ),
        ops.RunSQL('CREATE UNIQUE INDEX IF NOT EXISTS "certificate_one_original_per_assessment" ON "certificate" ("assessment_id") WHERE previous_certificate_id IS NULL AND status <> \'VOIDED\'', reverse_sql=ops.RunSQL.noop),
        ops.RunSQL('CREATE UNIQUE INDEX IF NOT EXISTS "certificate_one_replacement_each" ON "certificate" ("previous_certificate_id") WHERE status <> \'VOIDED\'', reverse_sql=ops.RunSQL.noop),
        ops.RunSQL('CREATE UNIQUE INDEX IF NOT EXISTS "certificate_one_live_per_assessment" ON "certificate" ("assessment_id") WHERE status IN (\'ACTIVE\', \'SUSPENDED\')', reverse_sql=ops.RunSQL.noop),
    ]

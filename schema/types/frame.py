"""The frame of certification, as BNSP's report for 2021 tells it."""

from datetime import date

import strawberry

from models.queries.frame import (
    AgreementRow,
    CircularRow,
    LegalBasisRow,
    OccupationMapRow,
    OccupationRow,
    OfficerRow,
    StandardRow,
    TrainingEventRow,
)
from models.rules.frame import (
    AgreementKind,
    AgreementState,
    CircularStatus,
    LegalBasisKind,
    OfficerPosition,
    StandardKind,
    agreement_state,
)
from models.rules.rule_sources import RuleSource as Rule
from models.rules.training_events import TrainingKind
from models.rules.validity import jakarta_day
from models.rules.visibility import check_sees_licensing
from schema.context import Info
from schema.rows import of_row
from schema.types.competency_unit import CompetencyUnit
from schema.types.scheme import Scheme

for _enum in (
    AgreementKind,
    AgreementState,
    CircularStatus,
    LegalBasisKind,
    OfficerPosition,
    StandardKind,
    TrainingKind,
):
    strawberry.enum(_enum)


@strawberry.type
class Circular:
    """A circular (surat edaran) of BNSP."""

    number: str
    number_printed: str
    year: int
    month: int
    subject_indonesian: str
    subject_english: str
    status: CircularStatus
    source_line: str

    @classmethod
    def of(cls, row: CircularRow) -> "Circular":
        """The circular of a row."""
        return of_row(cls, row)


@strawberry.type
class Agreement:
    """A memorandum, a harmonisation or another act between BNSP and others."""

    kind: AgreementKind
    title_indonesian: str
    title_english: str
    partners: list[str]
    from_date: date
    to_date: date
    place: str
    source_line: str
    valid_until: date | None
    ended_on: date | None
    end_reason: str | None
    row: strawberry.Private[AgreementRow]

    @strawberry.field
    def state(self, info: Info) -> AgreementState:
        """What the agreement is today."""
        return agreement_state(self.valid_until, self.ended_on, jakarta_day(info.context.now))

    @strawberry.field
    def ended_by(self, info: Info) -> str | None:
        """The login of who ended it; for BNSP."""
        check_sees_licensing(info.context.login)
        return self.row.ended_by

    @classmethod
    def of(cls, row: AgreementRow) -> "Agreement":
        """The agreement of a row."""
        return of_row(cls, row, partners=_named(row.partners))


@strawberry.type
class TrainingEvent:
    """A training, a guidance or a workshop."""

    kind: TrainingKind
    title_indonesian: str
    title_english: str
    from_date: date
    to_date: date
    place: str | None
    capacity: int | None
    participants_printed: int | None
    source_line: str | None
    row: strawberry.Private[TrainingEventRow]

    @strawberry.field
    async def participants(self, info: Info) -> list[str]:
        """The candidates and LSPs that took part; for BNSP."""
        check_sees_licensing(info.context.login)
        return list(await info.context.loaders.participants_of_training.load(self.row.id))

    @classmethod
    def of(cls, row: TrainingEventRow) -> "TrainingEvent":
        """The event of a row."""
        return of_row(cls, row)


@strawberry.type
class LegalBasis:
    """A law, regulation, circular or standard that rules of the register stand on."""

    code: str
    kind: LegalBasisKind
    title_indonesian: str
    title_english: str
    source_line: str | None

    @classmethod
    def of(cls, row: LegalBasisRow) -> "LegalBasis":
        """The legal basis of a row."""
        return of_row(cls, row)


@strawberry.type
class RuleSource:
    """A rule that the register enforces, and where it comes from."""

    rule: str
    refuses: str
    source: str
    legal_bases: list[LegalBasis]

    @classmethod
    def of(cls, rule: Rule, bases: dict[str, LegalBasis]) -> "RuleSource":
        """The source of a rule, with those of the legal bases that it names."""
        named = [bases[code] for code in rule.bases(bases)]
        return cls(rule=rule.rule, refuses=rule.refuses, source=rule.source, legal_bases=named)


@strawberry.type
class Officer:
    """A member of BNSP: chair, vice chair or head of a field. Named as the report's list prints it."""

    name: str
    position: OfficerPosition
    term_from: int
    term_to: int
    source_line: str

    @classmethod
    def of(cls, row: OfficerRow) -> "Officer":
        """The officer of a row."""
        return of_row(cls, row)


@strawberry.type
class Standard:
    """A document that sets a competency standard."""

    kind: StandardKind
    number: str
    year: int
    title: str
    row: strawberry.Private[StandardRow]

    @strawberry.field
    async def units(self, info: Info) -> list[CompetencyUnit]:
        """The units that the register knows of it."""
        return [CompetencyUnit.of(row) for row in await info.context.loaders.units_of_standard.load(self.row.id)]

    @classmethod
    def of(cls, row: StandardRow) -> "Standard":
        """The standard of a row."""
        return of_row(cls, row)


@strawberry.type
class Occupation:
    """An occupation on a map."""

    code: str
    title_indonesian: str
    title_english: str | None
    kkni_level: int | None
    kbji_code: str | None
    row: strawberry.Private[OccupationRow]

    @strawberry.field
    async def schemes(self, info: Info) -> list[Scheme]:
        """The schemes that certify it."""
        keys = await info.context.loaders.schemes_of_occupation.load(self.row.id)
        return [Scheme.of(row) for row in await info.context.loaders.scheme.load_many(keys)]

    @classmethod
    def of(cls, row: OccupationRow) -> "Occupation":
        """The occupation of a row."""
        return of_row(cls, row)


@strawberry.type
class OccupationMap:
    """An occupation map (peta okupasi) of one field."""

    code: str
    title_indonesian: str
    title_english: str
    launched_on: date
    partners: list[str]
    row: strawberry.Private[OccupationMapRow]

    @strawberry.field
    async def occupations(self, info: Info) -> list[Occupation]:
        """The occupations that the register knows of it."""
        return [Occupation.of(row) for row in await info.context.loaders.occupations_of_map.load(self.row.id)]

    @classmethod
    def of(cls, row: OccupationMapRow) -> "OccupationMap":
        """The map of a row."""
        return of_row(cls, row, partners=_named(row.partners))


def _named(partners: str) -> list[str]:
    """The partners that the source names, with semicolons between."""
    return [each.strip() for each in partners.split(";") if each]

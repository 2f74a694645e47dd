"""The frame of certification: circulars, agreements, trainings, legal bases, officers, standards, occupation maps."""

from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from models.queries.filters import EVERYTHING, AllOf, AnyOf, Condition, Expression, NotSo, Operator, criteria
from models.queries.pages import Page, PageRequest, read_page
from models.queries.rows import row_of, rows_by, rows_of, values_by
from models.queries.units import UnitTitleRow
from models.rules.frame import (
    AgreementKind,
    AgreementState,
    CircularStatus,
    LegalBasisKind,
    OfficerPosition,
    StandardKind,
)
from models.rules.training_events import TrainingKind
from models.tables.frame import Agreement, Circular, LegalBasis, Officer, TrainingEvent, TrainingParticipant
from models.tables.occupation_maps import Occupation, OccupationMap, SchemeOccupation
from models.tables.standards import StandardDocument
from models.tables.units import CompetencyUnit


@dataclass(frozen=True, slots=True)
class CircularRow:
    """One circular (surat edaran)."""

    id: int
    number: str
    number_printed: str
    year: int
    month: int
    subject_id: str
    subject_en: str
    status: CircularStatus
    source_line: str


@dataclass(frozen=True, slots=True)
class AgreementRow:
    """One act between BNSP and others."""

    id: int
    kind: AgreementKind
    title_id: str
    title_en: str
    partners: str
    from_date: date
    to_date: date
    place: str
    source_line: str
    valid_until: date | None
    ended_on: date | None
    ended_by: str | None
    end_reason: str | None


@dataclass(frozen=True, slots=True)
class TrainingEventRow:
    """One training, guidance or workshop."""

    id: int
    capacity: int | None
    kind: TrainingKind
    title_id: str
    title_en: str
    from_date: date
    to_date: date
    place: str | None
    participants_printed: int | None
    source_line: str | None


@dataclass(frozen=True, slots=True)
class LegalBasisRow:
    """One law, regulation, circular or standard."""

    code: str
    kind: LegalBasisKind
    title_id: str
    title_en: str
    source_line: str | None


@dataclass(frozen=True, slots=True)
class OfficerRow:
    """One member of BNSP, as printed."""

    name: str
    position: OfficerPosition
    term_from: int
    term_to: int
    source_line: str


@dataclass(frozen=True, slots=True)
class StandardRow:
    """One competency standard."""

    id: int
    kind: StandardKind
    number: str
    year: int
    title: str


@dataclass(frozen=True, slots=True)
class OccupationMapRow:
    """One occupation map (peta okupasi)."""

    id: int
    code: str
    title_id: str
    title_en: str
    launched_on: date
    partners: str


@dataclass(frozen=True, slots=True)
class OccupationRow:
    """One occupation on a map."""

    id: int
    code: str
    title_id: str
    title_en: str | None
    kkni_level: int | None
    kbji_code: str | None


async def circular_page(request: PageRequest, year: int | None = None) -> Page[CircularRow]:
    """A page of the circulars of one year, or of all."""
    chosen = Circular.all() if year is None else Circular.filter(year=year)
    return await read_page(chosen, request, CircularRow)


async def agreement_page(request: PageRequest, where: Expression = EVERYTHING) -> Page[AgreementRow]:
    """A page of agreements."""
    return await read_page(Agreement.filter(criteria(where)), request, AgreementRow)


def agreements_that_are(state: AgreementState, today: date) -> Expression:
    """The agreements of which `agreement_state` says this today."""
    ended = _passed("ended_on", today)
    lapsed = AllOf((NotSo(ended), _passed("valid_until", today)))
    match state:
        case AgreementState.ENDED:
            return ended
        case AgreementState.LAPSED:
            return lapsed
        case AgreementState.IN_FORCE:
            return NotSo(AnyOf((ended, lapsed)))


def _passed(column: str, today: date) -> Expression:
    """Tell whether there is a day in a column, and it has passed; never unknown, so that it can be denied."""
    yesterday = today - timedelta(days=1)
    return AllOf((NotSo(Condition(column, Operator.EQUAL, None)), Condition(column, Operator.AT_MOST, yesterday)))


async def training_event_page(request: PageRequest) -> Page[TrainingEventRow]:
    """A page of the trainings."""
    return await read_page(TrainingEvent.all(), request, TrainingEventRow)


async def participants_by_training(event_ids: Collection[int]) -> Mapping[int, Sequence[str]]:
    """The bodies that took part in some trainings: candidates by code, LSPs by licence number."""
    rows = TrainingParticipant.filter(event_id__in=list(event_ids)).order_by("id")
    found: dict[int, list[str]] = defaultdict(list)
    for event_id, code, number in await rows.values_list("event_id", "candidate__code", "lsp__licence_number"):
        found[event_id].append(code or number)
    return found


async def standard_page(request: PageRequest) -> Page[StandardRow]:
    """A page of the standards."""
    return await read_page(StandardDocument.all(), request, StandardRow)


async def legal_bases() -> Sequence[LegalBasisRow]:
    """Every legal basis: those of the report in its order, then those that only rules name."""
    return await rows_of(LegalBasis.all().order_by("id"), LegalBasisRow)


async def officers() -> Sequence[OfficerRow]:
    """Every member of BNSP, the newest term first, in the order of the print."""
    return await rows_of(Officer.all().order_by("-term_from", "id"), OfficerRow)


async def occupation_maps() -> Sequence[OccupationMapRow]:
    """Every occupation map, the newest first."""
    return await rows_of(OccupationMap.all().order_by("-launched_on", "id"), OccupationMapRow)


async def occupations_by_map(map_ids: Collection[int]) -> Mapping[int, Sequence[OccupationRow]]:
    """The occupations of some maps, by code."""
    return await rows_by("map_id", Occupation.filter(map_id__in=list(map_ids)).order_by("code"), OccupationRow)


async def units_by_standard(standard_ids: Collection[int]) -> Mapping[int, Sequence[UnitTitleRow]]:
    """The units of some standards, by code."""
    units = CompetencyUnit.filter(standards__standard_id__in=list(standard_ids)).order_by("code")
    return await rows_by("standards__standard_id", units, UnitTitleRow)


async def schemes_by_occupation(occupation_ids: Collection[int]) -> Mapping[int, Sequence[int]]:
    """The ids of the schemes that certify some occupations, by code."""
    links = SchemeOccupation.filter(occupation_id__in=list(occupation_ids)).order_by("scheme__code")
    return await values_by("occupation_id", links, "scheme_id")


async def circular_by_number(number: str) -> CircularRow | None:
    """The circular of a number."""
    return await row_of(Circular.filter(number=number), CircularRow)


async def agreement_by_title(title_id: str, from_date: date) -> AgreementRow | None:
    """The agreement of a title and a day."""
    return await row_of(Agreement.filter(title_id=title_id, from_date=from_date), AgreementRow)


async def training_event_by_title(title_id: str, from_date: date) -> TrainingEventRow | None:
    """The training of a title and a day."""
    return await row_of(TrainingEvent.filter(title_id=title_id, from_date=from_date), TrainingEventRow)


async def officer_in(position: OfficerPosition, term_from: int) -> OfficerRow | None:
    """The member in a position whose term begins in a year."""
    return await row_of(Officer.filter(position=position, term_from=term_from), OfficerRow)


async def legal_basis_by_code(code: str) -> LegalBasisRow | None:
    """The legal basis of a code."""
    return await row_of(LegalBasis.filter(code=code), LegalBasisRow)


async def standard_by_number(number: str) -> StandardRow | None:
    """The standard of a number."""
    return await row_of(StandardDocument.filter(number=number), StandardRow)


async def occupation_map_by_code(code: str) -> OccupationMapRow | None:
    """The map of a code."""
    return await row_of(OccupationMap.filter(code=code), OccupationMapRow)

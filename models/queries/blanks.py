"""Requests for blanks with their ledgers, and blanks that are not where they should be."""

from collections import Counter, defaultdict
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from tortoise.functions import Count

from models.queries.pages import Page, PageRequest, read_page
from models.queries.rows import row_of, rows_by, rows_of
from models.queries.sql_pages import read_rows
from models.rules.assessments import Outcome
from models.rules.blanks import BlankBalance, BlankFault, BlankRequestStatus, BlankStatus, balance
from models.tables.blanks import BlankRequest, BlankRequestItem, CertificateBlank


@dataclass(frozen=True, slots=True)
class BlankRequestRow:
    """One request."""

    id: int
    number: str
    lsp_id: int
    lsp__licence_number: str
    scheme_version_id: int
    letter_number: str
    letter_date: date
    minutes_date: date
    status: BlankRequestStatus
    quantity_requested: int
    quantity_approved: int | None
    entered_at: datetime
    created_at: datetime


@dataclass(frozen=True, slots=True)
class BlankList:
    """How many people stand on a request's list."""

    competent: int = 0
    not_yet_competent: int = 0


@dataclass(frozen=True, slots=True)
class BlankRow:
    """One numbered blank."""

    number: str
    status: BlankStatus
    remark: str | None
    certificate_id: int | None


async def blank_request_by_number(number: str) -> BlankRequestRow | None:
    """The request of a number."""
    return await row_of(BlankRequest.filter(number=number), BlankRequestRow)


async def blank_requests_by_id(ids: Collection[int]) -> Sequence[BlankRequestRow]:
    """Requests by id, in any order."""
    return await rows_of(BlankRequest.filter(id__in=list(ids)), BlankRequestRow)


async def blank_request_page(
    request: PageRequest,
    licence_number: str | None,
    status: BlankRequestStatus | None,
) -> Page[BlankRequestRow]:
    """A page of the requests of one LSP, or of all."""
    query = BlankRequest.all()
    if licence_number is not None:
        query = query.filter(lsp__licence_number=licence_number)
    if status is not None:
        query = query.filter(status=status)
    return await read_page(query, request, BlankRequestRow)


async def requests_by_assessment(assessment_ids: Collection[int]) -> Mapping[int, Sequence[BlankRequestRow]]:
    """The request that lists each of some assessments; none or one."""
    items = BlankRequestItem.filter(assessment_id__in=list(assessment_ids))
    return await rows_by("assessment_id", items, BlankRequestRow, table="request__")


async def lists_by_request(request_ids: Collection[int]) -> Mapping[int, BlankList]:
    """How many of each outcome each of some requests lists."""
    items = BlankRequestItem.filter(request_id__in=list(request_ids)).annotate(count=Count("id"))
    rows = items.group_by("request_id", "assessment__decision")
    counts: dict[int, dict[str, int]] = {each: {} for each in request_ids}
    for request_id, decision, count in await rows.values_list("request_id", "assessment__decision", "count"):
        counts[request_id][decision] = count
    return {
        request_id: BlankList(each.get(Outcome.COMPETENT, 0), each.get(Outcome.NOT_YET_COMPETENT, 0))
        for request_id, each in counts.items()
    }


async def ledgers_by_request(request_ids: Collection[int]) -> Mapping[int, BlankBalance]:
    """The ledger of each of some requests."""
    blanks = CertificateBlank.filter(request_id__in=list(request_ids)).annotate(count=Count("id"))
    counts: dict[int, Counter[BlankStatus]] = defaultdict(Counter)
    rows = blanks.group_by("request_id", "status")
    for request_id, status, count in await rows.values_list("request_id", "status", "count"):
        counts[request_id][BlankStatus(status)] = count
    return {
        row.id: balance(row.quantity_requested, row.quantity_approved or 0, counts[row.id])
        for row in await blank_requests_by_id(request_ids)
    }


async def blank_by_number(number: str) -> BlankRow | None:
    """The blank of a canonical number."""
    return await row_of(CertificateBlank.filter(number=number), BlankRow)


@dataclass(frozen=True, slots=True)
class MisusedBlank:
    """A blank on which there is a certificate that should not be there."""

    number: str
    fault: BlankFault
    certificate_ids: tuple[int, ...]
    """The certificates that claim it, the oldest first."""


TWICE = """
SELECT b.number, b.certificate_id AS first, c.id AS second FROM certificate_blank b
JOIN certificate c ON c.blank_number = b.number AND c.id <> b.certificate_id AND c.token IS NOT NULL
ORDER BY b.number
"""
OUTSIDE = """
SELECT b.number, c.id AS first, c.id AS second FROM certificate_blank b
JOIN certificate c ON c.id = b.certificate_id
LEFT JOIN blank_request_item i ON i.request_id = b.request_id AND i.assessment_id = c.assessment_id
WHERE i.id IS NULL
ORDER BY b.number
"""


async def misused_blanks() -> Sequence[MisusedBlank]:
    """Blanks that two certificates claim, and blanks used for a person for whom they were not requested."""
    return [
        MisusedBlank(row["number"], fault, tuple(sorted({row["first"], row["second"]})))
        for fault, query in ((BlankFault.USED_TWICE, TWICE), (BlankFault.OUTSIDE_ITS_REQUEST, OUTSIDE))
        for row in await read_rows(query)
    ]

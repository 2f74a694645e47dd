"""Step 2 of issuing: intents are stored with their numbers, their status indices and the very bytes to sign."""

from collections import Counter
from collections.abc import Collection, Iterator, Mapping, Sequence
from datetime import datetime

from models.rules.numbers import NumberSeriesKind
from models.rules.validity import jakarta_day
from models.services.idempotency import IdempotentRequest
from models.services.issuing.construction import store_entries
from models.services.issuing.draft import Draft, Numbers, intent_of
from models.services.issuing.numbering import take_indices, take_serials
from models.services.register import Register
from models.tables.assessments import Assessment
from models.tables.certificates import Certificate
from models.tables.idempotency import IdempotencyRecord
from models.tables.number_series import EVERY_YEAR


async def hold(assessment_ids: Collection[int]) -> Collection[int]:
    """Let nobody else certify these assessments until the transaction ends; always in the same order.

    Return the ids of the persons who were assessed.
    """
    assessments = Assessment.filter(id__in=list(assessment_ids)).order_by("id").select_for_update()
    return {row.holder_id for row in await assessments.only("id", "holder_id")}


async def store_intents(register: Register, drafts: Sequence[Draft], now: datetime) -> Mapping[IdempotentRequest, str]:
    """Write intents and their idempotency records in the running transaction; return their registration numbers."""
    if not drafts:
        return {}
    rows = [
        intent_of(register, draft, each, now) for draft, each in zip(drafts, await _numbers(drafts, now), strict=True)
    ]
    await Certificate.bulk_create(rows)
    pairs = list(zip(drafts, rows, strict=True))
    await store_entries(
        {row.registration_number: draft.construction for draft, row in pairs if draft.construction}, now
    )
    await IdempotencyRecord.bulk_create([draft.request.record(row.registration_number, now) for draft, row in pairs])
    return {draft.request: row.registration_number for draft, row in pairs}


async def _numbers(drafts: Sequence[Draft], now: datetime) -> list[Numbers]:
    year = jakarta_day(now).year
    registration = await _serials(drafts, NumberSeriesKind.REGISTRATION, year)
    certificate = await _serials(drafts, NumberSeriesKind.CERTIFICATE, EVERY_YEAR)
    status_list, indices = await take_indices(len(drafts), now)
    return [
        Numbers.of(draft, next(registration[lsp_id]), next(certificate[lsp_id]), year, (status_list, index))
        for draft, index in zip(drafts, indices, strict=True)
        for lsp_id in [draft.assessment.lsp_id]
    ]


async def _serials(drafts: Sequence[Draft], kind: NumberSeriesKind, year: int) -> Mapping[int, Iterator[int]]:
    """Take as many serials of each LSP's series as it has drafts; always in the same order of LSPs."""
    wanted = Counter(draft.assessment.lsp_id for draft in drafts)
    return {lsp_id: iter(await take_serials(lsp_id, kind, year, wanted[lsp_id])) for lsp_id in sorted(wanted)}

"""Rows of a sheet beside what the register knows. The rules are those of every assessment; here they get reasons."""

from collections.abc import Callable, Iterator, Mapping
from datetime import date

from models.rules.assessors import (
    AssessorExpired,
    AssessorNotActive,
    AssessorNotCompetent,
    AssessorNotMember,
    check_may_assess,
)
from models.rules.candidate_sheet.columns import Column
from models.rules.candidate_sheet.findings import Finding
from models.rules.candidate_sheet.readings import Reading
from models.rules.candidate_sheet.reasons import Reason, RegisterReason
from models.rules.holders import HolderHasAnotherName, check_same_person
from models.rules.impartiality import AssessorInConflict
from models.rules.licences import LicenceFrozen, LicenceNotInForce, check_in_force
from models.rules.schemes import SchemeVersionNotRatified, SchemeVersionWithdrawn, check_ratified
from models.rules.scope import SchemeNotInScope, check_in_scope
from models.rules.sites import (
    SiteClosed,
    SiteNotUsed,
    SiteNotVerified,
    SiteNotVerifiedForScheme,
    SiteSuspended,
    check_open,
    check_used,
)
from models.rules.violations import RuleViolation
from models.services.candidate_sheet.context import CIRCUMSTANCES, KnownHolder, SheetContext, StoredCandidate
from models.services.lookups import scheme_name
from models.services.people.assessor_conflicts import Assessing, check_no_conflict
from models.tables.assessment_schedules import AssessmentSchedule

REASONS: Mapping[type[RuleViolation], tuple[Column, Reason]] = {
    LicenceNotInForce: (Column.ASSESSED_ON, RegisterReason.LICENCE_NOT_IN_FORCE),
    LicenceFrozen: (Column.ASSESSED_ON, RegisterReason.LICENCE_FROZEN),
    SchemeVersionWithdrawn: (Column.SCHEDULE, RegisterReason.SCHEME_WITHDRAWN),
    SchemeVersionNotRatified: (Column.SCHEDULE, RegisterReason.SCHEME_NOT_RATIFIED),
    SchemeNotInScope: (Column.SCHEDULE, RegisterReason.SCHEME_NOT_IN_SCOPE),
    SiteClosed: (Column.SCHEDULE, RegisterReason.SITE_CLOSED),
    SiteSuspended: (Column.SCHEDULE, RegisterReason.SITE_SUSPENDED),
    SiteNotVerified: (Column.SCHEDULE, RegisterReason.SITE_NOT_VERIFIED),
    SiteNotVerifiedForScheme: (Column.SCHEDULE, RegisterReason.SITE_NOT_VERIFIED_FOR_SCHEME),
    SiteNotUsed: (Column.SCHEDULE, RegisterReason.SITE_NOT_USED),
    AssessorNotActive: (Column.ASSESSORS, RegisterReason.ASSESSOR_NOT_ACTIVE),
    AssessorExpired: (Column.ASSESSORS, RegisterReason.ASSESSOR_NOT_VALID),
    AssessorNotCompetent: (Column.ASSESSORS, RegisterReason.ASSESSOR_NOT_COMPETENT),
    AssessorNotMember: (Column.ASSESSORS, RegisterReason.ASSESSOR_NOT_MEMBER),
    AssessorInConflict: (Column.ASSESSORS, RegisterReason.ASSESSOR_IN_CONFLICT),
    HolderHasAnotherName: (Column.NAME, RegisterReason.CANDIDATE_HAS_ANOTHER_NAME),
}
"""Where in a row a broken rule shows, and under which reason."""


def check_row(reading: Reading, context: SheetContext) -> Iterator[Finding]:
    """Yield everything that the register says against a row, as far as the row was understood."""
    schedule = context.schedules.get(reading.schedule or "")
    if reading.schedule and schedule is None:
        yield Finding(reading.row, Column.SCHEDULE, RegisterReason.SCHEDULE_UNKNOWN)
    if reading.assessed_on:
        yield from _licence(reading.row, reading.assessed_on, context)
    if schedule:
        yield from _schedule(reading, schedule, context)
    for number in dict.fromkeys(reading.assessors):
        yield from _assessor(reading, number, schedule, context)
    holder = context.holders.get(reading.row)
    if holder and reading.name and not _may_rename(holder, stored_candidate(reading, context), context):
        name = reading.name
        yield from _asked(reading.row, lambda: check_same_person(holder.name, name))
    yield from _before(reading, schedule, context)


def stored_candidate(reading: Reading, context: SheetContext) -> StoredCandidate | None:
    """Return the candidate of the row's schedule, where the register has him or her already."""
    schedule, holder = context.schedules.get(reading.schedule or ""), context.holders.get(reading.row)
    return context.stored.get((schedule.id, holder.id)) if schedule and holder else None


def is_correction(reading: Reading, stored: StoredCandidate, context: SheetContext) -> bool:
    """Tell whether a row that was not refused changes what the register has of its candidate."""
    if not _may_correct(stored, context):
        return False
    holder = context.holders[reading.row]
    person = not holder.is_known_elsewhere and (reading.name, reading.sex) != (holder.name, holder.sex)
    told = {column: getattr(reading, column) for column in CIRCUMSTANCES}
    return person or told != stored.circumstances or any(_differences(reading, stored, context))


def _may_correct(stored: StoredCandidate, context: SheetContext) -> bool:
    return context.is_correction and not stored.is_decided


def _may_rename(holder: KnownHolder, stored: StoredCandidate | None, context: SheetContext) -> bool:
    """Tell whether the name is only this LSP's word, about which nobody has decided: it may have been mistyped."""
    return stored is not None and _may_correct(stored, context) and not holder.is_known_elsewhere


def _licence(row: int, day: date, context: SheetContext) -> Iterator[Finding]:
    yield from _asked(row, lambda: check_in_force(context.lsp.licence_number, context.licences, day))


def _schedule(reading: Reading, schedule: AssessmentSchedule, context: SheetContext) -> Iterator[Finding]:
    row, day, version = reading.row, reading.assessed_on, schedule.scheme_version
    name, site, licence = scheme_name(version), schedule.site, context.lsp.licence_number
    yield from _asked(row, lambda: check_ratified(name, version.status), name)
    if day is None:
        return
    if day < schedule.from_date:
        yield Finding(row, Column.ASSESSED_ON, RegisterReason.ASSESSED_BEFORE_SCHEDULE, schedule.from_date.isoformat())
    if day > schedule.to_date:
        yield Finding(row, Column.ASSESSED_ON, RegisterReason.ASSESSED_AFTER_SCHEDULE, schedule.to_date.isoformat())
    yield from _asked(row, lambda: check_in_scope(licence, name, context.scope.get(version.id, ()), day), name)
    scheme, uses = version.scheme, context.sites.uses_of(site.id, context.lsp.id, version.scheme_id)
    yield from _asked(row, lambda: check_open(context.sites.sites[site.id], scheme.code, day), site.code)
    yield from _asked(row, lambda: check_used(licence, site.code, scheme.code, uses, day), site.code)


def _assessor(
    reading: Reading, number: str, schedule: AssessmentSchedule | None, context: SheetContext
) -> Iterator[Finding]:
    assessor_id, day = context.assessor_ids.get(number), reading.assessed_on
    if assessor_id is None:
        yield Finding(reading.row, Column.ASSESSORS, RegisterReason.ASSESSOR_UNKNOWN, number)
    if assessor_id is None or day is None or schedule is None:
        return
    version, lsp = schedule.scheme_version, context.lsp
    term = context.assessors.term(assessor_id, version.scheme_id, lsp.id, day)
    yield from _asked(
        reading.row, lambda: check_may_assess(term, lsp.licence_number, scheme_name(version), day), number
    )
    if holder := context.holders.get(reading.row):
        assessing = Assessing(number, assessor_id, holder.id, day)
        yield from _asked(
            reading.row, lambda: check_no_conflict(assessing, context.assessors.assessors, context.conflicts), number
        )


def _before(reading: Reading, schedule: AssessmentSchedule | None, context: SheetContext) -> Iterator[Finding]:
    holder, day = context.holders.get(reading.row), reading.assessed_on
    if stored := stored_candidate(reading, context):
        for column in () if _may_correct(stored, context) else _differences(reading, stored, context):
            yield Finding(reading.row, column, RegisterReason.RECORDED_OTHERWISE)
    elif schedule and schedule.id in context.erased:
        yield Finding(reading.row, Column.NATIONAL_ID, RegisterReason.CANDIDATE_PERHAPS_ERASED)
    elif holder and schedule and day and (holder.id, schedule.scheme_version_id, day) in context.assessed:
        yield Finding(reading.row, Column.NATIONAL_ID, RegisterReason.RECORDED_BEFORE)


def _differences(reading: Reading, stored: StoredCandidate, context: SheetContext) -> Iterator[Column]:
    if reading.result and reading.result is not stored.result:
        yield Column.RESULT
    if reading.assessed_on and reading.assessed_on != stored.assessed_on:
        yield Column.ASSESSED_ON
    if reading.assessors and {context.assessor_ids.get(number) for number in reading.assessors} != stored.assessors:
        yield Column.ASSESSORS


def _asked(row: int, check: Callable[[], None], detail: str = "") -> Iterator[Finding]:
    """Ask a rule; when it is broken, say where and why."""
    try:
        check()
    except RuleViolation as violation:
        column, reason = REASONS[type(violation)]
        yield Finding(row, column, reason, detail)

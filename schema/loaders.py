"""Rows that other rows point at, read together: one query for all that one answer needs of a kind."""

from collections.abc import Awaitable, Callable, Collection, Mapping, Sequence
from typing import Protocol, TypeVar

from strawberry.dataloader import DataLoader

from models.queries import (
    applications,
    assessments,
    assessor_recognitions,
    assessors,
    blanks,
    candidate_sheets,
    certificates,
    construction,
    frame,
    holder_surveillances,
    licence_applications,
    licence_documents,
    licences,
    licensing_assessors,
    lsp_candidates,
    lsps,
    master_assessors,
    own_data,
    package_monitorings,
    partner_bodies,
    provinces,
    recertifications,
    schemes,
    scope_changes,
    signatories,
    surveillances,
)


class _Numbered(Protocol):
    @property
    def id(self) -> int: ...


One = TypeVar("One", bound=_Numbered)
Each = TypeVar("Each")
Name = TypeVar("Name", int, str)


class Loaders:
    """The loaders of one request."""

    def __init__(self) -> None:
        self.lsp = _one(lsps.lsps_by_id)
        self.province = _one(provinces.provinces_by_id)
        self.scheme = _one(schemes.schemes_by_id)
        self.scheme_version = _one(schemes.scheme_versions_by_id)
        self.assessor = _one(assessors.assessors_by_id)
        self.assessment = _one(assessments.assessments_by_id)
        self.answers = _many(applications.answers_by_application)
        self.certificates_of = _many(certificates.certificates_by_assessment)
        self.certificate = _one(certificates.certificates_by_id)
        self.licences = _many(licences.licences_by_lsp)
        self.signatories = _many(signatories.signatories_by_lsp)
        self.scope = _many(schemes.scope_by_lsp)
        self.versions = _many(schemes.versions_by_scheme)
        self.units = _many(schemes.units_by_version)
        self.memberships = _many(assessors.memberships_by_assessor)
        self.technical_schemes = _many(assessors.technical_schemes_by_assessor)
        self.recognitions = _many(assessor_recognitions.recognitions_by_assessor)
        self.recertifications = _many(recertifications.recertifications_by_assessor)
        self.master_assessor = _one(master_assessors.master_assessors_by_id)
        self.sessions = _many(master_assessors.sessions_by_candidate)
        self.holder_surveillances = _many(holder_surveillances.surveillances_by_certificate)
        self.verifications = _many(own_data.verification_counts)
        self.assessors_of = _many(assessments.assessors_by_assessment)
        self.candidate = _one(lsp_candidates.candidates_by_id)
        self.licensing_assessor = _one(licensing_assessors.licensing_assessors_by_id)
        self.open_assignments = _many(licensing_assessors.open_assignments_by_assessor)
        self.requested_schemes = _many(licence_applications.requested_schemes_by_application)
        self.field_assessments = _many(licence_applications.field_assessments_by_application)
        self.licence_documents = _many(licence_documents.documents_by_application)
        self.missing_bodies = _many(licence_applications.missing_bodies_by_application)
        self.team = _many(licence_applications.team_by_field_assessment)
        self.scope_change_items = _many(scope_changes.items_by_scope_change)
        self.partner_body = _one(partner_bodies.partner_bodies_by_id)
        self.sectors_of_body = _many(partner_bodies.sectors_by_body)
        self.first_licensed = _many(partner_bodies.first_licensed_by_lsp)
        self.findings = _many(surveillances.findings_by_surveillance)
        self.unit_results = _many(assessments.unit_results_by_assessment)
        self.scheme_version_named = _each(schemes.scheme_versions_by_name)
        self.blank_requests_of = _many(blanks.requests_by_assessment)
        self.units_of_standard = _many(frame.units_by_standard)
        self.occupations_of_map = _many(frame.occupations_by_map)
        self.construction = _many(construction.constructions_by_certificate)
        self.monitorings = _many(package_monitorings.monitorings_by_package)
        self.blank_list = _each(blanks.lists_by_request)
        self.blank_ledger = _each(blanks.ledgers_by_request)
        self.candidate_sheet_counts = _each(candidate_sheets.counts_by_sheet)


def _one(read: Callable[[Collection[int]], Awaitable[Sequence[One]]]) -> DataLoader[int, One]:
    """A loader of the row that a foreign key names, which therefore exists."""

    async def load(ids: list[int]) -> list[One]:
        rows = {row.id: row for row in await read(ids)}
        return [rows[each] for each in ids]

    return DataLoader(load_fn=load)


def _many(
    read: Callable[[Collection[int]], Awaitable[Mapping[int, Sequence[Each]]]],
) -> DataLoader[int, Sequence[Each]]:
    """A loader of the rows that belong to an id."""

    async def load(ids: list[int]) -> list[Sequence[Each]]:
        rows = await read(ids)
        return [rows.get(each, ()) for each in ids]

    return DataLoader(load_fn=load)


def _each(read: Callable[[Collection[Name]], Awaitable[Mapping[Name, Each]]]) -> DataLoader[Name, Each]:
    """A loader of the one value that every such id, or name, has."""

    async def load(names: list[Name]) -> list[Each]:
        values = await read(names)
        return [values[each] for each in names]

    return DataLoader(load_fn=load)

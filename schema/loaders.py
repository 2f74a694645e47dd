"""Rows that other rows point at, read together: one query for all that one answer needs of a kind."""

from collections.abc import Awaitable, Callable, Collection, Mapping, Sequence
from functools import cached_property
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
    sites,
    surveillances,
)


class _Numbered(Protocol):
    @property
    def id(self) -> int: ...


One = TypeVar("One", bound=_Numbered)
Each = TypeVar("Each")
Name = TypeVar("Name", int, str)


def _one(read: Callable[[Collection[int]], Awaitable[Sequence[One]]]) -> cached_property[DataLoader[int, One]]:
    """A loader of the row that a foreign key names, which therefore exists."""

    async def load(ids: list[int]) -> list[One]:
        rows = {row.id: row for row in await read(ids)}
        return [rows[each] for each in ids]

    return cached_property(lambda _: DataLoader(load_fn=load))


def _many(
    read: Callable[[Collection[int]], Awaitable[Mapping[int, Sequence[Each]]]],
) -> cached_property[DataLoader[int, Sequence[Each]]]:
    """A loader of the rows that belong to an id."""

    async def load(ids: list[int]) -> list[Sequence[Each]]:
        rows = await read(ids)
        return [rows.get(each, ()) for each in ids]

    return cached_property(lambda _: DataLoader(load_fn=load))


def _each(
    read: Callable[[Collection[Name]], Awaitable[Mapping[Name, Each]]],
) -> cached_property[DataLoader[Name, Each]]:
    """A loader of the one value that every such id, or name, has."""

    async def load(names: list[Name]) -> list[Each]:
        values = await read(names)
        return [values[each] for each in names]

    return cached_property(lambda _: DataLoader(load_fn=load))


class Loaders:
    """The loaders of one request, each made when it is first asked for."""

    lsp = _one(lsps.lsps_by_id)
    province = _one(provinces.provinces_by_id)
    scheme = _one(schemes.schemes_by_id)
    scheme_version = _one(schemes.scheme_versions_by_id)
    assessor = _one(assessors.assessors_by_id)
    assessment = _one(assessments.assessments_by_id)
    answers = _many(applications.answers_by_application)
    certificates_of = _many(certificates.certificates_by_assessment)
    certificate = _one(certificates.certificates_by_id)
    licences = _many(licences.licences_by_lsp)
    signatories = _many(signatories.signatories_by_lsp)
    site_verifications = _many(sites.verifications_by_site)
    former_names = _many(lsps.former_names_by_lsp)
    scope = _many(schemes.scope_by_lsp)
    versions = _many(schemes.versions_by_scheme)
    units = _many(schemes.units_by_version)
    memberships = _many(assessors.memberships_by_assessor)
    technical_schemes = _many(assessors.technical_schemes_by_assessor)
    recognitions = _many(assessor_recognitions.recognitions_by_assessor)
    recertifications = _many(recertifications.recertifications_by_assessor)
    master_assessor = _one(master_assessors.master_assessors_by_id)
    sessions = _many(master_assessors.sessions_by_candidate)
    holder_surveillances = _many(holder_surveillances.surveillances_by_certificate)
    verifications = _many(own_data.verification_counts)
    assessors_of = _many(assessments.assessors_by_assessment)
    candidate = _one(lsp_candidates.candidates_by_id)
    licensing_assessor = _one(licensing_assessors.licensing_assessors_by_id)
    open_assignments = _many(licensing_assessors.open_assignments_by_assessor)
    requested_schemes = _many(licence_applications.requested_schemes_by_application)
    field_assessments = _many(licence_applications.field_assessments_by_application)
    licence_documents = _many(licence_documents.documents_by_application)
    missing_bodies = _many(licence_applications.missing_bodies_by_application)
    team = _many(licence_applications.team_by_field_assessment)
    scope_change_items = _many(scope_changes.items_by_scope_change)
    partner_body = _one(partner_bodies.partner_bodies_by_id)
    sectors_of_body = _many(partner_bodies.sectors_by_body)
    first_licensed = _many(partner_bodies.first_licensed_by_lsp)
    findings = _many(surveillances.findings_by_surveillance)
    unit_results = _many(assessments.unit_results_by_assessment)
    scheme_version_named = _each(schemes.scheme_versions_by_name)
    blank_requests_of = _many(blanks.requests_by_assessment)
    participants_of_training = _many(frame.participants_by_training)
    units_of_standard = _many(frame.units_by_standard)
    schemes_of_occupation = _many(frame.schemes_by_occupation)
    occupations_of_map = _many(frame.occupations_by_map)
    construction = _many(construction.constructions_by_certificate)
    monitorings = _many(package_monitorings.monitorings_by_package)
    blank_list = _each(blanks.lists_by_request)
    blank_ledger = _each(blanks.ledgers_by_request)
    candidate_sheet_counts = _each(candidate_sheets.counts_by_sheet)

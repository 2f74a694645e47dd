"""Rows that other rows point at, read together: one query for all that one answer needs of a kind."""

from collections.abc import Awaitable, Callable, Collection, Mapping, Sequence
from typing import Protocol, TypeVar

from strawberry.dataloader import DataLoader

from models.queries import assessments, assessors, certificates, licences, lsps, provinces, schemes


class _Numbered(Protocol):
    @property
    def id(self) -> int: ...


One = TypeVar("One", bound=_Numbered)
Each = TypeVar("Each")


class Loaders:
    """The loaders of one request."""

    def __init__(self) -> None:
        self.lsp = _one(lsps.lsps_by_id)
        self.province = _one(provinces.provinces_by_id)
        self.scheme = _one(schemes.schemes_by_id)
        self.scheme_version = _one(schemes.scheme_versions_by_id)
        self.assessor = _one(assessors.assessors_by_id)
        self.assessment = _one(assessments.assessments_by_id)
        self.certificate = _one(certificates.certificates_by_id)
        self.licences = _many(licences.licences_by_lsp)
        self.scope = _many(schemes.scope_by_lsp)
        self.versions = _many(schemes.versions_by_scheme)
        self.units = _many(schemes.units_by_version)
        self.memberships = _many(assessors.memberships_by_assessor)
        self.technical_schemes = _many(assessors.technical_schemes_by_assessor)
        self.assessors_of = _many(assessments.assessors_by_assessment)
        self.unit_results = _many(assessments.unit_results_by_assessment)


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

"""Certified persons, counted beforehand: the counts are those of the certificates that stand in the register now."""

from collections.abc import Iterable, Mapping
from typing import TypeVar

from models.queries.counted_certificates import certified, counted_certificates
from models.queries.invariants.invariant import Invariant
from models.rules.certified_groups import KEPT, Certified, columns_of, counted, grouping_of, place_of
from models.tables.certificates import Certificate
from models.tables.certified_groups import CertifiedGroup, CountedCertificate

K = TypeVar("K", int, str)
_COLUMNS = tuple(each.value for each in KEPT)


async def _counted_otherwise() -> Iterable[str]:
    rows = await CountedCertificate.all().values_list("certificate_id", *Certified._fields)
    ids = _differing({key: Certified(*row) for key, *row in rows}, await certified(counted_certificates()))
    found = Certificate.filter(id__in=ids).order_by("id").values_list("registration_number", flat=True)
    return [str(number) for number in await found] if ids else []


async def _summed_otherwise() -> Iterable[str]:
    certificates = map(Certified._make, await CountedCertificate.all().values_list(*Certified._fields))
    right = {
        f"{grouping_of(group)} {place_of(group)}": (*columns_of(group), *counts)
        for group, counts in counted(certificates).items()
    }
    rows = await CertifiedGroup.all().values_list("grouped_by", "place", *_COLUMNS, "persons", "certificates")
    return _differing({f"{by} {place}": tuple(row) for by, place, *row in rows}, right)


def _differing(these: Mapping[K, object], those: Mapping[K, object]) -> list[K]:
    return sorted({key for key, _ in these.items() ^ those.items()})


INVARIANTS = (
    Invariant("a certificate is counted as what it is", _counted_otherwise),
    Invariant("every group is counted, with its persons and certificates", _summed_otherwise),
)

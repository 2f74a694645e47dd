"""The LSPs as trust publishes them: licences, freezes, scope and keys, with what was decided about them."""

import hashlib
from collections import defaultdict
from collections.abc import Mapping, Sequence

from models.rules.licences import Freeze, LicenceStatus, LicenceTerm
from models.rules.signing_keys import SigningKeyStatus
from models.tables.certificates import Certificate
from models.tables.licences import Licence, LicenceFreeze
from models.tables.lsps import Lsp
from models.tables.scopes import LspScope
from models.tables.signing_keys import SigningKey
from signing.issuers import Interval, Issuer, IssuerKey, ScopeInterval


async def published_issuers() -> list[Issuer]:
    """Read every LSP that ever had a licence or a key, in a handful of queries."""
    licences, scope, keys = await _licences(), await _scope(), await _keys()
    return [
        Issuer(
            licence_number=lsp.licence_number,
            name=lsp.name,
            type=lsp.type.value,
            licences=tuple(Interval(term.valid_from, term.last_day) for term in licences.get(lsp.id, ())),
            freezes=tuple(each for term in licences.get(lsp.id, ()) for each in published_freezes(term)),
            scope=tuple(scope.get(lsp.id, ())),
            keys=tuple(keys.get(lsp.id, ())),
        )
        for lsp in await Lsp.all().order_by("id")
        if lsp.id in licences or lsp.id in keys
    ]


def published_freezes(term: LicenceTerm) -> list[Interval]:
    """Return the days on which the LSP cannot have issued anything, from the first whole day of each freeze."""
    return [
        Interval(freeze.first_whole_day, freeze.to_date)
        for freeze in term.freezes
        if freeze.to_date is None or freeze.first_whole_day <= freeze.to_date
    ]


async def _licences() -> Mapping[int, Sequence[LicenceTerm]]:
    found: dict[int, list[LicenceTerm]] = defaultdict(list)
    freezes = await _freezes()
    columns = ("id", "lsp_id", "valid_from", "valid_until", "status", "ended_on")
    for row_id, lsp_id, start, end, status, ended_on in (
        await Licence.all().order_by("valid_from").values_list(*columns)
    ):
        term = LicenceTerm(start, end, LicenceStatus(status), ended_on, tuple(freezes.get(int(row_id), ())))
        if not term.is_void:
            found[int(lsp_id)].append(term)
    return found


async def _freezes() -> Mapping[int, Sequence[Freeze]]:
    """Return the freezes of each licence, by its id."""
    found: dict[int, list[Freeze]] = defaultdict(list)
    ordered = LicenceFreeze.all().order_by("from_date", "id")
    for licence_id, start, end in await ordered.values_list("licence_id", "from_date", "to_date"):
        found[int(licence_id)].append(Freeze(start, end))
    return found


async def _scope() -> Mapping[int, Sequence[ScopeInterval]]:
    found: dict[int, list[ScopeInterval]] = defaultdict(list)
    columns = ("lsp_id", "scheme_version__scheme__code", "scheme_version__version", "from_date", "to_date")
    for lsp_id, code, version, start, end in await LspScope.all().order_by("from_date", "id").values_list(*columns):
        found[int(lsp_id)].append(ScopeInterval(f"{code}@{version}", start, end))
    return found


async def _keys() -> Mapping[int, Sequence[IssuerKey]]:
    found: dict[int, list[IssuerKey]] = defaultdict(list)
    for row in await SigningKey.exclude(lsp_id=None).order_by("not_before", "id"):
        found[row.lsp_id or 0].append(await _key(row))
    return found


async def _key(row: SigningKey) -> IssuerKey:
    compromised = row.status is SigningKeyStatus.COMPROMISED
    return IssuerKey(
        kid=row.kid,
        jwk=row.public_jwk,
        not_before=row.not_before,
        not_after=row.not_after,
        compromised_at=row.compromised_at if compromised else None,
        genuine=await _genuine(row.id) if compromised else frozenset(),
    )


async def _genuine(key_id: int) -> frozenset[str]:
    """Return the hashes of what the register itself had signed by a key, also of what is erased since."""
    signed = Certificate.filter(signing_key_id=key_id).exclude(token=None)
    rows = await signed.values_list("signing_input", "signing_input_hash")
    return frozenset(kept or hashlib.sha256(str(each).encode("ascii")).hexdigest() for each, kept in rows)

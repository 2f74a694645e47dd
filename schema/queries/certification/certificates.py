"""`certificates(licenceNumber:)`: what one LSP has issued."""

from enum import Enum

import strawberry

from models.queries.certificates import certificate_page
from models.queries.lsps import lsp_by_licence_number
from models.queries.pages import NEWEST_FIRST
from models.rules.numbers import LicenceNumber
from models.rules.violations import found
from models.rules.visibility import check_sees_certificates_of
from schema.context import Info
from schema.filters import DateFilter, EnumFilter, OrderBy, TextFilter, combinable, expression, listing
from schema.pagination import Connection, Paging, paged
from schema.types.certificate import Certificate
from schema.types.enums import CertificateStatus

_COLUMNS = {"status": "status", "valid_until": "valid_until", "scheme_code": "scheme_version__scheme__code"}


@combinable
class CertificateFilter:
    """Which certificates. There is no search by name."""

    status: EnumFilter[CertificateStatus] | None = None
    valid_until: DateFilter | None = None
    scheme_code: TextFilter | None = None


@strawberry.enum
class CertificateOrder(Enum):
    """What certificates are ordered by."""

    ISSUED = "id"
    REGISTRATION_NUMBER = "registration_number"


@strawberry.type
class CertificatesQuery:
    """An LSP's certificates."""

    @strawberry.field
    @paged
    async def certificates(
        self,
        info: Info,
        licence_number: str,
        where: CertificateFilter | None = None,
        order_by: list[OrderBy[CertificateOrder]] | None = None,
        *,
        paging: Paging,
    ) -> Connection[Certificate]:
        """The certificates of one LSP, the newest first; for its own staff and for BNSP."""
        number = LicenceNumber.canonical(licence_number)
        check_sees_certificates_of(info.context.login, number)
        lsp = found(await lsp_by_licence_number(number), "LSP", number)
        asked, chosen = listing(f"certificates of {number}", order_by, NEWEST_FIRST), expression(where, _COLUMNS)
        return await paging.through(asked, lambda request: certificate_page(lsp.id, request, chosen), Certificate.of)

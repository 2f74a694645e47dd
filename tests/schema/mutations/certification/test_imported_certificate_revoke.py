"""`importedCertificateRevoke`: a certificate from before the register is revoked."""

from tests.register import LICENSING
from tests.schema.asking import CALLERS, Asking
from tests.schema.mutations.certification.old_papers import CANONICAL, IMPORT, PAPER, REPLACE, REVOKE


async def test_an_old_certificate_is_revoked_once_and_then_not_replaced(asking: Asking) -> None:
    revoked_long_ago = PAPER | {"registrationNumber": "TIK.9001.00019.2019", "revokedOn": "2020-01-31"}
    await asking.act(IMPORT, certificates=[PAPER, revoked_long_ago])
    wanted = {"registrationNumber": CANONICAL, "reason": "FALSIFIED_DATA"}
    assert await asking.by(CALLERS["public"]).refused_act(REVOKE, **wanted) == "UNAUTHENTICATED"
    assert await asking.by(CALLERS["other"]).act(REVOKE, **wanted) == {"code": "NOT_FOUND"}
    assert await asking.by(LICENSING).act(REVOKE, **wanted) == {"code": "NOT_PERMITTED"}
    assert await asking.act(REVOKE, **wanted | {"reason": "AUTHORITY_ORDER"}) == {"code": "REASON_NOT_YOURS"}
    assert await asking.act(REVOKE, **wanted) == {"certificate": {"revokedOn": "2026-05-11"}}
    for again in (CANONICAL, "TIK.9001.00019.2019"):
        assert await asking.act(REVOKE, **wanted | {"registrationNumber": again}) == {"code": "IMPORTED_NOT_STANDING"}
    replace = {"registrationNumber": CANONICAL, "replacedBy": CANONICAL}
    assert await asking.act(REPLACE, **replace) == {"code": "IMPORTED_NOT_STANDING"}
    assert await asking.act(IMPORT, certificates=[PAPER]) == {"registrationNumbers": [CANONICAL]}
    contradicting = PAPER | {"revokedOn": "2020-01-31"}
    assert await asking.act(IMPORT, certificates=[contradicting]) == {"code": "INVALID_INPUT"}

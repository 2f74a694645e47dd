"""`licenceDocumentFile`: a document of an application is filed, by its hash."""

from tests.schema.asking import Asking
from tests.schema.mutations.acting import Act, check_callers, on_sqlite
from tests.schema.mutations.licensing_documents import SHOWN

ACT = Act(
    "licenceDocumentFile", SHOWN["licenceDocumentFile"], {"number": "LIS-000001", "kind": "SITES", "sha256": "c" * 64}
)


@on_sqlite
async def test_who_may_and_who_may_not(watched: Asking) -> None:
    await check_callers(watched, ACT, ("own", "licensing"))

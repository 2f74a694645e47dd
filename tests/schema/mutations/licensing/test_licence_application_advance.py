"""`licenceApplicationAdvance`: an application takes a step that says nothing else."""

from tests.schema.asking import Asking
from tests.schema.mutations.acting import Act, check_callers, on_sqlite
from tests.schema.mutations.licensing_documents import SHOWN

ACT = Act("licenceApplicationAdvance", SHOWN["licenceApplicationAdvance"], {"number": "LIS-000001", "act": "SUBMIT"})


@on_sqlite
async def test_who_may_and_who_may_not(watched: Asking) -> None:
    await check_callers(watched, ACT, ("own", "licensing"))

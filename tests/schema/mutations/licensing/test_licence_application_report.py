"""`licenceApplicationReport`: the team's report goes to the plenary."""

from tests.licensing import LEAD
from tests.schema.asking import Asking
from tests.schema.mutations.acting import Act, check_callers, on_sqlite
from tests.schema.mutations.licensing_documents import SHOWN

ACT = Act(
    "licenceApplicationReport",
    SHOWN["licenceApplicationReport"],
    {"number": "LIS-000001", "signedBy": LEAD, "isRecommended": True, "report": "Baik"},
)


@on_sqlite
async def test_who_may_and_who_may_not(watched: Asking) -> None:
    await check_callers(watched, ACT, ("licensing",))

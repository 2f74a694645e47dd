"""`blankRequestFile`: an LSP asks for blanks, with the list of the competent and the not yet competent."""

from tests.schema.asking import Asking
from tests.schema.mutations.acting import check_callers, on_sqlite
from tests.schema.mutations.blanks.acts import filing


@on_sqlite
async def test_who_may_and_who_may_not(asking: Asking) -> None:
    payload = await check_callers(asking, filing(asking.assessment_id), ("own",))
    assert payload["blankRequest"]["number"] == "BLK-000001"

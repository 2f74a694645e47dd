"""`fundedPackagesPropose`: an LSP proposes to run state-funded packages."""

from tests.schema.asking import Asking
from tests.schema.mutations.acting import check_callers, on_sqlite
from tests.schema.mutations.funded_packages.acts import NUMBER, PROPOSE


@on_sqlite
async def test_who_may_and_who_may_not(asking: Asking) -> None:
    assert await check_callers(asking, PROPOSE, ("own",)) == {"packages": [NUMBER | {"status": "PROPOSED"}]}

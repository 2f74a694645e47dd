"""The migration that finds several ratified versions of a scheme leaves the newest of them."""

from importlib import import_module

from tortoise.backends.base.client import BaseDBAsyncClient

from models.queries.registry_check import check_registry
from models.rules.schemes import SchemeVersionStatus
from models.tables.schemes import SchemeVersion
from tests.licensing import more_schemes
from tests.register import small_register

SUPERSEDE = import_module("migrations.0008_scheme_versions_verified").SUPERSEDE


async def test_the_newest_ratified_version_supersedes_the_others(database: BaseDBAsyncClient) -> None:
    await more_schemes((await small_register()).register)
    await SchemeVersion.all().update(status=SchemeVersionStatus.RATIFIED)
    await database.execute_query(SUPERSEDE)
    found = await SchemeVersion.all().order_by("scheme_id", "version").values_list("version", "status")
    assert found == [(2, "SUPERSEDED"), (3, "RATIFIED"), (1, "RATIFIED")]
    await check_registry()

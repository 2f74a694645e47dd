"""Each invariant about assessment sites finds what breaks it: one change behind the services' back."""

from datetime import date
from importlib import import_module
from typing import NamedTuple

import pytest
from tortoise.backends.base.client import BaseDBAsyncClient

from models.queries.invariants import sites
from models.queries.registry_check import RegistryInconsistent, check_registry
from models.tables.sites import SiteScheme, SiteVerification
from tests.register import SITE, small_register

MIGRATION = import_module("migrations.0011_sites_verified")
SUSPEND = f"UPDATE assessment_site SET status = 'SUSPENDED' WHERE code = '{SITE}'"


class Breach(NamedTuple):
    """A change, what it breaks, and what is told about it."""

    invariant: str
    found: str
    statement: str


BREACHES = (
    Breach("the events of a site lead to its status", SITE, SUSPEND),
    Breach(
        "a site shows the newest verification that it passed",
        SITE,
        "UPDATE assessment_site SET verified_until = '2027-01-01'",
    ),
    Breach(
        "a site that is verified or suspended has been verified",
        SITE,
        "UPDATE assessment_site SET verified_on = NULL",
    ),
    Breach("a suspension lasts exactly while a site is suspended", SITE, SUSPEND),
    Breach(
        "an assessment is at a site that was verified on its day",
        "1",
        "UPDATE site_verification SET valid_until = '2026-05-03'",
    ),
    Breach(
        "an assessment is at a site that the LSP uses for the scheme on its day",
        "1",
        "UPDATE site_scheme SET from_date = '2026-05-05'",
    ),
)


@pytest.fixture
async def whole(database: BaseDBAsyncClient) -> BaseDBAsyncClient:
    await small_register()
    await check_registry()
    return database


def test_every_invariant_is_broken_by_a_test() -> None:
    assert {each.invariant for each in BREACHES} == {each.name for each in sites.INVARIANTS}


@pytest.mark.parametrize("breach", BREACHES, ids=lambda breach: breach.invariant)
async def test_a_breach_is_found(whole: BaseDBAsyncClient, unchecked: None, breach: Breach) -> None:  # noqa: ARG001 - it is broken
    await whole.execute_query(breach.statement)
    with pytest.raises(RegistryInconsistent) as inconsistent:
        await check_registry()
    assert f"{breach.invariant}: {breach.found}" in inconsistent.value.violations


async def test_the_migration_leaves_sites_verified_and_used_where_something_was_assessed(
    whole: BaseDBAsyncClient,
) -> None:
    """As they were before: sites without verifications, and assessments where no use was told."""
    await SiteVerification.all().delete()
    await SiteScheme.all().delete()
    await whole.execute_query(MIGRATION.VERIFIED)
    await whole.execute_query(MIGRATION.VERIFICATIONS)
    await whole.execute_query(MIGRATION.USES)
    await check_registry()
    assert await SiteScheme.all().values_list("from_date", "to_date") == [(date(2026, 5, 4), None)]
    await SiteScheme.all().update(from_date="2026-03-01", to_date="2026-04-01")
    await whole.execute_query(MIGRATION.USES)
    await check_registry()
    assert await SiteScheme.filter(from_date="2026-05-04", to_date="2026-05-04").count() == 1

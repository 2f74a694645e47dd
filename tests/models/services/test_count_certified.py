"""Counts that are kept as certificates are issued are those that one gets by counting the certificates."""

import asyncio

import pytest
from tortoise.exceptions import IntegrityError
from tortoise.transactions import in_transaction

from models.queries.registry_check import RegistryInconsistent, check_registry
from models.rules.certified_groups import CertificationGroup, Counts
from models.services.certification.count_certified import count_certified, count_uncounted, recount_certified
from models.services.daily import DailyTask, run_daily
from models.services.issuing import IssueCertificate, IssuedCertificate, issue_certificates
from models.services.migration import migrate
from models.tables.certificates import Certificate
from models.tables.certified_groups import CertifiedGroup, CountedCertificate
from models.tables.connection import connected
from tests.certified_persons import assessed_persons, kept
from tests.database import others_wait
from tests.register import NOW, OFFICER, SmallRegister, issued_certificate, small_register

YEAR = [CertificationGroup.YEAR]
NOT_COUNTED = "TIK.9001.00001.2026"


async def as_an_earlier_release_left_it() -> None:
    """Its hosts know of no counts."""
    await CertifiedGroup.all().delete()
    await CountedCertificate.all().delete()


async def test_of_two_certificates_at_the_same_moment_one_is_counted_as_the_second(postgres_url: str) -> None:
    """On SQLite there is one pen."""
    async with connected(postgres_url):
        small = await small_register()
        ids = (await assessed_persons(small.register, 8))[::4]  # both of the first person
        issue = [IssueCertificate(f"issue-{each}", each) for each in ids]
        first, second = await issue_certificates(small.register, OFFICER, NOW, issue)
        await as_an_earlier_release_left_it()
        assert isinstance(first, IssuedCertificate)
        assert isinstance(second, IssuedCertificate)
        begun = asyncio.Event()
        meanwhile = asyncio.create_task(counted_after(begun, second.certificate_id))
        async with in_transaction():
            await count_certified([first.certificate_id])
            begun.set()
            await others_wait(postgres_url)
        await meanwhile
        assert await kept([]) == {(): Counts(persons=1, certificates=2)}
        assert await kept(YEAR) == {(2026,): Counts(persons=1, certificates=2)}


async def counted_after(begun: asyncio.Event, certificate_id: int) -> None:
    await begun.wait()
    async with in_transaction():
        await count_certified([certificate_id])


async def test_all_are_counted_anew_while_others_issue(small: SmallRegister) -> None:
    ids = await assessed_persons(small.register, 12)
    requests = [IssueCertificate(f"issue-{each}", each) for each in ids]
    pieces = (requests[:4], requests[4:8], requests[8:])
    issuing = [issue_certificates(small.register, OFFICER, NOW, piece) for piece in pieces]
    await asyncio.gather(issuing[0], recount_certified(), issuing[1], recount_certified(), issuing[2])
    assert await kept([]) == {(): Counts(persons=4, certificates=12)}
    assert await recount_certified() == 12
    assert await kept([]) == {(): Counts(persons=4, certificates=12)}


async def test_a_certificate_is_not_counted_twice(small: SmallRegister) -> None:
    issued = await issued_certificate(small)
    with pytest.raises(IntegrityError):
        async with in_transaction():
            await count_certified([issued.certificate_id])
    assert await count_uncounted() == 0
    assert await kept([]) == {(): Counts(persons=1, certificates=1)}


async def test_the_daily_job_counts_what_a_host_of_an_earlier_release_issued(small: SmallRegister) -> None:
    await issued_certificate(small)
    await as_an_earlier_release_left_it()
    with pytest.raises(RegistryInconsistent, match=NOT_COUNTED):
        await check_registry()
    done = {each.task: each.done for each in await run_daily(small.register, NOW) if each.done}
    assert done == {DailyTask.COUNT_CERTIFICATES: (NOT_COUNTED,)}
    await check_registry()


async def test_migrating_counts_what_was_issued_before(sqlite_url: str) -> None:
    async with connected(sqlite_url):
        small = await small_register()
        ids = await assessed_persons(small.register, 8)
        requests = [IssueCertificate(f"issue-{each}", each) for each in ids]
        await issue_certificates(small.register, OFFICER, NOW, requests)
        await as_an_earlier_release_left_it()
    assert (await migrate(sqlite_url, NOW)).applied == ()
    async with connected(sqlite_url):
        assert await kept([]) == {(): Counts(persons=4, certificates=8)}
        assert await Certificate.all().count() == await CountedCertificate.all().count() == 8

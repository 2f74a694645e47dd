"""Certificates are issued, lost in a crash, finished, replaced and revoked at random; the counts are always theirs."""

import random
from collections.abc import Awaitable, Callable, Sequence
from contextlib import suppress
from datetime import datetime, timedelta
from itertools import combinations
from pathlib import Path

import pytest

from models.queries.registry_check import check_registry
from models.rules.certificates import ReplacementReason, RevocationReason
from models.rules.certified_groups import KEPT
from models.rules.violations import DomainError
from models.services.certification.count_certified import recount_certified
from models.services.certification.revoke_certificate import RevokeCertificate, revoke_certificate
from models.services.issuing import (
    IssueCertificate,
    IssuingStep,
    ReplaceCertificate,
    issue_certificates,
    recover_intents,
    replace_certificate,
)
from models.services.register import Register
from models.tables.assessments import Assessment
from models.tables.certificates import Certificate
from tests.certified_persons import NEXT_YEAR, assessed_persons, kept, live
from tests.models.services.issuing.test_recover import PowerCut, cut_at
from tests.models.services.walking import on_a_copy, prepare
from tests.register import NOW, OFFICER, keys_of_tests, small_register

STEPS = 14
ASSESSMENTS = 20


class Walk:
    """One walk; what is refused is refused, and counts nothing."""

    def __init__(self, register: Register, assessments: Sequence[int], seed: int) -> None:
        self.register, self.assessments, self.now = register, assessments, NOW
        self.chance = random.Random(seed)  # noqa: S311 - a walk that can be repeated
        self.acts: Sequence[Callable[[], Awaitable[object]]] = [
            self.issue, self.issue, self.issue_until_a_crash, self.finish, self.replace, self.revoke, self.recount,
        ]  # fmt: skip

    async def step(self) -> None:
        """Do something a while later; at some time the next year begins."""
        later: datetime = self.now + timedelta(hours=1)
        self.now = max(later, self.chance.choice([later, later, later, NEXT_YEAR]))
        with suppress(DomainError, PowerCut):
            await self.chance.choice(self.acts)()

    async def issue(self) -> None:
        await issue_certificates(self.register, OFFICER, self.now, self.requests())

    async def issue_until_a_crash(self) -> None:
        fatal = self.chance.choice(list(IssuingStep))
        await issue_certificates(self.register, OFFICER, self.now, self.requests(), cut_at(fatal))

    async def finish(self) -> None:
        await recover_intents(self.register, self.now)

    async def replace(self) -> None:
        request = ReplaceCertificate(f"replace {self.now}", await self.number(), ReplacementReason.LOST)
        await replace_certificate(self.register, OFFICER, self.now, request)

    async def revoke(self) -> None:
        request = RevokeCertificate(await self.number(), RevocationReason.HOLDER_REQUEST)
        await revoke_certificate(self.register, OFFICER, self.now, request)

    async def recount(self) -> None:
        await recount_certified()

    def requests(self) -> list[IssueCertificate]:
        chosen = self.chance.sample(self.assessments, self.chance.randint(1, 4))
        return [IssueCertificate(f"issue {each}", each) for each in chosen]

    async def number(self) -> str:
        numbers = await Certificate.all().order_by("id").values_list("registration_number", flat=True)
        return str(self.chance.choice(["TIK.9001.99999.2026", *numbers]))


@pytest.fixture(scope="module")
def prepared(migrated_sqlite: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    async def fill() -> None:
        await assessed_persons((await small_register()).register, ASSESSMENTS)

    return prepare(migrated_sqlite, tmp_path_factory.mktemp("counts"), fill)


@pytest.mark.parametrize("seed", range(6))
def test_whatever_is_done_the_counts_are_those_of_the_certificates(prepared: Path, seed: int) -> None:
    async def walk() -> None:
        assessments = await Assessment.exclude(id=1).order_by("id").values_list("id", flat=True)
        walking = Walk(keys_of_tests(), [int(str(each)) for each in assessments], seed)
        for _ in range(STEPS):
            await walking.step()
        await counts_are_kept()
        await check_registry()

    on_a_copy(prepared, walk)


async def counts_are_kept() -> None:
    """In every grouping; and somebody is counted more than once, so that they do not add up by themselves."""
    for size in range(len(KEPT) + 1):
        for grouping in combinations(KEPT, size):
            assert await kept(grouping) == await live(grouping)
    persons, certificates = (await kept(()))[()]
    assert 0 < persons < certificates

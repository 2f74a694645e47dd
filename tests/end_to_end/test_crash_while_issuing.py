import asyncio
import signal
import sys
from collections.abc import Mapping, Sequence
from datetime import timedelta
from pathlib import Path

import pytest

from models.rules.certificates import CertificateStatus
from models.services.issuing import IssueCertificate, IssuingStep, issue_certificate, recover_intents
from models.tables.certificates import Certificate
from models.tables.connection import connected
from signing.decoding import decode_compact
from tests.register import NOW, OFFICER, decided_assessment, keys_of_tests, person, small_register

ROOT = Path(__file__).parents[2]
LATER = NOW + timedelta(minutes=5)
FINISHED_BY_RECOVERY = {IssuingStep.INTENT_STORED, IssuingStep.SIGNED, IssuingStep.TOKEN_WRITTEN}
"""Where a crash leaves an intent. Before them nothing is stored, after them everything is."""


async def prepared(database_url: str) -> list[int]:
    async with connected(database_url):
        small = await small_register()
        others = [await decided_assessment(small.register, each, person(each)) for each in (2, 3)]
        return [small.assessment_id, *others]


async def killed_at(step: IssuingStep, database_url: str, assessment_ids: Sequence[int]) -> Mapping[int, str]:
    """Run the issuing process into its death and return the tokens that it had acknowledged."""
    command = [sys.executable, "-m", "tests.end_to_end.issuing_process", database_url, step.value]
    process = await asyncio.create_subprocess_exec(
        *command, *map(str, assessment_ids), cwd=ROOT, stdout=asyncio.subprocess.PIPE
    )
    output, _ = await process.communicate()
    assert process.returncode == -signal.SIGKILL
    lines = (line.split(" ") for line in output.decode().splitlines())
    return {int(assessment_id): token for assessment_id, token in lines}


async def tokens() -> Mapping[int, str | None]:
    return {row.assessment_id: row.token for row in await Certificate.all()}


@pytest.mark.parametrize("step", IssuingStep)
async def test_a_killed_process_loses_no_certificate_and_doubles_none(database_url: str, step: IssuingStep) -> None:
    assessment_ids = await prepared(database_url)
    acknowledged = await killed_at(step, database_url, assessment_ids)
    assert list(acknowledged) == assessment_ids[:2]

    async with connected(database_url):
        # Every certificate that was acknowledged is there, with the token that was acknowledged.
        assert acknowledged.items() <= (await tokens()).items()

        # The next start finishes what the crash left.
        recovered = await recover_intents(keys_of_tests(), LATER)
        assert len(recovered.finished) == (step in FINISHED_BY_RECOVERY)
        assert recovered.voided == ()
        stored = await tokens()

        # The caller who got no answer asks again with the same key, and gets what is stored.
        request = IssueCertificate(f"issue-{assessment_ids[-1]}", assessment_ids[-1])
        issued = await issue_certificate(keys_of_tests(), OFFICER, LATER, request)
        assert stored.get(assessment_ids[-1], issued.token) == issued.token

        # There is exactly one token of each registration number, and of each assessment.
        rows = await Certificate.all().order_by("id")
        assert [row.status for row in rows] == [CertificateStatus.ACTIVE] * 3
        assert [row.assessment_id for row in rows] == assessment_ids
        numbers = [decode_compact(row.token or "").claims.jti for row in rows]
        assert numbers == ["TIK.9001.00001.2026", "TIK.9001.00002.2026", "TIK.9001.00003.2026"]
        assert acknowledged.items() <= (await tokens()).items()

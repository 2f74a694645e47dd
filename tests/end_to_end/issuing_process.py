"""A process that issues certificates, says each one that it got, and dies by SIGKILL at a named step of the last.

Usage: python -m tests.end_to_end.issuing_process DATABASE_URL STEP ASSESSMENT_ID...
"""

import asyncio
import os
import signal
import sys
from collections.abc import Sequence

from models.services.issuing import IssueCertificate, IssuingStep, OnStep, issue_certificate
from models.services.issuing.steps import pass_on
from models.tables.connection import connected
from tests.register import NOW, OFFICER, keys_of_tests


def die_at(fatal: IssuingStep) -> OnStep:
    def on_step(step: IssuingStep) -> None:
        if step is fatal:
            os.kill(os.getpid(), signal.SIGKILL)

    return on_step


async def issue(database_url: str, fatal: IssuingStep, assessment_ids: Sequence[int]) -> None:
    register = keys_of_tests()
    async with connected(database_url):
        for assessment_id in assessment_ids:
            on_step = die_at(fatal) if assessment_id == assessment_ids[-1] else pass_on
            request = IssueCertificate(f"issue-{assessment_id}", assessment_id)
            issued = await issue_certificate(register, OFFICER, NOW, request, on_step)
            sys.stdout.write(f"{assessment_id} {issued.token}\n")
            sys.stdout.flush()


if __name__ == "__main__":
    asyncio.run(issue(sys.argv[1], IssuingStep(sys.argv[2]), [int(each) for each in sys.argv[3:]]))

"""Acts about a person who is being erased wait for the end of the erasure, and find the person erased."""

import asyncio
from collections.abc import Awaitable
from dataclasses import replace

from tortoise.transactions import in_transaction

from models.rules.applications import ApplicationPurpose
from models.rules.erasure import PersonalDataErased
from models.rules.violations import InvalidInput, NotFound
from models.services.appeals.file_appeal import FileAppeal, file_appeal
from models.services.applications.file_application import FileApplication, file_application
from models.services.certification.import_certificates import ReplaceImported, replace_imported
from models.services.certification.record_assessment import record_assessment
from models.services.erasure.erase_holder import erase_holder
from models.services.holders.register_holder import HolderDetails
from models.services.issuing import IssueCertificate, issue_certificate
from models.tables.assessments import Assessment
from models.tables.candidate_sheets import CandidateSheetRow
from models.tables.connection import connected
from tests.database import others_wait
from tests.erasure import CORRECTED, DATA, ERASE, LATER, OLDER, SITI, Remembered, recalled, remembered
from tests.register import HOLDER, LSP, NOW, OFFICER, SCHEME_VERSION, assessment_request


async def test_nothing_is_written_under_the_entry_of_somebody_who_was_erased_meanwhile(postgres_url: str) -> None:
    """On SQLite acts come one after the other."""
    async with connected(postgres_url, maxsize=8):
        await remembered()
        siti, begun = await recalled(), asyncio.Event()
        acts = [asyncio.create_task(after(begun, act)) for act in await acts_about(siti)]
        async with in_transaction():
            await erase_holder(siti.register, DATA, LATER, ERASE)
            begun.set()
            await others_wait(postgres_url, len(acts))
        recorded, *refusals = await asyncio.gather(*acts, return_exceptions=True)

        assert [type(each) for each in refusals] == [NotFound, PersonalDataErased, InvalidInput, PersonalDataErased]
        again = await Assessment.get(id=recorded).select_related("holder")
        assert (again.holder_id, again.holder.name) == (3, CORRECTED)  # somebody new


async def acts_about(siti: Remembered) -> list[Awaitable[object]]:
    """Return acts that read the person before they write."""
    row = await CandidateSheetRow.get()
    request = replace(assessment_request(9), holder=HolderDetails(CORRECTED, HOLDER.national_id))
    application = FileApplication("again", LSP, SCHEME_VERSION, ApplicationPurpose.RECERTIFICATION)
    replacement = ReplaceImported(OLDER, siti.certificates[0].registration_number)
    return [
        record_assessment(siti.register, OFFICER, NOW, request),
        file_application(siti.register, SITI, NOW, application),
        file_appeal(siti.register, SITI, NOW, FileAppeal("again", row.assessment_id, "Saya, Siti Nuraini.")),
        issue_certificate(siti.register, OFFICER, NOW, IssueCertificate("again", row.assessment_id)),
        replace_imported(siti.register, OFFICER, NOW, replacement),
    ]


async def after(begun: asyncio.Event, act: Awaitable[object]) -> object:
    await begun.wait()
    return await act

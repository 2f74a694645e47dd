"""A person of whom the register has something of everything, all of it long over; and where traces are looked for.

The person, the numbers and the texts are invented.
"""

import base64
from collections.abc import AsyncIterator, Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from tortoise.context import require_context

from models.rules.actors import Actor, Role
from models.rules.appeals import AppealVerdict
from models.rules.applications import ApplicationAct, ApplicationPurpose
from models.rules.assessments import Outcome
from models.rules.candidate_sheet.columns import Column
from models.rules.certificates import ReplacementReason
from models.rules.complaints import ComplaintVerdict
from models.rules.erasure import ErasureReason
from models.services.appeals.decide_appeal import AppointPanel, DecideAppeal, appoint_panel, decide_appeal
from models.services.appeals.file_appeal import FileAppeal, file_appeal
from models.services.applications.advance_application import AdvanceApplication, advance_application
from models.services.applications.assess_oneself import AssessOneself, UnitAnswer, assess_oneself
from models.services.applications.file_application import FileApplication, file_application
from models.services.candidate_sheet.deciding import DecideCandidateSheet, decide_candidate_sheet
from models.services.candidate_sheet.importing import ImportCandidateSheet, import_candidate_sheet
from models.services.certification.import_certificates import (
    ImportCertificate,
    ReplaceImported,
    import_certificates,
    replace_imported,
)
from models.services.complaints.file_complaint import FileComplaint, file_complaint
from models.services.complaints.handle_complaint import CloseComplaint, close_complaint
from models.services.erasure.erase_holder import EraseHolder
from models.services.holders.link_holder import LinkHolder, link_holder
from models.services.issuing import IssuedCertificate, ReplaceCertificate, replace_certificate
from models.services.register import Register
from models.tables.certificates import Certificate
from models.tables.holders import Holder
from tests.candidate_sheets import announced, row, workbook
from tests.models.services.refusals import TABLES
from tests.register import (
    DECIDER,
    HOLDER,
    LSP,
    NOW,
    OFFICER,
    SCHEME_VERSION,
    UNITS,
    SmallRegister,
    decided_assessment,
    issued_certificate,
    keys_of_tests,
    person,
    small_register,
)

DATA = Actor("dara", frozenset({Role.BNSP_DATA}))
SITI = Actor("siti-login", frozenset({Role.SUBJECT}))
COLLEAGUE = Actor("desi", frozenset({Role.LSP_OFFICER}), lsp=LSP)
TUTI = Actor("tuti", frozenset({Role.LSP_DECIDER}), lsp=LSP)
LATER = NOW + timedelta(days=4 * 365)
"""When the cycles of all that is certified here have passed."""
OLD, OLDER = "TIK.9001.00090.2022", "TIK.9001.00091.2019"
COMPLAINT = "KLH-000001"
ERASE = EraseHolder(HOLDER.national_id, HOLDER.name, ErasureReason.REQUESTED, "PDP/17/V/2030", (OLDER,), (COMPLAINT,))
CORRECTED = "Siti Nuraini, S.Kom."


@dataclass(frozen=True, slots=True)
class Remembered:
    """What is known of Siti."""

    register: Register
    certificates: tuple[IssuedCertificate, ...]
    """The first, and the one that took its place."""
    secrets: tuple[bytes, ...]
    """Her NIK as the register stores it: encrypted, and its mark."""


async def recalled() -> Remembered:
    """Return what the register in front of the test knows of Siti."""
    holder = await Holder.get(subject=SITI.subject)
    secrets = (holder.national_id_encrypted or b"", (holder.national_id_mark or "").encode())
    certificates = await Certificate.filter(holder_id=holder.id).order_by("id")
    return Remembered(keys_of_tests(), tuple(IssuedCertificate.of(each) for each in certificates), secrets)


async def remembered(small: SmallRegister | None = None) -> None:
    """Let Siti, in a small register, be certified, assessed again in vain, appeal, apply and complain."""
    small = small or await small_register()
    first = await issued_certificate(small)
    await link_holder(small.register, OFFICER, NOW, LinkHolder(first.registration_number, SITI.subject))
    replacement = ReplaceCertificate("replace", first.registration_number, ReplacementReason.CORRECTION, CORRECTED)
    second = await replace_certificate(small.register, OFFICER, NOW, replacement)
    await _older_papers(small, second)
    await _certificate_of_another(small)
    await _sheet(small)
    await _appeal(small)
    await _application(small)
    await _complaint(small)


async def _older_papers(small: SmallRegister, replacement: IssuedCertificate) -> None:
    day = date(2022, 3, 1)
    old = ImportCertificate(LSP, OLD, "62090 2513 3 0000090 2022", CORRECTED, "Pemrogram", day, date(2025, 3, 1))
    older = ImportCertificate(
        LSP, OLDER, "62090 2513 3 0000091 2019", "SITI NURAINI", "Pemrogram", date(2019, 3, 1), date(2022, 3, 1)
    )
    await import_certificates(small.register, OFFICER, NOW, [old, older])
    await replace_imported(small.register, OFFICER, NOW, ReplaceImported(OLD, replacement.registration_number))


async def _certificate_of_another(small: SmallRegister) -> None:
    another = SmallRegister(small.register, await decided_assessment(small.register, 2, person(2)))
    await issued_certificate(another, "issue-2")


async def _sheet(small: SmallRegister) -> None:
    await announced(small.register)
    digits = HOLDER.national_id.digits
    changes = {Column.NAME: CORRECTED, Column.NATIONAL_ID: digits, Column.ASSESSED_ON: "05/05/2026", Column.SEX: "P"}
    content = workbook([row(1, {**changes, Column.BIRTH_DATE: "17/08/1999"})])
    request = ImportCandidateSheet(LSP, "Asesi Siti Nuraini.xlsx", content)
    report = await import_candidate_sheet(small.register, OFFICER, NOW, request)
    assert report.added == 1
    await decide_candidate_sheet(small.register, DECIDER, NOW, DecideCandidateSheet(report.number or ""))


async def _appeal(small: SmallRegister) -> None:
    named = type(HOLDER)(CORRECTED, HOLDER.national_id)
    failed = await decided_assessment(small.register, 3, named, Outcome.NOT_YET_COMPETENT)
    grounds = "Saya, Siti Nuraini, tidak setuju."
    number = await file_appeal(small.register, SITI, NOW, FileAppeal("appeal", failed, grounds))
    await appoint_panel(small.register, DECIDER, NOW, AppointPanel(number, ("tuti", "tono", "tari")))
    await decide_appeal(small.register, TUTI, NOW, DecideAppeal(number, AppealVerdict.DISMISS, "SK.07/DIR/2026"))


async def _application(small: SmallRegister) -> None:
    asked = FileApplication("apply", LSP, SCHEME_VERSION, ApplicationPurpose.RECERTIFICATION)
    number = await file_application(small.register, SITI, NOW, asked)
    answers = tuple(UnitAnswer(code, is_able=True) for code in UNITS)
    await assess_oneself(small.register, SITI, NOW, AssessOneself(number, answers))
    await advance_application(small.register, SITI, NOW, AdvanceApplication(number, ApplicationAct.WITHDRAW))


async def _complaint(small: SmallRegister) -> None:
    texts = {"Nama saya Siti Nuraini; saya menunggu.": "Yth. Siti Nuraini, maaf.", "Ruang ujian panas.": "Maaf."}
    for text, answer in texts.items():
        number = await file_complaint(small.register, SITI, NOW, FileComplaint(answer, LSP, text))
        closed = CloseComplaint(number, ComplaintVerdict.REJECT, answer)
        await close_complaint(small.register, COLLEAGUE, NOW, closed)


def traces(secrets: tuple[bytes, ...]) -> tuple[bytes, ...]:
    """Return what must not be found any more: name, NIK and what was made of them, as text and inside Base64."""
    name = b"iti Nuraini"
    return (name, name.upper(), HOLDER.national_id.digits.encode(), *_inside_base64(name), *secrets)


def _inside_base64(word: bytes) -> Iterator[bytes]:
    """Yield how a word looks inside a token, at each of the three places where it can begin."""
    for shift in range(3):
        text = base64.urlsafe_b64encode(bytes(shift) + word)
        yield text[4:-4]


async def every_row() -> AsyncIterator[bytes]:
    """Yield what every row of every table holds."""
    for table in TABLES:
        for values in await require_context().db().execute_query_dict(f'SELECT * FROM "{table._meta.db_table}"'):
            yield b"\n".join(each if isinstance(each, bytes) else str(each).encode() for each in values.values())

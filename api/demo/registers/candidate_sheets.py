"""BNSP's sheet of candidates: an LSP announces a schedule and hands in a sheet with one bad row."""

import csv
import io
from collections.abc import Iterator
from datetime import date
from random import Random

from api.demo.actors import officer_of
from api.demo.cast.assessors import THIRD
from api.demo.cast.bodies import TECHNOLOGY
from api.demo.cast.cast import Cast
from api.demo.cast.sessions import LISTED
from api.demo.entries import version_name
from api.demo.people import DrawnPerson, draw_person, serials
from api.demo.perform import Planned, doing, together
from api.demo.provinces import ministry_code
from models.rules.assessments import AssessmentMethod
from models.rules.candidate_sheet.columns import REQUIRED_COLUMNS, Column
from models.rules.holders import Sex
from models.services.candidate_sheet.announce_schedule import AnnounceSchedule, announce_schedule
from models.services.candidate_sheet.importing import ImportCandidateSheet, import_candidate_sheet

FILE_NAME = "asesi.csv"
SCHEDULE = "JDW-01"
_ANNOUNCED, _ASSESSED, _HANDED_IN = 28, 14, 12
"""Days ago."""
_RESULTS = ("K", "K", "BK", "LULUS")
"""The last is no result."""
_BORN = date(1996, 4, 9)
_FIRST_SERIAL = 8_200


def candidate_sheets(chance: Random, cast: Cast) -> Iterator[Planned]:
    """Announced, and handed in once."""
    session, officer = cast.sessions[LISTED], officer_of(cast.number(TECHNOLOGY))
    schedule = AnnounceSchedule(
        licence_number=cast.number(TECHNOLOGY),
        code=SCHEDULE,
        scheme_version=version_name(session.scheme.number, session.version.version),
        site=session.site.code,
        methods=frozenset({AssessmentMethod.OBSERVATION, AssessmentMethod.WRITTEN}),
        from_date=cast.days_ago(_ASSESSED),
        to_date=cast.days_ago(_ASSESSED),
    )
    sheet = ImportCandidateSheet(cast.number(TECHNOLOGY), FILE_NAME, candidate_sheet(chance, cast))
    yield cast.days_ago(_ANNOUNCED), doing(announce_schedule, officer, schedule)
    yield cast.days_ago(_HANDED_IN), together([doing(import_candidate_sheet, officer, sheet)])


def candidate_sheet(chance: Random, cast: Cast) -> bytes:
    """Return the file: two who are competent, one who is not yet, and one row that says neither."""
    province, numbers = ministry_code(cast.bodies[TECHNOLOGY].province), serials(_FIRST_SERIAL)
    text = io.StringIO()
    table = csv.writer(text, delimiter=";")
    table.writerow([column.value.title for column in REQUIRED_COLUMNS])
    for line, result in enumerate(_RESULTS, start=1):
        person = draw_person(chance, province, _BORN, next(numbers))
        cells = _cells(cast, person, province) | {Column.LINE: str(line), Column.RESULT: result}
        table.writerow([cells[column] for column in REQUIRED_COLUMNS])
    return text.getvalue().encode("utf-8-sig")


def _cells(cast: Cast, person: DrawnPerson, province: str) -> dict[Column, str]:
    return {
        Column.NAME: person.name,
        Column.NATIONAL_ID: person.national_id,
        Column.BIRTH_PLACE: "Bandung",
        Column.BIRTH_DATE: f"{person.birth_date:%d/%m/%Y}",
        Column.SEX: "P" if person.sex is Sex.FEMALE else "L",
        Column.ADDRESS: "Jalan Contoh 1",
        Column.CITY: f"{province}73",
        Column.PROVINCE: province,
        Column.PHONE: "081234567890",
        Column.EMAIL: "asesi@example.id",
        Column.EDUCATION: "8",
        Column.OCCUPATION: "12",
        Column.SCHEDULE: SCHEDULE,
        Column.ASSESSED_ON: f"{cast.days_ago(_ASSESSED):%d/%m/%Y}",
        Column.ASSESSORS: cast.assessors[TECHNOLOGY][THIRD].registration_number,
        Column.BUDGET: "1",
        Column.MINISTRY: "26",
    }

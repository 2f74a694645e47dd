"""What the command line prints: for people in Indonesian first and English second, for programs as JSON."""

import json
from collections.abc import Iterator, Sequence
from datetime import datetime
from typing import Any

from signing import explanations
from signing.answers import Answer, worst
from signing.explanations import JAKARTA, Explanation, written
from signing.inputs import UnreadableInput
from signing.verdicts import CheckResult, Outcome, Verification

OUTCOMES = {
    Outcome.PASSED: Explanation("lulus", "passed"),
    Outcome.FAILED: Explanation("GAGAL", "FAILED"),
    Outcome.NOT_REACHED: Explanation("tidak diperiksa", "not checked"),
}


def for_programs(answers: Sequence[Answer], at: datetime, trust_problem: str | None) -> str:
    """Return one JSON document, minified only where a person would not look."""
    document = {
        "at": at.isoformat(),
        "exit_status": worst(answer.exit_status for answer in answers),
        "trust_problem": trust_problem,
        "results": [_members(answer) for answer in answers],
        "reminder": _both(explanations.COMPARE_WITH_AN_IDENTITY_CARD),
    }
    return json.dumps(document, ensure_ascii=False, indent=2)


def for_people(answers: Sequence[Answer]) -> str:
    """Return the answers as lines for a terminal."""
    return "\n".join(line for answer in answers for line in _lines(answer))


def _both(explanation: Explanation) -> dict[str, str]:
    return {"indonesian": explanation.indonesian, "english": explanation.english}


def _members(answer: Answer) -> dict[str, Any]:
    head = {"input": answer.label, "exit_status": answer.exit_status}
    if isinstance(answer.found, UnreadableInput):
        return {**head, "problem": _both(Explanation(answer.found.indonesian, answer.found.english))}
    return {**head, **_verification_members(answer.found)}


def _verification_members(found: Verification) -> dict[str, Any]:
    return {
        "verdict": found.verdict,
        "meaning": _both(explanations.VERDICTS[found.verdict]),
        "defect": found.defect,
        "checks": [
            {
                "check": result.check,
                "outcome": result.outcome,
                "explanation": {"indonesian": result.explanation_indonesian, "english": result.explanation},
            }
            for result in found.checks
        ],
        "certificate": found.claims and found.claims.members(),
        "issuer_name": found.issuer_name,
        "notes": list(found.notes),
        "data_of": found.data_of and found.data_of.isoformat(),
        "age_seconds": None if found.age is None else int(found.age.total_seconds()),
        "scanned_host": found.scanned_host,
    }


def _lines(answer: Answer) -> Iterator[str]:
    yield f"== {answer.label}"
    if isinstance(answer.found, UnreadableInput):
        yield f"   {answer.found.indonesian}"
        yield f"   {answer.found.english}"
    else:
        yield from _verification_lines(answer.found)
    yield ""


def _verification_lines(found: Verification) -> Iterator[str]:
    meaning = explanations.VERDICTS[found.verdict]
    yield f"   {found.verdict}: {meaning.indonesian}"
    yield f"   {found.verdict}: {meaning.english}"
    for note in found.notes:
        yield f"   {explanations.NOTES[note].indonesian}"
        yield f"   {explanations.NOTES[note].english}"
    yield from _claim_lines(found)
    yield from _data_lines(found)
    yield "   Pemeriksaan / Checks"
    for result in found.checks:
        yield from _check_lines(result)


def _claim_lines(found: Verification) -> Iterator[str]:
    claims = found.claims
    if claims is None:
        return
    last_day = datetime.fromtimestamp(claims.exp - 1, JAKARTA).date().isoformat()
    rows = (
        ("Nama", "Name", claims.name),
        ("Skema", "Scheme", f"{claims.title} ({claims.scheme})"),
        ("Jenjang KKNI", "KKNI level", "" if claims.level is None else str(claims.level)),
        ("Penerbit", "Issuer", f"{found.issuer_name} ({claims.lsp})"),
        ("No. registrasi", "Registration no.", claims.jti),
        ("No. sertifikat", "Certificate no.", claims.number),
        ("No. blangko", "Blank no.", claims.blank or ""),
        ("Diterbitkan", "Issued", written(datetime.fromtimestamp(claims.iat, JAKARTA))),
        ("Berlaku hingga", "Valid until", last_day),
    )
    for indonesian, english, value in rows:
        if value:
            yield f"   {f'{indonesian} / {english}':<34} {value}"
    reminder = explanations.COMPARE_WITH_AN_IDENTITY_CARD
    yield f"   >> {reminder.indonesian}"
    yield f"   >> {reminder.english}"


def _data_lines(found: Verification) -> Iterator[str]:
    if found.data_of is None or found.age is None:
        return
    yield f"   Menurut data tanggal {written(found.data_of)} (umur {found.age.days} hari)."
    yield f"   According to data of {written(found.data_of)} ({found.age.days} days old)."


def _check_lines(result: CheckResult) -> Iterator[str]:
    name, outcome = explanations.CHECKS[result.check], OUTCOMES[result.outcome]
    yield f"   - {name.indonesian}: {outcome.indonesian}. {result.explanation_indonesian}"
    yield f"     {name.english}: {outcome.english}. {result.explanation}"

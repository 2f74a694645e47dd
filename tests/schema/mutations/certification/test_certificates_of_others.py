"""To an officer of another LSP, a certificate that is not theirs is a certificate that does not exist."""

from models.services.issuing import IssuedCertificate
from tests.schema.asking import CALLERS, Asking, State
from tests.schema.mutations.certification.old_papers import CANONICAL, PAPER

MUTATION = """
mutation ($input: {name}Input!) {{ {field}(input: $input) {{ __typename ... on UserError {{ code message }} }} }}
"""
MISSING = "TIK.9001.99999.2026"
ACTS: dict[str, dict[str, object]] = {
    "certificateSuspend": {"reason": "SUSPECT_STATUS"},
    "certificateReinstate": {"reason": "CAUSE_REMEDIED"},
    "certificateRevoke": {"reason": "FALSIFIED_DATA"},
    "certificateReplace": {"reason": "LOST", "idempotencyKey": "k"},
    "holderLink": {"subject": "siti"},
    "holderSurveillanceRecord": {
        "idempotencyKey": "k",
        "method": "REPORT",
        "result": "MAINTAINED",
        "conductedBy": "Dewi",
        "conductedOn": "2026-05-11",
    },
}


def document(field: str) -> str:
    return MUTATION.format(field=field, name=field[0].upper() + field[1:])


async def answers(asking: Asking, field: str, numbers: tuple[str, ...], **others: object) -> set[tuple[str, str]]:
    """What another LSP is told of some numbers, in words that do not repeat the number."""
    told = set()
    for number in numbers:
        payload = await asking.by(CALLERS["other"]).act(document(field), registrationNumber=number, **others)
        told.add((payload["code"], payload["message"].replace(number, "...")))
    return told


async def test_another_lsp_gets_one_answer_whether_there_is_one_or_not(
    asking: Asking, issued: IssuedCertificate
) -> None:
    await asking.act(document("certificatesImport"), certificates=[PAPER])
    before = await State.read()
    for field, others in ACTS.items():
        told = await answers(asking, field, (issued.registration_number, MISSING), **others)
        assert told == {("NOT_FOUND", "There is no certificate ....")}, field
    replace = {"replacedBy": issued.registration_number}
    told = await answers(asking, "importedCertificateReplace", (CANONICAL, MISSING), **replace)
    assert told == {("NOT_FOUND", "There is no certificate ....")}
    assert await State.read() == before

"""The acts of a complaint, in their order."""

from tests.register import LSP
from tests.schema.mutations.acting import Act

SHOWN = "complaint { status }"
NUMBER = {"number": "KLH-000001"}
FILE = Act(
    "complaintFile",
    SHOWN,
    {"idempotencyKey": "k", "licenceNumber": LSP, "text": "Sertifikat terlambat tiga bulan"},
)
TAKE_UP = Act("complaintTakeUp", SHOWN, NUMBER)
CLOSE = Act("complaintClose", SHOWN, NUMBER | {"verdict": "ANSWER", "answer": "Sudah dikirim"})

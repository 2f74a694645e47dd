"""`certificateVerify(token:)` shows the notes of a check, as the vectors have them."""

import json
from dataclasses import replace
from datetime import datetime

from signing.verdicts import Verification
from signing.verifier import verify
from tests.schema.asking import CALLERS, Asking
from tests.vectors.build import HERE
from tests.vectors.test_vectors import trusted

VERIFY = "query ($text: String!) { certificateVerify(token: $text) { verdict notes } }"
CASE = json.loads((HERE / "cases" / "good-superseded-and-licence-ended.json").read_text(encoding="ascii"))


class TrustOfTheCase:
    """The register that the vector is checked against."""

    def verify(self, text: str, at: datetime) -> Verification:
        return verify(text, trusted(CASE["trust"], at), at)


async def test_the_notes_of_a_check(asking: Asking) -> None:
    public = replace(asking.by(CALLERS["public"]), now=datetime.fromisoformat(CASE["at"]), trust=TrustOfTheCase())
    found = await public.ask(VERIFY, text=CASE["text"])
    assert found["certificateVerify"] == {"verdict": "VALID", "notes": ["ISSUER_LICENCE_ENDED_LATER", "SUPERSEDED"]}

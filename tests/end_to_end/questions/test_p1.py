"""P1: LPJK: construction certificates issued since a cursor, with classification, level and occupation."""

from tests.certification import BRIDGE, BRIDGE_SCHEME, construction_certificate, construction_register
from tests.end_to_end.questions.callers import NOT_LOGGED_IN, NOT_PERMITTED, Caller
from tests.end_to_end.questions.conftest import Ask
from tests.register import SmallRegister, issued_certificate

DOCUMENT = """
query ($after: String) {
  constructionCertificates(first: 2, after: $after) {
    nodes {
      registrationNumber
      lsp { licenceNumber }
      construction { classification subclassification level occupation state }
    }
    pageInfo { hasNextPage endCursor }
  }
}
"""
ROAD_PART = {
    "classification": "Sipil",
    "subclassification": "Jalan",
    "level": 3,
    "occupation": "Pelaksana Lapangan Pekerjaan Jalan",
    "state": "AWAITING_LPJK",
}
BRIDGE_PART = ROAD_PART | {"subclassification": "Jembatan", "level": 6, "occupation": "Pelaksana Jembatan"}


def certificate(serial: int, part: dict[str, object]) -> dict[str, object]:
    lsp = {"licenceNumber": "BNSP-LSP-9002-ID"}
    return {"registrationNumber": f"F.9002.{serial:05}.2026", "lsp": lsp, "construction": part}


async def test_p1_what_was_issued_since_a_cursor(ask: Ask, small: SmallRegister) -> None:
    await construction_register(small.register)
    await issued_certificate(small)
    await construction_certificate(small.register, 1)
    await construction_certificate(small.register, 2, BRIDGE_SCHEME, BRIDGE)
    for caller in (Caller.LPJK, Caller.CERTIFICATION):
        page = (await ask(DOCUMENT, as_=caller))["constructionCertificates"]
        assert page["nodes"] == [certificate(1, ROAD_PART), certificate(2, BRIDGE_PART)]
        assert page["pageInfo"]["hasNextPage"] is False
    since = {"after": page["pageInfo"]["endCursor"]}
    assert (await ask(DOCUMENT, since, as_=Caller.LPJK))["constructionCertificates"]["nodes"] == []
    await construction_certificate(small.register, 3)
    news = (await ask(DOCUMENT, since, as_=Caller.LPJK))["constructionCertificates"]["nodes"]
    assert news == [certificate(3, ROAD_PART)]
    assert await ask.refused(DOCUMENT, as_=Caller.PUBLIC) == NOT_LOGGED_IN
    for caller in (Caller.DEWAN_PERS, Caller.OTHER_OFFICER, Caller.EMPLOYER):
        assert await ask.refused(DOCUMENT, as_=caller) == NOT_PERMITTED

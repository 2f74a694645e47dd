"""`node(id:)`: what a caller may see by its number, and nothing else."""

import pytest

from models.services.issuing import IssuedCertificate
from schema.ids import node_id
from tests.register import LSP, SCHEME
from tests.schema.asking import CALLERS, Asking

NODE = """
query ($id: ID!) {
  node(id: $id) {
    __typename id
    ... on Lsp { licenceNumber } ... on Scheme { code } ... on Certificate { registrationNumber }
  }
}
"""


async def test_everybody_finds_what_is_public(asking: Asking) -> None:
    public = asking.by(CALLERS["public"])
    for kind, fact in (("Lsp", {"licenceNumber": LSP}), ("Scheme", {"code": SCHEME}), ("SchemeVersion", {})):
        identifier = node_id(kind, 1)
        assert (await public.ask(NODE, id=identifier))["node"] == {"__typename": kind, "id": identifier, **fact}


@pytest.mark.parametrize("kind", ["Assessor", "Assessment", "Certificate"])
async def test_what_concerns_a_person_is_for_those_who_may_see_it(
    asking: Asking, issued: IssuedCertificate, kind: str
) -> None:
    assert issued.certificate_id == 1
    identifier = node_id(kind, 1)
    assert await asking.by(CALLERS["public"]).refused(NODE, id=identifier) == "UNAUTHENTICATED"
    for caller in ("own", "bnsp"):
        assert (await asking.by(CALLERS[caller]).ask(NODE, id=identifier))["node"]["__typename"] == kind
    other = (await asking.by(CALLERS["other"]).ask(NODE, id=identifier))["node"]
    assert (other is not None) == (kind == "Assessor")


@pytest.mark.parametrize("identifier", ["", "x", "TFNQOjE", node_id("Lsp", 0), node_id("Lsp", 10**12)])
async def test_an_id_that_cannot_be_read(asking: Asking, identifier: str) -> None:
    if identifier == "TFNQOjE":  # "LSP:1", a kind that does not exist
        assert await asking.ask(NODE, id=identifier) == {"node": None}
    else:
        assert await asking.refused(NODE, id=identifier) == "BAD_ID"


async def test_a_node_that_does_not_exist(asking: Asking) -> None:
    for kind in ("Lsp", "Scheme", "SchemeVersion", "Assessor", "Assessment", "Certificate"):
        assert await asking.ask(NODE, id=node_id(kind, 999)) == {"node": None}

"""Published files in another form than the register writes: the page refuses what Python refuses."""

from base64 import b64encode

import pytest
from playwright.async_api import Page

from tests.page.server import Served
from tests.signing import test_issuers, test_status_list

pytestmark = [pytest.mark.browser, pytest.mark.asyncio(loop_scope="session")]

UNSEEN = {b'"version":1,"version":1', b'"not_after":1767225600.0'}
"""What a browser's own JSON does not tell: it takes the last of two members, and 1.0 for 1."""

READ_SHARDS = """async ([shards, licenceNumber]) => {
  const { findIssuer } = await import("/static/check/issuers.js");
  const { fromBase64 } = await import("/static/check/bytes.js");
  const read = (shard) => {
    try {
      return findIssuer(fromBase64(shard), licenceNumber) === null ? "none" : "read";
    } catch (error) {
      return error.code ?? String(error);
    }
  };
  return shards.map(read);
}"""
READ_LISTS = """async ([tokens, jwk, kid]) => {
  const { BadStatusList, decodeStatusList } = await import("/static/check/status_list.js");
  const { keyOfJwk } = await import("/static/check/keys.js");
  const keys = new Map([[kid, await keyOfJwk(jwk)]]);
  const told = (error) => (error instanceof BadStatusList ? "refused" : String(error));
  return Promise.all(tokens.map((token) => decodeStatusList(token, keys).then(() => "read", told)));
}"""


async def test_a_shard_in_another_form_is_refused(page: Page, server: Served) -> None:
    await page.goto(server.address)
    forms = [(found, put) for found, put in test_issuers.OTHER_FORMS if put not in UNSEEN]
    shards = [test_issuers.SHARD, *(test_issuers.SHARD.replace(found, put) for found, put in forms)]
    packed = [b64encode(shard).decode() for shard in shards]
    read, *others = await page.evaluate(READ_SHARDS, [packed, test_issuers.LSP.licence_number])
    assert (read, set(others)) == ("read", {"MALFORMED", "UNSUPPORTED"})


async def test_a_status_list_in_another_form_is_refused(page: Page, server: Served) -> None:
    await page.goto(server.address)
    tokens = [test_status_list.signed(), *(test_status_list.token_of(*form) for form in test_status_list.OTHER_FORMS)]
    key = test_status_list.KEY
    read, *others = await page.evaluate(READ_LISTS, [tokens, key.public_jwk, key.kid])
    assert (read, set(others)) == ("read", {"refused"})

from signing.claims import claims_from_members
from tests.signing.specimens import SHORT, TYPICAL, claims


def test_the_payload_is_minified_and_in_order() -> None:
    assert TYPICAL.payload() == (
        b'{"iss":"https://cek.bnsp.go.id","jti":"TIK.1565.68042.2026","iat":1795312345,"exp":1889974800,'
        b'"name":"Siti Nurhaliza binti Ahmad","number":"62090 2513 3 0034912 2026","blank":"20461183",'
        b'"scheme":"SKM-002731@2","title":"Pengembang Web Madya","level":3,"lsp":"BNSP-LSP-1565-ID",'
        b'"status":{"status_list":{"idx":34912,"uri":"https://cek.bnsp.go.id/status/17"}}}'
    )


def test_absent_claims_leave_no_trace() -> None:
    assert list(SHORT.members()) == [
        "iss",
        "jti",
        "iat",
        "exp",
        "name",
        "number",
        "scheme",
        "title",
        "lsp",
        "status",
    ]


def test_text_is_written_as_utf_8_and_only_quotes_are_escaped() -> None:
    payload = claims(name="Zoë D\u2019Arc", title='Operator "Forklift" 5°').payload()
    assert '"name":"Zoë D\u2019Arc"'.encode() in payload
    assert '"title":"Operator \\"Forklift\\" 5°"'.encode() in payload


def test_claims_come_back_from_their_members() -> None:
    assert claims_from_members(TYPICAL.members()) == TYPICAL
    assert claims_from_members(SHORT.members()) == SHORT

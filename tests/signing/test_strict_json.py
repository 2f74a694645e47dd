import pytest

from signing.defects import Defect, MalformedToken
from signing.strict_json import parse_object


def test_an_object_of_strings_and_integers() -> None:
    assert parse_object(b'{"a":"\xc3\xab","b":{"c":-1}}') == {"a": "ë", "b": {"c": -1}}


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b'\xef\xbb\xbf{"a":1}', Defect.BYTE_ORDER_MARK),
        (b'{"a":"\xff"}', Defect.NOT_UTF8),
        (b'{"a":"\xc0\x80"}', Defect.NOT_UTF8),
        (b'{"a":"\xed\xa0\x80"}', Defect.NOT_UTF8),
        (b'{\x00"a":1}', Defect.NOT_JSON),
        (b'{"a":1}x', Defect.NOT_JSON),
        (b'{"a":1,}', Defect.NOT_JSON),
        (b"{'a':1}", Defect.NOT_JSON),
        (b'{"a":01}', Defect.NOT_JSON),
        (b'{"a":"\n"}', Defect.NOT_JSON),
        (b"", Defect.NOT_JSON),
        (b"[]", Defect.NOT_AN_OBJECT),
        (b"1", Defect.NOT_AN_OBJECT),
        (b"null", Defect.NOT_AN_OBJECT),
        (b'{"a":1,"a":1}', Defect.DUPLICATE_MEMBER),
        (b'{"a":1,"\\u0061":2}', Defect.DUPLICATE_MEMBER),
        (b'{"b":{"a":1,"a":1}}', Defect.DUPLICATE_MEMBER),
        (b'{"a":1.0}', Defect.NOT_AN_INTEGER),
        (b'{"a":1e3}', Defect.NOT_AN_INTEGER),
        (b'{"a":NaN}', Defect.NOT_AN_INTEGER),
        (b'{"a":-Infinity}', Defect.NOT_AN_INTEGER),
        (b'{"a":12345678901234567}', Defect.INTEGER_TOO_LONG),
        (b'{"a":' + b"9" * 4_000 + b"}", Defect.INTEGER_TOO_LONG),
        (b'{"a":' * 17 + b"1" + b"}" * 17, Defect.NESTED_TOO_DEEP),
        (b"[" * 4_096, Defect.NESTED_TOO_DEEP),
    ],
)
def test_whatever_else_is_refused(data: bytes, reason: Defect) -> None:
    with pytest.raises(MalformedToken) as refusal:
        parse_object(data)
    assert refusal.value.reason is reason

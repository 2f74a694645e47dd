import pytest
from hypothesis import given
from hypothesis import strategies as st

from signing import base64url


@pytest.mark.parametrize(
    ("data", "text"),
    [(b"", ""), (b"f", "Zg"), (b"fo", "Zm8"), (b"foo", "Zm9v"), (b"\xfb\xff", "-_8")],
)
def test_the_one_spelling(data: bytes, text: str) -> None:
    assert base64url.encode(data) == text
    assert base64url.decode(text) == data


@pytest.mark.parametrize(
    "text",
    ["Zg==", "Zh", "Zm9", "Z", "Zm9v\n", " Zm9v", "Zm 9v", "+_8", "-/8", "Zm9v=", "\u0661g", "Zg\u00e9"],
)
def test_every_other_spelling_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match=r"canonical|alphabet|Invalid base64"):
        base64url.decode(text)


@given(st.binary())
def test_what_was_encoded_is_decoded(data: bytes) -> None:
    assert base64url.decode(base64url.encode(data)) == data


@given(st.text("AQgwZ-_=+/ ", max_size=9))
def test_no_two_spellings_of_one_value(text: str) -> None:
    try:
        data = base64url.decode(text)
    except ValueError:
        return
    assert base64url.encode(data) == text

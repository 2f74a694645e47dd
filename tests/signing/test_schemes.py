import pytest

from signing.published_json import MalformedPublication
from signing.schemes import (
    NotASchemeVersion,
    PublishedScheme,
    PublishedUnit,
    decode_scheme_shard,
    encode_scheme_shard,
    scheme_shard_of,
)

SCHEMES = (
    PublishedScheme("SKM-000123@2", "Pengembang Web", "Web developer", (PublishedUnit("J.620100.005.02", "Kode"),)),
    PublishedScheme("SKM-000187@1", "Juru Las", "Welder"),
)


def test_what_is_encoded_is_decoded() -> None:
    encoded = encode_scheme_shard(SCHEMES)
    assert decode_scheme_shard(encoded) == {scheme.scheme: scheme for scheme in SCHEMES}
    assert encode_scheme_shard(reversed(SCHEMES)) == encoded


def test_a_shard_is_minified_json_with_sorted_members() -> None:
    assert encode_scheme_shard(SCHEMES[:1]).decode() == (
        '{"schemes":[{"scheme":"SKM-000123@2","title":"Pengembang Web","title_english":"Web developer",'
        '"units":[["J.620100.005.02","Kode"]]}],"version":1}'
    )


def test_the_shard_is_the_number_modulo_64() -> None:
    assert [scheme_shard_of(scheme) for scheme in ("SKM-000123@2", "SKM-000187@1", "SKM-000064@1")] == [59, 59, 0]


@pytest.mark.parametrize("text", ["", "SKM", "SKM-@1", "SKM-x@1", "SKM-\u0661@1", "SKM-1 @1"])
def test_what_is_no_scheme_version_has_no_shard(text: str) -> None:
    with pytest.raises(NotASchemeVersion):
        scheme_shard_of(text)


@pytest.mark.parametrize("put", [b'"units":[["J.620100.005.02"]]', b'"units":[["J.620100.005.02",1]]', b'"units":{}'])
def test_every_other_form_is_refused(put: bytes) -> None:
    found = b'"units":[["J.620100.005.02","Kode"]]'
    with pytest.raises(MalformedPublication):
        decode_scheme_shard(encode_scheme_shard(SCHEMES[:1]).replace(found, put))

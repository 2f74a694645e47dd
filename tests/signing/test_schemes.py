import pytest

from signing.published_json import MalformedPublication
from signing.schemes import (
    NotASchemeVersion,
    PublishedScheme,
    PublishedUnit,
    decode_scheme_shard,
    encode_scheme_shard,
    is_newer_version,
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


@pytest.mark.parametrize("scheme", ["SKM-000123@3", "SKM-000123@10", "SKM-000123@999"])
def test_a_higher_version_of_the_same_scheme_is_newer(scheme: str) -> None:
    assert is_newer_version(scheme, "SKM-000123@2")
    assert not is_newer_version("SKM-000123@2", scheme)


@pytest.mark.parametrize("version", ["", "2", "x", "0x3", " 3", "03", "1000", "\u0663", "3@3"])
def test_nothing_else_is_newer(version: str) -> None:
    assert not is_newer_version(f"SKM-000123@{version}", "SKM-000123@2")


def test_another_scheme_is_not_newer() -> None:
    assert not is_newer_version("SKM-000124@3", "SKM-000123@2")
    assert not is_newer_version("SKM-000123@3", "SKM-000123")


@pytest.mark.parametrize("put", [b'"units":[["J.620100.005.02"]]', b'"units":[["J.620100.005.02",1]]', b'"units":{}'])
def test_every_other_form_is_refused(put: bytes) -> None:
    found = b'"units":[["J.620100.005.02","Kode"]]'
    with pytest.raises(MalformedPublication):
        decode_scheme_shard(encode_scheme_shard(SCHEMES[:1]).replace(found, put))

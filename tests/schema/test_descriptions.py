"""Everything in the schema is described in both languages, and nothing else is."""

from schema.descriptions import Language, catalogue, describe, described, entry_of
from schema.root import create_schema
from tests.schema.asking import schema

LONGEST = 300  # characters of a description
KEYS = [key for key, _ in described(schema()._schema)]


def test_everything_is_described() -> None:
    assert [key for key in KEYS if entry_of(key) is None] == []


def test_no_entry_describes_nothing() -> None:
    used = {entry[0] for key in KEYS if (entry := entry_of(key))}
    assert sorted(set(catalogue()) - used) == []


def is_sentence(text: str) -> bool:
    return text == text.strip() and text.endswith(".") and len(text) < LONGEST


def test_every_entry_is_a_sentence_in_each_language() -> None:
    assert {key for key, entry in catalogue().items() if set(entry) != {"en", "id"}} == set()
    assert {key for key, entry in catalogue().items() if not all(map(is_sentence, entry.values()))} == set()
    assert {key for key, entry in catalogue().items() if entry["en"] == entry["id"]} == set()


def test_a_schema_speaks_the_language_that_it_is_told_to() -> None:
    other = create_schema()
    describe(other, Language.INDONESIAN)
    described_type = other._schema.type_map["Certificate"]
    assert described_type.description == "Sertifikat kompetensi yang telah diterbitkan."
    english = schema()._schema.type_map["Certificate"]
    assert english.description == "A certificate of competence (sertifikat kompetensi) that was issued."


def test_the_more_exact_entry_wins() -> None:
    found = [entry_of(key) for key in ("TextFilter.in", "Lsp.id", "Query.lsps.first", "LspConnection", "Nothing.at")]
    assert [each and each[0] for each in found] == ["*Filter.in", "*.id", "*.first", "*Connection", None]

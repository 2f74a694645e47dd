from pathlib import Path

import pytest

from signing.inputs import UnreadableInput
from signing.pictures import MAX_FILE_LENGTH
from signing.sources import Source, files_in, label_of, sources_in


def listed(file: Path, data: bytes) -> list[tuple[str, list[str]]]:
    file.write_bytes(data)
    return [(source.label.removeprefix(f"{file.parent}/"), list(source.texts())) for source in sources_in(file)]


def test_a_folder_is_walked_in_the_order_of_names(tmp_path: Path) -> None:
    names = ["b/two.PNG", "b/one.jpg", "a.pdf", "list.csv", "notes.docx", ".hidden.png", ".git/code.png", "b/c/d.webp"]
    for name in names:
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).touch()
    (tmp_path / "b" / "loop").symlink_to(tmp_path)
    found = [str(file.relative_to(tmp_path)) for file in files_in(tmp_path)]
    assert found == ["a.pdf", "list.csv", "b/one.jpg", "b/two.PNG", "b/c/d.webp"]


def test_a_picture_is_one_source(tmp_path: Path) -> None:
    (source,) = sources_in(tmp_path / "absent.png")
    assert source.label == f"{tmp_path}/absent.png"
    with pytest.raises(UnreadableInput, match=r"There is no such file\."):
        source.texts()


@pytest.mark.parametrize(
    ("data", "expected"),
    [
        (b"123\n\n  456 \n", [("list.csv:1", ["123"]), ("list.csv:3", ["456"])]),
        (b"kode QR,nama\r\n123,Siti\r\n456,Budi\r\n", [("list.csv:2", ["123"]), ("list.csv:3", ["456"])]),
        (b"nama saja\n", []),
        (b"123;Siti, Jakarta\n", [("list.csv:1", ["123"])]),
        (b"123\tSiti\n", [("list.csv:1", ["123"])]),
        (b'\xef\xbb\xbf"123","Siti\nNurhaliza"\n456\n', [("list.csv:2", ["123"]), ("list.csv:3", ["456"])]),
        (b",123\n456\n", [("list.csv:2", ["456"])]),
        (b"caf\xe9 1\n", [("list.csv:1", ["caf\ufffd 1"])]),
        (b"", []),
    ],
)
def test_a_table_is_read_by_its_first_column(
    tmp_path: Path, data: bytes, expected: list[tuple[str, list[str]]]
) -> None:
    assert listed(tmp_path / "list.csv", data) == expected


def test_a_text_file_has_one_text_a_line_and_no_head(tmp_path: Path) -> None:
    assert listed(tmp_path / "list.txt", b"word\n\n1,2\r\n") == [("list.txt:1", ["word"]), ("list.txt:3", ["1,2"])]


@pytest.mark.parametrize(
    ("size", "data", "problem"),
    [
        (MAX_FILE_LENGTH + 1, b"", "The file is too large."),
        (0, b'"' + b"1" * 140_000 + b'"', "The list cannot be read."),
    ],
)
def test_a_list_that_cannot_be_read_is_one_source_that_says_so(
    tmp_path: Path, size: int, data: bytes, problem: str
) -> None:
    file = tmp_path / "list.csv"
    with file.open("wb") as opened:
        opened.write(data)
        opened.truncate(max(size, len(data)))
    (source,) = sources_in(file)
    assert source.label == str(file)
    with pytest.raises(UnreadableInput) as refused:
        source.texts()
    assert refused.value.english == problem


def test_a_label_stays_on_one_line() -> None:
    assert label_of(Path("a/siti.jpg")) == "a/siti.jpg"
    assert label_of(Path("a\nb\x1b.jpg")) == r"'a\nb\x1b.jpg'"


def test_a_source_reads_only_when_it_is_asked() -> None:
    asked: list[int] = []
    source = Source("x", lambda: asked.append(1) or ["1"])  # type: ignore[func-returns-value]  # only to count
    assert asked == []
    assert (source.texts(), asked) == (["1"], [1])

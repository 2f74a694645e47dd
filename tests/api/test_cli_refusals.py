"""What a machine lacks, or has damaged, is told in one sentence by every command; nothing is begun."""

from pathlib import Path

import pytest

from tests.api.test_cli import run

UNUSABLE = {
    "file": "afile: File exists",
    "garbage": "the database cannot be used: file is not a database",
    "directory": "the database cannot be used: unable to open database file",
}


def unusable(kind: str, directory: Path) -> Path:
    """A data directory in which no command can do its work."""
    data = directory / "afile"
    if kind == "file":
        data.write_text("")
        return data
    (data / "kompeten.sqlite3").mkdir(parents=True)
    if kind == "garbage":
        (data / "kompeten.sqlite3").rmdir()
        (data / "kompeten.sqlite3").write_bytes(b"garbage" * 1_000)
    return data


@pytest.mark.parametrize("kind", UNUSABLE)
@pytest.mark.parametrize("command", [("migrate",), ("migrate", "--check"), ("report", "2021"), ("serve",), ("daily",)])
def test_an_unusable_data_directory_is_told_in_a_sentence(tmp_path: Path, kind: str, command: tuple[str, ...]) -> None:
    assert UNUSABLE[kind] in run("--data", unusable(kind, tmp_path), *command, status=1).output


@pytest.mark.parametrize(
    ("url", "told"),
    [
        ("mysql://a/b", "the register is kept in sqlite:// or postgres://, not in mysql://"),
        ("postgres://a:b@127.0.0.1:1/c", "Connect call failed"),
    ],
)
def test_a_database_that_is_not_there_is_told_in_a_sentence(tmp_path: Path, url: str, told: str) -> None:
    answer = run("--data", tmp_path, "report", "2021", status=1, environment={"KOMPETEN_DATABASE_URL": url})
    assert told in answer.output


@pytest.mark.parametrize(
    ("secret", "command"), [("local-issuer.pem", ("token", "dewi")), ("trust-passphrase.key", ("trust", "init"))]
)
def test_a_damaged_secret_is_told_in_a_sentence(tmp_path: Path, secret: str, command: tuple[str, ...]) -> None:
    (tmp_path / "keys").mkdir()
    (tmp_path / "keys" / secret).write_bytes(b"\xff\x00")
    output = run("--data", tmp_path, *command, status=1).output
    assert f"{secret} is damaged: put it back from a backup" in output
    assert not (tmp_path / "trust").exists()

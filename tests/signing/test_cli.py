import io
import json
import os
import shutil
import subprocess
import sys
from datetime import UTC, datetime
from pathlib import Path

import pytest
from PIL import Image

from signing.cli import main
from signing.pictures import MAX_FILE_LENGTH
from signing.qr import draw_certificate
from signing.transport import qr_text, to_digits
from signing.trust.bundle import write_bundle
from signing.trust.publication import Publication
from signing.trust.register import RegisterIdentity
from signing.trust.repository import TrustRepository
from signing.verdicts import Check
from tests.requirements import missing, require_program
from tests.signing.photographs import KINDS
from tests.signing.test_pdf import document
from tests.vectors.build import HERE
from tests.vectors.crafting import token
from tests.vectors.pinned import ISS, NOON, TestKey
from tests.vectors.registers import REGISTERS, ROLE_KEYS, public_keys

TRUST = HERE / "trust" / "register"
AT = "2026-11-22T12:00:00+07:00"
TOKEN = token()
CODE = qr_text(ISS, to_digits(TOKEN))
REVOKED = json.loads((HERE / "cases" / "status-revoked.json").read_text())["text"]
FORGED = json.loads((HERE / "cases" / "forged-another-name.json").read_text())["text"]
OTHER_VERSION = json.loads((HERE / "cases" / "digits-version-2.json").read_text())["text"]
ONLY_SIGNING = """
import sys
from signing.cli import main
status = main(sys.argv[1:])
foreign = {"tortoise", "strawberry", "graphql", "starlette", "uvicorn", "pydantic", "pydantic_settings", "typer",
           "rich", "structlog", "httpx2", "asyncpg", "models", "schema", "api"} & set(sys.modules)
assert not foreign, foreign
sys.exit(status)
"""


@pytest.fixture(scope="module")
def bundle(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("bundle") / "trust-bundle.zip"
    write_bundle(TRUST, path)
    return path


def verify(*arguments: str | Path, trust: Path = TRUST, at: str = AT) -> int:
    return main(["verify", *map(str, arguments), "--trust", str(trust), "--at", at])


def as_json(capsys: pytest.CaptureFixture[str], *arguments: str | Path, trust: Path = TRUST) -> dict[str, object]:
    verify(*arguments, "--json", trust=trust)
    found = json.loads(capsys.readouterr().out)
    assert isinstance(found, dict)
    return found


def test_a_newer_version_of_the_scheme_is_told_to_people_and_to_programs(capsys: pytest.CaptureFixture[str]) -> None:
    trust = HERE / "trust" / "newer-versions"
    text = json.loads((HERE / "cases" / "good-superseded-first-second.json").read_text())["text"]
    assert verify(text, trust=trust, at="2026-11-24T00:00:00+07:00") == 0
    printed = capsys.readouterr().out
    assert "Skema ini kini sudah memiliki versi yang lebih baru; sertifikat ini tetap sah" in printed
    assert "The scheme has a newer version by now; the certificate holds for the version that it names." in printed
    assert verify(text, "--json", trust=trust, at="2026-11-24T00:00:00+07:00") == 0
    assert json.loads(capsys.readouterr().out)["results"][0]["notes"] == ["SUPERSEDED"]


@pytest.mark.parametrize(
    ("texts", "status"),
    [
        ([TOKEN], 0),
        ([CODE], 0),
        ([CODE, TOKEN], 0),
        ([REVOKED], 1),
        ([FORGED], 1),
        (["word"], 1),
        ([OTHER_VERSION], 2),
        ([TOKEN, OTHER_VERSION], 2),
        ([OTHER_VERSION, REVOKED, TOKEN], 1),
    ],
)
def test_the_exit_status_is_the_worst(texts: list[str], status: int) -> None:
    assert verify(*texts) == status


def test_directory_and_bundle_say_the_same(bundle: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert as_json(capsys, CODE, trust=bundle) == as_json(capsys, CODE, trust=TRUST)


def test_people_read_indonesian_first_and_are_asked_to_compare_the_name(capsys: pytest.CaptureFixture[str]) -> None:
    verify(TOKEN)
    lines = capsys.readouterr().out.splitlines()
    assert lines[1:4] == [
        "   VALID: Sertifikat ini berlaku.",
        "   VALID: This certificate is valid.",
        "   Nama / Name                        Siti Nurhaliza binti Ahmad",
    ]
    assert "   >> Bandingkan nama di atas dengan KTP pemegang sertifikat." in lines
    assert "   >> Compare the name above with the holder's identity card." in lines
    assert "   According to data of 2026-11-22 06:00:00 WIB (0 days old)." in lines
    assert "   Berlaku hingga / Valid until       2029-05-19" in lines


def test_people_see_the_reason_and_nothing_of_a_forgery(capsys: pytest.CaptureFixture[str]) -> None:
    verify(FORGED)
    out = capsys.readouterr().out
    assert "   BAD_SIGNATURE: Sertifikat ini diubah atau dipalsukan." in out
    assert "     Signature: FAILED. The signature does not fit: the certificate was altered or forged." in out
    assert "Budi" not in out
    assert "identity card" not in out


def test_programs_read_everything(capsys: pytest.CaptureFixture[str]) -> None:
    found = as_json(capsys, CODE)
    results = found.pop("results")
    assert found == {
        "at": AT,
        "exit_status": 0,
        "trust_problem": None,
        "reminder": {
            "indonesian": "Bandingkan nama di atas dengan KTP pemegang sertifikat.",
            "english": "Compare the name above with the holder's identity card.",
        },
    }
    assert isinstance(results, list)
    (result,) = results
    checks = result.pop("checks")
    assert [(check["check"], check["outcome"]) for check in checks] == [(check, "PASSED") for check in Check]
    assert result == {
        "input": f"{CODE[:48]}...{CODE[-48:]}",
        "exit_status": 0,
        "verdict": "VALID",
        "meaning": {"indonesian": "Sertifikat ini berlaku.", "english": "This certificate is valid."},
        "defect": None,
        "certificate": {
            "iss": "https://cek.example.go.id",
            "jti": "TIK.9001.00042.2026",
            "iat": 1779246000,
            "exp": 1873904400,
            "name": "Siti Nurhaliza binti Ahmad",
            "number": "62090 2513 3 0000042 2026",
            "blank": "20461183",
            "scheme": "SKM-000123@2",
            "title": "Pengembang Web Madya",
            "level": 3,
            "lsp": "BNSP-LSP-9001-ID",
            "status": {"status_list": {"idx": 42, "uri": "https://cek.example.go.id/status/0"}},
        },
        "issuer_name": "LSP Teknologi Contoh",
        "notes": [],
        "data_of": "2026-11-21T23:00:00+00:00",
        "age_seconds": 21_600,
        "scanned_host": "https://cek.example.go.id",
    }


def test_files_of_every_kind_are_read(tmp_path: Path) -> None:
    symbol = draw_certificate(TOKEN)
    files = {
        "token.jwt": TOKEN.encode() + b"\n",
        "code.txt": CODE.encode(),
        "no-suffix": TOKEN.encode(),
        "code.png": symbol.png(4),
        "photograph.jpg": KINDS["soft"].take(symbol.png(6)),
        "printed.pdf": document(TOKEN),
        "attached.pdf": document(None, attached=(TOKEN.encode(),)),
    }
    for name, data in files.items():
        (tmp_path / name).write_bytes(data)
        assert verify(tmp_path / name) == 0, name


def test_two_certificates_in_one_picture_are_both_answered(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    first, second = (Image.open(io.BytesIO(draw_certificate(text).png(4))) for text in (TOKEN, REVOKED))
    paper = Image.new("L", (first.width + second.width, max(first.height, second.height)), "white")
    paper.paste(first, (0, 0))
    paper.paste(second, (first.width, 0))
    paper.save(tmp_path / "two.png")
    found = as_json(capsys, tmp_path / "two.png")
    assert isinstance(results := found["results"], list)
    assert {result["verdict"] for result in results} == {"VALID", "REVOKED"}
    assert found["exit_status"] == 1


@pytest.mark.parametrize(
    ("name", "data", "problem"),
    [
        ("absent.png", None, "There is no such file."),
        ("damaged.png", b"\x89PNG\r\n\x1a\n\xff", "The file is not a picture or PDF that can be read."),
        ("blank.pdf", document(None), "There is no QR code in the file."),
    ],
)
def test_a_file_without_a_certificate_leaves_no_verdict(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], name: str, data: bytes | None, problem: str
) -> None:
    if data is not None:
        (tmp_path / name).write_bytes(data)
    found = as_json(capsys, tmp_path / name)
    assert isinstance(results := found["results"], list)
    assert [result["problem"]["english"] for result in results] == [problem]
    assert found["exit_status"] == 2


def test_a_directory_is_no_certificate(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert verify(tmp_path) == 2
    assert "   This is a directory." in capsys.readouterr().out


def test_a_file_that_is_too_large_is_not_read(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    with (tmp_path / "large.png").open("wb") as large:
        large.truncate(MAX_FILE_LENGTH + 1)
    assert verify(tmp_path / "large.png") == 2
    assert "   The file is too large." in capsys.readouterr().out


def test_a_memory_that_cannot_be_written_leaves_no_verdict(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "memory").write_text("a file, not a directory")
    assert verify(TOKEN, "--memory", tmp_path / "memory") == 2
    assert "memory" in capsys.readouterr().err


def test_data_that_turn_unreadable_leave_no_verdict(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    trust = tmp_path / "trust"
    shutil.copytree(TRUST, trust)
    for shard in (trust / "targets" / "issuers").iterdir():
        shard.unlink()
        shard.mkdir()
    assert verify(TOKEN, trust=trust) == 2
    assert "Is a directory" in capsys.readouterr().err


def test_a_text_too_long_for_a_file_name_is_a_text() -> None:
    assert verify("1" * 9_000) == 1
    assert verify("1" * 9_000 + ".png") == 2
    assert verify("a\0b") == 1


def test_a_pipe_is_read_as_a_file() -> None:
    ends = os.pipe()
    with open(ends[1], "w") as writing:  # noqa: PTH123 - a file that is open already
        writing.write(TOKEN)
    assert verify(f"/dev/fd/{ends[0]}") == 0
    os.close(ends[0])


def test_a_text_that_another_editor_marked_as_utf_8_is_read(tmp_path: Path) -> None:
    (tmp_path / "code.txt").write_text(CODE, encoding="utf-8-sig")
    assert verify(tmp_path / "code.txt") == 0


def test_an_empty_text_is_no_directory(capsys: pytest.CaptureFixture[str]) -> None:
    assert verify("") == 1
    assert "NOT_OURS" in capsys.readouterr().out


def test_a_mistake_of_the_program_says_nothing_of_the_certificate(capsys: pytest.CaptureFixture[str]) -> None:
    def broken() -> datetime:
        raise ZeroDivisionError

    assert main(["verify", TOKEN, "--trust", str(TRUST)], clock=broken) == 2
    assert "ZeroDivisionError" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("trust", "problem"),
    [("absent", "absent"), ("not-a-zip", "not a zip"), ("empty", "1.root.json is not there")],
)
def test_without_usable_data_nobody_can_tell(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], trust: str, problem: str
) -> None:
    (tmp_path / "not-a-zip").write_bytes(b"not a zip")
    (tmp_path / "empty").mkdir()
    assert verify(TOKEN, trust=tmp_path / trust) == 2
    captured = capsys.readouterr()
    assert "TRUST_UNAVAILABLE: This certificate" not in captured.out
    assert "   TRUST_UNAVAILABLE: Cannot tell: there are no register data yet." in captured.out
    assert problem in captured.err


def test_a_first_root_from_elsewhere_is_what_is_believed(capsys: pytest.CaptureFixture[str]) -> None:
    root = "metadata/1.root.json"
    assert verify(TOKEN, "--root", TRUST / root) == 0
    capsys.readouterr()
    assert verify(TOKEN, "--root", HERE / "trust" / "test-register" / root) == 2
    assert "Data: BAD_SIGNATURE" in capsys.readouterr().err
    assert verify(TOKEN, "--root", TRUST / "absent") == 2


@pytest.mark.parametrize("damaged", [b"", b"{", b"\xff"])
def test_a_damaged_first_root_in_the_memory_is_not_replaced_by_anybodys(tmp_path: Path, damaged: bytes) -> None:
    assert verify(TOKEN, "--memory", tmp_path) == 0
    (tmp_path / "roots" / "1.json").write_bytes(damaged)
    assert verify(TOKEN, "--memory", tmp_path) == 2
    assert verify(TOKEN, "--memory", tmp_path, "--root", TRUST / "metadata" / "1.root.json") == 0


def test_a_memory_refuses_older_data_and_another_root(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    older, newer, memory = tmp_path / "older.zip", tmp_path / "newer.zip", tmp_path / "memory"
    _publish_twice(tmp_path / "trust", older, newer)
    assert verify(TOKEN, "--memory", memory, trust=older) == 0
    assert verify(TOKEN, "--memory", memory, trust=newer) == 0
    assert capsys.readouterr().err == ""
    # Older data, and data of somebody else's root: refused with their reason, and what was seen stays in use.
    assert verify(TOKEN, "--memory", memory, trust=older) == 0
    assert "Data: ROLLBACK" in (captured := capsys.readouterr()).err
    assert "According to data of 2026-11-22 11:00:00 WIB" in captured.out
    assert verify(TOKEN, "--memory", memory, trust=TRUST) == 0
    assert "Data: BAD_SIGNATURE" in (captured := capsys.readouterr()).err
    assert "According to data of 2026-11-22 11:00:00 WIB" in captured.out


def _publish_twice(directory: Path, older: Path, newer: Path) -> None:
    keys = {name: TestKey(f"command line: {name}") for name in ROLE_KEYS}
    first, second = (datetime(2026, 11, 22, hour, tzinfo=UTC) for hour in (3, 4))
    identity = RegisterIdentity(ISS, is_test=False)
    repository = TrustRepository.create(directory, identity, public_keys(keys), keys.values(), first)
    register = REGISTERS[0]
    repository.publish(register.publication(), keys.values(), first)
    write_bundle(directory, older)
    repository.publish(Publication(register.issuers[:1]), keys.values(), second)
    write_bundle(directory, newer)


@pytest.mark.parametrize(
    ("at", "status"),
    [
        ("2026-11-22", 0),
        ("2026-11-22T12:00:00", 0),  # Jakarta
        ("2026-11-22T05:00:00Z", 0),
        ("2029-05-19", 2),  # stale, for its last day is not over before its last second
        ("2029-05-20", 1),  # expired
    ],
)
def test_the_clock_that_is_asked_about(at: str, status: int) -> None:
    assert verify(TOKEN, at=at) == status


def test_a_date_that_is_none_is_refused(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as stopped:
        verify(TOKEN, at="tomorrow")
    assert stopped.value.code == 2
    assert "'tomorrow' is not a date or time" in capsys.readouterr().err


def test_without_a_date_the_clock_is_read() -> None:
    assert main(["verify", TOKEN, "--trust", str(TRUST)], clock=lambda: NOON) == 0
    assert main(["verify", TOKEN, "--trust", str(TRUST)]) in {0, 1, 2}


def test_an_argument_cannot_steer_the_terminal(capsys: pytest.CaptureFixture[str]) -> None:
    verify("\x1b[2Jword")
    assert capsys.readouterr().out.startswith("== '\\x1b[2Jword'\n")


def test_a_terminal_without_the_letters_gets_them_spelled(monkeypatch: pytest.MonkeyPatch) -> None:
    ascii_only = io.TextIOWrapper(io.BytesIO(), encoding="ascii", write_through=True)
    monkeypatch.setattr(sys, "stdout", ascii_only)
    name = json.loads((HERE / "cases" / "good-name-diacritics.json").read_text())["text"]
    assert verify(name) == 0
    assert b"Jos\\xe9 B\\xfcch\\u0101r\\u012b" in ascii_only.buffer.getvalue()


@pytest.fixture(scope="module")
def files(tmp_path_factory: pytest.TempPathFactory) -> list[str]:
    directory = tmp_path_factory.mktemp("files")
    symbol = draw_certificate(TOKEN)
    (directory / "code.png").write_bytes(symbol.png(4))
    (directory / "photograph.jpg").write_bytes(KINDS["soft"].take(symbol.png(6)))
    (directory / "printed.pdf").write_bytes(document(TOKEN))
    return [str(file) for file in sorted(directory.iterdir())]


def test_nothing_else_of_the_project_is_imported(files: list[str]) -> None:
    arguments = ["verify", CODE, *files, "--trust", str(TRUST), "--at", AT]
    done = subprocess.run([sys.executable, "-c", ONLY_SIGNING, *arguments], capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr) == (0, "")


def test_it_runs_where_there_is_no_network(bundle: Path, files: list[str]) -> None:
    unshare = [require_program("unshare"), "-n"]
    if subprocess.run([*unshare, "true"], capture_output=True, check=False).returncode:
        unshare = [unshare[0], "-rn"]  # as a user: in a user namespace
        if subprocess.run([*unshare, "true"], capture_output=True, check=False).returncode:
            missing("the right to make a network namespace")
    command = [*unshare, sys.executable, "-m", "signing", "verify", CODE, *files, "--trust", str(bundle), "--at", AT]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.count("VALID: This certificate is valid.") == 4

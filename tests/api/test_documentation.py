"""Every setting, every command and every code has its place in the documents."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from typer.main import get_command
from typer.models import TyperInfo

from api.cli import app
from api.login_settings import OidcIssuer
from api.settings import Settings

ROOT = Path(__file__).parents[2]
SETTINGS = (ROOT / "docs" / "operations" / "settings.md").read_text()
GRAPHQL = (ROOT / "docs" / "graphql.md").read_text()
SOURCES = [path for package in ("schema", "api") for path in sorted((ROOT / package).rglob("*.py"))]
CODE = re.compile(
    r'(?:(?:CallerError|RefusedRequest|_error)\((?:\d+, )?|yield |return )"'
    r'((?:BAD|QUERY|GRAPHQL|INTROSPECTION|FRAGMENT|RATE|BODY|NOT|METHOD|UNSUPPORTED|UNAUTHENTICATED)[A-Z_]*)"'
)


def codes_in_sources() -> Iterator[str]:
    for path in SOURCES:
        for match in CODE.finditer(path.read_text()):
            yield match[1]


@pytest.mark.parametrize("name", Settings.model_fields)
def test_every_setting_is_documented_with_its_default(name: str) -> None:
    rows = [row for row in SETTINGS.splitlines() if row.startswith(f"| `KOMPETEN_{name.upper()}` |")]
    assert len(rows) == 1
    default = Settings.model_fields[name].default
    if isinstance(default, bool | int | float | str) and default != "":
        assert f"| `{str(default).lower() if isinstance(default, bool) else default}` |" in rows[0]


def test_no_setting_is_documented_that_does_not_exist() -> None:
    named = set(re.findall(r"`KOMPETEN_([A-Z0-9_]+)", SETTINGS + GRAPHQL))
    assert named - {"ENVIRONMENT=production"} <= {name.upper() for name in Settings.model_fields}


@pytest.mark.parametrize("name", OidcIssuer.model_fields)
def test_every_member_of_a_login_service_is_documented(name: str) -> None:
    assert f'"{name}"' in SETTINGS


@pytest.mark.parametrize("code", sorted(set(codes_in_sources())))
def test_every_code_is_documented(code: str) -> None:
    assert f"`{code}`" in GRAPHQL


def test_the_codes_are_found() -> None:
    assert {"BAD_CURSOR", "QUERY_TOO_DEEP", "RATE_LIMITED", "BODY_TOO_LARGE", "BAD_USER_INPUT"} <= set(
        codes_in_sources()
    )


def test_every_command_says_what_it_does() -> None:
    assert isinstance(app.info, TyperInfo)
    command = get_command(app)
    helps = {name: each.help for name, each in getattr(command, "commands", {}).items()}
    assert all(helps.values())

"""Versions of a scheme walk their life cycle at random, each beside the others, and the register stays whole."""

from collections.abc import Awaitable, Callable, Sequence
from pathlib import Path

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from models.queries.registry_check import check_registry
from models.rules.schemes import SCHEME_VERSION, SchemeVersionAct, SchemeVersionStatus
from models.rules.violations import DomainError
from models.services.register import Register
from models.services.schemes.advance_version import AdvanceVersion, advance_version
from models.services.schemes.draft_version import draft_version
from models.services.schemes.ratify_version import RatifyVersion, ratify_verified, ratify_versions
from models.services.schemes.scheme_versions import SchemeUnit, VersionContent
from models.services.schemes.withdraw_version import WithdrawVersion, withdraw_version
from models.tables.schemes import SchemeVersion
from tests.models.services.walking import on_a_copy, prepare
from tests.register import CERTIFICATION, NOW, SCHEME, UNITS, keys_of_tests, small_register

UNIT = (SchemeUnit(UNITS[0], "Menggunakan struktur data"),)
Doing = Callable[[Register, int], Awaitable[object]]
Statuses = dict[int, SchemeVersionStatus]


def entered(register: Register, version: int) -> Awaitable[object]:
    return ratify_versions(register, CERTIFICATION, NOW, [RatifyVersion(SCHEME, version, "Pemrogram", UNIT)])


def drafted(register: Register, version: int) -> Awaitable[object]:
    return draft_version(register, CERTIFICATION, NOW, VersionContent(SCHEME, version, "Pemrogram", UNIT))


def advanced(act: SchemeVersionAct) -> Doing:
    return lambda register, version: advance_version(
        register, CERTIFICATION, NOW, AdvanceVersion(f"{SCHEME}@{version}", act, "LVS-1")
    )


ENTER, DRAFT = "ENTER", "DRAFT"
ACTS: dict[str, Doing] = {
    ENTER: entered,
    DRAFT: drafted,
    **{act.value: advanced(act) for act in SchemeVersionAct},
    "RATIFY": lambda register, version: ratify_verified(register, CERTIFICATION, NOW, f"{SCHEME}@{version}"),
    "WITHDRAW": lambda register, version: withdraw_version(
        register, CERTIFICATION, NOW, WithdrawVersion(f"{SCHEME}@{version}", "usang")
    ),
}
TO_RATIFIED = (DRAFT, "SUBMIT", "TAKE_INTO_VERIFICATION", "VERIFY", "RATIFY")
WALKS = st.lists(st.tuples(st.sampled_from(sorted(ACTS)), st.integers(1, 4)), max_size=12)
USUAL = st.integers(3, 4).map(lambda version: [(act, version) for act in TO_RATIFIED])


@pytest.fixture(scope="module")
def prepared(migrated_sqlite: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    return prepare(migrated_sqlite, tmp_path_factory.mktemp("schemes"), small_register)


@settings(max_examples=12, deadline=None, derandomize=True)
@given(names=st.one_of(WALKS, st.tuples(USUAL, WALKS).map(lambda both: [*both[0], *both[1]])))
@example(names=[*((act, 3) for act in TO_RATIFIED), (ENTER, 4), ("WITHDRAW", 3), (ENTER, 1), ("WITHDRAW", 4)])
def test_versions_of_a_scheme(prepared: Path, names: Sequence[tuple[str, int]]) -> None:
    async def walk() -> None:
        register, before = keys_of_tests(), await statuses()
        for name, version in names:
            before = await stepped(register, name, version, before)

    on_a_copy(prepared, walk)


async def stepped(register: Register, name: str, version: int, before: Statuses) -> Statuses:
    """Try one act: it is done as the table says or refused, and then nothing has changed."""
    try:
        await ACTS[name](register, version)
    except DomainError:
        assert await statuses() == before
        return before
    after = await statuses()
    assert after == {**before, **expected(name, version, before)}
    await check_registry()
    return after


def expected(name: str, version: int, before: Statuses) -> Statuses:
    """What changes when an act is done."""
    if name == DRAFT:
        return {version: SCHEME_VERSION.start}
    done = SchemeVersionStatus.RATIFIED if name == ENTER else SCHEME_VERSION.step(before[version], name).target
    if done is not SchemeVersionStatus.RATIFIED:
        return {version: done}
    ratified = [each for each, status in before.items() if status is SchemeVersionStatus.RATIFIED]
    assert all(each < version for each in ratified)
    return {**{each: SCHEME_VERSION.step(before[each], "SUPERSEDE").target for each in ratified}, version: done}


async def statuses() -> Statuses:
    return dict(await SchemeVersion.all().values_list("version", "status"))

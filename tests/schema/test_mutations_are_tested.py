"""One mutation, one file, one test: each has its module of tests where it is looked for."""

from pathlib import Path

import pytest

import schema.mutations

MUTATIONS = Path(schema.mutations.__path__[0])
TESTS = Path(__file__).parent / "mutations"
MODULES = sorted(
    path.relative_to(MUTATIONS) for path in MUTATIONS.rglob("*.py") if path.stem not in {"__init__", "shown"}
)


@pytest.mark.parametrize("module", MODULES, ids=str)
def test_every_mutation_has_its_module_of_tests(module: Path) -> None:
    assert (TESTS / module.with_name(f"test_{module.name}")).is_file()


def test_mutations_are_found() -> None:
    assert len(MODULES) > 80

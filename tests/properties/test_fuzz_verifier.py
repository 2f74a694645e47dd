"""One hundred thousand random mutations of genuine certificates: none accepted, none slow, none large, none raising."""

import json
import subprocess
import sys
import tracemalloc
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import pytest

from signing.verifier import verify
from tests.properties.fuzz_verifier import Findings, check, identities, load_genuine, load_trust
from tests.properties.mutations import mutate, seeded
from tests.requirements import require_file
from tests.vectors.build import HERE
from tests.vectors.crafting import malleated
from tests.vectors.pinned import NOON

MUTATIONS = 50_000  # of each seed
SEEDS = (20_261_122, 7)
MAX_TIME = 0.050  # CPU seconds of one check
MAX_MEMORY = 16 * 1024 * 1024  # bytes
ROOT = Path(__file__).parents[2]


def run(seed: int) -> dict[str, Any]:
    command = [sys.executable, "-m", "tests.properties.fuzz_verifier", str(seed), str(MUTATIONS)]
    done = subprocess.run(command, capture_output=True, text=True, check=True, cwd=ROOT)
    found: dict[str, Any] = json.loads(done.stdout)
    return found


@pytest.mark.slow
def test_no_mutation_is_accepted_slow_large_or_raises() -> None:
    require_file("/proc/self/status")
    with ThreadPoolExecutor(len(SEEDS)) as pool:
        for found in pool.map(run, SEEDS):
            assert found["mutations"] == MUTATIONS
            assert found["accepted"] == []
            assert found["raised"] == []
            assert found["slowest"] < MAX_TIME, found["slowest_text"]
            assert found["grown"] < MAX_MEMORY
            # The mutations reach every check up to the signature, and some leave a certificate what it was.
            assert min(found["verdicts"][name] for name in REACHED) > 100


REACHED = ("MALFORMED", "NOT_OURS", "UNSUPPORTED", "UNKNOWN_ISSUER", "BAD_SIGNATURE", "VALID")


def test_no_single_check_allocates_much() -> None:
    genuine, trust, random = load_genuine(), load_trust(), seeded(1)
    texts = [mutate(random, genuine) for _ in range(1_000)]
    tracemalloc.start()
    try:
        peaks = [_peak(text, trust) for text in texts]
    finally:
        tracemalloc.stop()
    assert max(peaks) < MAX_MEMORY


def _peak(text: str, trust: Any) -> int:
    tracemalloc.reset_peak()
    before = tracemalloc.get_traced_memory()[0]
    verify(text, trust, NOON)
    return tracemalloc.get_traced_memory()[1] - before


def test_the_hardest_vectors_stay_within_the_bounds_too() -> None:
    trust, found, known = load_trust(), Findings(), identities(load_genuine())
    for file in (HERE / "cases").glob("*.json"):
        check(json.loads(file.read_text())["text"], trust, known, found)
    assert (found.raised, found.slowest < MAX_TIME) == ([], True)


def test_the_measure_itself_notices_what_is_accepted() -> None:
    trust, genuine, text = load_trust(), load_genuine(), malleated()
    known, unknown = Findings(), Findings()
    check(text, trust, identities(genuine), known)
    check(text, trust, set(), unknown)
    assert (known.same, known.accepted) == (1, [])
    assert (unknown.same, unknown.accepted) == (0, [ascii(text)])


def test_the_measure_itself_notices_what_raises() -> None:
    found = Findings()
    check(None, load_trust(), set(), found)  # type: ignore[arg-type]  # the mistake is the point
    assert (found.mutations, len(found.raised)) == (1, 1)


def test_the_same_seed_draws_the_same_mutations() -> None:
    genuine = load_genuine()
    assert [mutate(seeded(5), genuine) for _ in range(3)] == [mutate(seeded(5), genuine)] * 3

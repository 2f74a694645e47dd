"""Checks random mutations of genuine certificates and measures each: `python -m tests.properties.fuzz_verifier`.

It runs in a process of its own, so that the memory measured is the verifier's and nobody else's.
"""

import json
import sys
import time
import traceback
from collections.abc import Iterator
from dataclasses import asdict, dataclass, field
from pathlib import Path

from signing import base64url
from signing.decoding import decode_compact
from signing.transport import read_scanned_text
from signing.trust.client import read_once
from signing.trust.reading import DirectoryReader
from signing.trust.trusted_set import TrustedSet
from signing.verifier import verify
from tests.properties.mutations import Genuine, mutate, seeded
from tests.vectors.build import HERE
from tests.vectors.pinned import NOON, ORDER

WARM_UP = 2_000
"""Mutations before memory is measured: caches and the interpreter's own pools fill first."""

SUSPICIOUS = 0.01  # CPU seconds


@dataclass
class Findings:
    """What a run found."""

    mutations: int = 0
    accepted: list[str] = field(default_factory=list)
    """Texts that were believed and are not one of the genuine certificates."""
    raised: list[str] = field(default_factory=list)
    """Tracebacks."""
    same: int = 0
    """Mutations that left the certificate the same: another spelling around it, or its malleated signature."""
    slowest: float = 0.0
    """CPU seconds of this process."""
    slowest_text: str = ""
    grown: int = 0
    """Bytes by which the peak of the process's memory grew in the run, over all mutations together."""
    verdicts: dict[str, int] = field(default_factory=dict)


def load_genuine() -> list[Genuine]:
    """Return the genuine certificates of the vectors that the main register issued."""
    cases = (json.loads(file.read_text()) for file in sorted((HERE / "cases").glob("good-*.json")))
    texts = (case["text"] for case in cases if case["trust"] == "register")
    return list({found.compact: found for found in map(Genuine.of, texts)}.values())


def load_trust() -> TrustedSet:
    """Return the vectors' main register."""
    return read_once(DirectoryReader(HERE / "trust" / "register"), NOON)


def identities(genuine: list[Genuine]) -> set[tuple[bytes, bytes]]:
    """Return signing input and signature of each genuine certificate, and of its malleated twin."""
    return {identity for one in genuine for identity in _with_twin(one)}


def _with_twin(one: Genuine) -> Iterator[tuple[bytes, bytes]]:
    data = one.compact.rpartition(".")[0].encode()
    signature = base64url.decode(one.compact.rpartition(".")[2])
    yield data, signature
    yield data, signature[:32] + (ORDER - int.from_bytes(signature[32:], "big")).to_bytes(32, "big")


def run(seed: int, count: int) -> Findings:
    """Check `count` mutations drawn with `seed`."""
    random, genuine, trust, findings = seeded(seed), load_genuine(), load_trust(), Findings()
    known = identities(genuine)
    before = 0
    for number in range(count):
        if number == min(WARM_UP, count // 2):
            before = _peak_memory()
        check(mutate(random, genuine), trust, known, findings)
    findings.grown = _peak_memory() - before
    return findings


def check(text: str, trust: TrustedSet, known: set[tuple[bytes, bytes]], findings: Findings) -> None:
    """Check one text and note what is wrong with the answer."""
    findings.mutations += 1
    try:
        started = time.process_time()
        found = verify(text, trust, NOON)
        taken = _time_again(text, trust, time.process_time() - started)
    except BaseException:  # noqa: BLE001 - whatever it raises is what we look for
        findings.raised.append(f"{text!a}\n{traceback.format_exc()}")
        return
    if taken > findings.slowest:
        findings.slowest, findings.slowest_text = taken, ascii(text)
    findings.verdicts[found.verdict] = findings.verdicts.get(found.verdict, 0) + 1
    if found.claims is not None:  # the signature passed, whatever the verdict
        token = decode_compact(read_scanned_text(text).compact)
        if (token.signing_input, token.signature) in known:
            findings.same += 1
        else:
            findings.accepted.append(ascii(text))


def _time_again(text: str, trust: TrustedSet, taken: float) -> float:
    """Measure again what seems slow: what is slow by its nature stays slow, a collector's pause does not."""
    for _ in range(3 if taken > SUSPICIOUS else 0):
        started = time.process_time()
        verify(text, trust, NOON)
        taken = min(taken, time.process_time() - started)
    return taken


def _peak_memory() -> int:
    """Return the peak of this process's resident memory in bytes, where the system tells."""
    lines = Path("/proc/self/status").read_text(encoding="ascii").splitlines()
    return next(int(line.split()[1]) * 1024 for line in lines if line.startswith("VmHWM:"))


if __name__ == "__main__":
    sys.stdout.write(json.dumps(asdict(run(int(sys.argv[1]), int(sys.argv[2])))))

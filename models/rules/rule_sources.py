"""Every rule that the register enforces, and where it comes from: what laws, regulations and standards it names."""

import inspect
import pkgutil
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from importlib import import_module

import models.rules
from models.rules.violations import RuleViolation


@dataclass(frozen=True, slots=True)
class RuleSource:
    """One rule."""

    rule: str
    """Its name, as a refusal carries it: `LICENCE_FROZEN`."""
    refuses: str
    """What it refuses, in a sentence."""
    source: str
    """Where it comes from."""

    def bases(self, codes: Iterable[str]) -> Sequence[str]:
        """Return those of the legal bases that the source names."""
        return [code for code in codes if code in self.source]


@cache
def rule_sources() -> Sequence[RuleSource]:
    """Return every rule of the package `models.rules`, by name."""
    for module in pkgutil.iter_modules(models.rules.__path__):
        import_module(f"models.rules.{module.name}")
    ours = (rule for rule in _below(RuleViolation) if rule.__module__.startswith("models.rules."))
    return sorted((_source(rule) for rule in ours), key=lambda each: each.rule)


def _below(root: type[RuleViolation]) -> Iterator[type[RuleViolation]]:
    for each in root.__subclasses__():
        yield each
        yield from _below(each)


def _source(rule: type[RuleViolation]) -> RuleSource:
    (refuses, *_) = inspect.cleandoc(rule.__doc__ or "").splitlines()
    return RuleSource(rule.code, refuses, rule.source)

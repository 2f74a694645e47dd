"""How large a GraphQL document may be, decided before it is validated.

Seven measures: tokens and digits (those two are `documents.py`'s, while it parses), depth, aliases, breadth, cost and
introspection.
Every operation and fragment of the document is measured, because validation walks all of them.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from graphlib import CycleError
from typing import Any

from graphql import DocumentNode, GraphQLError, GraphQLSchema, IntValueNode

from schema.weights import Prices, Scale, Weighed, clamp, operations


@dataclass(frozen=True, eq=False)
class Limits:
    """What one document may ask for. Compared by identity, so that it can be a key of a cache."""

    tokens: int = 2_000
    """Lexical tokens of the document."""
    digits: int = 40
    """Characters of a number that is written in the document."""
    depth: int = 15
    """Fields below one another; the usual introspection query has 15 of them."""
    aliases: int = 30
    """Renamed fields in the whole document, fragments unfolded."""
    breadth: int = 150
    """Fields of one selection, fragments unfolded."""
    cost: int = 10_000
    """Values in the answer of one operation, at most."""
    introspection: int = 60_000
    """The same for what stands under `__schema` and `__type`; the usual introspection query costs 52,000."""
    prices: Prices = field(default_factory=Prices)
    """What the cost is counted with."""


def check_limits(
    schema: GraphQLSchema, document: DocumentNode, variables: Mapping[str, Any] | None, limits: Limits
) -> list[GraphQLError]:
    """Every limit that the document exceeds, as errors with a code; none when it may be validated."""
    return list(_check(schema, document, _page_sizes(document, variables or {}), limits))


@lru_cache(maxsize=512)
def _check(
    schema: GraphQLSchema, document: DocumentNode, sizes: frozenset[tuple[str, int]], limits: Limits
) -> tuple[GraphQLError, ...]:
    try:
        weighed = Scale(schema, document, dict(sizes), limits.prices).weigh()
    except CycleError:
        return (_error("FRAGMENT_CYCLE", "A fragment spreads itself."),)
    return tuple(_exceeded(weighed, limits))


def _exceeded(weighed: Weighed, limits: Limits) -> Iterator[GraphQLError]:
    for code, unit, limit, values in _measures(weighed, limits):
        if (measured := max(values, default=0)) > limit:
            message = f"The document has {measured} {unit}; {limit} are allowed."
            yield _error(code, message, limit=limit, measured=measured)


def _measures(weighed: Weighed, limits: Limits) -> Iterator[tuple[str, str, int, list[int]]]:
    """Code, unit and limit of each measure, with its values in the definitions that it speaks of."""
    everything = weighed.operations + weighed.fragments
    yield "QUERY_TOO_DEEP", "levels of fields", limits.depth, [each.depth for each in everything]
    yield "QUERY_TOO_MANY_ALIASES", "aliases", limits.aliases, [each.aliases for each in everything]
    yield "QUERY_TOO_BROAD", "fields in one selection", limits.breadth, [each.widest for each in everything]
    # Only an operation is executed; a fragment alone does not know the page size around it.
    yield "QUERY_TOO_COSTLY", "units of cost", limits.cost, [each.cost() for each in weighed.operations]
    introspection = [each.introspection for each in weighed.operations]
    yield "INTROSPECTION_TOO_COSTLY", "units of introspection", limits.introspection, introspection


def _error(code: str, message: str, **facts: int) -> GraphQLError:
    return GraphQLError(message, extensions={"code": code, **facts})


def _page_sizes(document: DocumentNode, variables: Mapping[str, Any]) -> frozenset[tuple[str, int]]:
    """The page size that each variable stands for: as sent, else the largest default that any operation gives it."""
    sizes: dict[str, int] = {}
    for definition in operations(document):
        for variable in definition.variable_definitions or ():
            if isinstance(variable.default_value, IntValueNode):
                name = variable.variable.name.value
                sizes[name] = max(sizes.get(name, 0), clamp(int(variable.default_value.value)))
    sizes |= {name: clamp(value) for name, value in variables.items() if isinstance(value, int | float)}
    return frozenset(sizes.items())

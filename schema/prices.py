"""What single fields cost by themselves, declared beside the field.

A check, and a count over the whole register, cost as much time as some hundred values; every other field costs 1.
"""

from collections.abc import Callable, Mapping
from typing import Any, TypeVar

from strawberry.types.base import get_object_definition
from strawberry.types.field import StrawberryField
from strawberry.utils.str_converters import to_camel_case

_PRICE = "price"

Resolver = TypeVar("Resolver", bound=Callable[..., Any])


def priced(units: int) -> Callable[[Resolver], Resolver]:
    """Say what a field costs, below `@strawberry.field`."""

    def declare(resolver: Resolver) -> Resolver:
        setattr(resolver, _PRICE, units)
        return resolver

    return declare


def prices_of(root: type) -> Mapping[str, int]:
    """The prices that the fields of a root type declare: `{"Query.certificateVerify": 200}`."""
    definition = get_object_definition(root, strict=True)
    prices = ((field, _price(field)) for field in definition.fields)
    return {f"{definition.name}.{_name(field)}": price for field, price in prices if price is not None}


def _price(field: StrawberryField) -> int | None:
    return getattr(field.base_resolver.wrapped_func, _PRICE, None) if field.base_resolver else None


def _name(field: StrawberryField) -> str:
    return field.graphql_name or to_camel_case(field.python_name)

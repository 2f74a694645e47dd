from collections.abc import Callable

import strawberry

from schema.prices import priced, prices_of
from schema.root import Query


@strawberry.type
class Counting:
    @strawberry.field
    @priced(200)
    def count_everything(self) -> int:
        return 1

    @strawberry.field
    def count_one(self) -> int:
        return 1


@strawberry.type
class Root(Counting):
    plain: int = 1


def test_a_price_stands_beside_its_field_and_is_found_under_the_name_that_callers_write() -> None:
    assert prices_of(Root) == {"Root.countEverything": 200}


def test_a_priced_resolver_stays_what_it_was() -> None:
    def resolver() -> int:
        return 3

    same: Callable[[], int] = priced(5)(resolver)

    assert same is resolver


def test_the_checks_and_the_counts_of_the_register_have_their_price() -> None:
    prices = prices_of(Query)

    assert prices["Query.certificatesVerify"] == 5000
    assert prices["Query.certificateVerify"] == 200
    assert prices["Query.lspStats"] == 200
    assert "Query.lsp" not in prices

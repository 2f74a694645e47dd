"""Rates: so many uses by one address, no limit for who has logged in."""

import pytest

from api.rates import CallerRates, RateLimits, network_of
from api.settings import Settings
from schema.errors import CallerError


async def test_one_address_may_ask_so_often_and_no_more() -> None:
    limits = RateLimits(Settings(printed_verification_rate="2/day"))
    first, second, login = (CallerRates(limits, caller) for caller in ("192.0.2.1", "192.0.2.2", None))
    for _ in range(2):
        await first.spend("printed_verification")
    with pytest.raises(CallerError) as error:
        await first.spend("printed_verification")
    assert (error.value.extensions or {})["code"] == "RATE_LIMITED"
    assert 1 <= (error.value.extensions or {})["retryAfter"] <= 24 * 60 * 60
    await second.spend("printed_verification")
    await first.spend("verification")
    for _ in range(10):
        await login.spend("printed_verification")


@pytest.mark.parametrize(
    ("address", "network"),
    [
        ("192.0.2.1", "192.0.2.1"),
        ("2001:db8:1:2:3:4:5:6", "2001:db8:1:2::/64"),
        ("2001:db8:1:2:ffff::1", "2001:db8:1:2::/64"),
        ("testclient", "testclient"),
    ],
)
def test_a_household_has_one_network(address: str, network: str) -> None:
    assert network_of(address) == network

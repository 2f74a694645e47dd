"""The partner bodies that the report names."""

from collections.abc import Iterator

from api.demo.actors import QUALITY
from api.demo.lsps import HISTORY_BEGINS
from api.demo.perform import Planned, doing
from api.demo.words import word_table
from models.services.recommendations.register_partner_body import RegisterPartnerBody, register_partner_bodies


def partner_bodies() -> Iterator[Planned]:
    """All at once, before anybody needs them."""
    bodies = [
        RegisterPartnerBody(row["code"], row["name_id"], row["name_en"], tuple(row["sectors"].split()))
        for row in word_table("partners")
    ]
    yield HISTORY_BEGINS, doing(register_partner_bodies, QUALITY, bodies)

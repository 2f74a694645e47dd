"""The closed sets of the certification registers, as GraphQL enums. Their values are described in the catalogue."""

import strawberry

from models.rules.blanks import BlankFate, BlankFault, BlankRequestAct, BlankRequestStatus, BlankStatus

for _enum, _name in (
    (BlankFate, "BlankFate"),
    (BlankFault, "BlankFault"),
    (BlankRequestAct, "BlankRequestAct"),
    (BlankRequestStatus, "BlankRequestStatus"),
    (BlankStatus, "BlankStatus"),
):
    strawberry.enum(_enum, name=_name)

__all__ = [
    "BlankFate",
    "BlankFault",
    "BlankRequestAct",
    "BlankRequestStatus",
    "BlankStatus",
]

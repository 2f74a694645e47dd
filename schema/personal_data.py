"""Which types of the schema tell of persons, and which of them a document asks for."""

from collections.abc import Mapping
from functools import lru_cache
from types import MappingProxyType
from typing import Any

from graphql import DocumentNode, FieldNode, GraphQLSchema, TypeInfo, TypeInfoVisitor, Visitor, visit

from models.rules.partner_queries import PersonalRegister

_OF = {
    PersonalRegister.CERTIFICATES: ("Certificate", "OwnCertificate", "SignedCertificate", "UnsignedCertificate"),
    PersonalRegister.ASSESSMENTS: ("Assessment", "UnitResult"),
    PersonalRegister.APPLICATIONS: ("Application", "SelfAssessmentAnswer"),
    PersonalRegister.APPEALS: ("Appeal",),
    PersonalRegister.COMPLAINTS: ("Complaint",),
    PersonalRegister.ASSESSORS: (
        "Assessor",
        "AssessorCandidate",
        "EligibleCandidate",
        "ExpiringAssessor",
        "InternshipSession",
        "MasterAssessor",
        "OwnAssessor",
        "Recertification",
    ),
    PersonalRegister.LICENSING_ASSESSORS: ("LicensingAssessor", "ScopeChangeVerifier"),
}
PERSONAL_TYPES: Mapping[str, PersonalRegister] = MappingProxyType(
    {name: register for register, names in _OF.items() for name in names}
)
"""A type tells of persons when a value of it is about one. Counts are no persons; whoever signs does so in public."""
_NAME_OF_THE_TYPE = "__typename"


@lru_cache(maxsize=512)
def registers_asked(schema: GraphQLSchema, document: DocumentNode) -> frozenset[PersonalRegister]:
    """The registers whose persons a document asks for, in whichever of its operations and fragments."""
    types = TypeInfo(schema)
    seen = _Seen(types)
    visit(document, TypeInfoVisitor(types, seen))
    return frozenset(seen.registers)


class _Seen(Visitor):
    """Notes the types whose fields are asked for."""

    def __init__(self, types: TypeInfo) -> None:
        super().__init__()
        self.registers: set[PersonalRegister] = set()
        self._types = types

    def enter_field(self, node: FieldNode, *_: Any) -> None:  # noqa: ANN401 - the signature is graphql-core's
        """Note the type that a field belongs to."""
        parent = self._types.get_parent_type()
        register = PERSONAL_TYPES.get(parent.name) if parent else None
        if register is not None and node.name.value != _NAME_OF_THE_TYPE:
            self.registers.add(register)

"""What certification stands on: standards, occupations, circulars, legal bases, agreements."""

import strawberry

from schema.mutations.frame.agreement_end import AgreementEndMutation
from schema.mutations.frame.agreement_record import AgreementRecordMutation
from schema.mutations.frame.circular_register import CircularRegisterMutation
from schema.mutations.frame.circular_withdraw import CircularWithdrawMutation
from schema.mutations.frame.legal_basis_register import LegalBasisRegisterMutation
from schema.mutations.frame.occupation_map_register import OccupationMapRegisterMutation
from schema.mutations.frame.occupation_register import OccupationRegisterMutation
from schema.mutations.frame.occupation_schemes_add import OccupationSchemesAddMutation
from schema.mutations.frame.officer_appoint import OfficerAppointMutation
from schema.mutations.frame.standard_register import StandardRegisterMutation
from schema.mutations.frame.standard_units_add import StandardUnitsAddMutation
from schema.mutations.frame.training_event_record import TrainingEventRecordMutation


@strawberry.type
class FrameMutations(
    AgreementEndMutation,
    AgreementRecordMutation,
    CircularRegisterMutation,
    CircularWithdrawMutation,
    LegalBasisRegisterMutation,
    OccupationMapRegisterMutation,
    OccupationRegisterMutation,
    OccupationSchemesAddMutation,
    OfficerAppointMutation,
    StandardRegisterMutation,
    StandardUnitsAddMutation,
    TrainingEventRecordMutation,
):
    """What certification stands on: standards, occupations, circulars, legal bases, agreements."""

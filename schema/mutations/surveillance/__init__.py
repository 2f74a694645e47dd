"""Surveillance of LSPs."""

import strawberry

from schema.mutations.surveillance.surveillance_close import SurveillanceCloseMutation
from schema.mutations.surveillance.surveillance_conduct import SurveillanceConductMutation
from schema.mutations.surveillance.surveillance_finding_close import SurveillanceFindingCloseMutation
from schema.mutations.surveillance.surveillance_notify import SurveillanceNotifyMutation
from schema.mutations.surveillance.surveillance_plan import SurveillancePlanMutation
from schema.mutations.surveillance.surveillance_record import SurveillanceRecordMutation


@strawberry.type
class SurveillanceMutations(
    SurveillanceCloseMutation,
    SurveillanceConductMutation,
    SurveillanceFindingCloseMutation,
    SurveillanceNotifyMutation,
    SurveillancePlanMutation,
    SurveillanceRecordMutation,
):
    """Surveillance of LSPs."""

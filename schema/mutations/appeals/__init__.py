"""Appeals against decisions about certification."""

import strawberry

from schema.mutations.appeals.appeal_appoint_panel import AppealAppointPanelMutation
from schema.mutations.appeals.appeal_decide import AppealDecideMutation
from schema.mutations.appeals.appeal_file import AppealFileMutation
from schema.mutations.appeals.appeal_withdraw import AppealWithdrawMutation


@strawberry.type
class AppealsMutations(
    AppealAppointPanelMutation,
    AppealDecideMutation,
    AppealFileMutation,
    AppealWithdrawMutation,
):
    """Appeals against decisions about certification."""

"""Applications for certification: filed, self-assessed, scheduled, withdrawn."""

import strawberry

from schema.mutations.applications.application_advance import ApplicationAdvanceMutation
from schema.mutations.applications.application_file import ApplicationFileMutation
from schema.mutations.applications.application_schedule import ApplicationScheduleMutation
from schema.mutations.applications.application_self_assess import ApplicationSelfAssessMutation


@strawberry.type
class ApplicationsMutations(
    ApplicationAdvanceMutation,
    ApplicationFileMutation,
    ApplicationScheduleMutation,
    ApplicationSelfAssessMutation,
):
    """Applications for certification: filed, self-assessed, scheduled, withdrawn."""

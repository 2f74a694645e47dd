"""What certification stands on, and the provinces."""

import strawberry

from schema.queries.frame.frame import FrameQuery
from schema.queries.frame.provinces import ProvincesQuery


@strawberry.type
class FrameQueries(
    FrameQuery,
    ProvincesQuery,
):
    """What certification stands on, and the provinces."""

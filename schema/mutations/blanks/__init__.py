"""Blanks: asked for, approved, sent, reported."""

import strawberry

from schema.mutations.blanks.blank_report import BlankReportMutation
from schema.mutations.blanks.blank_request_advance import BlankRequestAdvanceMutation
from schema.mutations.blanks.blank_request_approve import BlankRequestApproveMutation
from schema.mutations.blanks.blank_request_file import BlankRequestFileMutation
from schema.mutations.blanks.blank_request_ship import BlankRequestShipMutation
from schema.mutations.blanks.blanks_stock import BlanksStockMutation


@strawberry.type
class BlanksMutations(
    BlankReportMutation,
    BlankRequestAdvanceMutation,
    BlankRequestApproveMutation,
    BlankRequestFileMutation,
    BlankRequestShipMutation,
    BlanksStockMutation,
):
    """Blanks: asked for, approved, sent, reported."""

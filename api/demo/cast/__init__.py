"""The cast: a few LSPs that are the same in every demonstration, so that answers about them can be checked by hand.

They enter by the licensing process after the report's year, and so change none of its figures. Their days are counted
back from the last day of the history, but for construction, whose certificates last for five years.
"""

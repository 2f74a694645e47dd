"""What an act of the chronicle is to whoever carries it out."""

from collections.abc import Awaitable, Callable
from datetime import datetime

from models.services.register import Register

Perform = Callable[[Register, datetime], Awaitable[object]]
"""Does something to the register, at a moment."""

"""Ports for servers whose address must be known before they listen."""

import random
import socket
from contextlib import suppress

FIRST, LAST = 11_000, 30_000
"""Below those that the system gives to whoever names none; the ports that browsers refuse lie lower."""


def free_port() -> int:
    """Return a port of this machine that nobody uses."""
    while True:
        port = random.SystemRandom().randint(FIRST, LAST)
        with suppress(OSError), socket.socket() as probe:
            probe.bind(("127.0.0.1", port))
            return port

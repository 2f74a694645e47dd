"""A real socket to serve at: the wanted port, or a free one."""

import errno
import socket

from api.demo.errors import DemoError


class CannotListen(DemoError):
    """The machine lets nobody listen at the address."""

    def __init__(self, host: str, reason: str) -> None:
        super().__init__(f"cannot listen at {host}: {reason}")
        self.host = host


def listen(host: str, port: int) -> socket.socket:
    """Return a socket that listens at the port, or at a free one when it is taken. Raises CannotListen."""
    try:
        return _listen(host, port)
    except OSError as error:
        if error.errno != errno.EADDRINUSE:
            raise CannotListen(host, error.strerror or str(error)) from error
    try:
        return _listen(host, 0)
    except OSError as error:
        raise CannotListen(host, error.strerror or str(error)) from error


def port_of(listening: socket.socket) -> int:
    """Return the port of a listening socket."""
    port: int = listening.getsockname()[1]
    return port


def _listen(host: str, port: int) -> socket.socket:
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    listening = socket.socket(family, socket.SOCK_STREAM)
    listening.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    try:
        listening.bind((host, port))
        listening.listen()
    except OSError:
        listening.close()
        raise
    return listening

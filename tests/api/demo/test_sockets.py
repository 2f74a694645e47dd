import socket
from contextlib import closing

import pytest

from api.demo.sockets import CannotListen, listen, port_of


def test_the_wanted_port_is_taken_when_it_is_free() -> None:
    with closing(listen("127.0.0.1", 0)) as free:
        port = port_of(free)
    with closing(listen("127.0.0.1", port)) as listening:
        assert port_of(listening) == port


def test_another_port_is_found_when_the_wanted_one_is_taken() -> None:
    with closing(listen("127.0.0.1", 0)) as first, closing(listen("127.0.0.1", port_of(first))) as second:
        assert port_of(second) not in {0, port_of(first)}


def test_an_address_of_another_machine_is_refused_with_its_name() -> None:
    with pytest.raises(CannotListen, match=r"cannot listen at 192\.0\.2\.1") as refusal:
        listen("192.0.2.1", 0)
    assert refusal.value.host == "192.0.2.1"


def test_the_socket_listens() -> None:
    with closing(listen("127.0.0.1", 0)) as listening, socket.create_connection(listening.getsockname()):
        pass

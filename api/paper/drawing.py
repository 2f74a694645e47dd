"""Processes that draw papers: typst holds Python's lock while it works, and a server has to answer meanwhile."""

import asyncio
import os
import signal
import threading
from collections.abc import Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from multiprocessing import get_context, parent_process
from multiprocessing.connection import wait
from pathlib import Path
from typing import Self

from api.paper.press import Press
from api.paper.render import PaperNotRendered
from api.paper.spool import write_paper
from api.settings import Settings
from models.queries.printed_certificates import PrintedCertificate


@dataclass(frozen=True, slots=True)
class Order:
    """One paper to draw, and where to put it."""

    printed: PrintedCertificate
    reprint: int
    path: Path


class DrawingProcesses:
    """Draws papers in processes of their own; use it in a `with` block."""

    def __init__(self, settings: Settings) -> None:
        self.count = settings.printing_processes
        spawn = get_context("spawn")  # a fork would take over locks that nobody lets go of
        self._pool = ProcessPoolExecutor(self.count, spawn, initializer=_begin, initargs=(settings,))

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_error: object) -> None:
        self._pool.shutdown(cancel_futures=True)

    async def draw(self, orders: Sequence[Order]) -> Sequence[bool]:
        """Draw some papers, whole; False for one that cannot be. Raises OSError, BrokenProcessPool."""
        loop = asyncio.get_running_loop()
        return await asyncio.gather(*(loop.run_in_executor(self._pool, _draw, each) for each in orders))


_press: Press | None = None


def _begin(settings: Settings) -> None:
    """Prepare a drawing process. Ctrl+C is for the one that began it, and it ends with that one, however that ends."""
    global _press  # noqa: PLW0603 - one press in a process, opened once
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    threading.Thread(target=_end_with_parent, daemon=True).start()
    _press = Press.open(settings)


def _end_with_parent() -> None:
    parent = parent_process()
    if parent is not None:
        wait([parent.sentinel])
        os._exit(1)


def _draw(order: Order) -> bool:
    if _press is None:
        raise RuntimeError("the drawing process was not begun")
    try:
        write_paper(order.path, _press.paper(order.printed, order.reprint))
    except PaperNotRendered:
        return False
    return True

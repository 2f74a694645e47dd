"""A print room that says the processes that draw for it, and dies by SIGKILL before it has noted what they drew.

Usage: python -m tests.end_to_end.printing_process DATA_DIRECTORY DATABASE_URL
"""

import asyncio
import os
import signal
import sys
from multiprocessing import active_children
from pathlib import Path

from api.paper import print_room
from tests.api.printing import print_everything, settings_of


async def die(*_arguments: object) -> None:
    sys.stdout.write(" ".join(str(each.pid) for each in active_children()))
    sys.stdout.flush()
    os.kill(os.getpid(), signal.SIGKILL)


if __name__ == "__main__":
    print_room.AT_ONCE = 2
    vars(print_room)["record_papers"] = die
    asyncio.run(print_everything(settings_of(Path(sys.argv[1]), sys.argv[2])))

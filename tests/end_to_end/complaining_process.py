"""A process that files complaints one after the other, once it is told to begin.

Usage: python -m tests.end_to_end.complaining_process DATABASE_URL NAME COUNT
"""

import asyncio
import sys

from models.rules.actors import Actor, Role
from models.services.complaints.file_complaint import FileComplaint, file_complaint
from models.tables.connection import connected
from tests.register import LSP, NOW, keys_of_tests


async def complain(database_url: str, name: str, count: int) -> None:
    register, complainant = keys_of_tests(), Actor(name, frozenset({Role.SUBJECT}))
    async with connected(database_url):
        sys.stdout.write("ready\n")
        sys.stdout.flush()
        sys.stdin.readline()
        for number in range(count):
            complaint = FileComplaint(f"complaint-{number}", LSP, "Jadwal diubah tanpa kabar.")
            await file_complaint(register, complainant, NOW, complaint)


if __name__ == "__main__":
    asyncio.run(complain(sys.argv[1], sys.argv[2], int(sys.argv[3])))

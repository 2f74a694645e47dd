"""Where the page's files are."""

from pathlib import Path

STATIC = Path(__file__).parents[2] / "api" / "static"
VENDOR = STATIC / "vendor"


def own_files(*suffixes: str) -> list[Path]:
    """Return the files that we wrote."""
    return sorted(file for file in STATIC.rglob("*") if file.suffix in suffixes and VENDOR not in file.parents)

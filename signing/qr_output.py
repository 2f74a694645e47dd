"""Modules as files: a PNG of one bit a pixel, and an SVG of one path."""

import struct
import zlib

import numpy as np

from signing.qr_masks import Modules

QUIET_ZONE = 4  # light modules on each side (ISO/IEC 18004 section 6.3.8)
PNG_SIGNATURE = b"\x89PNG\r\n\x1a\n"
ONE_BIT_GREY = (1, 0, 0, 0, 0)  # bit depth, colour type, compression, filter, interlace


def png_of(modules: Modules, scale: int) -> bytes:
    """Return a PNG, `scale` pixels a module. Raises ValueError when `scale` is not positive."""
    if scale < 1:
        raise ValueError("a module has at least one pixel")
    light = np.pad(~modules, QUIET_ZONE, constant_values=True)
    side = len(light) * scale  # pixels
    rows = np.repeat(np.packbits(np.repeat(light, scale, axis=1), axis=1), scale, axis=0)
    unfiltered = np.pad(rows, ((0, 0), (1, 0)))  # each row begins with filter type 0
    header = struct.pack(">II5B", side, side, *ONE_BIT_GREY)
    chunks = ((b"IHDR", header), (b"IDAT", zlib.compress(unfiltered.tobytes())), (b"IEND", b""))
    return PNG_SIGNATURE + b"".join(_chunk(kind, data) for kind, data in chunks)


def svg_of(modules: Modules) -> str:
    """Return an SVG whose only path draws each horizontal run of dark modules as a rectangle."""
    side = len(modules) + 2 * QUIET_ZONE
    path = "".join(_runs_of_row(row, y + QUIET_ZONE) for y, row in enumerate(modules))
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {side} {side}" shape-rendering="crispEdges">'
        f'<rect width="{side}" height="{side}" fill="#fff"/><path d="{path}"/></svg>'
    )


def _runs_of_row(row: Modules, y: int) -> str:
    edges = np.flatnonzero(np.diff(row.astype(np.int8), prepend=0, append=0))
    runs = zip(edges[::2].tolist(), edges[1::2].tolist(), strict=True)
    return "".join(f"M{start + QUIET_ZONE},{y}h{end - start}v1h{start - end}z" for start, end in runs)


def _chunk(kind: bytes, data: bytes) -> bytes:
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

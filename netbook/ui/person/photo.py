"""A picture dropped or chosen, made small enough for the book."""

from __future__ import annotations

from io import BytesIO
from pathlib import Path

from netbook.domain.people import Photo
from netbook.domain.said import Refused

SIDE = 512
LARGEST = 60_000_000
"""A file above so many bytes is no photo of a face; it is not read."""


def shrunk(data: bytes) -> Photo:
    """The picture as JPEG (PNG where it is see-through) of at most 512 pixels a side, turned upright; Refused for no picture."""
    # Pillow is wanted once in a year and costs start-up time.
    from PIL import Image, ImageOps, UnidentifiedImageError

    try:
        with Image.open(BytesIO(data)) as opened:
            picture = ImageOps.exif_transpose(opened)
            picture.thumbnail((SIDE, SIDE))
            kind = "PNG" if "A" in picture.getbands() or "transparency" in picture.info else "JPEG"
            out = BytesIO()
            made = picture.convert("RGBA" if kind == "PNG" else "RGB")
            made.save(out, kind, quality=88, optimize=True)
    except (UnidentifiedImageError, OSError, ValueError, SyntaxError, Image.DecompressionBombError):
        raise Refused("photo-unreadable") from None
    return Photo(out.getvalue(), f"image/{kind.lower()}")


def read_photo(path: Path) -> Photo:
    """The picture in a file."""
    try:
        if path.stat().st_size > LARGEST:
            raise Refused("photo-unreadable")
        return shrunk(path.read_bytes())
    except OSError as problem:
        raise Refused("file-unreadable", path=str(path), why=problem.strerror or str(problem)) from None

"""Pictures made small enough for the book, and what is no picture refused."""

from __future__ import annotations

from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image
from pytestqt.qtbot import QtBot

from netbook.domain.said import Refused
from netbook.operations import people
from netbook.ui.person.photo import read_photo, shrunk
from netbook.ui.photos import Photos, decode
from netbook.wording.refusals import refusal
from tests.books import a_book, add


def picture(width: int = 900, height: int = 600, mode: str = "RGB", kind: str = "JPEG") -> bytes:
    out = BytesIO()
    Image.new(
        mode, (width, height), 120 if mode == "L" else (200, 90, 30) if mode == "RGB" else (200, 90, 30, 128)
    ).save(out, kind)
    return out.getvalue()


def test_a_large_picture_becomes_a_small_jpeg() -> None:
    photo = shrunk(picture())
    with Image.open(BytesIO(photo.data)) as made:
        assert made.size == (512, 341) and made.format == "JPEG"
    assert photo.media_type == "image/jpeg"


def test_a_see_through_picture_stays_see_through() -> None:
    photo = shrunk(picture(64, 64, "RGBA", "PNG"))
    assert photo.media_type == "image/png"
    with Image.open(BytesIO(photo.data)) as made:
        assert made.mode == "RGBA" and made.size == (64, 64)


@pytest.mark.parametrize("data", [b"", b"hello", picture()[:40], b"<svg/>"])
def test_what_is_no_picture_is_refused_with_a_sentence(data: bytes) -> None:
    with pytest.raises(Refused) as caught:
        shrunk(data)
    assert "no picture" in refusal(caught.value.said)


def test_a_missing_file_is_refused_by_name(tmp_path: Path) -> None:
    with pytest.raises(Refused) as caught:
        read_photo(tmp_path / "gone.jpg")
    assert "gone.jpg" in refusal(caught.value.said)


def test_thumbnails_are_decoded_between_frames_and_kept(tmp_path: Path, qtbot: QtBot) -> None:
    with a_book(tmp_path) as book:
        ada = add(book, "Ada")
        book.do(people.set_photo, ada, shrunk(picture()))
        name = book.rows("SELECT photo FROM person")[0][0]
        photos = Photos(lambda: book)
        assert photos.get(name) is None
        with qtbot.waitSignal(photos.ready):
            pass
        kept = photos.get(name)
        assert kept is not None and min(kept.width(), kept.height()) == 96
        assert photos.now(name) is not None


def test_a_broken_picture_is_no_picture(tmp_path: Path, qtbot: QtBot) -> None:
    with a_book(tmp_path) as book:
        photos = Photos(lambda: book)
        assert photos.now("no such hash") is None
        assert decode(b"nothing", 96).isNull()

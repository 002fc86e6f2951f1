"""Looking into files before they are taken in."""

from __future__ import annotations

import base64
from pathlib import Path

from netbook.ui.imports.previewing import HEAD, preview_file


def test_a_picture_longer_than_what_is_looked_at_is_no_problem_of_the_file(tmp_path: Path) -> None:
    picture = base64.b64encode(b"\xff\xd8\xff" + bytes(HEAD)).decode()
    file = tmp_path / "large.vcf"
    file.write_text(f"BEGIN:VCARD\nVERSION:3.0\nFN:Ada Lovelace\nPHOTO;ENCODING=b:{picture}\nEND:VCARD\n")
    found = preview_file(file)
    assert (found.people, found.names, found.problems) == (1, ("Ada Lovelace",), ())

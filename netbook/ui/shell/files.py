"""Files that come to the window: what a drop may carry."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QMimeData

ENDINGS = (".vcf", ".vcard", ".csv", ".tsv", ".json")


def dropped_files(mime: QMimeData) -> list[Path]:
    """The files of a drop that an import can read by their names; where none is one, all of them: the import says why not."""
    paths = [Path(url.toLocalFile()) for url in mime.urls() if url.isLocalFile()]
    known = [path for path in paths if path.suffix.lower() in ENDINGS and path.is_file()]
    return known or [path for path in paths if path.exists()]


def as_paths(paths: object) -> list[Path]:
    """The paths that an intent carries."""
    return [Path(str(path)) for path in paths] if isinstance(paths, Sequence) and not isinstance(paths, str) else []

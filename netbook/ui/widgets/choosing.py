"""What is chosen in a long list."""

from __future__ import annotations

from PySide6.QtCore import QItemSelectionModel


def chosen_rows(selection: QItemSelectionModel) -> list[int]:
    """The rows chosen, in order: read as ranges, since Qt would ask the model about every single row."""
    parts = selection.selection()
    return sorted({row for part in map(parts.at, range(parts.count())) for row in range(part.top(), part.bottom() + 1)})

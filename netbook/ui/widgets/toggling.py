"""What a screen reader does with "Toggle" counts as a press."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PySide6.QtWidgets import QAbstractButton as _Button
else:
    # Two Qt classes cannot be mixed; beside the button's own class stands a plain one.
    _Button = object


class Toggling(_Button):
    """Mixed in before a checkable button's own class; `hear_toggle` is called when it is built.

    Qt answers a screen reader's Toggle by changing the mark alone and telling nobody of a click, so that nothing
    happens. Here a change of the mark that neither a press nor this program made is such a Toggle.
    """

    _own = False

    def hear_toggle(self) -> None:
        """From now on a Toggle clicks."""
        self.toggled.connect(self._on_toggled)

    def setChecked(self, on: bool) -> None:
        before, self._own = self._own, True
        super().setChecked(on)
        self._own = before

    def nextCheckState(self) -> None:
        before, self._own = self._own, True
        super().nextCheckState()
        self._own = before

    def _on_toggled(self, on: bool) -> None:
        # One of several that goes off because another goes on was not toggled itself.
        if not self._own and (on or not (self.autoExclusive() or self.group() is not None)):
            self.clicked[bool].emit(on)  # type: ignore[index]

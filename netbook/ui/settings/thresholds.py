"""Every number of the rules, folded away until it is wanted: its words, its value, its default."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from netbook.domain.attention.thresholds import DEFAULT
from netbook.domain.etiquette.thresholds import DEFAULT as ASK_DEFAULT
from netbook.domain.said import Said
from netbook.session import Session
from netbook.ui.settings.rows import Group, NumberField, Row, beside
from netbook.ui.theme import px
from netbook.ui.widgets.button import Button
from netbook.wording import _
from netbook.wording.thresholds import threshold_name, threshold_unit

DEFAULTS: dict[str, int] = asdict(DEFAULT)
ASK_DEFAULTS: dict[str, int] = asdict(ASK_DEFAULT)


def high_of(name: str) -> int:
    """The largest value that makes sense for a number."""
    if name.endswith("_percent"):
        return 500
    return 50 if name.endswith("_count") else 3650


class Thresholds(QWidget):
    """A button that opens the list of numbers below it; the list is made when it is first opened.

    `caption` says which rules they belong to, `defaults` are their names with the numbers that hold until they are changed.
    """

    def __init__(
        self, session: Session, parent: QWidget | None = None, caption: str = "", defaults: Mapping[str, int] = DEFAULTS
    ) -> None:
        super().__init__(parent)
        self._session = session
        self._defaults = defaults
        self._rows: dict[str, tuple[Row, NumberField, Button]] = {}
        self.list: Group | None = None
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self.opener = Button(caption or _("More: every number of the rules"), "quiet", "chevron-right", self)
        self.opener.setCheckable(True)
        self.reset_all = Button(_("Reset all"), "quiet", "undo-2", self)
        self.reset_all.hide()
        self._head = QHBoxLayout()
        self._head.addWidget(self.opener)
        self._head.addStretch(1)
        self._head.addWidget(self.reset_all)
        self._column.addLayout(self._head)
        self.opener.toggled.connect(self._on_toggled)
        self.reset_all.clicked.connect(self._on_reset_all)
        self._column.setSpacing(px(8))

    def open(self) -> None:
        """Shows the list."""
        self.opener.setChecked(True)

    def field(self, name: str) -> NumberField:
        """The field of a number; the list must be open."""
        return self._rows[name][1]

    def reset_button(self, name: str) -> Button:
        """The button that gives a number its default again."""
        return self._rows[name][2]

    def _on_toggled(self, on: bool) -> None:
        self.opener.set_icon("chevron-down" if on else "chevron-right")
        if on and self.list is None:
            self._fill()
        if self.list is not None:
            self.list.setVisible(on)
        self._show_reset_all()

    def _fill(self) -> None:
        self.list = Group(self)
        for name, default in self._defaults.items():
            words = threshold_name(name)
            field = NumberField(words, int(name.endswith("_count")), high_of(name), threshold_unit(name, default), self)
            reset = Button(kind="quiet", icon="undo-2", tip=_("Reset to {n}").format(n=default), parent=self)
            field.picked.connect(lambda value, name=name: self._keep(name, value))
            reset.clicked.connect(lambda _=False, name=name: self._keep(name, self._defaults[name]))
            row = Row(words, "", beside(reset, field, parent=self), self)
            self._rows[name] = (row, field, reset)
            self.list.add(row)
            self._show(name)
        self._column.addWidget(self.list)

    def _value(self, name: str) -> int:
        try:
            return int(str(self._session.setting(f"threshold.{name}", self._defaults[name])))
        except ValueError:
            return self._defaults[name]

    def _keep(self, name: str, value: int) -> None:
        if self._session.keep_setting(f"threshold.{name}", None if value == self._defaults[name] else value) is None:
            self._show(name)

    def _show(self, name: str) -> None:
        row, field, reset = self._rows[name]
        value, default = self._value(name), self._defaults[name]
        own = value != default
        field.setSuffix(threshold_unit(name, value))
        field.set_number(value)
        had_focus = reset.hasFocus()
        reset.setVisible(own)
        if had_focus and not own:
            field.setFocus()
        whole = f"{default}{threshold_unit(name, default)}"
        row.set_help(_("The default is {value}.").format(value=whole) if own else "")

    def refresh(self, key: str) -> None:
        """A setting changed, here or elsewhere."""
        name = key.removeprefix("threshold.")
        if key.startswith("threshold.") and name in self._rows:
            self._show(name)
        self._show_reset_all()

    def _show_reset_all(self) -> None:
        own = any(self._value(name) != default for name, default in self._defaults.items())
        self.reset_all.setVisible(own and self.list is not None and self.opener.isChecked())

    def _on_reset_all(self) -> None:
        own = [name for name, default in self._defaults.items() if self._value(name) != default]
        self._session.keep_settings({f"threshold.{name}": None for name in own}, Said("reset-numbers", {"n": len(own)}))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange and hasattr(self, "_column"):
            self._column.setSpacing(px(8))

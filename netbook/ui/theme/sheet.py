"""The one style sheet: what Qt's own controls look like in a scheme, in scaled pixels."""

from __future__ import annotations

from string import Template

from netbook.ui.theme.tokens import PANEL_RADIUS, RADIUS, Tokens

_SHEET = """
QToolTip { background: $surface; color: $text; border: 1px solid $edge; padding: ${p4}px ${p8}px; }
QAbstractScrollArea { border: none; background: transparent; }
QAbstractScrollArea > QWidget > QWidget[pass="true"] { background: transparent; }
QAbstractItemView { border: none; outline: none; background: transparent; }
QSplitter::handle { background: $line; }
QStatusBar { background: $window; color: $muted; border-top: 1px solid $line; }
QStatusBar::item { border: none; }

QLineEdit, QAbstractSpinBox, QPlainTextEdit, QTextEdit {
  background: $surface; color: $text; border: 1px solid $edge; border-radius: ${r}px;
  padding: ${p6}px ${p11}px; selection-background-color: $accent; selection-color: $on_accent;
  placeholder-text-color: $muted; }
QAbstractSpinBox { padding: ${p6}px ${p8}px; }
QPlainTextEdit, QTextEdit { padding: ${p5}px ${p11}px; }
QLineEdit:focus, QAbstractSpinBox:focus, QPlainTextEdit:focus, QTextEdit:focus {
  border: 2px solid $focus; padding: ${i6}px ${i11}px; }
QAbstractSpinBox:focus { padding: ${i6}px ${i8}px; }
QPlainTextEdit:focus, QTextEdit:focus { padding: ${i5}px ${i11}px; }
QLineEdit:disabled, QAbstractSpinBox:disabled, QPlainTextEdit:disabled, QTextEdit:disabled {
  background: $window; color: $muted; border-color: $line; }
QLineEdit[wrong="true"], QPlainTextEdit[wrong="true"] { border: 2px solid $late; padding: ${i6}px ${i11}px; }
QPlainTextEdit[wrong="true"] { padding: ${i5}px ${i11}px; }
QLineEdit[bare="true"], QLineEdit[bare="true"]:focus { background: transparent; border: none; padding: 0; }
QLineEdit[inplace="true"] { background: transparent; border: 1px solid transparent; padding: ${p2}px ${p6}px; }
QLineEdit[inplace="true"]:hover { background: $hover; }
QLineEdit[inplace="true"]:focus {
  background: $surface; border: 2px solid $focus; padding: ${i2}px ${i6}px; }
QLineEdit[inplace="true"][wrong="true"] { background: $surface; border: 2px solid $late; padding: ${i2}px ${i6}px; }
QPlainTextEdit[inplace="true"], QTextEdit[inplace="true"] {
  background: transparent; border: 1px solid transparent; padding: ${p1}px ${p6}px; }
QPlainTextEdit[inplace="true"]:hover, QTextEdit[inplace="true"]:hover { background: $hover; }
QPlainTextEdit[inplace="true"]:focus, QTextEdit[inplace="true"]:focus {
  background: $surface; border: 2px solid $focus; padding: ${i1}px ${i6}px; }
QPlainTextEdit[inplace="true"][wrong="true"] { background: $surface; border: 2px solid $late; padding: ${i1}px ${i6}px; }
QTextBrowser[markdown="true"], QTextBrowser[markdown="true"]:focus {
  background: transparent; border: 2px solid transparent; padding: 0; }
QTextBrowser[markdown="true"]:focus { border-color: $focus; }

QMenu { background: $surface; color: $text; border: 1px solid $edge; padding: ${p5}px; }
QMenu[round="true"] { border-radius: ${r10}px; }
QMenu::item { padding: ${p6}px ${p24}px ${p6}px ${p10}px; border-radius: ${r5}px; border: 1px solid transparent; }
QMenu::icon { padding-left: ${p8}px; }
QMenu::item:selected { background: $accent_ground; color: $accent; $menu_selected }
QMenu::item:disabled { color: $muted; }
QMenu::separator { height: 1px; background: $line; margin: ${p5}px ${p2}px; }

QScrollBar:vertical { background: transparent; width: ${p12}px; margin: 0; }
QScrollBar:horizontal { background: transparent; height: ${p12}px; margin: 0; }
QScrollBar::handle { background: $scroll; border-radius: ${p2}px; margin: ${p4}px; }
QScrollBar::handle:vertical { min-height: ${p32}px; }
QScrollBar::handle:horizontal { min-width: ${p32}px; }
QScrollBar::handle:hover, QScrollBar::handle:pressed { background: $edge; border-radius: ${p3}px; margin: ${p3}px; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }

QProgressBar { background: $line; border: none; border-radius: ${p3}px; max-height: ${p6}px; min-height: ${p6}px; }
QProgressBar::chunk { background: $accent; border-radius: ${p3}px; }

QListView { background: $surface; color: $text; border: 1px solid $edge; padding: ${p4}px;
  selection-background-color: $accent_ground; selection-color: $accent; }
QListView[bare="true"] { background: transparent; border: none; padding: 0; }
QComboBox QAbstractItemView { background: $surface; color: $text; border: 1px solid $edge; border-radius: ${r}px; padding: ${p4}px;
  selection-background-color: $accent_ground; selection-color: $accent; }
QCalendarWidget QWidget { background: $surface; color: $text; alternate-background-color: $surface; }
QCalendarWidget QAbstractItemView { background: $surface; color: $text; selection-background-color: $accent;
  selection-color: $on_accent; }
QCalendarWidget QAbstractItemView:disabled { color: $muted; }
QCalendarWidget QToolButton { background: $surface; color: $text; border: none; border-radius: ${r5}px;
  padding: ${p4}px ${p8}px; font-weight: 600; }
QCalendarWidget QToolButton:hover, QCalendarWidget QToolButton:focus { background: $accent_ground; color: $accent; }
QCalendarWidget QToolButton::menu-indicator { image: none; }
QCalendarWidget QSpinBox { padding: ${p2}px ${p4}px; }
QHeaderView::section { background: $window; color: $muted; border: none; border-bottom: 1px solid $line;
  padding: ${p4}px ${p8}px; }
QDialog { background: $surface; }
"""


def style_sheet(tokens: Tokens, scale: int) -> str:
    """The sheet for a scheme at a text scale in percent."""
    values: dict[str, str] = {name: tokens.hex(name) for name in tokens.__slots__ if name not in _PLAIN}
    for n in (1, 2, 3, 4, 5, 6, 7, 8, 10, 11, 12, 16, 24, 32):
        values[f"p{n}"] = str(max(1, round(n * scale / 100)))
        # Inside a border of two pixels instead of one, so that the words stay where they are when the focus comes.
        values[f"i{n}"] = str(max(1, round(n * scale / 100)) - 1)
    values["r"] = str(round(RADIUS * scale / 100))
    values["r5"] = str(round(5 * scale / 100))
    values["r10"] = str(round(PANEL_RADIUS * scale / 100))
    values["scroll"] = tokens.edge if tokens.contrast else tokens.control_border
    values["menu_selected"] = f"border-color: {tokens.focus};" if tokens.contrast else ""
    return Template(_SHEET).substitute(values)


_PLAIN = frozenset({"name", "dark", "contrast"})

"""The section about the look: theme, text size, motion, language, names."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QWidget

from netbook.session import Session
from netbook.ui.settings.rows import Group, Row, Section
from netbook.ui.widgets.choice import Choice
from netbook.ui.widgets.tabs import Segmented
from netbook.wording import _
from netbook.wording.settings import language_name, sorting_name, theme_name

SIZES = (100, 110, 125, 150, 175, 200)


class Look(Section):
    """How it looks and how names are written; each change shows at once."""

    key = "look"

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(session, parent)
        self.head(_("Look"))
        group = self.group()
        themes = [(theme, theme_name(theme)) for theme in ("system", "light", "dark", "contrast")]
        self.theme = self._segments(group, "theme", "system", _("Theme"), themes)
        self._add_size(group)
        self.switch_row(group, "motion", True, _("Motion"), _("Short movements where something comes or goes."))
        self._add_language(group)
        names = self.group()
        self.switch_row(
            names, "family-first", False, _("Family name first"), _("Lists are sorted by family name then.")
        )
        self._add_sorting(names)

    def _segments(
        self, group: Group, key: str, default: str, title: str, choices: Sequence[tuple[str, str]]
    ) -> Segmented:
        field = Segmented(choices, self)
        field.setAccessibleName(title)
        keys = [word for word, _text in choices]
        field.chosen.connect(lambda chosen: self.put(key, chosen))
        group.add(Row(title, "", field, self))

        def show() -> None:
            value = str(self.session.setting(key, default))
            field.set_current(value if value in keys else default)

        self.bind(key, show)
        return field

    def _add_size(self, group: Group) -> None:
        field = Choice(_("Text size"), [(str(size), _("{n} %").format(n=size)) for size in SIZES], self, small=False)
        field.chosen.connect(lambda size: self.put("text-scale", int(size)))
        group.add(Row(_("Text size"), "", field, self))
        self.text_size = field

        def show() -> None:
            value = self.number("text-scale", 100)
            nearest = min(SIZES, key=lambda size: abs(size - value))
            field.set_current(str(nearest))

        self.bind("text-scale", show)

    def _add_language(self, group: Group) -> None:
        field = Choice(_("Language"), [(code, language_name(code)) for code in ("", "en", "nb")], self, small=False)
        field.chosen.connect(lambda code: self.put("language", code))
        group.add(Row(_("Language"), "", field, self))
        self.bind("language", lambda: field.set_current(str(self.session.setting("language", ""))))

    def _add_sorting(self, group: Group) -> None:
        field = Choice(_("Sort names as in"), [(code, sorting_name(code)) for code in ("en", "nb")], self, small=False)
        field.chosen.connect(lambda code: self.put("collation", code))
        group.add(Row(_("Sort names as in"), "", field, self))
        self.bind("collation", lambda: field.set_current("nb" if self.session.setting("collation") == "nb" else "en"))

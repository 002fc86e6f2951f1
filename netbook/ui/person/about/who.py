"""Who somebody is: the name by its parts, the work, and what one says of oneself."""

from __future__ import annotations

from datetime import datetime
from zoneinfo import ZoneInfo, available_timezones

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCompleter, QWidget

from netbook.answers.show import Person
from netbook.domain.said import Refused
from netbook.ui.person.about.desk import Desk
from netbook.ui.person.about.plain import column_text, list_row, plain_row
from netbook.ui.person.about.rows import Section, TextRow
from netbook.ui.widgets.in_place import InPlaceLine
from netbook.wording import _


class NameSection(Section):
    """The name as it is written, and its parts."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, _("Name"), parent)
        for column, caption, rare in (
            ("full", _("Written as"), False), ("given", _("Given name"), False), ("family", _("Family name"), False),
            ("additional", _("Middle name"), True), ("prefix", _("Before the name"), True), ("suffix", _("After the name"), True),
        ):  # fmt: skip
            self.add_row(plain_row(desk, column, caption, "", self), rare=rare)
        self.add_row(list_row(desk, "nicknames", _("Nicknames"), _("parted by commas"), self))
        self.add_row(plain_row(desk, "phonetic_given", _("Given, spoken"), "", self), rare=True)
        self.add_row(plain_row(desk, "phonetic_family", _("Family, spoken"), "", self), rare=True)
        self.add_row(plain_row(desk, "photo_url", _("Picture address"), "", self), rare=True)
        self.finish(_("More of the name"))


class WorkSection(Section):
    """Where somebody works and as what, and which work of ours they saw."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, _("Work"), parent)
        self.add_row(plain_row(desk, "organisation", _("Organisation"), _("where they work"), self))
        self.add_row(plain_row(desk, "title", _("Title"), _("as what"), self))
        self.add_row(plain_row(desk, "department", _("Department"), "", self), rare=True)
        self.add_row(plain_row(desk, "role", _("Role"), "", self), rare=True)
        self.add_row(plain_row(desk, "shared_work", _("Shared work"), _("what you did together"), self, long=True))
        self.finish(_("Department, role"))


def time_there(zone: str, clock: datetime) -> str:
    """The time of day in a zone now, "" where there is no such zone."""
    try:
        there = clock.astimezone(ZoneInfo(zone))
    except (ValueError, OSError, KeyError):
        return ""
    return _("{time} there now").format(time=f"{there.hour:02}:{there.minute:02}")


class SelfSection(Section):
    """Pronouns, languages, time zone, gender."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, _("How to speak with them"), parent)
        self.add_row(plain_row(desk, "pronouns", _("Pronouns"), _("she, they…"), self))
        self.add_row(list_row(desk, "languages", _("Languages"), _("en, nb"), self))
        self.zone = self.add_row(TextRow(
            desk, "time_zone", _("Time zone"), column_text("time_zone"), self._write_zone, _("Europe/Oslo"), self
        ))  # fmt: skip
        self.add_row(plain_row(desk, "gender", _("Gender"), "", self), rare=True)
        self.finish(_("Gender"))
        self._zones: dict[str, str] = {}
        desk.session.ticked.connect(self._on_tick)

    def _known(self) -> dict[str, str]:
        if not self._zones:
            self._zones = {zone.casefold(): zone for zone in sorted(available_timezones())}
        return self._zones

    def fill(self, person: Person, same: bool) -> None:
        super().fill(person, same)
        self._on_tick()
        field = self.zone.field
        if isinstance(field, InPlaceLine) and field.completer() is None:
            field.textEdited.connect(self._complete)

    def _complete(self) -> None:
        """Six hundred names are read only when somebody types there."""
        field = self.zone.field
        if isinstance(field, InPlaceLine) and field.completer() is None:
            completer = QCompleter(list(self._known().values()), field)
            completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
            completer.setFilterMode(Qt.MatchFlag.MatchContains)
            field.setCompleter(completer)

    def _write_zone(self, text: str) -> str:
        words = text.strip().replace(" ", "_")
        if words and words.casefold() not in self._known():
            raise Refused("zone-unknown", value=text)
        return self.desk.edit(time_zone=self._known().get(words.casefold(), ""))

    def _on_tick(self) -> None:
        zone = self.zone.field.kept()
        self.zone.set_hint(time_there(zone, self.desk.session.clock()) if zone else "")

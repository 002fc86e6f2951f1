"""The rooms of the window, each imported when it is first opened; written out so that packaging finds them."""

from __future__ import annotations

from typing import Any

from PySide6.QtWidgets import QWidget

PACKAGES = (
    "netbook.ui.today", "netbook.ui.person", "netbook.ui.log", "netbook.ui.events", "netbook.ui.favours", "netbook.ui.network",
    "netbook.ui.review", "netbook.ui.settings",
)  # fmt: skip
"""What the first look at a screen, at a person's tabs or at the window of a contact reads in."""


def today_page(*args: Any, **values: Any) -> QWidget:
    from netbook.ui.today.page import TodayPage

    return TodayPage(*args, **values)


def people_page(*args: Any, **values: Any) -> QWidget:
    from netbook.ui.people.page import PeoplePage

    return PeoplePage(*args, **values)


def events_page(*args: Any, **values: Any) -> QWidget:
    from netbook.ui.events.page import EventsPage

    return EventsPage(*args, **values)


def network_page(*args: Any, **values: Any) -> QWidget:
    from netbook.ui.network.page import NetworkPage

    return NetworkPage(*args, **values)


def settings_page(*args: Any, **values: Any) -> QWidget:
    from netbook.ui.settings.page import SettingsPage

    return SettingsPage(*args, **values)


def log_window(*args: Any, **values: Any) -> QWidget:
    from netbook.ui.log.log_window import LogWindow

    return LogWindow(*args, **values)


def follow_up_window(*args: Any, **values: Any) -> QWidget:
    from netbook.ui.log.follow_up_window import FollowUpWindow

    return FollowUpWindow(*args, **values)


def person_window(*args: Any, **values: Any) -> QWidget:
    from netbook.ui.log.person_window import NewPersonWindow

    return NewPersonWindow(*args, **values)


def import_window(*args: Any, **values: Any) -> QWidget:
    from netbook.ui.imports.window import ImportWindow

    return ImportWindow(*args, **values)


def export_window(*args: Any, **values: Any) -> QWidget:
    from netbook.ui.imports.export import ExportWindow

    return ExportWindow(*args, **values)


def triage_deck(*args: Any, **values: Any) -> QWidget:
    from netbook.ui.triage.deck import TriageDeck

    return TriageDeck(*args, **values)


def welcome_page(*args: Any, **values: Any) -> QWidget:
    from netbook.ui.welcome.page import WelcomePage

    return WelcomePage(*args, **values)


def history_window(*args: Any, **values: Any) -> QWidget:
    from netbook.ui.trash.window import HistoryWindow

    return HistoryWindow(*args, **values)


def backups_window(*args: Any, **values: Any) -> QWidget:
    from netbook.ui.trash.backups import BackupsWindow

    return BackupsWindow(*args, **values)


def keys_window(*args: Any, **values: Any) -> QWidget:
    from netbook.ui.help.keys import KeysWindow

    return KeysWindow(*args, **values)


def about_window(*args: Any, **values: Any) -> QWidget:
    from netbook.ui.shell.about import AboutWindow

    return AboutWindow(*args, **values)


def draft_window(*args: Any, **values: Any) -> QWidget:
    from netbook.ui.drafts.window import DraftWindow

    return DraftWindow(*args, **values)


def ask_window(*args: Any, **values: Any) -> QWidget:
    from netbook.ui.ask.window import AskWindow

    return AskWindow(*args, **values)


def favours_page(*args: Any, **values: Any) -> QWidget:
    from netbook.ui.favours.page import FavoursPage

    return FavoursPage(*args, **values)


def favour_window(*args: Any, **values: Any) -> QWidget:
    from netbook.ui.favours.favour_window import FavourWindow

    return FavourWindow(*args, **values)


def plan_window(*args: Any, **values: Any) -> QWidget:
    from netbook.ui.introductions.plan_window import PlanWindow

    return PlanWindow(*args, **values)


def introduction_window(*args: Any, **values: Any) -> QWidget:
    from netbook.ui.introductions.window import IntroductionWindow

    return IntroductionWindow(*args, **values)


def review_page(*args: Any, **values: Any) -> QWidget:
    from netbook.ui.review.page import ReviewPage

    return ReviewPage(*args, **values)

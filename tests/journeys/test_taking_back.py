"""What was chosen is taken back like any act, after a restart too; what was typed and not kept is there again, whatever ended the app."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

import pytest

from tests.journeys.book import cli
from tests.journeys.desktop import Desktop, until
from tests.journeys.hands import PATIENCE, front, kept, press, screen, sees, stands, told, until_kept, write

ADA, GRACE = "Ada Lovelace", "Grace Hopper"
NOTE = "Note on the goal"


@pytest.fixture
def desk(desktops: Callable[..., Desktop]) -> Desktop:
    """A desktop with a screen reader's bus, and two people in the book."""
    desktop = desktops(tray=False, notifications=False, accessibility=True)
    cli(desktop, "add", ADA)
    cli(desktop, "add", GRACE)
    return desktop


def test_settings_are_taken_back_after_a_restart_by_the_keys_and_by_another_program(desk: Desktop) -> None:
    app = desk.netbook()
    screen(desk, "ctrl+comma", "Your name")
    press(desk, "Look", "check box")
    press(desk, "Dark", "radio button")
    sees(desk, "Theme: Dark")
    until_kept(desk, "setting", "the theme", key="theme", value="dark")
    press(desk, "Family name first", "check box")
    until_kept(desk, "setting", "the order of names", key="family-first")
    app.kill()

    desk.netbook()
    front(desk, "Netbook")
    sees(desk, ADA)
    desk.key("ctrl+z")
    sees(desk, "Undone: Family name first: on")
    assert not kept(desk, "setting", key="family-first") and kept(desk, "setting", key="theme")
    cli(desk, "undo")
    until(lambda: not kept(desk, "setting", key="theme"), "the theme taken back", PATIENCE, lambda: told(desk))
    front(desk, "Netbook")
    desk.key("ctrl+shift+z")
    sees(desk, "Done again: Theme: Dark")
    assert kept(desk, "setting", key="theme", value="dark")


def test_words_to_remember_are_there_again_after_the_app_was_killed_and_after_one_looked_at_somebody_else(
    desk: Desktop,
) -> None:
    app = desk.netbook()
    front(desk, "Netbook")
    press(desk, ADA, "table cell")
    write(desk, "Remember something about Ada", "Goes to Turin in May")
    press(desk, GRACE, "table cell")
    sees(desk, "Remember something about Grace")
    press(desk, ADA, "table cell")
    until(partial(_waits, desk, "in May"), "the words again", PATIENCE, lambda: told(desk))
    write(desk, "Remember something about Ada", "Goes to Turin in June")
    until(partial(_on_the_disk, desk, "in June"), "the words on the disk", PATIENCE, lambda: told(desk))
    app.kill()

    desk.netbook()
    front(desk, "Netbook")
    press(desk, ADA, "table cell")
    until(partial(_waits, desk, "in June"), "the words after the end", PATIENCE, lambda: told(desk))
    press(desk, "Remember something about Ada", "text")
    desk.key("Return")
    until_kept(desk, "detail", "what is remembered", text="Goes to Turin in June")


def test_a_note_on_a_goal_that_the_end_of_the_app_cut_short_waits_in_its_field_and_is_kept_when_it_is_left(
    desk: Desktop,
) -> None:
    cli(desk, "goal", "add", "A post in the north")
    cli(desk, "goal", "add", "A book on tides")
    app = desk.netbook()
    screen(desk, "ctrl+6", "Goals")
    press(desk, "Goals", "radio button")
    sees(desk, "A post in the north")
    write(desk, NOTE, "Because of the light")
    until(partial(_on_the_disk, desk, "the light"), "the words on the disk", PATIENCE, lambda: told(desk))
    app.kill()
    assert not [row for row in kept(desk, "goal") if row["note"]]

    desk.netbook()
    screen(desk, "ctrl+6", "Goals")
    press(desk, "Goals", "radio button")
    until(lambda: stands(desk, NOTE, "Because of the light"), "the words", PATIENCE, lambda: told(desk))
    sees(desk, "Typed before and not saved")
    press(desk, NOTE, "text")
    desk.key("ctrl+Return")
    until_kept(desk, "goal", "the note", note="Because of the light")
    assert len([row for row in kept(desk, "goal") if row["note"]]) == 1
    desk.key("ctrl+z")
    until(lambda: not [row for row in kept(desk, "goal") if row["note"]], "no note", PATIENCE, lambda: told(desk))


def _waits(desk: Desktop, words: str) -> bool:
    return stands(desk, "Remember something about Ada", words)


def _on_the_disk(desk: Desktop, words: str) -> bool:
    return any(words in each.read_text(encoding="utf-8") for each in desk.folder.rglob("window.ini"))

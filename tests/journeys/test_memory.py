"""What is told in passing: kept while logging, in quick-add and on the person, asked about on its day, and ended or faded."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, timedelta
from typing import Any

import pytest

from netbook.domain.details import TOPICS
from netbook.operations.details import NewDetail, add_detail
from tests.journeys.book import cli, opened
from tests.journeys.desktop import Desktop, until
from tests.journeys.hands import (
    choose,
    floats,
    front,
    gone,
    press,
    sees,
    sees_no,
    sunk,
    told,
    whereabouts,
    write,
)

ADA = "Ada Lovelace"
EXAM = "Her daughter sits the entrance exam"


@pytest.fixture
def desk(desktops: Callable[..., Desktop]) -> Desktop:
    """A desktop with a screen reader's bus, and Ada in the book."""
    desktop = desktops(tray=False, notifications=False, accessibility=True)
    cli(desktop, "add", ADA, "--email", "ada@example.org")
    return desktop


def details(desk: Desktop, *when: str) -> list[dict[str, Any]]:
    found = cli(desk, "show", ADA, *when)["details"]
    assert isinstance(found, list)
    return found


def asked_about(desk: Desktop, *when: str) -> list[str]:
    """What the list says is to be asked about."""
    return [each["headline"] for each in cli(desk, "due", *when) if each["kind"] == "ask-about"]


def test_what_was_told_while_logging_is_asked_about_on_its_day_opens_a_letter_and_is_ended(desk: Desktop) -> None:
    app = desk.netbook()
    front(desk, "Netbook")
    press(desk, ADA, "table cell")
    desk.key("ctrl+l")
    log = front(desk, "Log a contact")
    press(desk, "Remember something")
    desk.paste(EXAM)
    press(desk, "Topic: Other")
    floats(desk)
    desk.key(*["Up"] * (len(TOPICS) - 1), "Return")
    sunk(desk)
    sees(desk, "Topic: Family")
    day = datetime.now() + timedelta(days=21)
    write(desk, "Ask about it from", f"{day:%Y-%m-%d}")
    desk.key("ctrl+Return")
    gone(desk, log)
    (kept,) = details(desk)
    assert (kept["topic"], kept["text"], kept["ask_on"][:10]) == ("family", EXAM, f"{day:%Y-%m-%d}")
    assert asked_about(desk) == []
    sees(desk, EXAM)
    app.end()

    later = f"{day + timedelta(days=1):%Y-%m-%d}T10:00"
    (line,) = asked_about(desk, "--now", later)
    assert EXAM.casefold() in line.casefold()
    desk.netbook("--now", later)
    front(desk, "Netbook")
    sees(desk, f"Ask how it went: {EXAM}")
    press(desk, ADA, "table cell")
    press(desk, f"More about {ADA}")
    choose(desk, 3)  # Write, for which the line of buttons has no room
    letter = front(desk, "Write to Ada Lovelace")
    assert EXAM in whereabouts(desk, "Letter", "text").text
    press(desk, "Log as sent")
    gone(desk, letter)
    assert asked_about(desk, "--now", later) == [] and details(desk)[0]["ended"] is None, "asked, but not yet told"

    front(desk, "Netbook")
    press(desk, EXAM)
    choose(desk, 1)
    write(desk, "How did it end?", "She passed", "Return")
    until(lambda: details(desk)[0]["how_ended"] == "She passed", "the end kept", report=lambda: told(desk))
    desk.key("ctrl+z")
    until(lambda: details(desk)[0]["ended"] is None, "open again", report=lambda: told(desk))
    sees(desk, EXAM)


def test_quick_add_and_the_person_keep_what_is_told_and_old_illness_fades(desk: Desktop) -> None:
    long_ago = datetime.now() - timedelta(days=400)
    with opened(desk, lambda: long_ago) as book:
        (number,) = book.rows("SELECT id FROM person")[0]
        book.do(add_detail, number, NewDetail("A bad back", "health"))
        book.do(add_detail, number, NewDetail("Her son sails", "family"))
    desk.netbook()
    front(desk, "Netbook")
    press(desk, ADA, "table cell")
    sees(desk, "Her son sails")
    sees_no(desk, "A bad back")
    desk.netbook("quick-add")
    line = front(desk, "Quick-add")
    day = datetime.now() + timedelta(days=5)
    desk.paste(f"remember Ada's knee operation {day.day} {day:%b}")
    desk.key("Return")
    gone(desk, line)
    until(lambda: len(details(desk)) == 3, "what quick-add kept", report=lambda: told(desk))
    (knee,) = [each for each in details(desk) if "knee" in each["text"].casefold()]
    assert (knee["topic"], knee["ask_on"][:10]) == ("health", f"{day:%Y-%m-%d}")

    front(desk, "Netbook")
    sees(desk, knee["text"])
    write(desk, "Remember something about Ada", "Wants to learn Norwegian")
    press(desk, "Goals", "check box")
    write(desk, "The day from which to ask about it", "in 2 weeks", "Return")
    until(lambda: len(details(desk)) == 4, "what the person keeps", report=lambda: told(desk))
    (goal,) = [each for each in details(desk) if each["topic"] == "goals"]
    assert goal["ask_on"][:10] == f"{datetime.now() + timedelta(days=14):%Y-%m-%d}"
    sees(desk, "Wants to learn Norwegian")
    desk.key("ctrl+z")
    until(lambda: len(details(desk)) == 3, "taken back", report=lambda: told(desk))
    press(desk, "About", "page tab")
    sees(desk, "A bad back")
    press(desk, f"More about {ADA}")
    choose(desk, 3)  # Write, for which the line of buttons has no room
    front(desk, "Write to Ada Lovelace")
    letter = whereabouts(desk, "Letter", "text").text
    assert "bad back" not in letter and "Her son sails" in letter

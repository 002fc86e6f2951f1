"""Reasons to reach out: a thing on the shelf and whom it serves, a trip and who is there, and news that an import brings."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from tests.journeys.book import cli
from tests.journeys.desktop import Desktop, until
from tests.journeys.hands import (
    choose,
    front,
    gone,
    kept,
    press,
    screen,
    sees,
    sees_no,
    told,
    until_kept,
    whereabouts,
    write,
)

ADA, GRACE = "Ada Lovelace", "Grace Hopper"
NEED = "A patient engraver for her plates"
ARTICLE = "Engravers who take small plates"
CARD = """BEGIN:VCARD
VERSION:3.0
UID:{uid}
FN:{name}
N:{family};{given};;;
ORG:{organisation}
TITLE:{title}
EMAIL:{given}@example.org
ADR:;;;{city};;;Norway
END:VCARD
"""


@pytest.fixture
def desk(desktops: Callable[..., Desktop]) -> Desktop:
    """A desktop with a screen reader's bus."""
    return desktops(tray=False, notifications=False, accessibility=True)


def card(name: str, title: str, city: str = "Bergen", organisation: str = "Analytical Engines") -> str:
    """A person as another address book exports them."""
    given, family = name.split()
    return CARD.format(
        uid=f"card-{given}", name=name, given=given, family=family, organisation=organisation, title=title, city=city
    )


def file_of(folder: Path, *cards: str) -> Path:
    path = folder / f"people-{len(cards)}-{abs(hash(cards))}.vcf"
    path.write_text("".join(cards), encoding="utf-8", newline="\r\n")
    return path


def shared(desk: Desktop, name: str) -> list[dict[str, Any]]:
    """What was shared with somebody."""
    return [each for each in cli(desk, "show", name)["interactions"] if each["kind"] == "shared"]


def news(desk: Desktop, *when: str) -> list[dict[str, Any]]:
    """The lines of the list that tell of something new with somebody."""
    return [each for each in cli(desk, "due", *when) if each["kind"] == "news"]


def test_a_thing_on_the_shelf_names_whom_it_serves_and_the_fact_until_the_fact_is_gone(desk: Desktop) -> None:
    for name in (ADA, GRACE):
        cli(desk, "add", name)
    cli(desk, "detail", ADA, NEED, "--topic", "needs")
    desk.netbook()
    screen(desk, "ctrl+4", "Note a favour")
    press(desk, "The shelf", "page tab")
    press(desk, "Put on the shelf")
    window = front(desk, "Put on the shelf")
    write(desk, "What is worth sharing", ARTICLE)
    write(desk, "What it is about", "engraver, plates, Bergen")
    desk.key("ctrl+Return")
    gone(desk, window)
    thing = until_kept(desk, "shelf_item", "the thing on the shelf", title=ARTICLE)
    assert thing["kind"] == "article"
    front(desk, "Netbook")
    sees(desk, ARTICLE, f"Needs: {NEED} (told today)")
    sees_no(desk, f"Share with {GRACE}")

    press(desk, f"Share with {ADA}")
    until(lambda: len(shared(desk, ADA)) == 1, "the sharing logged", report=lambda: told(desk))
    (given,) = shared(desk, ADA)
    assert given["direction"] == "from-me" and ARTICLE in given["note"] and not given["ask"]
    sees(desk, f"shared with {ADA}")
    sees_no(desk, f"Share with {ADA}")
    desk.key("ctrl+z")
    until(lambda: shared(desk, ADA) == [], "the sharing taken back", report=lambda: told(desk))
    assert kept(desk, "shelf_share") == []
    sees(desk, f"Share with {ADA}")

    cli(desk, "detail", ADA, NEED, "--ended", "Found one in Voss")
    sees_no(desk, f"Share with {ADA}", NEED)
    sees(desk, ARTICLE)


def test_a_trip_lists_who_is_there_close_and_cold_first_and_asks_them_to_meet(desk: Desktop) -> None:
    path = file_of(
        desk.folder, card(ADA, "Engineer"), card(GRACE, "Admiral"), card("Emmy Noether", "Professor", "Oslo")
    )
    cli(desk, "import", str(path))
    cli(desk, "edit", GRACE, "--closeness", "inner")
    desk.netbook()
    front(desk, "Netbook")
    desk.key("ctrl+5")
    press(desk, "Places and trips", "page tab")
    press(desk, "New trip")
    write(desk, "Where the trip goes", "Bergen")
    first, last = (datetime.now() + timedelta(days=days) for days in (8, 10))
    write(desk, "First day", f"{first:%Y-%m-%d}")
    write(desk, "Last day", f"{last:%Y-%m-%d}", "Return")
    trip = until_kept(desk, "trip", "the trip", place="Bergen")
    assert trip["until_at"] - trip["from_at"] == 2 * 1440
    sees(desk, "Who is there, close and cold first")
    places = [whereabouts(desk, f"Write to {name}", "push button").rect.y for name in (GRACE, ADA)]
    assert places == sorted(places), "the close one stands first"
    sees_no(desk, "Write to Emmy Noether")

    press(desk, f"Write to {ADA}")
    letter = front(desk, f"Write to {ADA}")
    assert "Bergen" in whereabouts(desk, "Letter", "text").text
    press(desk, "Log as sent")
    gone(desk, letter)
    (sent,) = cli(desk, "show", ADA)["interactions"]
    assert "Bergen" in sent["note"]
    front(desk, "Netbook")
    press(desk, "Delete")
    until(lambda: kept(desk, "trip") == [], "the trip deleted", report=lambda: told(desk))
    desk.key("ctrl+z")
    until_kept(desk, "trip", "the trip again", place="Bergen")
    sees(desk, f"Write to {ADA}")


def test_an_import_that_changes_somebodys_work_is_news_the_next_morning(desk: Desktop) -> None:
    cli(desk, "import", str(file_of(desk.folder, card(ADA, "Engineer"), card(GRACE, "Admiral"))))
    newer = file_of(desk.folder, card(ADA, "Head of engines"), card(GRACE, "Admiral"))
    app = desk.netbook()
    front(desk, "Netbook")
    press(desk, "More")
    choose(desk, 4)
    window = front(desk, "Import people")
    press(desk, "Choose a file")
    until(lambda: desk.window("Import people").id != window.id, "the dialog that chooses", report=lambda: told(desk))
    dialog = front(desk, "Import people")
    desk.paste(str(newer))
    desk.key("Return")
    gone(desk, dialog)
    desk.focus(window)
    sees(desk, "Import 2 people")
    desk.key("Return")
    until_kept(desk, "news", "the change", what="job", new="Head of engines")
    assert news(desk) == [], "not on the day of the import"
    desk.close(window)
    app.end()

    tomorrow = f"{datetime.now() + timedelta(days=1):%Y-%m-%d}T09:00"
    (item,) = news(desk, "--now", tomorrow)
    assert item["person"]["name"] == ADA
    assert "Head of engines" in item["headline"] + item["why"]
    desk.netbook("--now", tomorrow)
    front(desk, "Netbook")
    sees(desk, "Head of engines")
    press(desk, f"Write: {ADA}")
    letter = front(desk, f"Write to {ADA}")
    assert "Congratulations" in whereabouts(desk, "Subject", "text").text
    press(desk, "Log as sent")
    gone(desk, letter)
    until(lambda: news(desk, "--now", tomorrow) == [], "the news dealt with", report=lambda: told(desk))

"""Who knows whom in the real window: reached by keys, read by a screen reader; a way to a target; organisations and trips."""

from __future__ import annotations

from collections.abc import Callable

from tests.journeys.book import cli
from tests.journeys.desktop import Desktop, until


def named(desktop: Desktop, role: str, words: str) -> bool:
    return any(words in node.name for node in desktop.shown(role, words))


def choose(desktop: Desktop, words: str) -> None:
    """Presses whatever is called so, whichever kind of button it is."""
    found: list[str] = []

    def there() -> bool:
        found[:] = [node.role for node in desktop.shown("", words) if node.name == words and node.actions]
        return bool(found)

    until(there, f"something called {words}")
    desktop.act(found[0], words)


def test_a_target_is_reached_over_somebody_and_the_way_is_read(desktops: Callable[..., Desktop]) -> None:
    desktop = desktops(tray=False, notifications=False, accessibility=True)
    cli(desktop, "add", "Ada Lovelace", "--organisation", "Analytical Engines")
    cli(desktop, "add", "Charles Babbage", "--target", "--through", "Ada Lovelace")
    cli(desktop, "log", "Ada Lovelace", "--kind", "meeting")
    app = desktop.netbook()
    desktop.window("Netbook")
    choose(desktop, "Network")
    desktop.find("label", "Picture of who knows whom")
    until(lambda: named(desktop, "table cell", "Ada Lovelace"), "the list beside the picture")
    desktop.put("text", "Reach a person, organisation or field", "Charles Babbage")
    desktop.key("Return")
    app.alive_or_fail()
    choose(desktop, "Organisations")
    until(lambda: named(desktop, "table cell", "Analytical Engines"), "the organisations")
    choose(desktop, "Places and trips")
    desktop.find("push button", "New trip")
    app.alive_or_fail()

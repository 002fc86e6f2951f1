"""What every test has: a house of its own, no screen, English, and no patience with warnings."""

from __future__ import annotations

import os
import re
import sqlite3
import tempfile
from collections.abc import Mapping, Sequence
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from hypothesis import settings

from netbook.store.database import Database

PROJECT = Path(__file__).resolve().parent.parent
BESIDE = PROJECT.parent / "shared"


def _own_house() -> tempfile.TemporaryDirectory[str]:
    """Turns this process away from its user's home, session and language; to be called before Qt is loaded."""
    house = tempfile.TemporaryDirectory(prefix="netbook-tests-", ignore_cleanup_errors=True)
    for name, place in {
        "HOME": "home",
        "XDG_RUNTIME_DIR": "run",
        "XDG_DATA_HOME": "data",
        "XDG_STATE_HOME": "state",
        "XDG_CONFIG_HOME": "config",
        "XDG_CACHE_HOME": "cache",
        "NETBOOK_DATA": "netbook",
    }.items():
        folder = Path(house.name, place)
        folder.mkdir(mode=0o700)
        os.environ[name] = str(folder)
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "DBUS_SESSION_BUS_ADDRESS", "LANGUAGE", "LC_ALL", "QT_STYLE_OVERRIDE"):
        os.environ.pop(name, None)
    os.environ.update(
        LANG="C.UTF-8", QT_QPA_PLATFORM="offscreen", QT_QUICK_BACKEND="software", PYTHONIOENCODING="utf-8"
    )
    return house


HOUSE = _own_house()

settings.register_profile("netbook", deadline=None, derandomize=True, database=None)
settings.load_profile("netbook")


@cache
def _has_names(sql: str) -> bool:
    return re.search(r"[:@$][A-Za-z_]", re.sub(r"'(?:[^']|'')*'", "", sql)) is not None


def _refuse_names_with_a_row_of_values() -> None:
    """Python 3.14 refuses a statement with named values that gets them in a row; the tests do so with any Python."""
    carry_out = Database.execute_sql

    def carefully(self: Database, sql: str, params: Sequence[Any] | Mapping[str, Any] = ()) -> sqlite3.Cursor:
        assert isinstance(params, Mapping) or not params or not _has_names(sql), sql
        return carry_out(self, sql, params)

    Database.execute_sql = carefully  # type: ignore[method-assign]


def pytest_configure(config: pytest.Config) -> None:
    """Benchmarks run only when asked for (`-m benchmark`): beside other work their figures are not worth believing."""
    if not config.option.markexpr:
        config.option.markexpr = "not benchmark"
    if config.option.markexpr != "benchmark":
        _refuse_names_with_a_row_of_values()


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """All under journeys/ is a journey; those on a screen and benchmarks run one by one, so that none waits for another's work."""
    for item in items:
        # The screenless platform says so of every window that has a least size; it is no fault of the window.
        item.add_marker(pytest.mark.qt_log_ignore("This plugin does not support", extend=True))
        if "journeys" in item.path.relative_to(PROJECT).parts:
            item.add_marker(pytest.mark.journey)
        on_screen = item.get_closest_marker("journey") and not item.get_closest_marker("screenless")
        if on_screen or item.get_closest_marker("benchmark"):
            item.add_marker(pytest.mark.xdist_group("one-by-one"))


@pytest.fixture(autouse=True)
def _english() -> None:
    """Every test begins in English, whatever the test before it chose."""
    from netbook import wording

    wording.choose_language("en")


@pytest.fixture(scope="session")
def project() -> Path:
    """The folder of the project."""
    return PROJECT


@pytest.fixture(scope="session")
def corpora() -> Path:
    """The real files that nobody here wrote, which lie beside the project where somebody has put them."""
    folder = BESIDE / "corpora"
    if not folder.is_dir():
        pytest.skip("the corpora are not beside the project (../shared/corpora)")
    return folder

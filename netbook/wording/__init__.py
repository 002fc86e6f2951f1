"""How it is said: the chosen language and its catalogue; the only room with sentences. No Qt."""

from __future__ import annotations

import gettext
import os
from collections.abc import Iterator
from contextlib import contextmanager

from netbook.paths import resources

LANGUAGES = ("en", "nb")
DOMAIN = "netbook"

_language = "en"
_catalogue: gettext.NullTranslations = gettext.NullTranslations()


def system_language() -> str:
    """The language the system asks for, as one of LANGUAGES; Norwegian of any kind is Bokmål, all else English."""
    asked = ""
    for name in ("LANGUAGE", "LC_ALL", "LC_MESSAGES", "LANG"):
        if os.environ.get(name):
            asked = os.environ[name]
            break
    else:
        import locale

        asked = locale.getlocale()[0] or ""
    return "nb" if asked[:2].lower() in ("nb", "no", "nn") else "en"


def choose_language(code: str) -> str:
    """Words come in `code` from now on ("" asks the system); answers the language taken."""
    global _language, _catalogue
    _language = code if code in LANGUAGES else system_language()
    if _language == "en":
        _catalogue = gettext.NullTranslations()
    else:
        _catalogue = gettext.translation(
            DOMAIN, str(resources() / "translations"), languages=[_language], fallback=True
        )
    return _language


def language() -> str:
    """The language words come in now: "en" or "nb"."""
    return _language


@contextmanager
def speaking(code: str) -> Iterator[None]:
    """Inside, words come in another language, such as that of a letter; afterwards in the chosen one again."""
    before = _language
    choose_language(code)
    try:
        yield
    finally:
        choose_language(before)


def _(message: str) -> str:
    """The message in the chosen language; the English text is the key."""
    return _catalogue.gettext(message)


def _n(singular: str, plural: str, count: int) -> str:
    """The singular or plural message in the chosen language; format `{n}` yourself."""
    return _catalogue.ngettext(singular, plural, count)


def _p(context: str, message: str) -> str:
    """A message whose English word means several things, told apart by its context."""
    return _catalogue.pgettext(context, message)

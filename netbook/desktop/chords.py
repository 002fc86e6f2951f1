"""A global hotkey as it is written, Ctrl+Alt+N, and what it is called in X11 and in the desktop portal. Pure."""

from __future__ import annotations

from netbook.domain.values import dataclass

MODIFIERS = ("Ctrl", "Alt", "Shift", "Meta")
_OTHER_NAMES = {
    "control": "Ctrl", "strg": "Ctrl", "option": "Alt", "super": "Meta", "win": "Meta", "windows": "Meta", "cmd": "Meta",
    "logo": "Meta", **{name.lower(): name for name in MODIFIERS},
}  # fmt: skip
_KEYS = {
    "space": ("Space", 0x20), "tab": ("Tab", 0xFF09), "return": ("Return", 0xFF0D), "enter": ("Return", 0xFF0D),
    "backspace": ("Backspace", 0xFF08), "ins": ("Ins", 0xFF63), "insert": ("Ins", 0xFF63), "del": ("Del", 0xFFFF),
    "delete": ("Del", 0xFFFF), "home": ("Home", 0xFF50), "end": ("End", 0xFF57), "pgup": ("PgUp", 0xFF55), "pgdown": ("PgDown", 0xFF56),
    "left": ("Left", 0xFF51), "up": ("Up", 0xFF52), "right": ("Right", 0xFF53), "down": ("Down", 0xFF54),
    "pause": ("Pause", 0xFF13), "print": ("Print", 0xFF61), "menu": ("Menu", 0xFF67),
    **{f"f{n}": (f"F{n}", 0xFFBD + n) for n in range(1, 25)},
}  # fmt: skip
_PORTAL = {"Ctrl": "CTRL", "Alt": "ALT", "Shift": "SHIFT", "Meta": "LOGO"}
_PORTAL_KEYS = {
    "Space": "space", "Backspace": "BackSpace", "Ins": "Insert", "Del": "Delete", "PgUp": "Page_Up", "PgDown": "Page_Down",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Chord:
    """Keys pressed together: modifiers in the order of MODIFIERS, one key, and that key's symbol in X11."""

    modifiers: tuple[str, ...]
    key: str
    keysym: int

    def __str__(self) -> str:
        return "+".join((*self.modifiers, self.key))

    @property
    def for_portal(self) -> str:
        """As the shortcuts specification of freedesktop.org writes it: CTRL+ALT+n."""
        key = _PORTAL_KEYS.get(self.key, self.key.lower() if len(self.key) == 1 else self.key)
        return "+".join((*(_PORTAL[each] for each in self.modifiers), key))


def parse(sequence: str) -> Chord | None:
    """The chord that a sequence such as "Ctrl+Alt+N" names; None where it is none that may be taken from the whole desktop.

    A letter needs Ctrl, Alt or Meta with it, since nobody could type it otherwise; a function key needs nothing.
    """
    text = sequence.strip()
    if text.endswith("++"):
        parts = [*(part.strip() for part in text[:-2].split("+")), "+"]
    else:
        parts = [part.strip() for part in text.split("+")]
    named = [_OTHER_NAMES.get(part.lower()) for part in parts[:-1]]
    if not parts[-1] or None in named or len(set(named)) != len(named):
        return None
    modifiers = tuple(each for each in MODIFIERS if each in named)
    found = _key(parts[-1])
    if found is None:
        return None
    key, keysym = found
    free = (key[0] == "F" and key[1:].isdigit()) or key in ("Pause", "Print", "Menu")
    if not free and not {"Ctrl", "Alt", "Meta"} & set(modifiers):
        return None
    return Chord(modifiers, key, keysym)


def _key(name: str) -> tuple[str, int] | None:
    if name.lower() in _KEYS:
        return _KEYS[name.lower()]
    if len(name) != 1 or not name.isprintable() or name.isspace():
        return None
    small = name.lower() if len(name.lower()) == 1 else name
    code = ord(small)
    # X11 names Latin-1 by its own number and everything else by Unicode's, marked.
    return name.upper() if len(name.upper()) == 1 else name, code if code < 0x100 else 0x1000000 + code

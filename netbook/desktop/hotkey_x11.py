"""The global hotkey on X11: the key is grabbed from the server, without a thread; a key that is taken is told."""

from __future__ import annotations

import contextlib
from collections.abc import Iterator
from typing import Any

import xcffib
import xcffib.xproto as x
from PySide6.QtCore import QObject, QSocketNotifier, QTimer, Signal

from netbook.desktop.chords import Chord

ALT_L, ALT_R, META_L, SUPER_L, SUPER_R, NUM_LOCK = 0xFFE9, 0xFFEA, 0xFFE7, 0xFFEB, 0xFFEC, 0xFF7F
_REPEAT_MS = 3
"""A key held down is let go and pressed again within this time, says X."""


class Taken(Exception):
    """Another program has this key."""


class NoSuchKey(Exception):
    """The keyboard has no such key."""


class X11Hotkey(QObject):
    """A connection of its own to the X server. `pressed` carries the server's time of the press."""

    pressed = Signal(int)
    changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._x: Any = xcffib.connect()
        setup = self._x.get_setup()
        self._root = setup.roots[self._x.pref_screen].root
        self._first, self._last = int(setup.min_keycode), int(setup.max_keycode)
        self._grabbed: list[tuple[int, int]] = []
        self._chord: Chord | None = None
        self._released_at = -1
        self._ear = QSocketNotifier(self._x.get_file_descriptor(), QSocketNotifier.Type.Read, self)
        self._ear.activated.connect(self._read)

    def grab(self, chord: Chord) -> None:
        """Takes the chord from the whole screen; Taken or NoSuchKey when that cannot be, and then it holds none."""
        self.release()
        code = self._keycode(chord.keysym)
        modifiers, locks = self._masks(chord)
        for lock in locks:
            try:
                self._x.core.GrabKeyChecked(
                    False, self._root, modifiers | lock, code, x.GrabMode.Async, x.GrabMode.Async
                ).check()
            except x.AccessError:
                self.release()
                raise Taken from None
            self._grabbed.append((code, modifiers | lock))
        self._chord = chord
        self._read_later()

    def release(self) -> None:
        """Gives back what was taken."""
        for code, mask in self._grabbed:
            with contextlib.suppress(xcffib.XcffibException, x.AccessError):
                self._x.core.UngrabKeyChecked(code, self._root, mask).check()
        self._grabbed.clear()
        self._chord = None

    def holds(self) -> bool:
        """Whether it holds a key now."""
        return bool(self._grabbed)

    def close(self) -> None:
        """Gives back the key and hangs up."""
        self._ear.setEnabled(False)
        with contextlib.suppress(xcffib.XcffibException):
            self.release()
            self._x.disconnect()

    def bring_forward(self, window: int, time: int) -> None:
        """Asks the window manager to bring a window to the front, for the key press at that time, as a pager would."""
        name = "_NET_ACTIVE_WINDOW"
        atom = self._x.core.InternAtom(False, len(name), name).reply().atom
        data = xcffib.xproto.ClientMessageData.synthetic([2, time, 0, 0, 0], "IIIII")
        event = x.ClientMessageEvent.synthetic(32, window, atom, data)
        self._x.core.SendEvent(
            False, self._root, x.EventMask.SubstructureNotify | x.EventMask.SubstructureRedirect, event.pack()
        )
        self._x.flush()

    def _symbols(self) -> list[list[int]]:
        """The key symbols of each keycode from the first on, by level."""
        mapping = self._x.core.GetKeyboardMapping(self._first, self._last - self._first + 1).reply()
        width = mapping.keysyms_per_keycode
        flat = list(mapping.keysyms)
        return [flat[at : at + width] for at in range(0, len(flat), width)]

    def _keycode(self, keysym: int) -> int:
        """Where the key is on this keyboard: where it comes without Shift rather than with it, in the first layout rather than the next."""
        symbols = self._symbols()
        for level in range(max(map(len, symbols), default=0)):
            for offset, found in enumerate(symbols):
                if level < len(found) and found[level] == keysym:
                    return self._first + offset
        raise NoSuchKey

    def _modifier_keys(self) -> Iterator[tuple[int, int]]:
        """Which bit each modifier key sets: (key symbol, bit)."""
        mapping = self._x.core.GetModifierMapping().reply()
        symbols = self._symbols()
        width = mapping.keycodes_per_modifier
        codes = list(mapping.keycodes)
        for bit in range(8):
            for code in codes[bit * width : (bit + 1) * width]:
                if code:
                    yield from ((symbol, 1 << bit) for symbol in symbols[code - self._first] if symbol)

    def _masks(self, chord: Chord) -> tuple[int, list[int]]:
        """The chord's modifier bits, and the four ways in which the locks may stand meanwhile."""
        bits: dict[int, int] = {}
        for symbol, bit in self._modifier_keys():
            bits.setdefault(symbol, bit)
        alt = bits.get(ALT_L) or bits.get(ALT_R) or bits.get(META_L) or int(x.ModMask._1)
        meta = bits.get(SUPER_L) or bits.get(SUPER_R) or int(x.ModMask._4)
        mask_of = {"Ctrl": int(x.ModMask.Control), "Shift": int(x.ModMask.Shift), "Alt": alt, "Meta": meta}
        caps, number = int(x.ModMask.Lock), bits.get(NUM_LOCK, int(x.ModMask._2))
        mask = 0
        for each in chord.modifiers:
            mask |= mask_of[each]
        return mask, list(dict.fromkeys((0, caps, number, caps | number)))

    def _read_later(self) -> None:
        # A request that waits for its answer may have read events along with it; the socket says nothing of those.
        QTimer.singleShot(0, self._read)

    def _read(self) -> None:
        try:
            while (event := self._x.poll_for_event()) is not None:
                self._on_event(event)
        except xcffib.XcffibException:
            self._ear.setEnabled(False)

    def _on_event(self, event: xcffib.Event) -> None:
        if isinstance(event, x.KeyReleaseEvent):
            self._released_at = event.time
        elif isinstance(event, x.KeyPressEvent):
            if not 0 <= event.time - self._released_at <= _REPEAT_MS:
                self.pressed.emit(event.time)
        elif isinstance(event, x.MappingNotifyEvent) and event.request != x.Mapping.Pointer and self._chord:
            self._follow()

    def _follow(self) -> None:
        """The keyboard was laid out anew: the key may be elsewhere now."""
        chord = self._chord
        assert chord is not None
        try:
            if self._grabbed and (self._keycode(chord.keysym), self._masks(chord)[0]) == self._grabbed[0]:
                return
            self.grab(chord)
        except (Taken, NoSuchKey):
            self._chord = chord  # tried again when the keyboard changes again
        self.changed.emit()

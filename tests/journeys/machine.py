"""Programs that a test starts and waits for, without ever sleeping a fixed time."""

from __future__ import annotations

import contextlib
import os
import re
import shutil
import signal
import subprocess
import time
from collections.abc import Callable, Mapping
from pathlib import Path


def until(
    condition: Callable[[], object], what: str, timeout: float = 20, report: Callable[[], str] | None = None
) -> None:
    """Waits until the condition holds; fails with what was waited for (and the report) after `timeout` seconds."""
    deadline = time.monotonic() + timeout
    pause = 0.005
    while not condition():
        if time.monotonic() > deadline:
            raise AssertionError(f"waited {timeout:g} s in vain for {what}" + (f"\n{report()}" if report else ""))
        time.sleep(pause)
        pause = min(pause * 1.5, 0.1)


class Running:
    """A program that was started, in a process group of its own, which ends with the test at the latest."""

    def __init__(
        self,
        command: list[str],
        env: Mapping[str, str],
        log: Path,
        *,
        cwd: Path | None = None,
        pass_fds: tuple[int, ...] = (),
    ) -> None:
        self.command = command
        self._log = log
        # Should the test itself be killed, the kernel ends what it started.
        leash = ["setpriv", "--pdeathsig", "TERM", "--"] if shutil.which("setpriv") else []
        with log.open("ab") as out:
            self.process = subprocess.Popen(
                [*leash, *command], env=dict(env), cwd=cwd, stdin=subprocess.DEVNULL, stdout=out, stderr=subprocess.STDOUT,
                start_new_session=True, pass_fds=pass_fds,
            )  # fmt: skip

    @property
    def pid(self) -> int:
        return self.process.pid

    def output(self) -> str:
        """All that it has printed so far, errors too."""
        return self._log.read_text(encoding="utf-8", errors="replace")

    def lines(self) -> list[str]:
        """What it has printed so far, line by line."""
        return self.output().splitlines()

    def state(self) -> str:
        """Whether it runs, or the code it ended with."""
        code = self.process.poll()
        return "running" if code is None else f"ended with {code}"

    def alive_or_fail(self) -> bool:
        """True while it runs; fails with what it said if it has ended."""
        assert self.process.poll() is None, f"{self.command[0]} {self.state()}\n{self.output()}"
        return True

    def says(self, pattern: str, timeout: float = 20, count: int = 1) -> re.Match[str]:
        """Waits until it has printed the pattern (so many times) and answers the last; fails at once if it ends before."""
        found: list[re.Match[str]] = []

        def said() -> bool:
            ended = self.process.poll() is not None
            found[:] = re.finditer(pattern, self.output(), re.MULTILINE)
            if len(found) < count and ended:
                raise AssertionError(f"{self.command} {self.state()} before it said {pattern!r}\n{self.output()}")
            return len(found) >= count

        until(said, f"{self.command[-1][-60:]!r} to say {pattern!r}", timeout, self.output)
        return found[-1]

    def wait(self, timeout: float = 20) -> int:
        """Waits for its end and answers its exit code."""
        try:
            return self.process.wait(timeout)
        except subprocess.TimeoutExpired:
            raise AssertionError(f"{self.command} did not end within {timeout:g} s\n{self.output()}") from None

    def kill(self) -> None:
        """Ends it as a crash would: no clean-up of its own."""
        self._signal(signal.SIGKILL)
        self.process.wait(10)

    def end(self) -> None:
        """Ends it and what it started in its group, gently first."""
        if self.process.poll() is None:
            self._signal(signal.SIGTERM)
            with contextlib.suppress(subprocess.TimeoutExpired):
                self.process.wait(3)
        self._signal(signal.SIGKILL)
        with contextlib.suppress(subprocess.TimeoutExpired):
            self.process.wait(3)

    def _signal(self, which: signal.Signals) -> None:
        with contextlib.suppress(ProcessLookupError, PermissionError):
            os.killpg(self.process.pid, which)

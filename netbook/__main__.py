"""The way in: the command line where a command is named, the app otherwise."""

from __future__ import annotations

import gc
import sys

from netbook.cli_parser import wants_app


def main() -> int:
    """Starts what the arguments ask for; Qt is only loaded for the app."""
    argv = sys.argv[1:]
    if wants_app(argv):
        # Nothing made during the start is let go again: the collector begins its rounds when the window stands (app).
        gc.disable()
        from netbook.app import start

        return start(argv)
    from netbook.cli import main as command_line

    return command_line(argv)


if __name__ == "__main__":
    sys.exit(main())

"""The window round the screens: rail, stack, panels, status line, toasts, keys, and who opens what."""

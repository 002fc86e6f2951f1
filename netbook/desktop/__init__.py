"""The machine around us: tray, notifications, hotkey, one instance, start at login."""

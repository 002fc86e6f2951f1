"""Bringing people in, and taking them out: import and export windows."""

"""Connections: how a person stands to others."""

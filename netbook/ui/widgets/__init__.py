"""Widgets that know nothing of Netbook."""

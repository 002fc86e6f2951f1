"""Netbook: a desktop address book that knows the manners of networking."""

__version__ = "0.1.0"

"""Queries: answers for screens and rules, as frozen rows."""

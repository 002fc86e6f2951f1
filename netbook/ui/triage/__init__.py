"""Triage: one person at a time, how often to be in touch."""

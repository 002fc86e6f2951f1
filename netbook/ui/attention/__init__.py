"""Needs attention: what to do now and why, in the panel at the right and on Today."""

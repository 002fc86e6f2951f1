"""Tests of the quick-add window."""

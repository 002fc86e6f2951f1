"""Tests of the reader of plain words."""

"""Introductions: planned with both sides asked, and taken step by step until it is known how they went."""

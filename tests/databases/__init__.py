"""Databases that tests start for themselves."""

"""Copies of a library that were proved to come back: rotated beside it, or one file for a stick."""

"""Blocks that are put in from files and addresses."""

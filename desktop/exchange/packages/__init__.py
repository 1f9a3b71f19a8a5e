"""Packages (`.bantin`): articles with media and versions in one file, for a USB stick.

`docs/packages.md` describes the form. Importing merges by id: nothing is overwritten, and the
same file twice changes nothing.
"""

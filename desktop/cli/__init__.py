"""The `bantin` command: every job that the window does, without the window.

Importing this package loads nothing: the verbs, Click and rich come with `desktop.cli.running`,
which the window never needs.
"""

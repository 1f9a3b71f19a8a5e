"""The inspector: everything about the open article that is not its text."""

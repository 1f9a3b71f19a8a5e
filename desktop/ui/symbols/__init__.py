"""Signs that no key has, found by their names."""

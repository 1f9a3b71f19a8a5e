"""The paste panel: an article brought to a portal by hand, one click a field."""

"""The frozen application, started where there is no Python."""

"""The browser of the library's pictures and files."""

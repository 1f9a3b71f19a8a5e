"""All keys of the window and the page, as a list to look through."""

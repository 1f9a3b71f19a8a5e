"""The HTML source of the body, to read and to mend, in the place of the page."""

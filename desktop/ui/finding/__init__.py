"""Find and replace: the line above the page, and what it says of what was found."""

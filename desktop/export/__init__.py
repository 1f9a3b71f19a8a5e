"""What readers get: the article page."""

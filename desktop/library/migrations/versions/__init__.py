"""The migrations, oldest first; each is named by its number."""

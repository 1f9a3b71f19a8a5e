"""The whole site as static files: what is on it, what each page shows, and what has changed."""

"""WordPress's own methods, `wp.*` (since 3.4)."""

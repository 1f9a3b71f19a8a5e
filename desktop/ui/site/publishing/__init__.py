"""Publishing a site from the window; it is imported when first asked for."""

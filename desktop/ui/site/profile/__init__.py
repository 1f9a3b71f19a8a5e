"""The window in which site profiles are filled in; it is imported when first opened."""

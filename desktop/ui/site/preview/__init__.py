"""The open article as readers will see it; it is imported when first asked for."""

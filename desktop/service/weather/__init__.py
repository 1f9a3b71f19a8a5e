"""The weather by place: from a provider, kept for a while, never invented."""

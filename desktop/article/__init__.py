"""The domain: what an article is. Values and pure functions; no Qt, SQL, files or network."""

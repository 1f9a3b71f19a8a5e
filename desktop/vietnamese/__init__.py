"""Vietnamese in software: folding, slugs, collation, dates and numbers. Pure."""

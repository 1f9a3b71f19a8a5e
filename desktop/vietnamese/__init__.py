"""Folding, slugs, collation, dates and numbers as Vietnamese writes them. Pure functions."""

from desktop.vietnamese.collation import collation_key, sort_text
from desktop.vietnamese.folding import fold, nfc
from desktop.vietnamese.slugs import slug

__all__ = ["collation_key", "fold", "nfc", "slug", "sort_text"]

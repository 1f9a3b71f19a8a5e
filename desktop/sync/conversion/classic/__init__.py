"""HTML that stands outside of blocks: whole posts of older or other portals."""

"""Portals in the window: their page, the sync panel, the queue; imported when first needed."""

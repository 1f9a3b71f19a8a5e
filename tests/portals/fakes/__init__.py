"""Portals that cannot be run here, as far as their descriptions tell: they keep what they are sent."""

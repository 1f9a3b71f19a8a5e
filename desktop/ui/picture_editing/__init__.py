"""Editing a picture: crop, turn, straighten, brighten, hide faces; the original stays as it is."""

"""The exported folder: what the service reads of it, and what readers may."""

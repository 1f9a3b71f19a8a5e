"""The user's settings as a typed tree, and what they mean for how things look."""

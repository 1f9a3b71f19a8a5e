"""What only a library that several people share does."""

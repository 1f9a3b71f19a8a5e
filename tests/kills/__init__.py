"""Works of the library that are killed at random moments."""

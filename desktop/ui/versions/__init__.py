"""What changed between a version and now, word by word, and the way back."""

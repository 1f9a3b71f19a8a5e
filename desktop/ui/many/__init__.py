"""What is done with several articles at once, out of the list of articles."""

"""What the service keeps: votes, counts and the marks that keep them honest."""

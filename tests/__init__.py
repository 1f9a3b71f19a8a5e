"""The tests; they mirror desktop/."""

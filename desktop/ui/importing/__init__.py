"""Bringing files in: choosing or dropping them, their progress, and what came of each."""

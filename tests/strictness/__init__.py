"""What every test is held to: its own home, no unexpected log record, nothing left behind."""

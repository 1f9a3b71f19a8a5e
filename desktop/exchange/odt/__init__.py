"""Reading documents of LibreOffice: `.odt`, with each run's font looked at."""

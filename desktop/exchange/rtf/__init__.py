"""Reading Rich Text Format as Word, WordPad and LibreOffice write it, with each run's font."""

"""Reading documents of Word: `.docx`, with each run's font looked at."""

"""Files in and out: Markdown, HTML, text, pictures."""

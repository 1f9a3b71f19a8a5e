"""What `./dev` runs besides the application: checks, translations, notices."""

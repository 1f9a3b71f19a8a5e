"""What keeps the library safe, as the writer meets it: checks, backups, packages to take along."""

"""The whole site with real parts: exported by the command, served, and read in Chromium."""

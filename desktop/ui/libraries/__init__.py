"""Other libraries: opening one, and copying articles into one."""

"""Where links lead: what is typed becomes an address, or is chosen among articles and files."""

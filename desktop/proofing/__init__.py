"""Editorial and accessibility checks on an article. Pure."""

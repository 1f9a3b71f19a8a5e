"""What the window has for sites: the profile's own window, and the panel that publishes."""

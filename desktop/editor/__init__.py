"""The editor widget: the Qt side of the page in `resources/editor`."""

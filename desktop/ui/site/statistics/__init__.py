"""What readers did, in a window and beside the article; it is imported when there is a service."""

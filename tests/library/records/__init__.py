"""What every backend of the library keeps; written against the public interface alone."""

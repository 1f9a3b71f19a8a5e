"""Storage: the only SQLAlchemy. Values in, values out."""

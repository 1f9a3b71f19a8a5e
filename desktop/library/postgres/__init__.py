"""What is different where the library is shared: the connection, its search index, its errors.

Everything else is SQLAlchemy Core that both databases understand.
"""

"""What the library remembers of portals, each kind of it in a module of its own.

Every function works inside the transaction of the connection it is given.
"""

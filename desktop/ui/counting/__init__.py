"""How long a text is, in every measure that a newsroom asks for."""

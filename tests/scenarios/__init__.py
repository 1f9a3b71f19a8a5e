"""The whole road as a writer walks it: the program in a process of its own, real key presses."""

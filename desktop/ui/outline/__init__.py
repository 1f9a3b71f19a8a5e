"""The outline: the headings of the text, to see its order and to go where one is."""

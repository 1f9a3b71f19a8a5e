"""What proofing finds in the open article: in the text, in a list, and what is done about it."""

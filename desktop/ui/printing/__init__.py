"""The article on paper: the pages as they will come out, printed or kept as a PDF."""

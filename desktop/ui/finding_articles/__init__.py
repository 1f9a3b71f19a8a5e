"""Finding articles: the search field and its proposals, order, kept searches, and labels."""

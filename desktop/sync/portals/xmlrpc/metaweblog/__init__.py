"""MetaWeblog with the additions of Movable Type and Blogger, as far as systems agree on them."""

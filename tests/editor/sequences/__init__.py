"""What Vietnamese keyboards send while words are typed, as files, and the model that made them."""

"""WordPress's blocks: HTML between pairs of comments `<!-- wp:name {…} -->`."""

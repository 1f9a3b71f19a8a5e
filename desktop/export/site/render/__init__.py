"""Pages of a site, a module a kind: from cards to views, and through the theme's templates."""

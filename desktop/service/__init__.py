"""The service of a published site: the folder itself, ratings, polls, visits and weather.

It runs beside the site, not on a writer's desk: `bantin serve` needs the extra `serve`. Importing
this package loads nothing of it.
"""

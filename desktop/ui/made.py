"""Whether what is made when it is first needed was needed yet."""


def is_made(of: object, name: str) -> bool:
    """Tell whether the cached property `name` was asked for before."""
    return name in vars(of)

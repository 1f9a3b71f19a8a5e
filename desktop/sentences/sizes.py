"""Sizes as people read them."""


def megabytes(size: int) -> str:
    """Return `size` bytes in megabytes, a comma before the decimals as in Vietnam: `50,3 MB`."""
    return f"{size / 1024 / 1024:.1f} MB".replace(".0 ", " ").replace(".", ",")

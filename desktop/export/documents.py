"""What every page says of a document before it is fetched."""

from pathlib import PurePath

from desktop.vietnamese.numbers import format_size


def kind_of(name: str) -> str:
    """Return the kind of the file `name`, such as `PDF`; empty when its name does not say."""
    return PurePath(name).suffix.removeprefix(".").upper()


def told(name: str, size: int) -> str:
    """Return kind and size of the file `name` of `size` bytes: `PDF, 1,2 MB`."""
    return ", ".join(filter(None, (kind_of(name), format_size(size))))

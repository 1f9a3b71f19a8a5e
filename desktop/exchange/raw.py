"""Values as people write them, without guessed types: a title `No` or `2018` stays what it is."""

from typing import TYPE_CHECKING, TypeAlias

from desktop.exchange.errors import FrontMatterBroken

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

Raw: TypeAlias = "str | Sequence[Raw] | Mapping[str, Raw]"


def flow(text: str, name: str) -> Raw:
    """Return YAML (of which JSON is a part) as strings, lists and mappings.

    The base loader makes no objects, and takes `No`, `2018` and dates for the strings they are.
    """
    import yaml

    try:
        value: Raw = yaml.load(text, Loader=yaml.BaseLoader)  # noqa: S506 - makes no objects
    except (yaml.YAMLError, RecursionError) as error:
        mark = getattr(error, "problem_mark", None)
        raise FrontMatterBroken(name, mark.line + 2 if mark else 2) from error
    return value

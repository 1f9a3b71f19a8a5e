"""A theme's templates, compiled: from the disk once, and with an `escape` that costs a fifth.

A page has a hundred and fifty values, and what Jinja makes of each is one more object to wrap it.
"""

from collections.abc import Callable, Iterable, MutableMapping
from pathlib import Path
from types import CodeType
from typing import Any

from jinja2 import Environment, FileSystemBytecodeCache, FileSystemLoader, StrictUndefined, Template
from markupsafe import Markup, escape
from markupsafe._speedups import _escape_inner


def templates(folder: Path, compiled: Path | None) -> Environment:
    """Return the templates in `folder`; `compiled` keeps what was made of them, if anything does."""
    environment = Environment(
        loader=FileSystemLoader(folder),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        auto_reload=False,
        bytecode_cache=FileSystemBytecodeCache(str(compiled)) if compiled else None,
    )
    environment.template_class = _Template
    environment.filters["metas"] = metas
    return environment


def escaped(value: Any) -> str:  # noqa: ANN401 - what templates show
    """Return what `markupsafe.escape` makes of `value`, as text that no object wraps again."""
    kind = type(value)
    if kind is str:
        return _escape_inner(value)
    text: str = value if kind is Markup else escape(value)
    return text


def metas(pairs: Iterable[tuple[str, str]], names_in: str) -> Markup:
    """Return a `meta` element a line for each name and content; its name stands in `names_in`.

    A filter: a page has two dozen of them, and a loop in the template takes five times as long.
    """
    lines = (
        f'<meta {names_in}="{escaped(name)}" content="{escaped(content)}">\n'
        for name, content in pairs
    )
    return Markup("".join(lines))  # noqa: S704 - both are escaped


class _Template(Template):
    """A template whose code escapes what it shows by `escaped`."""

    @classmethod
    def from_code(
        cls,
        environment: Environment,
        code: CodeType,
        globals: MutableMapping[str, Any],  # noqa: A002 - Jinja's name
        uptodate: Callable[[], bool] | None = None,
    ) -> Template:
        """Return the template of `code`, which finds `escape` among its module's names."""
        made = super().from_code(environment, code, globals, uptodate)
        made.root_render_func.__globals__["escape"] = escaped
        return made

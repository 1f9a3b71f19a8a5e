"""Reading Markdown with YAML front matter."""

from typing import TYPE_CHECKING

from desktop.exchange import markup
from desktop.exchange.errors import NestedTooDeep
from desktop.exchange.front_matter import part
from desktop.exchange.illustrations import Illustrations
from desktop.exchange.reading import Reading

if TYPE_CHECKING:
    from markdown.extensions import Extension


def read_markdown(text: str, name: str, pictures: Illustrations) -> Reading:
    """Return the reading of a Markdown text; raises `FrontMatterBroken` and `NestedTooDeep`."""
    fields, text = part(text, name)
    tree = markup.document(_html(text, name))
    root = tree.body
    if root is None:
        return Reading("", fields=fields)
    for image in root.css('img[alt=""]'):
        del image.attrs["alt"]  # nobody wrote one yet, which differs from a decorative picture
    title = "" if fields.get("title") else markup.take_title(root)
    markup.store_pictures(tree, root, pictures)
    return Reading(root.inner_html or "", title, fields)


def _html(text: str, name: str) -> str:
    from markdown import markdown

    try:
        return markdown(text, extensions=_extensions())
    except RecursionError as error:
        raise NestedTooDeep(name) from error


def _extensions() -> "list[Extension]":
    """Return what Markdown is read with beyond its own rules.

    Left out: what changes the writer's own characters (smarty) or makes what the body profile
    does not know (footnotes, attr_list, toc). Named by class, since a frozen build has no entry
    points to find names by.
    """
    from markdown.extensions.abbr import AbbrExtension
    from markdown.extensions.fenced_code import FencedCodeExtension
    from markdown.extensions.sane_lists import SaneListExtension
    from markdown.extensions.tables import TableExtension

    return [
        TableExtension(),  # articles have tables, and the body profile too
        FencedCodeExtension(),  # else a fence's content becomes paragraphs that mean nothing
        AbbrExtension(),  # explained abbreviations are in the body profile
        SaneListExtension(),  # a numbered list right after a bulleted one stays a list of its own
    ]

"""HTML to a tree, as browsers build it (WHATWG HTML, fragments in `body`).

Lexbor, through selectolax, is a complete HTML5 parser: it repairs what browsers repair, in the
same way, so that what is judged here is what a reader's browser would build. No cleaner such as
nh3 stands before it: the body is not filtered but written anew from values that can only be of
the profile (`nodes`, `writing`), which leaves a cleaner nothing to do and one parser's reading
less to differ by.
"""

from collections.abc import Iterator

from selectolax.lexbor import LexborHTMLParser, LexborNode

_HIDDEN = {"script", "style", "svg", "math", "template", "noscript", "title", "iframe", "-comment"}

_FIRST = "<div></div>"
"""selectolax takes the first node of a fragment for the fragment; this one may be taken so."""


def fragment(html: str) -> list[LexborNode]:
    """Return the top nodes of `html`, read as the content of `body`."""
    root = LexborHTMLParser(_FIRST + html, is_fragment=True).root
    return [] if root is None else list(following(root.next))


def children(node: LexborNode) -> Iterator[LexborNode]:
    """Yield the child nodes of `node`."""
    yield from following(node.first_child)


def following(node: LexborNode | None) -> Iterator[LexborNode]:
    """Yield `node` and its siblings after it."""
    while node is not None:
        yield node
        node = node.next


def texts(node: LexborNode) -> Iterator[str]:
    """Yield the pieces of text below `node`; a line break is one, hidden elements have none."""
    stack = list(children(node))[::-1]
    while stack:
        each = stack.pop()
        if each.tag == "-text":
            yield each.text_content or ""
        elif each.tag == "br":
            yield "\n"
        elif each.tag not in _HIDDEN:
            stack.extend(list(children(each))[::-1])


def html_of(nodes: list[LexborNode]) -> str:
    """Return `nodes` as the parser writes them."""
    return "".join(node.html or "" for node in nodes)

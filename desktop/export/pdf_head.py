"""The title and the language of a PDF, which Qt's own leaves out: screen readers begin with them."""

import re

_LAST = re.compile(rb"trailer\s*<<(.*?)>>\s*startxref\s+(\d+)\s+%%EOF\s*$", re.DOTALL)
_ROOT = re.compile(rb"/Root (\d+) 0 R")
_SIZE = re.compile(rb"/Size (\d+)")


def with_head(pdf: bytes, *, title: str, language: str) -> bytes:
    """Return `pdf`, as Chromium writes it, with `title` and `language` (such as `vi`) told.

    They are added at its end, as PDF 1.4 has it (3.4.5). What is written otherwise stays as it is,
    and so does what tells its language.
    """
    last = _LAST.search(pdf)
    root, size = (last and pattern.search(last[1]) for pattern in (_ROOT, _SIZE))
    if not (last and root and size):
        return pdf
    number = int(root[1])
    start = pdf.rfind(b"\n%d 0 obj" % number) + 1
    catalog = re.match(rb"\d+ 0 obj\s*<<(.*?)>>\s*endobj", pdf[start:], re.DOTALL)
    if not start or not catalog or b"/Lang" in catalog[1]:
        return pdf
    info = int(size[1])
    told = b"/Lang (%s)" % language.encode("ascii", "ignore")
    if b"/ViewerPreferences" not in catalog[1]:
        told += b" /ViewerPreferences <</DisplayDocTitle true>>"
    objects = {
        number: b"<<%s\n%s>>" % (catalog[1].rstrip(), told),
        info: b"<</Title <%s>>>" % _text(title),
    }
    return pdf + _update(objects, len(pdf), root=number, info=info, before=int(last[2]))


def _update(objects: dict[int, bytes], start: int, *, root: int, info: int, before: int) -> bytes:
    written, table = b"\n", b"xref\n0 1\n0000000000 65535 f \n"
    for number, content in objects.items():
        table += b"%d 1\n%010d 00000 n \n" % (number, start + len(written))
        written += b"%d 0 obj\n%s\nendobj\n" % (number, content)
    trailer = b"trailer\n<</Size %d\n/Root %d 0 R\n/Info %d 0 R\n/Prev %d>>\n"
    ending = b"startxref\n%d\n%%%%EOF\n" % (start + len(written))
    return written + table + trailer % (info + 1, root, info, before) + ending


def _text(words: str) -> bytes:
    """Return `words` as PDF's hexadecimal text string, in UTF-16."""
    return b"FEFF" + words.encode("utf-16-be").hex().upper().encode("ascii")

"""Documents of Word made by hand: the XML that Word writes, and nothing else."""

import zipfile
from io import BytesIO
from pathlib import Path

from desktop.exchange import import_file
from desktop.exchange.files import Imported
from tests.exchange.samples import Shelf

_OFFICE = "http://schemas.openxmlformats.org"
_KINDS = f"{_OFFICE}/officeDocument/2006/relationships"
NAMESPACES = " ".join(
    f'xmlns:{prefix}="{name}"'
    for prefix, name in {
        "w": f"{_OFFICE}/wordprocessingml/2006/main",
        "r": _KINDS,
        "m": f"{_OFFICE}/officeDocument/2006/math",
        "a": f"{_OFFICE}/drawingml/2006/main",
        "pic": f"{_OFFICE}/drawingml/2006/picture",
        "wp": f"{_OFFICE}/drawingml/2006/wordprocessingDrawing",
        "wps": "http://schemas.microsoft.com/office/word/2010/wordprocessingShape",
        "mc": f"{_OFFICE}/markup-compatibility/2006",
        "v": "urn:schemas-microsoft-com:vml",
        "adec": "http://schemas.microsoft.com/office/drawing/2017/decorative",
        "dc": "http://purl.org/dc/elements/1.1/",
        "dcterms": "http://purl.org/dc/terms/",
    }.items()
)
_PARTS = {
    "styles": "w:styles",
    "numbering": "w:numbering",
    "footnotes": "w:footnotes",
    "endnotes": "w:endnotes",
    "comments": "w:comments",
    "theme": "a:theme",
}


def docx(
    body: str, *, links: dict | None = None, core: str = "", files=None, **parts: str
) -> bytes:
    """A docx of this body; `links` are addresses outside by relation id, `files` further parts."""
    packed = {"word/document.xml": _xml("w:document", f"<w:body>{body}</w:body>")}
    relations = [_relation(kind, kind, f"{kind}.xml") for kind in parts]
    relations += [_relation(i, "hyperlink", to, outside=True) for i, to in (links or {}).items()]
    for name, data in (files or {}).items():
        packed[f"word/{name}"] = data
        relations.append(_relation(Path(name).stem, "image", name))
    packed |= {f"word/{kind}.xml": _xml(_PARTS[kind], inner) for kind, inner in parts.items()}
    packed["word/_rels/document.xml.rels"] = _relations(relations)
    packed["docProps/core.xml"] = _xml("core", core)
    packed["_rels/.rels"] = _relations(
        [
            _relation("main", "officeDocument", "word/document.xml"),
            _relation("core", "metadata/core-properties", "docProps/core.xml"),
        ]
    )
    return packed_up(packed)


def packed_up(parts: dict[str, str | bytes]) -> bytes:
    into = BytesIO()
    with zipfile.ZipFile(into, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in parts.items():
            archive.writestr(name, data)
    return into.getvalue()


def imported(folder: Path, data: bytes, name: str = "bai.docx") -> Imported:
    (folder / name).write_bytes(data)
    return import_file(folder / name, Shelf().add_media)


def body_of(folder: Path, body: str, **parts) -> str:
    """The article's body of a docx that has a title already."""
    return imported(
        folder, docx(p("Tên bài", style="Title") + body, **with_styles(parts))
    ).article.body


def with_styles(parts: dict) -> dict:
    return {**parts, "styles": STYLES + parts.get("styles", "")}


def style(style_id: str, name: str, inner: str = "", kind: str = "paragraph") -> str:
    head = f'<w:style w:type="{kind}" w:styleId="{style_id}"><w:name w:val="{name}"/>'
    return f"{head}{inner}</w:style>"


STYLES = (
    style("Title", "Title", "<w:rPr><w:b/></w:rPr>")
    + style("Heading1", "heading 1", "<w:rPr><w:b/></w:rPr>")
    + style("Heading3", "heading 3")
    + style("Caption", "caption")
)


def p(*runs: str, style: str = "", about: str = "") -> str:
    """A paragraph of runs; plain words become one."""
    told = f'<w:pStyle w:val="{style}"/>' * bool(style) + about
    inner = "".join(run if run.startswith("<") else r(run) for run in runs)
    return f"<w:p><w:pPr>{told}</w:pPr>{inner}</w:p>"


def r(text: str, about: str = "") -> str:
    return f'<w:r><w:rPr>{about}</w:rPr><w:t xml:space="preserve">{text}</w:t></w:r>'


def font(name: str) -> str:
    return f'<w:rFonts w:ascii="{name}" w:hAnsi="{name}"/>'


def item(text: str, num: int, level: int = 0) -> str:
    about = f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{num}"/></w:numPr>'
    return p(text, about=about)


def picture(name: str, alt: str = "", inner: str = "") -> str:
    """A picture of `word/media/name` in a run."""
    about = f'<wp:docPr id="1" name="Picture 1" descr="{alt}">{inner}</wp:docPr>'
    blip = f'<pic:pic><pic:blipFill><a:blip r:embed="{Path(name).stem}"/></pic:blipFill></pic:pic>'
    return f"<w:r><w:drawing><wp:inline>{about}{blip}</wp:inline></w:drawing></w:r>"


def _xml(root: str, inner: str) -> str:
    return f'<?xml version="1.0" encoding="UTF-8"?><{root} {NAMESPACES}>{inner}</{root}>'


def _relation(name: str, kind: str, target: str, *, outside: bool = False) -> str:
    mode = ' TargetMode="External"' if outside else ""
    return f'<Relationship Id="{name}" Type="{_KINDS}/{kind}" Target="{target}"{mode}/>'


def _relations(relations: list[str]) -> str:
    name = f"{_OFFICE}/package/2006/relationships"
    return f'<Relationships xmlns="{name}">{"".join(relations)}</Relationships>'

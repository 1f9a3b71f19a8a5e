"""Collects the source's sentences and compiles the catalogues: `./dev translate`.

`bantin.pot` lists every sentence, `vi.po` its translation, `vi.mo` is what the application
reads. All three are committed; `problems` says what keeps them from being complete.
"""

import sys
from collections.abc import Iterator
from datetime import UTC, datetime
from io import BytesIO
from pathlib import Path
from string import Formatter

from babel.messages import Catalog, Message
from babel.messages.extract import extract_from_dir
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po, write_po

HOUSE = Path(__file__).resolve().parent.parent
FOLDER = HOUSE / "resources/translations"
TEMPLATE = FOLDER / "bantin.pot"
SENTENCES = {"tr": (1,), "trn": (1, 2)}
AUTHORS = "The Bản Tin authors"
STILL = datetime(2026, 1, 1, tzinfo=UTC)  # a date that moves would change the files at every run


def main() -> None:
    """Bring the three files up to date; list what waits for a translator."""
    template = collect()
    TEMPLATE.write_bytes(as_po(template))
    catalogue = brought_up(template, "vi")
    (FOLDER / "vi.po").write_bytes(as_po(catalogue))
    (FOLDER / "vi.mo").write_bytes(as_mo(catalogue))
    sys.stdout.writelines(f"{problem}\n" for problem in problems())


def collect() -> Catalog:
    """Return a catalogue of the sentences in desktop/, without translations."""
    template = Catalog(charset="utf-8")
    sign(template)
    found = extract_from_dir(HOUSE / "desktop", [("**.py", "python")], keywords=SENTENCES)
    for file, _line, sentence, _comments, _context in sorted(found, key=lambda at: at[:2]):
        template.add(sentence, locations=[(f"desktop/{Path(file).as_posix()}", 0)])
    return template


def brought_up(template: Catalog, language: str) -> Catalog:
    """Return the catalogue of `language` with exactly the sentences of `template`."""
    with (FOLDER / f"{language}.po").open("rb") as file:
        catalogue = read_po(file, locale=language)
    catalogue.update(template, no_fuzzy_matching=True)
    catalogue.obsolete.clear()
    catalogue.fuzzy = False
    sign(catalogue)
    return catalogue


def sign(catalogue: Catalog) -> None:
    """Fill the header with what is known and does not change from run to run."""
    catalogue.project, catalogue.version = "Bản Tin", "1"
    catalogue.header_comment = "# Bản Tin: the sentences it says"
    catalogue.msgid_bugs_address = catalogue.last_translator = catalogue.language_team = AUTHORS
    catalogue.creation_date = catalogue.revision_date = STILL


def as_po(catalogue: Catalog) -> bytes:
    """Return `catalogue` as gettext's text, one sentence after the other by file."""
    text = BytesIO()
    write_po(text, catalogue, width=100, include_lineno=False, ignore_obsolete=True)
    return text.getvalue()


def as_mo(catalogue: Catalog) -> bytes:
    """Return `catalogue` as gettext's compiled form."""
    compiled = BytesIO()
    write_mo(compiled, catalogue)
    return compiled.getvalue()


def problems() -> Iterator[str]:
    """Say what is missing, left over or different in `vi.po` and `vi.mo`."""
    catalogue = brought_up(collect(), "vi")
    if (FOLDER / "vi.po").read_bytes() != as_po(catalogue):
        yield "vi.po does not hold the source's sentences: run ./dev translate"
    if (FOLDER / "vi.mo").read_bytes() != as_mo(catalogue):
        yield "vi.mo is not what vi.po compiles to: run ./dev translate"
    for message in catalogue:
        if message.id:
            yield from problems_of(message)


def problems_of(message: Message) -> Iterator[str]:
    """Say what is wrong with the translation of one sentence."""
    sources, translations = forms(message.id), forms(message.string or "")
    if message.fuzzy:
        yield f"unsure: {sources[0]!r}"
    if not all(translations):
        yield f"not translated: {sources[0]!r}"
    elif any(fields(sources[-1]) != fields(translation) for translation in translations):
        yield f"other fields than the sentence: {sources[0]!r}"


def forms(text: str | tuple[str, ...] | list[str]) -> tuple[str, ...]:
    """Return the singular and plural forms of a message as a tuple, one when it has one."""
    return (text,) if isinstance(text, str) else tuple(text)


def fields(sentence: str) -> set[str]:
    """Return the names in braces that are filled in after translating."""
    return {name for _text, name, _spec, _conversion in Formatter().parse(sentence) if name}


if __name__ == "__main__":
    main()

"""The page's words in the user's language."""

from desktop.editor.messages import Labels
from desktop.language import tr


def labels() -> Labels:
    """Return every word that the page shows."""
    return Labels(
        editor=tr("Text of the article"),
        body=tr("Write the article here…"),
        caption=tr("Write a caption…"),
        table=tr("Caption of the table"),
        table_caption=tr("Write the table's caption…"),
        credit=tr("Photographer or source…"),
        summary=tr("Write what unfolds…"),
        kept=tr("Kept as it is"),
        sound=tr("Sound"),
        film=tr("Film"),
        alt_missing=tr("This picture has no description yet."),
        storing=tr("Keeping the picture…"),
        pasting=tr("Pasting…"),
        fold=tr("Fold or unfold"),
        unsaid=tr("What is said in it is not written yet."),
        elsewhere=tr("Readers load it at a click:"),
    )

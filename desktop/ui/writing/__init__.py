"""The open article: how what is typed gets into the library, and never gets lost."""

from desktop.ui.writing.around import Listeners
from desktop.ui.writing.standing import Kept, Standing
from desktop.ui.writing.writing import Writing, left_behind

__all__ = ["Kept", "Listeners", "Standing", "Writing", "left_behind"]

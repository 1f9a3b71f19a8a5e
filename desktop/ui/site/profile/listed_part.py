"""A part whose heart is one list of the profile."""

from collections.abc import Callable
from typing import Generic

from desktop.article.site import SiteProfile
from desktop.ui.inspector.form import Form
from desktop.ui.site.profile.body import Item
from desktop.ui.site.profile.part import Part
from desktop.ui.site.profile.rows import RowKind, Rows


class ListedPart(Part, Generic[Item]):
    """Edits the list that `read` finds in the profile and `write` puts there, and some `forms`."""

    def __init__(
        self,
        name: str,
        current: Callable[[], SiteProfile],
        kind: RowKind[Item],
        *,
        read: Callable[[SiteProfile], tuple[Item, ...]],
        write: Callable[[SiteProfile, tuple[Item, ...]], SiteProfile],
    ) -> None:
        super().__init__(name, current)
        self._read, self._write = read, write
        self.forms: list[Form[SiteProfile]] = []
        self.rows = Rows(kind)
        self.rows.edited.connect(lambda items: self.edited.emit(write(current(), items)))
        self.rows.removed.connect(self._tell_removed)

    def add_form(self, form: Form[SiteProfile]) -> Form[SiteProfile]:
        """Take in a form of further fields."""
        self.forms.append(form)
        form.edited.connect(self.edited)
        return form

    def begin(self, profile: SiteProfile) -> None:
        """Show another profile."""
        for form in self.forms:
            form.begin(profile)
        self.rows.begin(self._read(profile))

    def show_profile(self, profile: SiteProfile) -> None:
        """Show what changed in the profile."""
        for form in self.forms:
            form.show_value(profile)
        self.rows.show_items(self._read(profile))

    def flush(self) -> None:
        """Hand over what was typed without waiting for a pause."""
        for form in self.forms:
            form.flush()
        self.rows.flush()

    def _tell_removed(
        self, sentence: str, put_back: Callable[[tuple[Item, ...]], tuple[Item, ...]]
    ) -> None:
        def restored(profile: SiteProfile) -> SiteProfile:
            return self._write(profile, put_back(self._read(profile)))

        self.removed.emit(sentence, restored)

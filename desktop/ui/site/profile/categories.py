"""The order of the categories, and the lines of the menu."""

from collections.abc import Callable, Sequence
from dataclasses import replace

from desktop.article.site import MenuLink, SiteProfile
from desktop.language import tr
from desktop.ui.controls import heading, note
from desktop.ui.inspector.fields import Field, Kind
from desktop.ui.site.profile import reading
from desktop.ui.site.profile.body import FieldsBody
from desktop.ui.site.profile.category_order import CategoryOrder, ordered
from desktop.ui.site.profile.listed_part import ListedPart
from desktop.ui.site.profile.plain import plain
from desktop.ui.site.profile.rows import RowKind

_BLANK = MenuLink(title="", target="")


class CategoriesPart(ListedPart[MenuLink]):
    """Categories in the order of home page and menu; below them a menu of one's own."""

    def __init__(self, current: Callable[[], SiteProfile]) -> None:
        self._categories: list[str] = []
        super().__init__(
            tr("Categories and menu"),
            current,
            menu_rows(lambda: self._categories),
            read=lambda profile: profile.menu,
            write=lambda profile, menu: replace(profile, menu=menu),
        )
        self._order = CategoryOrder()
        self._order.edited.connect(
            lambda paths: self.edited.emit(replace(current(), categories=paths))
        )
        self._order.removed.connect(self.removed)
        self.put(
            heading(tr("Order of the categories")),
            note(tr("The home page and the menu follow it. Alt+↑ and Alt+↓ move a category.")),
            self._order,
            heading(tr("Menu")),
            note(tr("Without lines of its own the menu names the categories of the first level.")),
            self.rows,
        )

    def begin(self, profile: SiteProfile) -> None:
        """Show another profile."""
        super().begin(profile)
        self._order.show_paths(ordered(profile.categories, self._categories), self._categories)

    def show_profile(self, profile: SiteProfile) -> None:
        """Show what changed in the profile."""
        super().show_profile(profile)
        self._order.show_paths(ordered(profile.categories, self._categories), self._categories)

    def show_categories(self, categories: list[str]) -> None:
        """Take note of the categories that articles are in."""
        self._categories = categories


def menu_rows(categories: Callable[[], list[str]]) -> RowKind[MenuLink]:
    """Return how the menu's lines are listed; `categories` completes where one leads."""

    def body(link: MenuLink) -> FieldsBody[MenuLink]:
        made = FieldsBody(link_fields(), link)
        made.editors["target"].suggest(categories())
        return made

    return RowKind(
        body=body,
        blank=lambda: _BLANK,
        title=lambda number: tr("Line {number} of the menu", number=number),
        add=tr("Add a line"),
        gone=lambda link: tr("“{name}” was removed.", name=link.title or link.target),
        is_kept=lambda link: link != _BLANK,
        remark=link_remark,
    )


def link_fields() -> list[Field[MenuLink]]:
    """Return what a line says and where it leads."""
    return [
        plain("title", tr("What the line says")),
        Field(
            name="target",
            label=tr("Category or address"),
            kind=Kind.LISTED,
            help=tr("A category such as Tin tức/Sự kiện, or an address with https://."),
            read=lambda link: link.target,
            write=lambda link, text: replace(link, target=reading.menu_target(text)),
        ),
    ]


def link_remark(links: Sequence[MenuLink], index: int) -> str:
    """Return why readers do not see the line."""
    link = links[index]
    if bool(link.title) == bool(link.target):
        return ""
    return tr("It will not be in the menu: it needs words and a place to lead to.")

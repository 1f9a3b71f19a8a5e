"""The fields that several articles are given at once, as a form shows them."""

from collections.abc import Collection
from dataclasses import replace

from desktop.article.content import category_path
from desktop.article.moving import EXPLAINED
from desktop.article.setting import Setting
from desktop.article.states import State, may_go
from desktop.language import tr
from desktop.state_names import state_name
from desktop.ui.inspector.fields import Field, Kind, listed, moment_of, moment_text, one_line


def fields_of_many(standing: Collection[State]) -> list[Field[Setting]]:
    """Return the fields for articles that stand in the states `standing`."""
    return [*_filing(), *_tags(), *_authors(), *_road(standing)]


def _filing() -> list[Field[Setting]]:
    return [
        Field(
            name="category",
            label=tr("Category"),
            kind=Kind.LISTED,
            help=tr("A path with slashes, such as Tin tức/Thông tin đối ngoại."),
            read=lambda setting: setting.category,
            write=lambda setting, text: replace(setting, category=category_path(text)),
        ),
        Field(
            name="topic",
            label=tr("Topic"),
            kind=Kind.LISTED,
            read=lambda setting: setting.topic,
            write=lambda setting, text: replace(setting, topic=one_line(text)),
        ),
    ]


def _tags() -> list[Field[Setting]]:
    parted = tr("Several tags are parted by commas.")
    return [
        Field(
            name="tags_added",
            label=tr("Tags to add"),
            kind=Kind.LISTED,
            several=True,
            help=parted,
            read=lambda setting: ", ".join(setting.tags_added),
            write=lambda setting, text: replace(setting, tags_added=listed(text)),
        ),
        Field(
            name="tags_dropped",
            label=tr("Tags to take off"),
            kind=Kind.LISTED,
            several=True,
            help=parted,
            read=lambda setting: ", ".join(setting.tags_dropped),
            write=lambda setting, text: replace(setting, tags_dropped=listed(text)),
        ),
    ]


def _authors() -> list[Field[Setting]]:
    return [
        Field(
            name="author",
            label=tr("Author"),
            help=tr("Takes the place of the authors; photographers and others stay."),
            read=lambda setting: setting.author,
            write=lambda setting, text: replace(setting, author=one_line(text)),
        )
    ]


def _road(standing: Collection[State]) -> list[Field[Setting]]:
    within = [after for after in State if any(may_go(before, after) for before in standing)]
    if not within:
        return []
    steps = tuple((state.value, state_name(state)) for state in within)
    state: Field[Setting] = Field(
        name="state",
        label=tr("State"),
        kind=Kind.CHOICE,
        choices=(("", tr("Stays as it is")), *steps),
        help=tr("Articles that may not take this step keep their state."),
        read=lambda setting: setting.state.value if setting.state else "",
        write=lambda setting, text: replace(setting, state=State(text) if text else None),
    )
    reason: Field[Setting] = Field(
        name="reason",
        label=tr("Reason"),
        help=tr("An article is returned or withdrawn with a reason only."),
        read=lambda setting: setting.reason,
        write=lambda setting, text: replace(setting, reason=one_line(text)),
    )
    moment: Field[Setting] = Field(
        name="publish_at",
        label=tr("Publish at"),
        placeholder=tr("dd/mm/yyyy HH:MM"),
        help=tr("Such as 12/07/2018 17:23. Articles are scheduled for a moment to come only."),
        read=lambda setting: moment_text(setting.publish_at),
        write=lambda setting, text: replace(setting, publish_at=moment_of(text)),
    )
    return [
        state,
        *([moment] if State.SCHEDULED in within else []),
        *([reason] if set(EXPLAINED).intersection(within) else []),
    ]

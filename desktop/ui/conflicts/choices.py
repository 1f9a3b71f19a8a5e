"""What was chosen so far, and the way back."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from desktop.article.merging import Side
from desktop.ui.conflicts.question import Key


@dataclass(frozen=True, slots=True)
class OwnWords:
    """The writer's own text for a place, as plain words."""

    text: str


Choice = Side | OwnWords


class Choices:
    """The choices by place; each can be made anew, and taken back."""

    def __init__(self) -> None:
        self._made: dict[Key, Choice] = {}
        self._past: list[dict[Key, Choice]] = []

    @property
    def made(self) -> Mapping[Key, Choice]:
        """What is chosen now."""
        return self._made

    @property
    def can_undo(self) -> bool:
        """Whether there is a step to take back."""
        return bool(self._past)

    def choose(self, keys: Iterable[Key], choice: Choice) -> None:
        """Choose `choice` at `keys`: one step, unless words are only being typed on."""
        after = self._made | dict.fromkeys(keys, choice)
        if after == self._made:
            return
        if not self._types_on(after):
            self._past.append(self._made)
        self._made = after

    def undo(self) -> None:
        """Take back the last step."""
        if self._past:
            self._made = self._past.pop()

    def _types_on(self, after: dict[Key, Choice]) -> bool:
        changed = [key for key in after if after[key] != self._made.get(key)]
        return all(
            isinstance(self._made.get(key), OwnWords) and isinstance(after[key], OwnWords)
            for key in changed
        )

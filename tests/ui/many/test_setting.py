"""What several articles are given at once: begun, stopped, told of and taken back."""

from dataclasses import replace

import pytest

from desktop.article.model import Article, now
from desktop.article.setting import Setting
from desktop.article.states import State
from desktop.library import Entry
from desktop.library.many import Given
from desktop.progress import Progress
from desktop.ui.many.running import Running
from desktop.ui.many.setting import SettingMany
from desktop.ui.undoing import Undoing
from tests.ui.fakes import Surroundings

TOPIC = Setting(topic="Biển đảo")


class Giver:
    def __init__(self) -> None:
        self.given: list = []
        self.held_back = False

    def give(self, ids, setting, who, tell):
        for done, article_id in enumerate(ids):
            yield Progress(done, len(ids))
            self.given.append(article_id)
            before = Article(id=article_id)
            tell(Given(before, replace(before, topic=setting.topic), self.held_back))

    def take_back(self, former, who):
        yield Progress(0, 1)
        for each in former:
            self.given.remove(each.after.id)


class Foot:
    def __init__(self) -> None:
        self.said: list[str] = []
        self.act = lambda: None

    def show_progress(self, words, progress) -> None:
        self.said.append(words)
        self.act()

    def show_idle(self) -> None:
        self.said.append("idle")


class Panel:
    def __init__(self) -> None:
        self.entries: list[Entry] = []
        self.problem = ""

    def begin(self, entries) -> None:
        self.entries = entries

    def show_problem(self, words) -> None:
        self.problem = words


class Scene:
    def __init__(self) -> None:
        self.around, self.giver, self.foot = Surroundings(), Giver(), Foot()
        self.view = Panel()
        self.kept: list = []
        self.changes = 0
        self.undoing = Undoing(self.around.place)
        self.running = Running(self.foot, self.around.place, self.around.background)
        self.setting = SettingMany(
            self.giver,
            self.view,
            self.running,
            self.undoing,
            keep=self._keep,
            changed=self._changed,
            who="lan",
        )
        self.entries = [
            Entry(id=Article().id, title="", state=State.DRAFT, category="", modified_at=now())
            for _ in range(3)
        ]
        self.setting.begin(self.entries)

    def _keep(self, ids, then) -> None:
        self.kept += ids
        then()

    def _changed(self, _ids) -> None:
        self.changes += 1


@pytest.fixture
def scene() -> Scene:
    return Scene()


def test_what_is_typed_is_kept_before_anything_is_set(scene):
    assert scene.setting.set(TOPIC)
    assert scene.kept == scene.giver.given == [entry.id for entry in scene.entries]
    assert scene.foot.said[:2] == ["Setting fields: 0 of 3", "Setting fields: 1 of 3"]
    assert scene.foot.said[-1] == "idle"
    assert scene.around.teller.texts() == ["3 articles were changed."]


def test_the_whole_act_is_taken_back(scene):
    scene.setting.set(TOPIC)
    scene.undoing.take_back_last()
    assert scene.giver.given == []
    assert scene.changes == 2


def test_what_was_stopped_can_be_taken_back_as_far_as_it_came(scene):
    scene.foot.act = lambda: scene.running.cancel() if len(scene.giver.given) == 1 else None
    scene.setting.set(TOPIC)
    assert scene.around.teller.texts() == ["Stopped. 2 articles were changed."]
    scene.undoing.take_back_last()
    assert scene.giver.given == []


def test_those_that_keep_their_state_are_told(scene):
    scene.giver.held_back = True
    scene.setting.set(TOPIC)
    assert scene.around.teller.texts() == [
        "3 articles were changed. 3 may not take this step and keep their state."
    ]


@pytest.mark.parametrize(
    ("setting", "said"),
    [
        (Setting(), "Fill in what is to change."),
        (Setting(state=State.RETURNED), "Write why the articles are returned."),
        (Setting(state=State.WITHDRAWN), "Write why the articles are withdrawn."),
        (
            Setting(state=State.SCHEDULED),
            "Write the moment to come at which the articles are to be published.",
        ),
    ],
)
def test_what_cannot_be_set_is_told_in_the_form(scene, setting, said):
    assert not scene.setting.set(setting)
    assert scene.view.problem == said
    assert scene.giver.given == []


def test_only_one_thing_is_done_with_many_at_a_time(scene):
    scene.foot.act = lambda: scene.setting.set(TOPIC) if len(scene.giver.given) == 1 else None
    scene.setting.set(TOPIC)
    assert len(scene.giver.given) == 3
    assert any(text.startswith("Something is still") for text in scene.around.teller.texts())

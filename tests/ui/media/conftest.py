"""A library with pictures, and a window that shows them."""

from dataclasses import replace
from io import BytesIO

import pytest
from PIL import Image

from desktop.article.model import Article
from desktop.library import Library
from desktop.settings.model import Appearance
from desktop.ui import theme
from desktop.ui.media.acts import MediaActs
from desktop.ui.media.browsing import Browsing
from desktop.ui.media.faces import Faces
from desktop.ui.media.window import MediaWindow
from desktop.ui.undoing import Undoing
from tests.ui.fakes import Surroundings


def photo(colour="teal") -> bytes:
    into = BytesIO()
    Image.new("RGB", (64, 48), colour).save(into, "JPEG")
    return into.getvalue()


@pytest.fixture
def library(tmp_path):
    with Library.open(tmp_path / "library") as opened:
        yield opened


@pytest.fixture
def bridge(library):
    return library.add_media(
        photo(), name="cau-ky-lua.jpg", mime="image/jpeg", width=64, height=48
    ).hash


@pytest.fixture
def showing(library):
    """Save an article that shows a medium."""

    def save(media, title="Lễ hội", said=""):
        body = f'<figure><img src="media:{media}"{said}></figure>'
        return library.save(replace(Article(title=title), body=body)).article

    return save


@pytest.fixture
def around():
    return Surroundings()


@pytest.fixture
def followed():
    return []


@pytest.fixture
def acts(library, around, followed):
    return MediaActs(
        library,
        around.place,
        Undoing(around.place),
        save=lambda then: then(),
        changed=lambda: None,
        followed=followed.append,
        progressed=lambda _step: None,
    )


@pytest.fixture
def window(library, around, acts, qtbot, qapp):
    theme.dress(qapp, Appearance())
    faces = Faces(library.thumbnails.made, 320)
    made = MediaWindow(faces, faces)
    browsing = Browsing(library.shelf, made, around.place)
    made.looked_for.connect(browsing.look_for)
    made.shown_chosen.connect(browsing.show)
    made.looked_at.connect(browsing.look_at)
    made.detail.edited.connect(browsing.describe)
    made.bin_requested.connect(acts.put_away)
    made.browsing = browsing
    yield made
    made.close()
    faces.close()
    made.deleteLater()

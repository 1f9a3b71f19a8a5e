"""A docx as LibreOffice writes it."""

import pytest

from desktop.exchange import import_file
from tests.exchange.le_hoi import BODY, TOLD
from tests.exchange.office import needs_office
from tests.exchange.samples import Shelf

pytestmark = needs_office


@pytest.fixture
def read(converted):
    return import_file(converted("docx"), Shelf().add_media)


def test_title_byline_and_date_are_read(read):
    assert read.article.title == "Lễ hội làng Đồng Kỵ"
    assert [each.name for each in read.article.bylines] == ["Lê Văn An"]
    assert str(read.article.date)[:10] == "2018-07-12"


def test_the_body_is_what_the_writer_sees(read):
    assert read.article.body == BODY


def test_what_changed_on_the_way_is_told(read):
    assert [(note.kind, note.count, note.detail) for note in read.warnings] == TOLD

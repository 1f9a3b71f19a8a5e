"""The published schema says what packages say."""

import json
import zipfile
from pathlib import Path

import jsonschema
import pytest

from desktop.exchange.packages.schema import text
from tests.exchange.packages.conftest import packed
from tests.library.samples import full_article

PUBLISHED = Path(__file__).parents[3] / "docs" / "package.schema.json"


def test_the_published_schema_is_the_programs():
    assert PUBLISHED.read_text(encoding="utf-8") == text()


def test_a_real_package_fits_the_schema(an, stick):
    an.save(full_article())
    schema = json.loads(text())
    with zipfile.ZipFile(packed(an, stick)) as archive:
        for name in archive.namelist():
            if name.endswith(".json"):
                jsonschema.validate(json.loads(archive.read(name)), schema)


def test_something_else_does_not_fit_the_schema():
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.validate({"articles": 7}, json.loads(text()))

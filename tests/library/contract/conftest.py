"""What a library promises, it promises in a folder and on a server."""

import pytest


@pytest.fixture
def library(either_library):
    return either_library

"""How a shared library is named."""

from pathlib import Path

import pytest

from desktop.library.address import home_of, read_address
from desktop.library.errors import AddressNotUnderstood


@pytest.mark.parametrize("scheme", ["postgresql", "postgres", "postgresql+psycopg"])
def test_every_spelling_of_postgresql_is_for_its_driver(scheme):
    read = read_address(f"{scheme}://an@may-chu:5433/kho?sslmode=verify-full", Path("x"))
    assert read.url == "postgresql+psycopg://an@may-chu:5433/kho?sslmode=verify-full"


def test_the_place_of_media_is_not_for_the_driver():
    read = read_address("postgresql://h/kho?media=//may-chu/anh%20chung&sslmode=require", Path("x"))
    assert (read.media, read.url) == (
        "//may-chu/anh chung",
        "postgresql+psycopg://h/kho?sslmode=require",
    )


def test_several_servers_are_all_told_to_the_driver():
    read = read_address("postgresql://an@/kho?host=a:5432&host=b:5432", Path("x"))
    assert read.url.endswith("/kho?host=a%3A5432&host=b%3A5432")


def test_no_password_goes_before_people():
    read = read_address("postgresql://an:b%C3%AD-m%E1%BA%ADt@h/kho?password=bí-mật", Path("x"))
    assert read.shown == "postgresql://an@h/kho"


def test_a_new_password_leads_to_the_same_typing():
    homes = {home_of(read_address(f"postgresql://an:{word}@h/kho", Path("x"))) for word in "ab"}
    assert len(homes) == 1


@pytest.mark.parametrize("written", ["mysql://h/kho", "postgresql://h", "postgresql://h:x/kho"])
def test_what_is_no_address_is_told(written):
    with pytest.raises(AddressNotUnderstood):
        read_address(written, Path("x"))

"""Films and maps of known services: which addresses lead to one, and what readers get of it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.article.body import normalise
from desktop.article.body.embeds import FRAME_HOSTS, Service, embeddable
from desktop.article.body.ready import ready_body

FILM = "dQw4w9WgXcQ"
KNOWN = {
    f"https://www.youtube.com/watch?v={FILM}&list=x": Service.YOUTUBE,
    f"https://youtu.be/{FILM}?t=1m5s": Service.YOUTUBE,
    f"https://m.youtube.com/shorts/{FILM}": Service.YOUTUBE,
    f"https://www.youtube.com/embed/{FILM}?start=9": Service.YOUTUBE,
    "https://www.google.com/maps/place/Điện+Biên/@21.38,103.01,17z/data=!3d21.3807!4d103.0166": (
        Service.GOOGLE_MAPS
    ),
    "https://www.google.com/maps/embed?pb=!1m18!2d103.01!3d21.38!2m3": Service.GOOGLE_MAPS,
    "https://maps.google.com/?q=21.38,103.01": Service.GOOGLE_MAPS,
    "https://www.openstreetmap.org/#map=12/21.4/103.0": Service.OPENSTREETMAP,
    "https://www.openstreetmap.org/?mlat=21.38&mlon=103.01#map=15/21.38/103.01": (
        Service.OPENSTREETMAP
    ),
    "https://www.facebook.com/dienbien/videos/1234567890/": Service.FACEBOOK,
    "https://www.facebook.com/watch?v=1234567890": Service.FACEBOOK,
}
OTHERS = [
    "https://www.google.com/search?q=x",
    "https://maps.app.goo.gl/abc",
    "https://www.youtube.com/@kenh",
    "https://youtube.com.evil.test/watch?v=" + FILM,
    "https://vnexpress.net/bai",
    "javascript:alert(1)",
    "https://[",
    "",
]


@pytest.mark.parametrize(("address", "service"), KNOWN.items())
def test_an_address_says_what_it_leads_to(address, service):
    thing = embeddable(address)
    assert thing is not None
    assert thing.service is service


@pytest.mark.parametrize("address", KNOWN)
def test_the_plain_address_leads_to_the_same(address):
    thing = embeddable(address)
    assert thing is not None
    assert embeddable(thing.address) == thing


@pytest.mark.parametrize("address", OTHERS)
def test_other_addresses_are_none(address):
    assert embeddable(address) is None


@given(st.sampled_from(sorted(KNOWN)), st.text(max_size=12))
def test_a_frame_loads_from_a_known_host_whatever_the_address(address, more):
    thing = embeddable(address + more)
    if thing:
        assert thing.frame.startswith(tuple(f"{host}/" for host in FRAME_HOSTS))
        assert not set(thing.frame + thing.address) & set("\"'<> \n")


def test_a_link_alone_in_a_figure_is_an_embed_with_its_words():
    html = f"<figure><a href='https://youtu.be/{FILM}'>Phim <b>hay</b></a><figcaption>c</figcaption></figure>"
    assert normalise(html).body == (
        f'<figure><a href="https://www.youtube.com/watch?v={FILM}">Phim hay</a>'
        "<figcaption>c</figcaption></figure>"
    )


def test_a_link_elsewhere_in_a_figure_is_a_link():
    html = "<figure><a href='https://a.vn'>x</a></figure>"
    assert normalise(html).body == '<p><a href="https://a.vn">x</a></p>'


def test_readers_get_a_card_that_loads_nothing():
    body = f'<figure><a href="https://www.youtube.com/watch?v={FILM}">Phim</a></figure>'
    html = ready_body(body, "vi").html
    assert f'<a href="https://www.youtube.com/watch?v={FILM}" rel="external noopener">' in html
    assert f'data-frame="https://www.youtube-nocookie.com/embed/{FILM}?autoplay=1" hidden>' in html
    assert "<iframe" not in html
    assert "src=" not in html


def test_a_known_frame_from_elsewhere_is_a_card_too():
    frame = f'<iframe src="https://www.youtube.com/embed/{FILM}"></iframe>'
    made = ready_body(frame, "vi")
    assert "data-frame=" in made.html
    assert made.left_out == 0


def test_what_is_said_in_sound_stands_with_it():
    media = "a" * 64
    html = (
        f"<figure><audio src='media:{media}'></audio><details><summary>S</summary><h2>a</h2>"
        "<p class=center>b</p><ul><li>c</ul></details><figcaption>C <cite>K</cite></figcaption></figure>"
    )
    assert normalise(html).body == (
        f'<figure><audio src="media:{media}" controls=""></audio><details><summary>S</summary>'
        "<p>a</p><p>b</p></details><figcaption>C <cite>K</cite></figcaption></figure>\n"
        "<ul><li>c</li></ul>"
    )

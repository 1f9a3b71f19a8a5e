"""No active content survives: not judged by eye but by what a real browser does with it."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from desktop.article.body import RemovalKind, normalise

from .trap import Trap
from .vectors import FRAGMENTS, VECTORS


def test_the_trap_sees_attacks_that_are_not_normalised(chromium):
    leaving = ("http-equiv", "<base", "form", "<input", "isindex", "filesystem:", "<portal")
    raw = [each for each in VECTORS if not any(word in each for word in leaving)]
    trap = Trap(chromium)
    ran = trap.ran(raw)
    requests = list(trap.requests)
    trap.close()
    assert len(ran) > 80
    assert any("evil.test" in url for url in requests)


def test_no_attack_runs_or_loads_anything_in_a_browser(trap):
    assert len(VECTORS) >= 150
    bodies = [normalise(vector).body for vector in VECTORS]
    assert trap.ran(bodies) == []
    assert trap.requests == []


def test_no_kept_source_runs_when_a_page_shows_it(trap):
    bodies = [normalise(vector).body for vector in VECTORS]
    sources = trap.opaque_sources(bodies)
    assert sources
    assert trap.ran_when_revealed(sources) == []


@settings(max_examples=12, deadline=None, suppress_health_check=list(HealthCheck))
@given(st.lists(st.lists(st.sampled_from(FRAGMENTS), max_size=14).map("".join), min_size=20))
def test_no_mixture_of_fragments_runs_or_loads_anything_in_a_browser(trap, mixtures):
    bodies = [normalise(mixture).body for mixture in mixtures]
    assert trap.ran(bodies) == []
    assert trap.requests == []
    assert trap.ran_when_revealed(trap.opaque_sources(bodies)) == []


@pytest.mark.parametrize(
    ("html", "kind"),
    [
        ("<script>alert(1)</script>", RemovalKind.SCRIPT),
        ("<p onclick=x()>a</p>", RemovalKind.HANDLER),
        ("<a href='java&#10;script:x'>a</a>", RemovalKind.LINK),
        ("<p style='width:expression(1)'>a</p>", RemovalKind.STYLE),
        ("<iframe srcdoc=x></iframe>", RemovalKind.FRAME),
        ("<svg></svg>", RemovalKind.DRAWING),
        ("<template>a</template>", RemovalKind.HIDDEN),
        ("<meta http-equiv=refresh content=0>", RemovalKind.PAGE_COMMAND),
        ("<img src=data:,x>", RemovalKind.PICTURE),
        ("<div data-opaque='<script>1</script>'></div>", RemovalKind.SCRIPT),
    ],
)
def test_what_is_removed_is_reported(html, kind):
    assert kind in {removal.kind for removal in normalise(html).removals}


def test_the_words_around_active_content_stay():
    html = "<p onclick=x()>Một <a href='javascript:x'>hai</a><script>ba</script> bốn</p>"
    assert normalise(html).body == "<p>Một hai bốn</p>"


@pytest.mark.parametrize(
    "address",
    [
        "http://a.vn/x?y=1&z",
        "https://a.vn",
        "mailto:a@b.vn",
        "tel:+84",
        "/tin/1",
        "#muc",
        "//a.vn/x",
    ],
)
def test_listed_addresses_stay(address):
    result = normalise(f'<p><a href="{address.replace("&", "&amp;")}">x</a></p>')
    assert address.replace("&", "&amp;") in result.body
    assert result.removals == ()

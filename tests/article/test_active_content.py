"""No active content survives: not judged by eye but by what a real browser does with it."""

from collections.abc import Iterator

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from desktop.article.body import RemovalKind, normalise

from .vectors import FRAGMENTS, VECTORS

HOME = "http://page.test/"
HARMLESS = ("media:",)  # no browser loads such an address

PROBE = """
async bodies => {
  const ran = []
  const settle = () => new Promise(done => setTimeout(done, 0))
  const arm = (where, number) => {
    for (const name of ["alert", "prompt", "confirm", "print"])
      where[name] = () => { ran.push(number) }
  }
  const quiet = event => {
    const link = event.target.closest?.("a[href]")
    if (link && /^(https?|mailto|tel|article|media):$/.test(link.protocol)) event.preventDefault()
  }
  const EVENTS = ["click", "mouseover", "mouseenter", "mousedown", "mouseup", "pointerover",
    "pointerdown", "focus", "blur", "focusin", "keydown", "keyup", "input", "change", "submit",
    "toggle", "wheel", "dragstart", "drop", "copy", "paste", "animationstart", "animationend",
    "transitionend", "beforeinput", "scroll", "load", "error", "begin", "start", "contextmenu"]
  const touch = root => {
    for (const element of root.querySelectorAll("*")) {
      element.focus?.()
      for (const name of EVENTS)
        element.dispatchEvent(new Event(name, {bubbles: true, cancelable: true}))
      if (element.matches("a, button, summary, input")) element.click?.()
    }
  }
  document.addEventListener("click", quiet)
  for (const [number, body] of bodies.entries()) {
    arm(window, number)
    const place = document.createElement("div")
    document.body.append(place)
    place.innerHTML = body
    touch(place)
    const frame = document.createElement("iframe")
    document.body.append(frame)
    const inner = frame.contentDocument
    inner.open()
    arm(frame.contentWindow, number)
    inner.addEventListener("click", quiet)
    inner.write("<!DOCTYPE html><body><main>" + body + "</main>")
    inner.close()
    touch(inner)
    if (number % 20 === 19) await settle()
    await Promise.resolve()
    setTimeout(() => { place.remove(); frame.remove() }, 100)
  }
  await new Promise(done => setTimeout(done, 200))
  return [...new Set(ran)]
}
"""

REVEAL = """
async sources => {
  const ran = []
  for (const [number, source] of sources.entries()) {
    const frame = document.createElement("iframe")
    document.body.append(frame)
    const inner = frame.contentDocument
    inner.open()
    for (const name of ["alert", "prompt", "confirm"])
      frame.contentWindow[name] = () => { ran.push(number) }
    inner.write("<!DOCTYPE html><body><main>" + source + "</main><p title='x'>\\"'></p>")
    inner.close()
    for (const element of inner.querySelectorAll("*"))
      for (const name of ["click", "mouseover", "focus", "load", "error", "toggle"])
        element.dispatchEvent(new Event(name, {bubbles: false, cancelable: true}))
    setTimeout(() => frame.remove(), 100)
  }
  await new Promise(done => setTimeout(done, 200))
  return [...new Set(ran)]
}
"""

OPAQUE = """
bodies => bodies.flatMap(body => {
  const place = document.createElement("template")
  place.innerHTML = body
  return [...place.content.querySelectorAll("[data-opaque]")].map(each => each.dataset.opaque)
})
"""


class Trap:
    """A page without any protection, and the requests that left it."""

    def __init__(self, chromium):
        self.requests = []
        self._context = chromium.new_context()
        self._context.route("**/*", self._answer)
        self._page = self._context.new_page()
        self._page.goto(HOME)

    def ran(self, bodies):
        """Return those of `bodies` that ran something when shown and touched."""
        self.requests.clear()
        return [bodies[index] for index in self._page.evaluate(PROBE, bodies)]

    def opaque_sources(self, bodies):
        return self._page.evaluate(OPAQUE, bodies)

    def ran_when_revealed(self, sources):
        return [sources[index] for index in self._page.evaluate(REVEAL, sources)]

    def close(self):
        self._context.close()

    def _answer(self, route):
        url = route.request.url
        if url == HOME:
            route.fulfill(content_type="text/html", body="<!DOCTYPE html><body>")
            return
        if not url.startswith(HARMLESS):
            self.requests.append(url)
        route.abort()


@pytest.fixture(scope="module")
def trap(chromium) -> Iterator[Trap]:
    trap = Trap(chromium)
    yield trap
    trap.close()


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

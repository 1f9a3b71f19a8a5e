"""A browser page without any protection, in which a body is shown, touched and watched."""

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

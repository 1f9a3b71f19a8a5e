"""A reader of the real site: whatever leaves it, is blocked by its policy or fails is an offence."""

from itertools import count

from playwright.sync_api import Browser, BrowserContext, ConsoleMessage, Page, Request, Response

from tests.service.running import BROWSER

_FONTS_OF_A_DISK = ("A preload for", "was preloaded", "Access to font", "net::ERR_FAILED")
"""What Chromium says of a page's preloaded fonts where there is no server.

They are asked for as a style asks for them, with CORS, which Chromium refuses to preloads of files
and not to the style itself. Whether and when it says so depends on how busy the machine is.
"""
_agents = count(1)


class Visitor:
    """Opens pages of the site at `address`, each time in a browser that was never there before."""

    def __init__(self, browser: Browser, address: str) -> None:
        self._browser, self.address = browser, address
        self._from_a_disk = address.startswith("file:")
        self._contexts: list[BrowserContext] = []
        self.offences: list[str] = []

    def visit(
        self, path: str = "", *, width: int = 1280, kept: dict[str, str] | None = None, **habits
    ) -> Page:
        """Open the page at `path`, with `kept` in the browser's storage from an earlier visit."""
        context = self.browser(width=width, kept=kept, **habits)
        page = context.new_page()
        page.goto(f"{self.address}/{path}")
        return page

    def browser(
        self, *, width: int = 1280, kept: dict[str, str] | None = None, **habits
    ) -> BrowserContext:
        """Return a browser of a reader that the service has not seen."""
        habits = {
            "color_scheme": "light",
            "ignore_https_errors": True,
            "user_agent": f"{BROWSER} reader/{next(_agents)}",
            **habits,
        }
        context = self._browser.new_context(viewport={"width": width, "height": 900}, **habits)
        self._contexts.append(context)
        for name, value in (kept or {}).items():
            context.add_init_script(
                f"try {{ localStorage.setItem({name!r}, {value!r}) }} catch {{}}"
            )
        context.on("request", self._requested)
        context.on("response", self._answered)
        context.on("console", self._said)
        context.on("weberror", lambda error: self.offences.append(str(error.error)))
        return context

    def excused(self, message: str) -> int:
        """Take `message` off the offences; return how often it was among them."""
        kept = [offence for offence in self.offences if message not in offence]
        times = len(self.offences) - len(kept)
        self.offences = kept
        return times

    def close(self) -> None:
        for context in self._contexts:
            context.close()

    def _said(self, message: ConsoleMessage) -> None:
        said = f"{message.text} ({message.location['url']})"
        if not (self._from_a_disk and ".woff2" in said and _is_of_fonts(message.text)):
            self.offences.append(said)

    def _requested(self, request: Request) -> None:
        if not request.url.startswith((f"{self.address}/", "data:", "blob:")):
            self.offences.append(f"asked elsewhere: {request.url}")

    def _answered(self, response: Response) -> None:
        if response.status >= 400:
            self.offences.append(f"{response.status}: {response.url}")


def _is_of_fonts(message: str) -> bool:
    return any(known in message for known in _FONTS_OF_A_DISK)

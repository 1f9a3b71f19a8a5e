"""Who is no reader: programs, and browsers that load a page in case somebody wants it."""

import re
from collections.abc import Mapping

_BOT = re.compile(
    r"(?<!cu)bot\b|bots\b|bot[/;)_-]|crawl|spider|slurp|scrap|archiver|preview|monitor|uptime|lighthouse|"
    r"headless|phantomjs|validator|facebookexternalhit|embedly|feed|rss|"
    r"curl|wget|python|httpx|aiohttp|okhttp|java/|go-http|libwww|perl|ruby|php/|node-fetch|axios|"
    r"postman|insomnia|scan|nikto|nmap|sqlmap|masscan|zgrab|coc_?coc.*bot",
    re.IGNORECASE,
)
_AHEAD = ("prefetch", "prerender", "preview")


def is_bot(headers: Mapping[str, str]) -> bool:
    """Return whether the request with these `headers` comes from no reader."""
    agent = headers.get("user-agent", "")
    purpose = headers.get("sec-purpose", "") + headers.get("purpose", "") + headers.get("x-moz", "")
    return not agent or bool(_BOT.search(agent)) or any(word in purpose for word in _AHEAD)

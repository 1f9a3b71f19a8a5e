"""One page of every kind that the sample site has."""

from . import newsroom
from .publishing import Published

KINDS = (
    "home", "category", "older page", "tag", "topic", "author", "month", "archive", "article",
    "rich article", "English article", "withdrawn", "moved", "search", "site map", "contact",
    "not found",
)  # fmt: skip

_PLACES = {
    "home": "index.html",
    "category": "chuyen-muc/tin-tuc/index.html",
    "older page": "chuyen-muc/tin-tuc/trang-1.html",
    "tag": "the/bien-gioi/index.html",
    "topic": "chu-de/bien-dao-viet-nam/index.html",
    "author": "tac-gia/nguyen-thi-lan/index.html",
    "month": "luu-tru/2018/06/index.html",
    "archive": "luu-tru/index.html",
    "search": "tim-kiem/index.html",
    "site map": "so-do/index.html",
    "contact": "lien-he/index.html",
    "not found": "404.html",
}
_ARTICLES = {
    "article": newsroom.SEED,
    "rich article": newsroom.RICH,
    "English article": newsroom.ENGLISH,
    "withdrawn": newsroom.WITHDRAWN,
}


def path_of(site: Published, kind: str) -> str:
    """Return where the page of a kind stands; a moved article's is where it was before."""
    if kind == "moved":
        return site.old[newsroom.MOVED]
    return _PLACES.get(kind) or site.path(_ARTICLES[kind])

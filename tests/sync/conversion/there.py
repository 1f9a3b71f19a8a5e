"""A portal that knows one picture, one file and one article."""

from uuid import UUID

from desktop.article.model import Article
from desktop.article.post import Base, PortalMedia, Post
from desktop.sync.conversion import read_post, write_post
from desktop.sync.portal import Capabilities

PICTURE = "a" * 64
FILE = "f" * 64
LINKED = UUID("0198c2f0-0000-7000-8000-000000000001")
URL = "https://cong.vn/wp-content/uploads/2026/11/anh-bia.png"
PDF = "https://cong.vn/wp-content/uploads/2026/11/van-ban.pdf"
PERMALINK = "https://cong.vn/?p=7&lang=vi"

MEDIA = {
    PICTURE: PortalMedia(portal="cong", hash=PICTURE, remote_id="15", url=URL),
    FILE: PortalMedia(portal="cong", hash=FILE, remote_id="16", url=PDF),
}
GUTENBERG = Capabilities(blocks=True)
PLAIN = Capabilities()


def permalink_of(article):
    return PERMALINK if article == LINKED else None


def read(
    post, base=None, capabilities=GUTENBERG, owns=lambda url: url.startswith("https://cong.vn/")
):
    files = {each.url: each.hash for each in MEDIA.values()} | {"15": PICTURE}
    return read_post(
        post,
        base,
        capabilities=capabilities,
        media_at=files.get,
        article_at={PERMALINK: LINKED}.get,
        owns=owns,
    )


def body_of(html, capabilities=GUTENBERG):
    return read(Post(body=html), capabilities=capabilities).article.body


def wrote(article, base=None, capabilities=GUTENBERG, media=MEDIA):
    return write_post(
        article, base, capabilities=capabilities, media=media, permalink_of=permalink_of
    )


def html_of(body, capabilities=GUTENBERG):
    return wrote(Article(body=body), capabilities=capabilities).post.body


def base_of(html, capabilities=GUTENBERG, article=None, loose=()):
    """Return what is remembered of a post that was read when it said `html`."""
    post = Post(body=html)
    known = article or read(post, capabilities=capabilities).article
    return Base(
        portal="cong",
        article_id=known.id,
        remote_id="4",
        stamp="",
        article=known,
        post=post,
        loose=loose,
    )

"""Agreements, parcels and conflicts to keep."""

from datetime import UTC, datetime

from desktop.article.post import (
    Base,
    Conflict,
    ConflictKind,
    Errand,
    Parcel,
    PortalAccount,
    PortalKind,
    PortalMedia,
    Post,
    PostState,
)

PORTAL = "Cổng tỉnh"
NOON = datetime(2026, 3, 2, 5, 0, tzinfo=UTC)


def an_account(name=PORTAL, **fields):
    return PortalAccount(name=name, kind=PortalKind.WORDPRESS, url="https://cong.example", **fields)


def a_base(
    article, remote_id="17", portal=PORTAL, state=PostState.PUBLISHED, moment=None, **fields
):
    post = Post(title=article.title, body=article.body, state=state, moment=moment)
    return Base(
        portal=portal,
        article_id=article.id,
        remote_id=remote_id,
        stamp="2026-03-02T05:00:00",
        article=article,
        post=post,
        **fields,
    )


def a_parcel(article, portal=PORTAL, **fields):
    fields = {"errand": Errand.CREATE, "change": 1, **fields}
    return Parcel(portal=portal, article_id=article.id, article=article, **fields)


def a_conflict(article, portal=PORTAL, theirs=None, **fields):
    return Conflict(
        portal=portal,
        article_id=article.id,
        remote_id="17",
        kind=ConflictKind.BOTH_CHANGED,
        base=None,
        mine=article,
        theirs=theirs,
        **fields,
    )


def some_media(media_hash="a" * 64, url="https://cong.example/a.jpg", **fields):
    return PortalMedia(portal=PORTAL, hash=media_hash, remote_id="9", url=url, **fields)

"""The page of an article."""

from collections.abc import Sequence
from typing import TYPE_CHECKING
from uuid import UUID

from msgspec.structs import replace

from desktop.export import documents
from desktop.export.metadata import facts_of, metadata, web_address
from desktop.export.placing import place
from desktop.export.site import paths
from desktop.export.site.card import Card, Standing, is_audio
from desktop.export.site.edition import Edition
from desktop.export.site.render.common import feeds
from desktop.export.site.structured import breadcrumbs, json_ld
from desktop.export.site.teasers import category_link, dated
from desktop.export.site.views import ArticleView, Document, Link, PageView, Shown
from desktop.export.words import byline_text
from desktop.vietnamese.dates import in_hanoi
from desktop.vietnamese.numbers import format_size

if TYPE_CHECKING:
    from markupsafe import Markup

    from desktop.article.model import Article, Attachment
    from desktop.export.metadata import Metadata
    from desktop.library.values import ReadingCopy

_SIZES = "(min-width: 64em) 43rem, 100vw"


def article_page(edition: Edition, copy: "ReadingCopy", card: Card, near: Sequence[str]) -> bytes:
    """Return the page of the article `copy`, whose card is `card`; `near` are its related ones."""
    root = paths.root_of(card.path)
    listed = edition.catalogue.standing(card) is Standing.LISTED
    told = _metadata(edition, copy, card)
    links = _trail(edition, card, root, listed=listed)
    page = PageView(
        site=edition.profile,
        words=edition.words,
        around=edition.around(root),
        title=f"{told.title} – {edition.name}",
        description=told.description,
        canonical=told.url,
        trail=links,
        feeds=feeds(edition, paths.EVERYTHING, root),
        json_ld=(
            json_ld(dict(told.news_article)),
            json_ld(breadcrumbs(links, edition.base, card.path.rpartition("/")[0] + "/")),
        ),
        hidden=not listed,
    )
    view = _view(edition, copy, card, told, near, listed=listed)
    return edition.page("article", page=page, view=view)


def _view(
    edition: Edition,
    copy: "ReadingCopy",
    card: Card,
    told: "Metadata",
    near: Sequence[str],
    *,
    listed: bool,
) -> ArticleView:
    article, root = copy.article, paths.root_of(card.path)
    date, iso = dated(card.seconds, edition.words.language)
    cover = article.cover
    return ArticleView(
        id=card.id,
        language=article.language,
        title=told.title,
        date=date,
        moment=iso,
        sapo=article.sapo,
        bylines=tuple(byline_text(b, article.language) for b in article.bylines if b.name),
        source=_source(article),
        correction=article.correction,
        cover=_cover(edition, article, root),
        cover_caption=cover.caption if cover else "",
        cover_credit=cover.credit if cover else "",
        audio=_audio(edition, article, root),
        body=_body(edition, copy, card, root),
        attachments=_documents(edition, article, root),
        tags=tuple(_label(paths.TAG, tag, root) for tag in card.tags) if listed else (),
        topic=_label(paths.TOPIC, card.topic, root) if listed and card.topic else None,
        related=edition.inserts.once(edition.teasers.related(near, root)),
        rated=bool(edition.service),
        metadata=told,
        file_name=card.path.rpartition("/")[2],
    )


def _metadata(edition: Edition, copy: "ReadingCopy", card: Card) -> "Metadata":
    picture = edition.stock.shown(card.cover, "")
    facts = facts_of(
        copy.article,
        edition.profile,
        edition.words,
        slug=card.path.removesuffix(".html"),
        text=copy.ready.text,
        date=in_hanoi(card.date),
        picture=picture.url if picture else "",
    )
    return metadata(copy.article, edition.profile, facts)


def _trail(edition: Edition, card: Card, root: str, *, listed: bool) -> tuple[Link, ...]:
    links = [Link(title=edition.words.home, url=f"{root}{paths.HOME}")]
    if listed and card.categories:
        names = paths.category_names(card.categories[0])
        links += filter(
            None,
            (category_link("/".join(names[: end + 1]), root) for end in range(len(names))),
        )
    title = card.title or edition.words.untitled
    return (*links, Link(title=title, url=f"{root}{card.path}", current=True))


def _body(edition: Edition, copy: "ReadingCopy", card: Card, root: str) -> "Markup":
    from markupsafe import Markup

    html = copy.ready.html
    if copy.ready.media or card.mentions:
        stock, media = edition.stock, copy.ready.media
        pictures = {one: shown for one in media if (shown := stock.shown(one, root))}
        files = {one: stock.file(one, root) for one in media if one not in pictures}
        found = (edition.catalogue.has_page(one) for one in card.mentions)
        articles = {UUID(one.id): f"{root}{one.path}" for one in found if one}
        html = place(html, pictures, articles, files, _SIZES).html
    return Markup(html)  # noqa: S704 - made of a normalised body, see desktop.article.body.ready


def _cover(edition: Edition, article: "Article", root: str) -> Shown | None:
    cover = article.cover
    shown = edition.stock.shown(cover.media, root) if cover else None
    if cover is None or shown is None:
        return None
    said = cover.alt or cover.caption or edition.words.undescribed_picture
    return shown if cover.decorative else replace(shown, alt=said)


def _source(article: "Article") -> Link | None:
    source = article.source
    url = web_address(source.url) if source.url else ""
    return Link(title=source.name or url, url=url) if source.name or url else None


def _label(folder: str, name: str, root: str) -> Link:
    return Link(title=name, url=f"{root}{paths.list_path(paths.name_key(folder, name))}")


def _recording(article: "Article") -> "Attachment | None":
    """Return the article read aloud: the first attachment that one listens to."""
    return next((file for file in article.attachments if is_audio(file.file)), None)


def _audio(edition: Edition, article: "Article", root: str) -> str:
    found = _recording(article)
    return edition.stock.file(found.media, root, found.file) if found else ""


def _documents(edition: Edition, article: "Article", root: str) -> tuple[Document, ...]:
    heard = _recording(article)
    return tuple(
        _document(edition, file, url)
        for file in article.attachments
        if file is not heard and (url := edition.stock.file(file.media, root, file.file))
    )


def _document(edition: Edition, file: "Attachment", url: str) -> Document:
    media = edition.stock.media(file.media)
    size = media.size if media else 0
    return Document(
        title=file.file,
        url=url,
        size=format_size(size),
        kind=documents.kind_of(file.file),
        told=documents.told(file.file, size),
        number=file.number,
        date=file.date,
        authority=file.authority,
        abstract=file.abstract,
    )

"""What saving and restoring write, each inside one transaction."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from uuid import UUID

from sqlalchemy.engine import Connection

from desktop.article.body.ready import ReadyBody
from desktop.article.content import STANDING, clean, content_hash
from desktop.article.model import Article, now
from desktop.article.states import Transition
from desktop.library import articles, events, indexing, media_uses, ready_bodies
from desktop.library.values import Draft, Reason, Saved
from desktop.vietnamese import slug


@dataclass(frozen=True, slots=True, kw_only=True)
class Ready:
    """An article ready to be saved: brought to order, its body read for words, files, readers.

    Without `body` what readers get is made when an export asks for it.
    """

    article: Article
    words: str
    media: media_uses.Uses
    body: ReadyBody | None


def ready(article: Article, *, for_readers: bool = True, in_order: bool = False) -> Ready:
    """Return `article` ready to be saved, its body made ready for readers too or not yet.

    With `in_order` it comes clean and in blocks already.

    Reading a long body takes a tenth of a second, in which nobody should wait for the database:
    call this before the transaction.
    """
    completed = _named(article) if in_order else _completed(article)
    return Ready(
        article=completed,
        words=indexing.words(completed),
        media=media_uses.used_by(completed),
        body=ready_bodies.made(completed) if for_readers else None,
    )


def save_article(connection: Connection, said: Ready, reason: Reason) -> Saved:
    """Write the article's row, its version when its content is new, and what is made of it."""
    known = articles.known(connection, said.article.id)
    if known is None:
        return save_new(connection, [said], reason)[0]
    kept = _stamped(said.article, known.article)
    content = content_hash(kept)
    content_is_new = content != known.hash
    number = known.version + content_is_new
    if kept != known.article:  # a version also tells in which state its text was
        articles.keep_apart(connection, kept.id, known.version)
    articles.update(connection, kept, number, known)
    if content_is_new:
        articles.keep_versions(connection, {kept.id: content}, number, reason, now())
    indexing.take_out(connection, known.key, indexing.words(known.article))
    indexing.add(connection, {known.key: said.words})  # each time: saving again mends a stale row
    media_uses.write(connection, known.key, said.media)
    ready_bodies.write(connection, kept, said.body)
    return Saved(article=kept, version=number)


def record_step(connection: Connection, said: Ready, step: Transition) -> Saved:
    """Save an article in the state after `step`, and append `step` to its events.

    The step is recorded with the hash of the content as it was kept.
    """
    saved = save_article(connection, said, Reason.TRANSITION)
    hashed = replace(step, content=content_hash(saved.article))
    events.append(connection, saved.article.id, hashed)
    return saved


def save_new(connection: Connection, many: Sequence[Ready], reason: Reason) -> list[Saved]:
    """Write articles, each another one, that the library has no rows of, in a few statements."""
    if not many:
        return []
    kept = [_stamped(said.article, None) for said in many]
    keys = articles.insert(connection, kept)
    hashes = {article.id: content_hash(article) for article in kept}
    articles.keep_versions(connection, hashes, 1, reason, now())
    indexing.add(connection, {key: said.words for key, said in zip(keys, many, strict=True)})
    media_uses.add(connection, {key: said.media for key, said in zip(keys, many, strict=True)})
    ready_bodies.add(connection, [(said.article, said.body) for said in many if said.body])
    return [Saved(article=article, version=1) for article in kept]


def save_many(connection: Connection, many: Sequence[Ready], reason: Reason) -> list[Saved]:
    """Save each of `many`; what is new goes together. The same article may come twice."""
    absent = articles.absent(connection, [said.article.id for said in many])
    new: dict[UUID, Ready] = {}
    for said in many:
        if said.article.id in absent:
            new.setdefault(said.article.id, said)
    saved = {one.article.id: one for one in save_new(connection, list(new.values()), reason)}
    return [
        saved[said.article.id]
        if new.get(said.article.id) is said
        else save_article(connection, said, reason)
        for said in many
    ]


def says_nothing_new(said: Ready, known: Article | None) -> bool:
    """Tell whether saving would leave the article, saved as `known` (None: never), as it is."""
    return known is not None and _stamped(said.article, known) == known


def restore_version(
    connection: Connection, article_id: UUID, number: int, typed: Draft | None
) -> Saved:
    """Make what version `number` said the newest version; what is typed becomes a version first."""
    former = articles.version(connection, article_id, number)
    present = articles.existing(connection, article_id)
    if typed:
        save_article(connection, ready(_where(present, typed.article)), Reason.DRAFT)
    return save_article(connection, ready(_where(present, former)), Reason.RESTORE)


def _where(present: Article, saying: Article) -> Article:
    """Return what `saying` says, as far along the road as `present` is."""
    return replace(saying, **{name: getattr(present, name) for name in STANDING})


def _completed(article: Article) -> Article:
    named = _named(clean(article))
    body = _in_blocks(named.body)
    return named if body == named.body else replace(named, body=body)


def _named(article: Article) -> Article:
    return article if article.slug else replace(article, slug=slug(article.title))


def _in_blocks(body: str) -> str:
    """Return `body`, brought to order when it does not stand in blocks, a line feed between them.

    Every writer hands over canonical bodies; one that does not would lose words where bodies are
    read block by block.
    """
    from desktop.article.body import blocks, normalise

    return body if "\n".join(blocks(body)) == body else normalise(body).body


def _stamped(article: Article, known: Article | None) -> Article:
    """Return `article` begun when it was begun, and modified now unless it says what is known."""
    if known is None:
        return replace(article, modified_at=now())
    same = replace(article, created_at=known.created_at, modified_at=known.modified_at)
    return same if same == known else replace(same, modified_at=now())

"""The first tables."""

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None


def upgrade() -> None:
    """Make the tables of the first library."""
    _articles()
    _parts_of_articles()
    _history()
    _media()
    op.execute(
        "CREATE VIRTUAL TABLE search USING fts5(words, folded, "
        "tokenize = \"unicode61 remove_diacritics 0 categories 'L* N* Co Mn Mc'\")"
    )


def _articles() -> None:
    op.create_table(
        "articles",
        sa.Column("key", sa.Integer, primary_key=True),
        sa.Column("id", sa.CHAR(32), nullable=False, unique=True),
        sa.Column("version", sa.Integer, nullable=False),
        sa.Column("title", sa.Text, nullable=False),
        sa.Column("state", sa.String(16), nullable=False),
        sa.Column("category", sa.Text, nullable=False),
        sa.Column("created_at", sa.String(20), nullable=False),
        sa.Column("modified_at", sa.String(20), nullable=False),
        sa.Column("published_at", sa.String(20)),
        sa.Column("deleted_at", sa.String(20)),
        sa.Column("content", sa.LargeBinary, nullable=False),
    )
    op.create_index("articles_newest", "articles", ["deleted_at", "modified_at", "key"])
    op.create_index(
        "articles_newest_of_state", "articles", ["deleted_at", "state", "modified_at", "key"]
    )


def _article() -> sa.Column[str]:
    return sa.Column("article", sa.CHAR(32), sa.ForeignKey("articles.id"), primary_key=True)


def _parts_of_articles() -> None:
    for table, column in (("article_categories", "category"), ("article_tags", "tag")):
        op.create_table(table, _article(), sa.Column(column, sa.Text, primary_key=True))
        op.create_index(f"{table}_{column}", table, [column, "article"])


def _history() -> None:
    op.create_table(
        "versions",
        _article(),
        sa.Column("number", sa.Integer, primary_key=True),
        sa.Column("kept_at", sa.String(20), nullable=False),
        sa.Column("reason", sa.String(16), nullable=False),
        sa.Column("title", sa.Text, nullable=False),
        sa.Column("hash", sa.String(64), nullable=False),
        sa.Column("content", sa.LargeBinary, nullable=False),
    )
    op.create_table(
        "drafts",
        sa.Column("article", sa.CHAR(32), primary_key=True),
        sa.Column("base_version", sa.Integer, nullable=False),
        sa.Column("kept_at", sa.String(20), nullable=False),
        sa.Column("content", sa.LargeBinary, nullable=False),
    )
    op.create_table(
        "events",
        sa.Column("number", sa.Integer, primary_key=True),
        sa.Column("article", sa.CHAR(32), sa.ForeignKey("articles.id"), nullable=False),
        sa.Column("who", sa.Text, nullable=False),
        sa.Column("happened_at", sa.String(20), nullable=False),
        sa.Column("state_before", sa.String(16), nullable=False),
        sa.Column("state_after", sa.String(16), nullable=False),
        sa.Column("reason", sa.Text, nullable=False),
        sa.Column("hash", sa.String(64), nullable=False),
    )
    op.create_index("events_article", "events", ["article", "number"])


def _media() -> None:
    op.create_table(
        "media",
        sa.Column("hash", sa.String(64), primary_key=True),
        sa.Column("name", sa.Text, nullable=False),
        sa.Column("mime", sa.String(127), nullable=False),
        sa.Column("size", sa.Integer, nullable=False),
        sa.Column("width", sa.Integer, nullable=False),
        sa.Column("height", sa.Integer, nullable=False),
        sa.Column("added_at", sa.String(20), nullable=False),
    )
    op.create_table("media_uses", _article(), sa.Column("hash", sa.String(64), primary_key=True))
    op.create_index("media_uses_hash", "media_uses", ["hash", "article"])
    op.create_table(
        "profiles",
        sa.Column("name", sa.String(64), primary_key=True),
        sa.Column("content", sa.LargeBinary, nullable=False),
    )

"""Who an article is by, so that a search can ask for it."""

import sqlalchemy as sa
from alembic import op

revision = "0005"
down_revision = "0004"


def upgrade() -> None:
    """Add the table and fill it from what the articles say."""
    op.create_table(
        "article_people",
        sa.Column("article", sa.CHAR(32), sa.ForeignKey("articles.id"), primary_key=True),
        sa.Column("person", sa.Text, primary_key=True),
    )
    op.create_index("article_people_person", "article_people", ["person", "article"])
    op.execute(
        "INSERT OR IGNORE INTO article_people "
        "SELECT articles.id, json_extract(byline.value, '$.name') "
        "FROM articles, json_each(CAST(articles.content AS TEXT), '$.bylines') AS byline "
        "WHERE json_extract(byline.value, '$.name') <> ''"
    )

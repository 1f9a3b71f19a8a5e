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
    # What cannot be read names nobody here: `verify` tells of it in a library that opens.
    op.execute(
        "INSERT OR IGNORE INTO article_people SELECT id, name FROM ("
        "SELECT articles.id AS id, CASE byline.type "
        "WHEN 'object' THEN json_extract(byline.value, '$.name') END AS name "
        "FROM articles, json_each(CASE WHEN json_valid(CAST(articles.content AS TEXT)) "
        "THEN CAST(articles.content AS TEXT) ELSE '{}' END, '$.bylines') AS byline) "
        "WHERE name <> ''"
    )

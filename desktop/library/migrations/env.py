"""What Alembic runs around the scripts: everything happens in the caller's transaction."""

from alembic import context

from desktop.library.schema import metadata

context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=metadata,
    render_as_batch=True,  # SQLite alters a table by rebuilding it
)
context.run_migrations()

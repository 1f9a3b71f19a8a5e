"""What has to be done without being asked: forgetting yesterday's visitors."""

import asyncio
import logging
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import datetime

from desktop.service.store import visits
from desktop.service.store.database import Database, Unavailable
from desktop.vietnamese.dates import HANOI

_PAUSE = 300.0
"""Seconds between two looks at the calendar."""

_log = logging.getLogger(__name__)


@asynccontextmanager
async def keeping_house(database: Database) -> AsyncIterator[None]:
    """Forget the visitors of past days in `database`, now and then, while the block runs."""
    task = asyncio.create_task(_keep(database))
    try:
        yield
    finally:
        task.cancel()
        await asyncio.gather(task, return_exceptions=True)


async def _keep(database: Database) -> None:
    while True:
        try:
            await asyncio.to_thread(_forget, database)
        except Unavailable as error:
            _log.warning("Past visitors could not be forgotten yet: %s", error)
        await asyncio.sleep(_PAUSE)


def _forget(database: Database) -> None:
    with database.writing() as connection:
        visits.forget(connection, datetime.now(HANOI).date())

"""The service's peer: bare Starlette handlers with the same SQL, on the standard library's SQLite.

`python -m tests.bench.bare_service DATABASE PORT`; the database is one that the service made.
"""

import sqlite3
import sys

import uvicorn
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import JSONResponse
from starlette.routing import Route

SHOWN = (
    "SELECT sum, counted, (SELECT stars FROM bantin_stars WHERE mark = ?) FROM bantin_ratings "
    "WHERE article = ?"
)
MINE = "SELECT stars FROM bantin_stars WHERE mark = ?"
TOTAL = "SELECT sum, counted FROM bantin_ratings WHERE article = ?"
RATE = (
    "INSERT INTO bantin_stars (mark, article, stars) VALUES (?, ?, ?) "
    "ON CONFLICT (mark) DO UPDATE SET stars = excluded.stars"
)
COUNT = (
    "INSERT INTO bantin_ratings (article, sum, counted) VALUES (?, ?, ?) "
    "ON CONFLICT (article) DO UPDATE SET sum = excluded.sum, counted = excluded.counted"
)


def application(database: sqlite3.Connection) -> Starlette:
    async def show(request: Request) -> JSONResponse:
        article, mark = asked(request)
        row = database.execute(SHOWN, (mark, article)).fetchone() or (0, 0, None)
        return JSONResponse({"sum": row[0], "count": row[1], "mine": row[2]})

    async def rate(request: Request) -> JSONResponse:
        article, mark = asked(request)
        stars = (await request.json())["stars"]
        database.execute("BEGIN IMMEDIATE")
        old = database.execute(MINE, (mark,)).fetchone()
        row = database.execute(TOTAL, (article,)).fetchone() or (0, 0)
        total = (row[0] + stars - (old[0] if old else 0), row[1] + (old is None))
        database.execute(RATE, (mark, article, stars))
        database.execute(COUNT, (article, *total))
        database.execute("COMMIT")
        return JSONResponse({"sum": total[0], "count": total[1], "mine": stars})

    path = "/api/v1/ratings/{article}"
    return Starlette(
        routes=[Route(path, show, methods=["GET"]), Route(path, rate, methods=["PUT"])]
    )


def asked(request: Request) -> tuple[str, bytes]:
    return request.path_params["article"], request.headers["x-reader"].encode()


def main() -> None:
    database = sqlite3.connect(sys.argv[1], isolation_level=None)
    database.execute("PRAGMA synchronous = FULL")
    uvicorn.run(application(database), port=int(sys.argv[2]), access_log=False, log_level="warning")


if __name__ == "__main__":
    main()

"""A NukeViet that keeps what it is sent.

Envelope, login, clock and codes are those of `api.php` and `ApiResult.php`; rows have the columns
of the news module, their numbers as texts, as PHP's database layer gives them. The actions are
the ones that `docs/portals.md` asks of a portal: the core has none for news.
"""

import email.parser
import email.policy
import itertools
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from urllib.parse import parse_qsl

import bcrypt

from tests.portals.fakes.server import Answer, Asked, served

LEEWAY = 5
"""Seconds that a request's stamp may be from the portal's clock."""
COLUMNS = frozenset(
    {
        "title",
        "alias",
        "hometext",
        "bodyhtml",
        "status",
        "publtime",
        "listcatid",
        "keywords",
        "author",
        "homeimgfile",
    }
)


class Refused(Exception):
    def __init__(self, code: str, message: str = "") -> None:
        self.code = code
        self.message = message


class FakeNukeviet:
    def __init__(self) -> None:
        self.ahead = timedelta()
        self.keys = {"khoa-1": "bí mật của khóa"}
        self.rows: dict[int, dict] = {}
        self.categories: dict[int, dict] = {}
        self.files: dict[str, dict] = {}
        self.data: dict[str, bytes] = {}
        self.asked: list[dict] = []
        self.refusing = ""
        self.off = False
        self.ids = itertools.count(1)
        self.names: dict[str, str] = {}

    def clock(self) -> datetime:
        return datetime.now(UTC) + self.ahead

    def now(self) -> int:
        return int(self.clock().timestamp())

    def answer(self, asked: Asked) -> Answer:
        if asked.path.startswith("/uploads/"):
            data = self.data.get(asked.path.removeprefix("/uploads/news/"))
            return Answer(200, data, {"Content-Type": "image/png"}) if data else Answer(404, b"")
        if asked.path != "/api.php" or self.off:
            return Answer(200, b"<!DOCTYPE html><p>Trang", {"Content-Type": "text/html"})
        form = form_of(asked)
        self.asked.append(form)
        try:
            value = {"status": "success", "code": "0000", "message": "", **self.done(form)}
        except Refused as refused:
            value = {"status": "error", "code": refused.code, "message": refused.message}
        return Answer(200, value)

    def done(self, form) -> dict:
        self.let_in(form)
        if self.refusing:
            raise Refused(self.refusing, "Không được")
        if form.get("language") != "vi":
            raise Refused("0017")
        if not form.get("action"):
            raise Refused("0015")
        if form.get("module") != "news":
            raise Refused("0005")
        name = self.names.get(form["action"], form["action"])
        if name not in ACTIONS:
            raise Refused("0004")
        return ACTIONS[name](self, form)

    def let_in(self, form) -> None:
        if abs(int(form.get("timestamp") or 0) - self.now()) > LEEWAY:
            raise Refused("0020", "Incorrect API time")
        secret = self.keys.get(form.get("apikey", ""))
        if secret is None:
            raise Refused("0013")
        told = f"{secret}_{form['timestamp']}".encode()[:72]
        if not form["hashsecret"].startswith("$2y$"):
            raise Refused("0014")
        if not bcrypt.checkpw(told, form["hashsecret"].encode()):
            raise Refused("0014")

    def publish_due(self) -> None:
        for row in self.rows.values():
            if row["status"] == "2" and int(row["publtime"]) <= self.now():
                row["status"] = "1"

    def list(self, form) -> dict:
        self.publish_due()
        rows = [
            row
            for row in self.rows.values()
            if int(row["edittime"]) >= int(form.get("since") or 0)
            and form.get("q", "") in row["bodyhtml"]
        ]
        page, size = int(form["page"]), int(form["per_page"])
        items = rows[(page - 1) * size : page * size]
        if fields := form.get("fields"):
            items = [{name: row[name] for name in fields.split(",")} for row in items]
        return {"items": items, "total": str(len(rows))}

    def row(self, form) -> dict:
        self.publish_due()
        found = self.rows.get(int(form["id"]) if form["id"].isdigit() else 0)
        if found is None:
            raise Refused("0404", "No such news")
        return found

    def get(self, form) -> dict:
        return {"item": self.row(form)}

    def create(self, form) -> dict:
        number = next(self.ids)
        row = dict.fromkeys(COLUMNS, "") | {"status": "4", "publtime": str(self.now())}
        self.rows[number] = row | {"id": str(number), "addtime": str(self.now())}
        return self.changed(self.rows[number], form)

    def update(self, form) -> dict:
        return self.changed(self.row(form), form)

    def changed(self, row, form) -> dict:
        row |= {name: value for name, value in form.items() if name in COLUMNS}
        if row["status"] == "1" and int(row["publtime"]) > self.now():
            row["status"] = "2"
        row["alias"] = self.free(row["alias"] or "bai", row["id"])
        row["edittime"] = str(self.now())
        row["link"] = f"/vi/news/{row['alias']}-{row['id']}.html"
        return {"id": row["id"]}

    def free(self, alias: str, number: str) -> str:
        taken = {row["alias"] for row in self.rows.values() if row["id"] != number}
        return f"{alias}-{number}" if alias in taken else alias

    def delete(self, form) -> dict:
        del self.rows[int(self.row(form)["id"])]
        return {}

    def listed_categories(self, _form) -> dict:
        return {"items": list(self.categories.values())}

    def category(self, form) -> dict:
        number = next(self.ids)
        self.categories[number] = {
            "catid": str(number),
            "parentid": form["parentid"],
            "title": form["title"],
        }
        return {"id": number}

    def upload(self, form) -> dict:
        path = f"2026_11/{form['name']}"
        self.data[path] = form["file"]
        self.files[path] = {
            "path": path,
            "url": f"/uploads/news/{path}",
            "name": form["name"],
            "mime": "image/png",
            "alt": form["alt"],
            "caption": form["caption"],
        }
        return {"file": self.files[path]}

    def file(self, form) -> dict:
        for path, file in self.files.items():
            if path == form.get("path") or file["name"] == form.get("name"):
                return {"file": file}
        raise Refused("0404")

    def describe(self, form) -> dict:
        found = self.file(form)["file"]
        found |= {"alt": form["alt"], "caption": form["caption"]}
        return {"file": found}


ACTIONS = {
    "ListNews": FakeNukeviet.list,
    "GetNews": FakeNukeviet.get,
    "CreateNews": FakeNukeviet.create,
    "UpdateNews": FakeNukeviet.update,
    "DeleteNews": FakeNukeviet.delete,
    "ListCategories": FakeNukeviet.listed_categories,
    "CreateCategory": FakeNukeviet.category,
    "UploadFile": FakeNukeviet.upload,
    "GetFile": FakeNukeviet.file,
    "DescribeFile": FakeNukeviet.describe,
}


def form_of(asked: Asked) -> dict:
    kind = asked.headers.get("content-type", "")
    if kind == "application/x-www-form-urlencoded":
        return dict(parse_qsl(asked.body.decode(), keep_blank_values=True))
    whole = f"Content-Type: {kind}\r\n\r\n".encode() + asked.body
    form = email.parser.BytesParser(policy=email.policy.HTTP).parsebytes(whole)
    values = {}
    for part in form.iter_parts():
        data = part.get_payload(decode=True)
        name = part.get_param("name", header="content-disposition")
        values[name] = data if part.get_filename() else data.decode()
    return values


@contextmanager
def running():
    """Give a fake and its address."""
    fake = FakeNukeviet()
    with served(fake.answer, fake.clock) as url:
        yield fake, url

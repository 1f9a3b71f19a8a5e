"""A Liferay that keeps what it is sent: written from `liferay.openapi.yaml` and descriptions.

Beyond the description it has what a sync needs of the neighbouring APIs: documents, the tree of a
vocabulary, `headless-admin-content` (which lists contents of every state), users, and tokens.
"""

import base64
import email.parser
import email.policy
import itertools
import json
import re
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from pathlib import Path
from urllib.parse import parse_qs

from tests.portals.fakes.described import Description
from tests.portals.fakes.server import Answer, Asked, served

SITE, STRUCTURE, VOCABULARY = 20121, 38080, 41300
DESCRIPTION = Description(Path(__file__).with_name("liferay.openapi.yaml"))
CONTENTS = f"/sites/{SITE}/structured-contents"
FORMAT = "%Y-%m-%dT%H:%M:%SZ"


class FakeLiferay:
    def __init__(self) -> None:
        self.ahead = timedelta()
        self.users = {"bientap": "mật khẩu: dài"}
        self.clients = {"id-1": "bí mật"}
        self.tokens: set[str] = set()
        self.contents: dict[str, dict] = {}
        self.documents: dict[int, dict] = {}
        self.files: dict[int, bytes] = {}
        self.categories: dict[int, dict] = {}
        self.asked: list[Asked] = []
        self.off = False
        self.ids = itertools.count(40101)

    def clock(self) -> datetime:
        return datetime.now(UTC) + self.ahead

    def now(self) -> str:
        return self.clock().strftime(FORMAT)

    def answer(self, asked: Asked) -> Answer:
        self.asked.append(asked)
        if self.off:
            return Answer(404, b"<html>Not Found</html>", {"Content-Type": "text/html"})
        if asked.path == "/o/oauth2/token":
            return self.token(asked)
        if asked.path.startswith("/documents/"):
            return self.file(asked.path)
        if not self.lets_in(asked):
            return Answer(401, {"status": "UNAUTHORIZED", "title": ""})
        for pattern, method in ROUTES:
            found = re.fullmatch(pattern, f"{asked.method} {asked.path.removeprefix('/o')}")
            if found:
                return method(self, asked, *found.groups())
        return problem(404, "NOT_FOUND")

    def lets_in(self, asked: Asked) -> bool:
        kind, _, told = asked.headers.get("authorization", "").partition(" ")
        if kind == "Bearer":
            return told in self.tokens
        user, _, secret = base64.b64decode(told).decode().partition(":")
        return kind == "Basic" and self.users.get(user) == secret

    def token(self, asked: Asked) -> Answer:
        form = {name: values[0] for name, values in parse_qs(asked.body.decode()).items()}
        if self.clients.get(form.get("client_id")) != form.get("client_secret"):
            return Answer(401, {"error": "invalid_client"})
        token = f"token-{next(self.ids)}"
        self.tokens.add(token)
        return Answer(200, {"access_token": token, "expires_in": 600, "token_type": "Bearer"})

    def me(self, _asked) -> Answer:
        return Answer(200, {"name": "Nguyễn Thị An", "emailAddress": "an@example.test"})

    def site(self, _asked) -> Answer:
        return Answer(200, {"name": "Cổng thử"})

    def delivered(self, asked) -> Answer:
        """Only what readers see, as `headless-delivery` lists."""
        shown = [each for each in self.contents.values() if each["datePublished"] <= self.now()]
        return self.page(asked, shown)

    def every(self, asked) -> Answer:
        return self.page(asked, list(self.contents.values()))

    def page(self, asked, contents) -> Answer:
        told = asked.query.get("filter", "")
        if found := re.search(r"dateModified ge (\S+)", told):
            contents = [each for each in contents if each["dateModified"] >= found[1]]
        if found := re.search(r"contentStructureId eq (\d+)", told):
            contents = [each for each in contents if each["contentStructureId"] == int(found[1])]
        page, size = int(asked.query.get("page", 1)), int(asked.query.get("pageSize", 20))
        items = [self.shown(each) for each in contents[(page - 1) * size : page * size]]
        if fields := asked.query.get("fields"):
            items = [{name: each[name] for name in fields.split(",")} for each in items]
        last = max(1, -(-len(contents) // size))
        return Answer(
            200,
            {
                "items": items,
                "page": page,
                "pageSize": size,
                "lastPage": last,
                "totalCount": len(contents),
            },
        )

    def read(self, _asked, code) -> Answer:
        content = self.contents.get(code)
        return Answer(200, self.shown(content)) if content else problem(404, "NOT_FOUND")

    def put(self, asked, code) -> Answer:
        sent = asked.json()
        if faults := DESCRIPTION.faults("StructuredContent", sent):
            return problem(400, "; ".join(faults))
        if sent["contentStructureId"] != STRUCTURE:
            return problem(400, "No structure")
        if sent.get("dateExpired", "9") <= self.now():
            return problem(400, f"Expiration date {sent['dateExpired']} is in the past")
        old = self.contents.get(code)
        made = old or {
            "id": next(self.ids),
            "externalReferenceCode": code,
            "siteId": SITE,
            "dateCreated": self.now(),
        }
        content = {key: made[key] for key in ("id", "externalReferenceCode", "siteId")}
        content |= {"dateCreated": made["dateCreated"], "datePublished": self.now()}
        content |= sent | {"dateModified": self.now()}
        content["friendlyUrlPath"] = self.free(sent.get("friendlyUrlPath") or "bai", code)
        self.contents[code] = content
        return Answer(200, self.shown(content))

    def free(self, path: str, code: str) -> str:
        taken = {each["friendlyUrlPath"] for key, each in self.contents.items() if key != code}
        tries = itertools.chain([path], (f"{path}-{number}" for number in itertools.count(1)))
        return next(each for each in tries if each not in taken)

    def delete(self, _asked, code) -> Answer:
        return Answer(204) if self.contents.pop(code, None) else problem(404, "NOT_FOUND")

    def shown(self, content) -> dict:
        """What is written only is not shown, but under another name."""
        hidden = {"taxonomyCategoryIds", "viewableBy"}
        briefs = [
            {
                "taxonomyCategoryId": each,
                "taxonomyCategoryName": self.categories[each]["name"],
            }
            for each in content.get("taxonomyCategoryIds", [])
        ]
        shown = {name: value for name, value in content.items() if name not in hidden}
        return shown | {"taxonomyCategoryBriefs": briefs}

    def upload(self, asked) -> Answer:
        head = f"Content-Type: {asked.headers['content-type']}\r\n\r\n".encode()
        form = email.parser.BytesParser(policy=email.policy.HTTP).parsebytes(head + asked.body)
        parts = {
            each.get_param("name", header="content-disposition"): each for each in form.iter_parts()
        }
        said = json.loads(parts["document"].get_payload(decode=True))
        if any(each["title"] == said["title"] for each in self.documents.values()):
            return problem(409, "CONFLICT")
        number = next(self.ids)
        self.files[number] = parts["file"].get_payload(decode=True)
        self.documents[number] = {
            "id": number,
            "title": said["title"],
            "fileName": parts["file"].get_filename(),
            "description": said["description"],
            "encodingFormat": parts["file"].get_content_type(),
            "contentUrl": f"/documents/{SITE}/0/{said['title']}/{number}?version=1.0",
        }
        return Answer(200, self.documents[number])

    def listed_documents(self, asked) -> Answer:
        title = re.fullmatch(r"title eq '(.*)'", asked.query["filter"])[1]
        found = [each for each in self.documents.values() if each["title"] == title]
        return Answer(200, {"items": found, "lastPage": 1, "totalCount": len(found)})

    def document(self, _asked, number) -> Answer:
        found = self.documents.get(int(number))
        return Answer(200, found) if found else problem(404, "NOT_FOUND")

    def described(self, asked, number) -> Answer:
        found = self.documents.get(int(number))
        if found is None:
            return problem(404, "NOT_FOUND")
        found |= asked.json()
        return Answer(200, found)

    def file(self, path: str) -> Answer:
        number = path.rpartition("/")[2]
        data = self.files.get(int(number)) if number.isdigit() else None
        return Answer(200, data, {"Content-Type": "image/png"}) if data else problem(404, "")

    def tree(self, _asked, _vocabulary) -> Answer:
        return Answer(200, {"items": list(self.categories.values()), "lastPage": 1})

    def add_category(self, asked, _vocabulary) -> Answer:
        return self.category(asked.json()["name"])

    def add_below(self, asked, parent) -> Answer:
        return self.category(asked.json()["name"], int(parent))

    def category(self, name: str, parent: int = 0) -> Answer:
        number = next(self.ids)
        above = {"parentTaxonomyCategory": {"id": parent}} if parent else {}
        self.categories[number] = {"id": number, "name": name, **above}
        return Answer(200, self.categories[number])


def problem(status: int, title: str) -> Answer:
    return Answer(status, {"status": str(status), "title": title, "type": "Problem"})


DELIVERY, ADMIN = "/headless-delivery/v1.0", "/headless-admin-content/v1.0"
TAXONOMY, USER = "/headless-admin-taxonomy/v1.0", "/headless-admin-user/v1.0"
BY_CODE = f"{DELIVERY}{CONTENTS}/by-external-reference-code/([^/]+)"
ROUTES = (
    (f"GET {USER}/my-user-account", FakeLiferay.me),
    (f"GET {USER}/sites/{SITE}", FakeLiferay.site),
    (f"GET {DELIVERY}{CONTENTS}", FakeLiferay.delivered),
    (f"GET {ADMIN}{CONTENTS}", FakeLiferay.every),
    (f"GET {BY_CODE}", FakeLiferay.read),
    (f"PUT {BY_CODE}", FakeLiferay.put),
    (f"DELETE {BY_CODE}", FakeLiferay.delete),
    (f"POST {DELIVERY}/sites/{SITE}/documents", FakeLiferay.upload),
    (f"GET {DELIVERY}/sites/{SITE}/documents", FakeLiferay.listed_documents),
    (rf"GET {DELIVERY}/documents/(\d+)", FakeLiferay.document),
    (rf"PATCH {DELIVERY}/documents/(\d+)", FakeLiferay.described),
    (rf"GET {TAXONOMY}/taxonomy-vocabularies/({VOCABULARY})/taxonomy-categories", FakeLiferay.tree),
    (
        rf"POST {TAXONOMY}/taxonomy-vocabularies/({VOCABULARY})/taxonomy-categories",
        FakeLiferay.add_category,
    ),
    (rf"POST {TAXONOMY}/taxonomy-categories/(\d+)/taxonomy-categories", FakeLiferay.add_below),
)


@contextmanager
def running():
    """Give a fake and its address."""
    fake = FakeLiferay()
    with served(fake.answer, fake.clock) as url:
        yield fake, url

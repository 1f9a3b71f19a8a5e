"""What actions and fields are called on an account's NukeViet; `docs/portals.md` lists them.

Each may be set by an account's option `action.…`, `field.…`, `answer.…` or `code.…`. An action or
field set to nothing is one that the portal does not have.
"""

from dataclasses import dataclass

from desktop.article.post import PortalAccount
from desktop.sync.portal import EVERY_FIELD, Capabilities, PostField

ACTIONS = {
    "list": "ListNews",
    "get": "GetNews",
    "create": "CreateNews",
    "update": "UpdateNews",
    "delete": "DeleteNews",
    "categories": "ListCategories",
    "category": "CreateCategory",
    "upload": "UploadFile",
    "file": "GetFile",
    "describe": "DescribeFile",
}
"""Our names of the actions, and what they are called unless the account says otherwise.

list: `page`, `per_page`, perhaps `since` (Unix time of the last change) or `q` (words in the
text) → `items`, `total`. get: `id` → `item`. create, update: fields (update: `id` and those that
change) → `id`. delete: `id`. categories → `items` of `catid`, `parentid`, `title`. category:
`title`, `parentid` → `id`. upload: `name`, `alt`, `caption` and the file as `file` → `file`.
file: `name` or `path` → `file`. describe: `path`, `alt`, `caption` → `file`. A `file` has `path`,
`url`, `name`, `mime`, `alt`, `caption`.
"""

FIELDS = {
    "id": "id",
    "title": "title",
    "sapo": "hometext",
    "body": "bodyhtml",
    "slug": "alias",
    "state": "status",
    "moment": "publtime",
    "categories": "listcatid",
    "tags": "keywords",
    "author": "author",
    "cover": "homeimgfile",
    "stamp": "edittime",
    "permalink": "link",
}
"""Our names of a post's fields, and the columns of NukeViet's news."""

ANSWERS = {"items": "items", "item": "item", "total": "total", "id": "id", "file": "file"}
"""Where in an answer things are."""

CODES = {"missing": "0404", "changed": "0409"}
"""What the actions themselves answer when a post is gone, or is not what it was."""


@dataclass(frozen=True, slots=True)
class NukevietSettings:
    """The names by ours; what the portal does not have is an empty name."""

    endpoint: str
    module: str
    language: str
    actions: dict[str, str]
    fields: dict[str, str]
    answers: dict[str, str]
    codes: dict[str, str]

    @property
    def capabilities(self) -> Capabilities:
        """What such a portal can do."""
        missing = {field for field in PostField if not self.fields.get(field.value)}
        if not self.actions["categories"]:
            missing.add(PostField.CATEGORIES)
        media = bool(self.actions["upload"] and self.actions["file"])
        if not media:
            missing.add(PostField.COVER)
        return Capabilities(fields=EVERY_FIELD - missing, media=media, trash=False)


def settings_of(account: PortalAccount) -> NukevietSettings:
    """Read the account's options."""
    return NukevietSettings(
        endpoint=account.option("endpoint", "api.php"),
        module=account.option("module", "news"),
        language=account.option("language", "vi"),
        actions=_named(account, "action", ACTIONS),
        fields=_named(account, "field", FIELDS),
        answers=_named(account, "answer", ANSWERS),
        codes=_named(account, "code", CODES),
    )


def _named(account: PortalAccount, kind: str, usual: dict[str, str]) -> dict[str, str]:
    return {name: account.option(f"{kind}.{name}", told) for name, told in usual.items()}

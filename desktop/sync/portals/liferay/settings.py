"""What an account says of its Liferay: `docs/portals.md` lists the options."""

from dataclasses import dataclass

from desktop.article.post import PortalAccount
from desktop.sync.errors import FieldRefused
from desktop.sync.portal import EVERY_FIELD, PostField


@dataclass(frozen=True, slots=True, kw_only=True)
class LiferaySettings:
    """Ids of site and content structure, and the names of its fields; "" for what is not there."""

    site: int
    structure: int
    body: str
    sapo: str
    author: str
    cover: str
    vocabulary: str
    page: str

    @property
    def fields(self) -> frozenset[PostField]:
        """The fields of a post that such a structure can carry."""
        missing = {
            PostField.AUTHOR: self.author,
            PostField.COVER: self.cover,
            PostField.CATEGORIES: self.vocabulary,
        }
        return EVERY_FIELD - {field for field, name in missing.items() if not name}


def settings_of(account: PortalAccount) -> LiferaySettings:
    """Read the account's options; raises `FieldRefused` when an id is missing or no number."""
    return LiferaySettings(
        site=_number(account, "site"),
        structure=_number(account, "structure"),
        body=account.option("field.body", "content"),
        sapo=account.option("field.sapo"),
        author=account.option("field.author"),
        cover=account.option("field.cover"),
        vocabulary=account.option("vocabulary"),
        page=account.option("page", "w/"),
    )


def _number(account: PortalAccount, name: str) -> int:
    told = account.option(name)
    if not (told.isascii() and told.isdigit()):
        raise FieldRefused(name, told)
    return int(told)

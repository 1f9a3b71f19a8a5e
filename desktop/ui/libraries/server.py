"""What is typed of a shared library, as an address. Pure."""

from dataclasses import dataclass
from urllib.parse import quote, urlencode

from desktop.library.address import is_address

PORT = "5432"


@dataclass(frozen=True, slots=True, kw_only=True)
class Server:
    """The fields of the form; a whole address may stand in `host`."""

    host: str = ""
    port: str = ""
    database: str = ""
    user: str = ""
    password: str = ""
    media: str = ""

    @property
    def is_whole(self) -> bool:
        """Whether enough is said to try it."""
        return is_address(self.host) or all((self.host, self.database, self.user))

    def address(self) -> str:
        """Return the address, without the password."""
        if is_address(self.host):
            return self.host
        host = f"[{self.host}]" if ":" in self.host else self.host
        where = f"{quote(self.user, safe='')}@{host}:{self.port or PORT}/{quote(self.database)}"
        media = "?" + urlencode({"media": self.media}, quote_via=quote) if self.media else ""
        return f"postgresql://{where}{media}"

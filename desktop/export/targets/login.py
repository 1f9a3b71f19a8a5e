"""Names and secrets for a server."""

from typing import TYPE_CHECKING

from desktop.export.targets.address import Address
from desktop.export.targets.errors import PasswordMissing

if TYPE_CHECKING:
    import ssl

    from desktop.settings.secrets import Secrets

SILENCE = 30.0
"""Seconds without an answer after which a server counts as silent."""


def password(address: Address, secrets: "Secrets") -> str:
    """Return the password for `address`; raises `PasswordMissing`."""
    secret = secrets.get(address.service, address.user)
    if not secret:
        raise PasswordMissing(address.host, address.user)
    return secret


def trusted(address: Address) -> "ssl.SSLContext":
    """Return the TLS context that trusts what the system trusts, and the address's own `ca`.

    Raises `CertificateNotTrusted` for a file that holds no certificate.
    """
    import ssl

    from desktop.export.targets.errors import CertificateNotTrusted

    context = ssl.create_default_context()
    if ca := address.options.get("ca"):
        try:
            context.load_verify_locations(ca)
        except OSError as error:
            raise CertificateNotTrusted(address.host, f"{ca}: {error.strerror}") from error
    return context

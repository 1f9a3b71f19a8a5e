"""Whom a connection trusts: the system's own list of authorities, and one more if told."""

import ssl

from desktop.sync.errors import AuthorityUnread


def trusted(ca_file: str = "") -> ssl.SSLContext:
    """Return the rules for certificates; raises `AuthorityUnread` for a bad `ca_file`."""
    context = ssl.create_default_context()
    context.minimum_version = ssl.TLSVersion.TLSv1_2
    if ca_file:
        try:
            context.load_verify_locations(ca_file)
        except (OSError, ValueError) as error:  # ssl.SSLError is an OSError
            raise AuthorityUnread(ca_file) from error
    return context

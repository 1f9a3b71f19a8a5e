"""Passwords and keys: in the system's keyring, never in a file of this program."""

import os
from dataclasses import dataclass
from typing import Protocol

from desktop.errors import ExpectedError

VARIABLE = "BANTIN_SECRET"
"""The environment's name for the one secret of a run where there is no keyring."""


@dataclass(eq=False)
class NoKeyring(ExpectedError):
    """The system has no keyring that takes the secret for `service`, or keeps it locked."""

    service: str


class Secrets(Protocol):
    """Secrets by the service that wants them and the user it knows."""

    def get(self, service: str, user: str) -> str | None:
        """Return the secret, or None."""
        ...

    def set(self, service: str, user: str, secret: str) -> None:
        """Keep `secret`; raises `NoKeyring`."""
        ...

    def delete(self, service: str, user: str) -> None:
        """Forget the secret; one that is not kept is fine."""
        ...


class SystemSecrets:
    """Windows' Credential Manager, macOS' Keychain or the desktop's Secret Service."""

    def get(self, service: str, user: str) -> str | None:
        """Return what the keyring holds, else what `BANTIN_SECRET` says, else None."""
        import keyring
        from keyring.errors import KeyringError

        try:
            kept = keyring.get_password(service, user)
        except KeyringError:  # no keyring, or one that stays locked
            kept = None
        return kept or os.environ.get(VARIABLE) or None

    def set(self, service: str, user: str, secret: str) -> None:
        """Keep `secret` in the keyring; raises `NoKeyring`."""
        import keyring
        from keyring.errors import KeyringError

        try:
            keyring.set_password(service, user, secret)
        except KeyringError as error:
            raise NoKeyring(service) from error

    def delete(self, service: str, user: str) -> None:
        """Forget the secret; one that is not kept, or no keyring, is fine."""
        import keyring
        from keyring.errors import KeyringError

        try:
            keyring.delete_password(service, user)
        except KeyringError:
            return

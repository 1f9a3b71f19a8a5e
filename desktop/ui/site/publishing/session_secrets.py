"""Secrets that need not outlive this run of the program."""

from desktop.settings.secrets import NoKeyring, Secrets


class SessionSecrets:
    """What was given in this run stands before what `kept` has, such as the system's keyring."""

    def __init__(self, kept: Secrets) -> None:
        self._kept = kept
        self._given: dict[tuple[str, str], str] = {}

    def get(self, service: str, user: str) -> str | None:
        """Return the secret, or None."""
        return self._given.get((service, user)) or self._kept.get(service, user)

    def set(self, service: str, user: str, secret: str) -> None:
        """Keep `secret` beyond this run; raises `NoKeyring`."""
        self._kept.set(service, user, secret)
        self._given.pop((service, user), None)

    def delete(self, service: str, user: str) -> None:
        """Forget the secret; one that is not kept is fine."""
        self._given.pop((service, user), None)
        self._kept.delete(service, user)

    def give(self, service: str, user: str, secret: str, *, remember: bool) -> bool:
        """Take `secret` for this run, and beyond it if asked; return whether that was possible."""
        self._given[service, user] = secret
        if not remember:
            return True
        try:
            self.set(service, user, secret)
        except NoKeyring:
            return False
        return True

"""What can keep the newsroom from reading what its readers did, in words."""

from desktop.export import statistics_errors as errors
from desktop.language import tr
from desktop.sentences.dispatch import sentence


@sentence.register
def _(error: errors.ServiceNotEncrypted) -> str:
    return tr(
        "The connection to “{host}” would not be encrypted, so the token was not sent; give the "
        "service an address that begins with https://.",
        host=error.host,
    )


@sentence.register
def _(error: errors.ServiceUnreachable) -> str:
    return tr(
        "The service at “{host}” does not answer; the last figures are shown, check the network or "
        "try again later.",
        host=error.host,
    )


@sentence.register
def _(error: errors.TokenRefused) -> str:
    return tr(
        "The service at “{host}” did not accept the newsroom's token; enter the one that whoever "
        "runs the service has set.",
        host=error.host,
    )


@sentence.register
def _(error: errors.NoStatistics) -> str:
    return tr(
        "What answers at “{host}” is no service for readers ({detail}); check the address of the "
        "service in the site's profile.",
        host=error.host,
        detail=error.detail,
    )

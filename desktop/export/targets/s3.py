"""S3 and what speaks like it: s3fs. An object is put whole or not at all."""

import base64
import errno
import mimetypes
from hashlib import md5
from typing import TYPE_CHECKING

from aiohttp import ClientError as AiohttpError
from botocore.exceptions import BotoCoreError, HTTPClientError, NoCredentialsError
from botocore.exceptions import ClientError as S3Error
from botocore.exceptions import ConnectionError as S3ConnectionError
from fsspec.asyn import sync
from s3fs import S3FileSystem

from desktop.errors import ExpectedError
from desktop.export.targets.address import Address
from desktop.export.targets.causes import chain, file_error, line_error
from desktop.export.targets.errors import (
    HostSilent,
    LineCut,
    LoginRefused,
    PasswordMissing,
    TargetFailed,
)
from desktop.export.targets.login import SILENCE, password, trusted
from desktop.export.targets.server import Filesystem

if TYPE_CHECKING:
    from desktop.settings.secrets import Secrets

_CUT = (HTTPClientError, S3ConnectionError, AiohttpError)

_LOGIN = {"InvalidAccessKeyId", "SignatureDoesNotMatch", "ExpiredToken", "InvalidToken"}

_TYPES = {
    ".avif": "image/avif",
    ".css": "text/css; charset=utf-8",
    ".geojson": "application/geo+json",
    ".html": "text/html; charset=utf-8",
    ".js": "text/javascript; charset=utf-8",
    ".json": "application/json",
    ".svg": "image/svg+xml",
    ".txt": "text/plain; charset=utf-8",
    ".webmanifest": "application/manifest+json",
    ".webp": "image/webp",
    ".woff2": "font/woff2",
    ".xml": "application/xml",
}
"""What Windows' registry may know otherwise, or not at all."""


def content_type(path: str) -> str:
    """Return the media type under which a browser is given `path`."""
    ending = path[path.rfind(".") :].lower()
    guessed = _TYPES.get(ending) or mimetypes.guess_type(path)[0]
    return guessed or "application/octet-stream"


class TypedS3(S3FileSystem):  # type: ignore[misc]  # s3fs has no types
    """s3fs, which puts every object with its media type and proves it by its MD5."""

    cachable = False
    retries = 1
    """The upload tries again itself, and lets the user stop meanwhile."""

    def pipe_file(self, path: str, value: bytes) -> None:
        """Put; the server refuses what does not have the MD5 that goes along."""
        digest = base64.b64encode(md5(value, usedforsecurity=False).digest()).decode()
        bucket, key, _version = self.split_path(path)
        self.call_s3(
            "put_object",
            Bucket=bucket,
            Key=key,
            Body=value,
            ContentMD5=digest,
            ContentType=content_type(path),
        )

    def cat_file(self, path: str) -> bytes:
        """Return the content as it is now, whatever was listed before."""
        return bytes(sync(self.loop, self._cat_file, path))

    def rm_file(self, path: str) -> None:
        """Delete."""
        bucket, key, _version = self.split_path(path)
        self.call_s3("delete_object", Bucket=bucket, Key=key)

    def etag(self, path: str) -> str:
        """Return the object's ETag without its quotes."""
        bucket, key, _version = self.split_path(path)
        return str(self.call_s3("head_object", Bucket=bucket, Key=key)["ETag"]).strip('"')

    def hang_up(self) -> None:
        """Close the connections."""
        if self._s3 is not None:
            sync(self.loop, self._s3.__aexit__, None, None, None)


def _greet(filesystem: TypedS3, bucket: str) -> None:
    """Ask for the bucket; a key may be allowed to put and not to list."""
    try:
        filesystem.call_s3("list_objects_v2", Bucket=bucket, MaxKeys=1)
    except PermissionError as error:
        if _code(error) != "AccessDenied":
            raise


def _code(error: Exception) -> str | None:
    """Return the word by which the service names what is wrong, None when it said nothing."""
    answers = (each for each in chain(error) if isinstance(each, S3Error))
    answer = next(answers, None)
    return str(answer.response.get("Error", {}).get("Code")) if answer else None


class S3:
    """One bucket, and the prefix in it."""

    errors: tuple[type[Exception], ...] = (OSError, S3Error, BotoCoreError, AiohttpError)

    def __init__(self, address: Address, secrets: "Secrets") -> None:
        self._address, self._secrets = address, secrets
        self.root = f"{address.host}{address.path}"

    def connect(self) -> Filesystem:
        """Ask for the bucket, so that a wrong key shows at once."""
        address = self._address
        filesystem = TypedS3(
            anon=False,
            key=address.user or None,
            secret=password(address, self._secrets) if address.user else None,
            endpoint_url=address.options.get("endpoint"),
            client_kwargs=self._client_options(),
            config_kwargs={
                "connect_timeout": SILENCE,
                "read_timeout": SILENCE,
                "retries": {"total_max_attempts": 1},
                # checksums newer than MD5 are Amazon's alone
                "request_checksum_calculation": "when_required",
                "response_checksum_validation": "when_required",
            },
        )
        try:
            _greet(filesystem, address.host)
        except BaseException:
            filesystem.hang_up()
            raise
        found: Filesystem = filesystem
        return found

    def disconnect(self, filesystem: Filesystem) -> None:
        """Close the connections."""
        if isinstance(filesystem, TypedS3):
            filesystem.hang_up()

    def explain(self, error: Exception, path: str) -> ExpectedError:
        """Return what `error` means."""
        host, user = self._address.host, self._address.user
        code = _code(error)
        if code in _LOGIN:
            return LoginRefused(host, user)
        if not code and (found := line_error(error, host)):
            return found
        if isinstance(error, NoCredentialsError):
            return PasswordMissing(host, user)
        if isinstance(error, OSError):
            busy = error.errno in {errno.EBUSY, errno.EREMOTEIO}
            return LineCut(host) if busy else file_error(error, path or host)
        if "timeout" in type(error).__name__.lower():
            return HostSilent(host)
        return LineCut(host) if isinstance(error, _CUT) else TargetFailed(path, str(error))

    def _client_options(self) -> dict[str, str]:
        options: dict[str, str] = {}
        if region := self._address.options.get("region"):
            options["region_name"] = region
        if ca := self._address.options.get("ca"):
            trusted(self._address)  # says so when the file holds no certificate
            options["verify"] = ca
        return options

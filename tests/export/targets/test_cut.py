"""A line that breaks in the middle of a file, on real servers."""

import logging
import re
from urllib.parse import urlsplit

import pytest

from desktop.export.targets import Journal, SiteFile, Stage, read_manifest, upload
from desktop.export.targets.address import parse
from desktop.export.targets.errors import HostRefuses, LineError
from desktop.progress import run
from tests.export.targets.places import Place
from tests.export.targets.wire import Wire

SITE = {f"tin/{number}.html": bytes([number]) * 200_000 for number in range(6)}
KINDS = ["sftp", "openssh", "webdav", "webdavs", "s3"]


def through(place, wire):
    """The same place by way of `wire`."""
    if place.address.startswith("s3"):
        address = re.sub(r"(127\.0\.0\.1:)\d+", rf"\g<1>{wire.port}", place.address)
    else:
        address = place.address.replace(f":{urlsplit(place.address).port}/", f":{wire.port}/")
    names = [line.split(" ", 1) for line in place.known_hosts.read_text().splitlines()]
    port = f":{parse(place.address).port}"
    keys = [key for name, key in names if name.endswith(port)]
    with place.known_hosts.open("a") as file:
        file.writelines(f"[127.0.0.1]:{wire.port} {key}\n" for key in keys)
    return Place(address, place.known_hosts)


def port_of(place):
    found = re.findall(r"127\.0\.0\.1:(\d+)", place.address)
    return int(found[-1])


def publish(target, journal, *, pauses=(0.01,) * 4, site=SITE):
    files = [SiteFile(path, data, Stage.PAGES) for path, data in site.items()]
    manifest = read_manifest(target, "cổng")
    return run(
        upload(files, (), target, manifest, journal, total=len(site), whole=True, pauses=pauses)
    )


@pytest.fixture
def journal(tmp_path):
    return Journal(tmp_path / "journal")


@pytest.fixture
def noise(caplog):
    """What asyncio says of the tasks that a cut line leaves to aiohttp."""
    with caplog.at_level(logging.ERROR):
        yield


@pytest.mark.parametrize("kind", KINDS)
def test_an_upload_goes_on_after_the_line_broke_in_a_file(kind, on_server, journal, noise):
    place = on_server(kind)
    with Wire(port_of(place), cuts=[300_000, 900_000]) as wire:
        with through(place, wire).open() as target:
            result = publish(target, journal)
        assert wire.broken == 2
    assert (result.written, result.failed, result.merged) == (6, (), False)
    with place.open() as target:
        assert {path: target.read(path) for path in SITE} == SITE


@pytest.mark.parametrize("kind", KINDS)
def test_after_a_line_that_stayed_cut_the_next_upload_sends_the_rest(
    kind, on_server, journal, noise
):
    place = on_server(kind)
    with (
        Wire(port_of(place), cuts=[700_000] * 20) as wire,
        through(place, wire).open() as target,
        pytest.raises(LineError),
    ):
        publish(target, journal, pauses=())
    with place.open() as target:
        result = publish(target, journal)
    assert result.written + result.unchanged == 6
    with place.open() as target:
        assert {path: target.read(path) for path in SITE} == SITE
        assert read_manifest(target, "cổng").files.keys() == SITE.keys()


@pytest.mark.parametrize("kind", KINDS)
def test_a_server_that_went_away_is_told_and_waited_for(kind, on_server, journal, noise):
    place = on_server(kind)
    with Wire(port_of(place)) as wire:
        target = through(place, wire).open()
    with target, pytest.raises(LineError):
        publish(target, journal, pauses=(0.01,))


def test_a_data_connection_that_breaks_is_tried_again(on_server, journal, monkeypatch):
    """FTP's data go past the wire, so ftplib's own socket is broken here."""
    import ftplib

    place, broken, send = on_server("ftps"), [], ftplib.FTP_TLS.storbinary

    def storbinary(self, command, file, **how):
        if "3.html" in command and not broken:
            broken.append(command)

            def cut(_block):
                self.sock.close()
                raise ConnectionResetError

            return send(self, command, file, callback=cut, **how)
        return send(self, command, file, **how)

    monkeypatch.setattr(ftplib.FTP_TLS, "storbinary", storbinary)
    with place.open() as target:
        result = publish(target, journal)
    assert (len(broken), result.written, result.failed) == (1, 6, ())


@pytest.mark.parametrize("kind", ["sftp", "webdav", "webdavs", "ftps", "s3"])
def test_a_port_where_nobody_listens_is_told(kind, on_server):
    place = on_server(kind)
    with Wire(port_of(place)) as wire:
        elsewhere = through(place, wire)
    with pytest.raises(HostRefuses):
        elsewhere.open()

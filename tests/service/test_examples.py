"""The examples of docs/examples, run as they stand but for paths and ports."""

import os
import shlex
import shutil
import signal
import ssl
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

import httpx
import pytest

from tests.ports import free_port
from tests.service.readers import API, reader
from tests.service.running import BROWSER, PATIENCE, ROOT, Service, serving
from tests.service.sites import ARTICLE, make_site

EXAMPLES = ROOT / "docs/examples"


@pytest.fixture(scope="module")
def behind() -> Iterator[Service]:
    """A service that believes the nginx beside it."""
    folder = Path(tempfile.mkdtemp(prefix="bantin-web-"))
    folder.chmod(0o755)
    site = make_site(folder / "site")
    options = ("--forwarded-allow-ips", "127.0.0.1")
    with serving(site, str(folder / "counts.db"), *options) as service:
        yield service
    shutil.rmtree(folder)


@pytest.fixture(scope="module")
def nginx(behind) -> Iterator[httpx.Client]:
    """A client of an nginx with the example's configuration."""
    folder = behind.site.parent / "nginx"
    folder.mkdir()
    certificate(folder)
    plain, secure = free_port(), free_port()
    write_configuration(folder, behind, plain, secure)
    command = [nginx_program(), "-p", str(folder), "-c", "nginx.conf", "-e", "error.log"]
    process = subprocess.Popen([*command, "-g", "daemon off;"])
    trusted = ssl.create_default_context(cafile=str(folder / "fullchain.pem"))
    address = f"https://localhost:{secure}"
    with httpx.Client(base_url=address, verify=trusted, headers={"User-Agent": BROWSER}) as client:
        wait_for(client, process)
        yield client
    process.send_signal(signal.SIGQUIT)
    process.wait(PATIENCE)


def nginx_program() -> str:
    program = shutil.which("nginx", path=f"{os.environ['PATH']}:/usr/sbin")
    assert program, "nginx is needed: `./dev test` installs it as root or says how."
    return program


def certificate(folder):
    subject = ["-subj", "/CN=localhost", "-addext", "subjectAltName=DNS:localhost"]
    files = ["-keyout", folder / "privkey.pem", "-out", folder / "fullchain.pem"]
    make = ["openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "2"]
    subprocess.run([*make, *files, *subject], check=True, capture_output=True)


def write_configuration(folder, behind, plain, secure):
    written = (EXAMPLES / "nginx.conf").read_text()
    changes = {
        "listen [::]:": "# listen [::]:",
        "listen 80": f"listen 127.0.0.1:{plain}",
        "listen 443": f"listen 127.0.0.1:{secure}",
        "/etc/letsencrypt/live/bantin.example": str(folder),
        "bantin.example": "localhost",
        "/srv/bantin/site": str(behind.site),
        "127.0.0.1:8080": f"127.0.0.1:{behind.port}",
        "/var/cache/nginx": str(folder),
        "/var/log/nginx": str(folder),
    }
    for old, new in changes.items():
        assert old in written, f"the example lacks {old}"
        written = written.replace(old, new)
    (folder / "site.conf").write_text(written)
    kinds = ("client_body", "proxy", "fastcgi", "uwsgi", "scgi")
    places = " ".join(f"{kind}_temp_path {folder}/{kind};" for kind in kinds)  # Debian's are root's
    (folder / "nginx.conf").write_text(
        f"pid {folder}/nginx.pid; events {{}} "
        f"http {{ {places} include /etc/nginx/mime.types; include site.conf; }}"
    )


def wait_for(client, process):
    end = time.monotonic() + PATIENCE
    while process.poll() is None and time.monotonic() < end:
        try:
            client.get("/")
        except httpx.TransportError:
            time.sleep(0.05)
        else:
            return
    raise AssertionError("nginx did not come up")


def test_nginx_serves_the_site_and_its_widgets(nginx):
    assert "Trang /tin/le-hoi/" in nginx.get("/tin/le-hoi/").text
    assert nginx.get("/site.css").headers["content-type"] == "text/css"
    rating = nginx.put(f"{API}/ratings/{ARTICLE}", json={"stars": 4}, headers=reader())
    assert rating.json() == {"sum": 4, "count": 1, "mine": 4}


def test_behind_nginx_readers_are_safe_and_their_addresses_are_known(nginx, behind):
    page = nginx.get("/")
    assert page.headers["strict-transport-security"] == "max-age=31536000"
    assert len(page.headers.get_list("content-security-policy")) == 1
    assert "nosniff" in nginx.get("/site.css").headers["x-content-type-options"]
    first = nginx.post(f"{API}/visits", json={"page": "/"}).json()
    again = nginx.post(f"{API}/visits", json={"page": "/"}).json()
    assert first["today"] == again["today"] == 1
    log = (behind.site.parent / "nginx/bantin.log").read_text()
    assert "GET /site.css 200" in log
    assert "127.0.0.1" not in log


@pytest.mark.parametrize(
    ("path", "status"),
    [
        ("/tin/da-go/", 410),
        ("/tin/ten-cu/", 301),
        ("/khong-co/", 404),
        ("/khong-co.css", 404),
        ("/service/site.json", 404),
        ("/.bantin/manifest.json", 404),
        ("/metrics", 404),
        ("/readyz", 404),
    ],
)
def test_nginx_hides_and_moves_what_the_service_does(nginx, path, status):
    assert nginx.get(path).status_code == status


def test_a_large_body_ends_at_nginx(nginx):
    answer = nginx.put(f"{API}/ratings/{ARTICLE}", content=b" " * 5000, headers=reader())
    assert answer.status_code == 413


def test_pages_can_be_read_while_the_service_is_away(nginx, behind):
    """The last test of this module: it ends the service."""
    behind.stop()
    answer = nginx.get("/tin/le-hoi/index.html")
    assert answer.status_code == 200
    assert "script-src 'self'" in answer.headers["content-security-policy"]
    assert nginx.get(f"{API}/visits").status_code == 502


def unit(site: Path) -> str:
    written = (EXAMPLES / "bantin.service").read_text()
    program = f"{sys.executable} -m desktop"
    return written.replace("/opt/bantin/bin/bantin", program).replace("/srv/bantin/site", str(site))


def test_systemd_takes_the_unit(tmp_path, site):
    program = shutil.which("systemd-analyze")
    if program is None:
        pytest.skip("this machine has no systemd")
    file = tmp_path / "bantin.service"
    file.write_text(unit(site))
    ran = subprocess.run([program, "verify", file], capture_output=True, text=True, check=False)
    assert (ran.returncode, ran.stderr) == (0, "")


def test_the_units_command_starts_the_service(tmp_path, site):
    (line,) = (each for each in unit(site).splitlines() if each.startswith("ExecStart="))
    port = free_port()
    command = shlex.split(line.partition("=")[2].replace("--port 8080", f"--port {port}"))
    where = {"BANTIN_SERVICE_DATABASE": str(tmp_path / "counts.db")}
    process = subprocess.Popen(
        command, cwd=ROOT, env={**os.environ, **where}, stdout=subprocess.DEVNULL
    )
    with httpx.Client(base_url=f"http://127.0.0.1:{port}") as client:
        wait_for(client, process)
        assert client.get("/readyz").status_code == 200
    process.terminate()
    assert process.wait(PATIENCE) == 0
    assert (tmp_path / "counts.db").exists()

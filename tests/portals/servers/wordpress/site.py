"""One running WordPress and what tests do to it behind the portal's back."""

import json
import secrets
import shutil
import subprocess
import urllib.error
import urllib.request
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from pathlib import Path

from tests.portals.servers import needs
from tests.portals.servers.processes import end, start, wait_for
from tests.portals.servers.wordpress.database import start_database
from tests.portals.servers.wordpress.sources import from_debian, from_npm
from tests.ports import free_port

HERE = Path(__file__).parent
WORKERS = "4"


@dataclass(frozen=True)
class WordPress:
    """A site: its address, version and users; `users["editor"]["secret"]` logs a program in."""

    folder: Path
    url: str
    version: str
    users: dict[str, dict[str, str]]
    key: str

    def php(self, code: str) -> str:
        """Run `code` inside the site and return what it printed."""
        request = urllib.request.Request(
            f"{self.url}/", data=code.encode(), headers={"X-Test-Key": self.key}
        )
        with urllib.request.urlopen(request, timeout=60) as answer:
            return str(answer.read().decode())

    def reset(self) -> None:
        """Make the site what it was on its first day."""
        self.looks_like("")
        (self.folder / "before-write.php").unlink(missing_ok=True)
        self.php((HERE / "reset.php").read_text().removeprefix("<?php"))
        shutil.rmtree(self.folder / "www/wp-content/uploads", ignore_errors=True)
        (self.folder / "www/wp-content/uploads").mkdir()

    def run_cron(self) -> None:
        """Let WordPress do what is due, such as publishing."""
        urllib.request.urlopen(f"{self.url}/wp-cron.php?doing_wp_cron", timeout=30).close()

    def looks_like(self, likeness: str) -> None:
        """Make the site one with a `firewall`, `no-permalinks` or `no-rest`; empty: as it is."""
        (self.folder / "likeness").write_text(likeness)

    def before_write(self, code: str) -> None:
        """Run PHP once between our next write of a post and the look before it."""
        (self.folder / "before-write.php").write_text(code)

    def answers(self) -> bool:
        """Tell whether the site serves."""
        try:
            urllib.request.urlopen(f"{self.url}/wp-json/", timeout=10).close()
        except (urllib.error.URLError, OSError):
            return False
        return True


@contextmanager
def started(folder: Path, *, sqlite: bool) -> Iterator[WordPress]:
    """Install a WordPress in `folder` and serve it until the end of the block."""
    php = needs.program("php")
    source = from_npm() if sqlite else from_debian()
    folder.mkdir(parents=True, exist_ok=True)
    shutil.copytree(source, folder / "www", symlinks=True)
    shutil.copy(HERE / "config.php", folder / "www/wp-config.php")
    url = f"http://127.0.0.1:{free_port()}"
    plugins = folder / "www/wp-content/mu-plugins"
    plugins.mkdir()
    shutil.copy(HERE / "tests.php", plugins)
    key = secrets.token_hex()
    (folder / "settings.json").write_text(
        json.dumps({"url": url, "socket": str(folder / "db.sock"), "key": key})
    )
    with ExitStack() as stack:
        if not sqlite:
            stack.callback(end, start_database(folder))
        told = json.loads(_php("bootstrap.php", folder))
        log = folder / "php.log"
        process = start(_serve(php, folder, url), log, PHP_CLI_SERVER_WORKERS=WORKERS)
        stack.callback(end, process)
        site = WordPress(folder, url, told["version"], told["users"], key)
        wait_for(site.answers, process, log)
        yield site


def _serve(php: str, folder: Path, url: str) -> list[str]:
    settings = {
        "opcache.enable_cli": "1",
        "upload_max_filesize": "64M",
        "post_max_size": "80M",
        "memory_limit": "256M",
        "variables_order": "EGPCS",
    }
    told = [part for name, value in settings.items() for part in ("-d", f"{name}={value}")]
    address = url.removeprefix("http://")
    return [php, *told, "-S", address, "-t", str(folder / "www"), str(HERE / "router.php")]


def _php(script: str, folder: Path) -> str:
    command = [needs.program("php"), "-d", "display_errors=stderr", HERE / script, folder]
    ran = subprocess.run(command, capture_output=True, text=True, check=False)
    assert ran.returncode == 0, ran.stderr + ran.stdout
    return ran.stdout

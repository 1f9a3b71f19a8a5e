"""What every start pays for: nothing of a protocol."""

import subprocess
import sys
from pathlib import Path

PROTOCOLS = {"fsspec", "paramiko", "s3fs", "botocore", "aiohttp", "webdav4", "httpx", "keyring"}
LOAD = f"""
import sys
import desktop.cli.sentences, desktop.export.targets, desktop.settings.secrets
print(sorted({PROTOCOLS} & sys.modules.keys()))
"""


def test_no_protocol_is_imported_before_a_target_of_it_is_opened():
    said = subprocess.run(
        [sys.executable, "-c", LOAD],
        cwd=Path(__file__).parents[3],
        check=True,
        capture_output=True,
        text=True,
    )
    assert said.stdout == "[]\n"

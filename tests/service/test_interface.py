"""The interface keeps to its own description, whatever is sent: schemathesis tries."""

import subprocess
import sys
from pathlib import Path

from tests.service.readers import API
from tests.service.running import TOKEN
from tests.service.sites import ARTICLE

CONFIGURATION = f"""
headers = {{ "User-Agent" = "Mozilla/5.0 (X11; Linux) Firefox/140.0" }}
[[operations]]
include-name = "PUT /ratings/{{article}}"
parameters = {{ "path.article" = "{ARTICLE}" }}
[[operations]]
include-name = "GET /ratings/{{article}}"
parameters = {{ "path.article" = "{ARTICLE}" }}
[[operations]]
include-name = "PUT /polls/{{poll}}"
parameters = {{ "path.poll" = "giao-dien" }}
[[operations]]
include-name = "GET /polls/{{poll}}"
parameters = {{ "path.poll" = "giao-dien" }}
[[operations]]
include-name = "GET /statistics"
headers = {{ "Authorization" = "Bearer {TOKEN}" }}
"""


def test_no_request_brings_an_answer_that_is_not_described(service, tmp_path):
    (tmp_path / "schemathesis.toml").write_text(CONFIGURATION)
    command = [
        *(str(Path(sys.executable).parent / "schemathesis"), "--config-file", "schemathesis.toml"),
        *("run", f"{service.address}{API}/openapi.json", "--url", f"{service.address}{API}"),
        *("--max-examples", "40", "--seed", "7", "--workers", "1", "--no-color"),
    ]
    ran = subprocess.run(
        command, cwd=tmp_path, capture_output=True, text=True, check=False, timeout=120
    )
    assert ran.returncode == 0, ran.stdout[-6000:] + ran.stderr[-2000:]

"""What the window needs of proofing before the first check is little."""

import subprocess
import sys


def test_the_rules_are_loaded_by_the_first_check():
    heavy = ["desktop.proofing.rules", "desktop.vietnamese.pairs", "selectolax", "gzip"]
    program = (
        "import sys; from desktop.proofing import Proofreader; Proofreader();"
        f"print([name for name in {heavy} if name in sys.modules])"
    )
    ran = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, check=True
    )
    assert ran.stdout.strip() == "[]"

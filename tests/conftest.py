"""The ground under every test; tests/strictness says what each of them is held to."""

pytest_plugins = (
    "tests.strictness.process",
    "tests.strictness.home",
    "tests.strictness.tongue",
    "tests.strictness.screen",
    "tests.strictness.patience",
    "tests.strictness.leftovers",
    "tests.strictness.logs",
    "tests.strictness.browser",
    "tests.strictness.parts",
    "tests.databases.postgresql",
)

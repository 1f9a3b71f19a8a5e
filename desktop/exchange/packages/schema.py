"""The JSON Schema of what stands in a package, as `docs/package.schema.json` publishes it."""

from typing import Any

import msgspec

from desktop.exchange.packages.form import Manifest, Packaged


def schema() -> dict[str, Any]:
    """Return the schema (draft 2020-12); either of its two kinds stands in a file."""
    kinds, definitions = msgspec.json.schema_components(
        (Manifest, Packaged), ref_template="#/$defs/{name}"
    )
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "Bản Tin package",
        "anyOf": list(kinds),
        "$defs": definitions,
    }


def text() -> str:
    """Return the schema as the published file has it."""
    made = msgspec.json.encode(schema(), order="sorted")
    return msgspec.json.format(made, indent=2).decode() + "\n"

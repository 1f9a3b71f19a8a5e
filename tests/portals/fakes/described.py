"""Checks what is sent against the schemas of an OpenAPI description."""

from pathlib import Path

import yaml

TYPES = {"string": str, "integer": int, "boolean": bool, "array": list, "object": dict}


class Description:
    def __init__(self, path: Path) -> None:
        self.schemas = yaml.safe_load(path.read_text("utf-8"))["components"]["schemas"]

    def faults(self, name: str, value) -> list[str]:
        """Return what is wrong with `value` as a `name` that somebody sends."""
        return self._faults(self.schemas[name], value, name)

    def _faults(self, schema, value, at: str) -> list[str]:
        if "$ref" in schema:
            schema = self.schemas[schema["$ref"].rpartition("/")[2]]
        if not isinstance(value, TYPES[schema["type"]]):
            return [f"{at}: no {schema['type']}"]
        if schema.get("enum") and value not in schema["enum"]:
            return [f"{at}: {value}"]
        if schema["type"] == "array":
            items = (self._faults(schema["items"], each, f"{at}[]") for each in value)
            return [fault for faults in items for fault in faults]
        return self._members(schema, value, at) if schema["type"] == "object" else []

    def _members(self, schema, value, at: str) -> list[str]:
        known = schema.get("properties", {})
        faults = [
            f"{at}.{name}: missing" for name in schema.get("required", ()) if name not in value
        ]
        for name, each in value.items():
            if name not in known:
                faults.append(f"{at}.{name}: unknown")
            elif known[name].get("readOnly"):
                faults.append(f"{at}.{name}: read only")
            else:
                faults += self._faults(known[name], each, f"{at}.{name}")
        return faults

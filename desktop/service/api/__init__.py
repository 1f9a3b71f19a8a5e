"""The widgets' interface under `/api/v1`, and the health and metrics beside it."""

API = "/api/v1"

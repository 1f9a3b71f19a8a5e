"""Plone 6.2 with plone.restapi, in memory, served by waitress."""

from tests.portals.servers.plone.site import PloneSite, started

__all__ = ["PloneSite", "started"]

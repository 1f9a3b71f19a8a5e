"""Makes a Plone site in memory and serves it; runs in Plone's own Python.

    python serve.py PORT FOLDER KEY

FOLDER holds Zope's settings. `POST /-/run` with KEY as `X-Test-Key` runs the Python that it is
sent, which has `site` and `empty` to work with. Ends on SIGTERM.
"""

import os
import signal
import sys
import time
from pathlib import Path

PORT, FOLDER, KEY = int(sys.argv[1]), Path(sys.argv[2]), sys.argv[3]
ZONE = "Asia/Ho_Chi_Minh"
ROLES = {
    "chief": ["Member", "Contributor", "Editor", "Reviewer"],
    "editor": ["Member", "Contributor", "Editor"],
    "reviewer": ["Member", "Reviewer"],
    "contributor": ["Member", "Contributor"],
}
PROFILES = ("plone.app.contenttypes:default", "plone.restapi:default")
SITE_ZCML = """<configure xmlns:five="http://namespaces.zope.org/five"
  xmlns="http://namespaces.zope.org/zope">
  <include package="Zope2.App" />
  <five:loadProducts file="meta.zcml" />
  <five:loadProducts />
  <five:loadProductsOverrides />
</configure>
"""
ZOPE_CONF = f"""%define INSTANCE {FOLDER}
instancehome $INSTANCE
<zodb_db main>
   <demostorage>
   </demostorage>
   mount-point /
</zodb_db>
"""


def settings() -> Path:
    """Write Zope's settings and return the file to start it with."""
    (FOLDER / "etc").mkdir(parents=True)
    (FOLDER / "cache").mkdir()
    (FOLDER / "etc/site.zcml").write_text(SITE_ZCML)
    (FOLDER / "etc/zope.conf").write_text(ZOPE_CONF)
    os.environ.update(CHAMELEON_CACHE=str(FOLDER / "cache"), TZ=ZONE)
    time.tzset()
    return FOLDER / "etc/zope.conf"


def make_site(root):
    """Make the site and its users."""
    from plone import api
    from Products.CMFPlone.factory import addPloneSite
    from zope.component.hooks import setSite

    site = addPloneSite(
        root, "Plone", title="Cổng thử", setup_content=False, extension_ids=PROFILES
    )
    setSite(site)
    site.portal_workflow.setDefaultChain("simple_publication_workflow")
    api.portal.set_registry_record("plone.portal_timezone", ZONE)
    for name, roles in ROLES.items():
        email = f"{name}@example.test"
        api.user.create(username=name, password=f"{name}-pass-1", email=email, roles=roles)


def empty(site):
    """Delete all content, and forget where it was."""
    from plone.app.redirector.interfaces import IRedirectionStorage
    from plone.locking.interfaces import ILockable
    from zope.component import getUtility

    for brain in site.portal_catalog.unrestrictedSearchResults(path="/Plone"):
        content = brain._unrestrictedGetObject()
        if lockable := ILockable(content, None):
            lockable.clear_locks()
    if content := list(site.contentIds()):
        site.manage_delObjects(content)
    getUtility(IRedirectionStorage).clear()


def as_manager(act):
    """Do `act` with Zope's root as a manager, in a transaction."""
    import transaction
    import Zope2
    from AccessControl.SecurityManagement import newSecurityManager, noSecurityManager
    from Testing.makerequest import makerequest
    from zope.component.hooks import setSite
    from zope.globalrequest import clearRequest, setRequest

    root = makerequest(Zope2.app())
    setRequest(root.REQUEST)
    try:
        if not root.acl_users.getUser("admin"):
            root.acl_users._doAddUser("admin", KEY, ["Manager"], [])
        newSecurityManager(None, root.acl_users.getUser("admin").__of__(root.acl_users))
        act(root)
        transaction.commit()
    finally:
        transaction.abort()
        noSecurityManager()
        setSite(None)
        clearRequest()
        root._p_jar.close()


def run(code):
    """Run `code` inside the site."""
    from zope.component.hooks import setSite

    def act(root):
        setSite(root.Plone)
        exec(code, {"site": root.Plone, "empty": empty})  # noqa: S102 - a test's own words

    as_manager(act)


def with_back_door(application):
    """Return `application` with the address that runs code inside the site."""

    def answer(environ, start_response):
        if environ["PATH_INFO"] != "/-/run":
            return application(environ, start_response)
        if environ.get("HTTP_X_TEST_KEY") != KEY:
            start_response("403 Forbidden", [])
            return []
        run(environ["wsgi.input"].read().decode())
        start_response("204 No Content", [])
        return []

    return answer


def main():
    """Serve until told to end."""
    conf = settings()
    from waitress.server import create_server
    from Zope2.Startup.run import make_wsgi_app

    application = make_wsgi_app({}, str(conf))
    as_manager(make_site)
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(0))
    create_server(with_back_door(application), host="127.0.0.1", port=PORT, threads=4).run()


main()

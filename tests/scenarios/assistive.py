"""An assistive program as the blind use one: it writes what a program's windows show, as JSON.

Debian's own Python runs it, for pyatspi comes as a Debian package. It is told the application's
name; of each node in sight it tells role, name, text, whether it is checked, and the roles of what the node is inside.
"""

import json
import sys
from collections import deque

import pyatspi

_MOST = 5_000  # nodes; a window has some hundreds


def application(name):
    """Return the running application called `name`, or nothing."""
    desktop = pyatspi.Registry.getDesktop(0)
    found = [each for each in desktop if each is not None and each.name == name]
    return found[0] if found else None


def told(node):
    """Return what a reader would say of `node`."""
    text = ""
    if "Text" in pyatspi.listInterfaces(node):
        text = node.queryText().getText(0, -1)
    checked = node.getState().contains(pyatspi.STATE_CHECKED)
    return {"role": node.getRoleName(), "name": node.name, "text": text, "checked": checked}


def walk(top):
    """Yield every node below `top` with what is above it."""
    waiting = deque([(top, ())])
    for _ in range(_MOST):
        if not waiting:
            return
        node, above = waiting.popleft()
        try:
            here = told(node)
            children = [node.getChildAtIndex(index) for index in range(node.childCount)]
        except (RuntimeError, LookupError, NotImplementedError):
            continue  # it went while we looked
        if node.getState().contains(pyatspi.STATE_SHOWING):
            yield {**here, "inside": list(above)}
        waiting.extend((each, (*above, here["role"])) for each in children if each is not None)


found = application(sys.argv[1])
json.dump(list(walk(found)) if found else [], sys.stdout)

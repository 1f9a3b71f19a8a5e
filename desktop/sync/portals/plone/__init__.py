"""Plone through plone.restapi: news in a folder, kept in step with Plone's own locks and workflow.

What lies where:

- an article is a News Item (account's option `type`) below the folder `folder` (default: the
  whole site; new ones go right into it). Its `remote_id` is Plone's UID, which a rename and a
  move leave alone;
- title, description, text, subjects and id are title, sapo, body, tags and slug. Plone cleans
  the text whenever it is asked for (`safe_html`): what counts is what is read back. plone.restapi
  also decodes every entity of a text before it stores it, so texts go out with their `&` encoded
  once more; else `&lt;b&gt;` would become a tag;
- **the mark** is an empty anchor `<a id="bantin-UUID"></a>` at the text's end: comments do not
  come through. Its attribute is in no index, so a post is looked up by the ids that it can have
  been created with;
- **author** is the first of `creators` that is a name; what looks like a login (small letters
  and digits without a space) is not taken for one, nor written over;
- **categories** do not travel: Plone has tags and folders, and a move between folders would
  change the address that readers have;
- **moment** is `effective`, which Plone keeps to the minute. Published with one to come is
  SCHEDULED: Plone lists it from then on, but who knows the address can read it before;
- **state** goes through the workflow's transitions, over a stop when it has to. Plone has no
  state for what was withdrawn: it is private again (DRAFT). Own workflows are told by the options
  `states` ("checked=submitted, external=published") and `transitions` ("published=approve");
- **the cover** is the item's own image; uploaded ones stand as an Image beside the articles too
  (or in the folder `pictures`). Files are known by their id, which carries the hash;
- **no trash**: what is deleted there is gone;
- where articles are made of Volto's blocks they have no text to keep in step: the connection
  test says so.

Every change is made under a lock of ours, after another look: a real precondition. A lock of
somebody else is never taken away. Changes of state do not move Plone's `modified`, so a survey
lists all items by one request and reads those whose line is another than before.
"""

from desktop.sync.portals.plone.portal import Plone

__all__ = ["Plone"]

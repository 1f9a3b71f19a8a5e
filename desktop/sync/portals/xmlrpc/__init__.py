"""Portals spoken to in XML-RPC: WordPress's `wp.*`, or MetaWeblog with Movable Type's additions.

Older systems have nothing else, and some newer ones keep it open when REST is shut. Which of the
two a portal speaks is asked of it (`system.listMethods`) unless the account's option `dialect`
says `wp` or `metaweblog`; `endpoint` and `blog` say where, if not at `xmlrpc.php` and blog 1.

Tried against WordPress 6.1 and 6.5, in both dialects. Facts of `class-wp-xmlrpc-server.php`:
`wp.editPost` takes `if_not_modified_since` and answers 409 (a real precondition, of one second);
scheduled posts are told as published; strings are trimmed, base64 is not; alternative texts of
pictures can neither be read nor written; posts that the account may not edit are left out of
lists in silence.
"""

from desktop.sync.portals.xmlrpc.portal import XmlrpcPortal

__all__ = ["XmlrpcPortal"]

"""Two-way sync between the library and portals: nothing twice, nothing overwritten, nothing lost.

`portal` says what a portal must be able to do, `portals/` holds a module a protocol, `plan`
decides, `engine` acts through the library's outbox.
"""

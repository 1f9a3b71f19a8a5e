"""Two-way sync between the library and portals: nothing twice, nothing overwritten, nothing lost.

`portal` says what a portal must be able to do, `portals/` holds a module a protocol, `memory` is
one for tests. `job` is what window and command line drive, `engine` one run of it:

    survey → sighting → plan → keeping → pulling        what comes, a hundred in a transaction
    pushing → outbox → media, writing → tracing         what goes, each step kept before a request
    resolving                                           what a person decides, offline too

`plan`, `keeping` and `conversion` decide and write nothing; no clock of this machine decides.
"""

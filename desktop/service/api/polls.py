"""`/polls/{poll}`: one vote a reader, results for everyone."""

from collections.abc import Callable, Mapping
from datetime import UTC, datetime
from enum import StrEnum

import msgspec
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from desktop.service.api import API, replies, requests
from desktop.service.api.problems import Problem
from desktop.service.site.profile import Poll, Profile, moment
from desktop.service.store.ledger import Ledger
from desktop.service.store.marks import reader_mark
from desktop.service.store.polls import Vote
from desktop.service.store.reads import Reads

_KIND = "poll"


class PollState(StrEnum):
    """Whether a poll takes votes."""

    SOON = "soon"
    OPEN = "open"
    CLOSED = "closed"


class OptionChosen(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A reader's vote: the id of an option."""

    option: str


class PollStanding(msgspec.Struct, frozen=True):
    """A poll as it stands; `mine` is the asking reader's option."""

    state: PollState
    votes: dict[str, int]
    total: int
    mine: str | None
    opens: datetime | None
    closes: datetime | None


class Polls:
    """The polls of the site's profile, under marks made with `secret`."""

    def __init__(
        self, profile: Callable[[], Profile], reads: Reads, ledger: Ledger, secret: bytes
    ) -> None:
        self._profile = profile
        self._reads = reads
        self._ledger = ledger
        self._secret = secret

    def route(self) -> Route:
        """Return the route."""
        return replies.resource(f"{API}/polls/{{poll}}", GET=self.show, PUT=self.vote)

    async def show(self, request: Request) -> Response:
        """Answer with the standing of a poll."""
        poll = self._poll(request)
        reader = requests.reader(request)
        votes = await self._reads.votes(poll.id)
        mine = await self._reads.vote(self._mark(poll, reader)) if reader else None
        return replies.json(standing(poll, votes, mine, datetime.now(UTC)))

    async def vote(self, request: Request) -> Response:
        """Count a reader's vote; answer with the standing that came of it."""
        poll = self._poll(request)
        mark = self._mark(poll, requests.needed_reader(request))
        chosen = (await requests.body(request, OptionChosen)).option
        if chosen not in {option.id for option in poll.options}:
            raise Problem(404, "no-option", "The poll has no such option.")
        if state(poll, datetime.now(UTC)) is not PollState.OPEN:
            raise Problem(409, "not-open", "The poll takes no votes now.")
        booked = await self._ledger.vote(Vote(poll.id, mark, chosen))
        if booked.mine != chosen:
            raise Problem(409, "already-voted", "This reader voted before; a vote is final.")
        return replies.json(standing(poll, booked.votes, booked.mine, datetime.now(UTC)))

    def _poll(self, request: Request) -> Poll:
        poll = self._profile().poll(request.path_params["poll"])
        if poll is None:
            raise Problem(404, "no-poll", "The site has no such poll.")
        return poll

    def _mark(self, poll: Poll, reader: str) -> bytes:
        return reader_mark(self._secret, _KIND, poll.id, reader)


def state(poll: Poll, now: datetime) -> PollState:
    """Return whether `poll` takes votes `now`."""
    opens, closes = moment(poll.opens), moment(poll.closes)
    if opens and now < opens:
        return PollState.SOON
    return PollState.CLOSED if closes and now >= closes else PollState.OPEN


def standing(poll: Poll, votes: Mapping[str, int], mine: str | None, now: datetime) -> PollStanding:
    """Return how `poll` stands; votes for options that it no longer has are left out."""
    shown = {option.id: votes.get(option.id, 0) for option in poll.options}
    return PollStanding(
        state(poll, now),
        shown,
        sum(shown.values()),
        mine,
        moment(poll.opens),
        moment(poll.closes),
    )

"""The words of the widgets: rating, map, poll, weather, visits."""

from collections.abc import Callable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class WidgetWords:
    """What the widgets say; their script fills the fields in braces."""

    loading: str
    unreachable: str
    not_kept: str
    rating: str
    rating_sum: str
    rate: str
    stars: str
    rated: str
    map: str
    map_names: str
    geography: str
    facts: str
    source: str
    poll: str
    vote: str
    results: str
    back: str
    votes: str
    total_votes: str
    choose: str
    voted: str
    voted_before: str
    my_vote: str
    closes: str
    closed: str
    soon: str
    weather: str
    humidity: str
    wind: str
    observed: str
    stale: str
    weather_source: str
    visits: str
    today: str
    yesterday: str
    total: str
    since: str
    sky: tuple[str, ...]
    """The weather in a word or two, in the order in which site.js has its `SKIES`."""


def widget_words(tr: Callable[..., str]) -> WidgetWords:
    """Return the words as `tr` speaks."""
    return WidgetWords(
        loading=tr("Fetching the figures…"),
        unreachable=tr("The figures cannot be fetched just now."),
        not_kept=tr("Your choice could not be sent. Please try again later."),
        rating=tr("Rate this article"),
        rating_sum=tr("The article has {sum} points in {count} ratings"),
        rate=tr("Press to rate the article"),
        stars=tr("{stars} of 5 points"),
        rated=tr("You gave {stars} points. Press again to change."),
        map=tr("Administrative map"),
        map_names=tr("Names on the map"),
        geography=tr("Geography"),
        facts=tr("The province in figures"),
        source=tr("Source: {source}, {year}"),
        poll=tr("Poll"),
        vote=tr("Vote"),
        results=tr("See the results"),
        back=tr("Back to the question"),
        votes=tr("{count} votes, {share} %"),
        total_votes=tr("{count} votes in all"),
        choose=tr("Choose one answer first."),
        voted=tr("Your vote has been counted. Thank you."),
        voted_before=tr("You have voted already; each reader votes once."),
        my_vote=tr("your choice"),
        closes=tr("Open until {date}"),
        closed=tr("The poll ended on {date}."),
        soon=tr("The poll opens on {date}."),
        weather=tr("Weather"),
        humidity=tr("humidity {humidity} %"),
        wind=tr("wind {wind} km/h"),
        observed=tr("as of {time}"),
        stale=tr("old figures"),
        weather_source=tr("Source: {source}"),
        visits=tr("Visits"),
        today=tr("Today"),
        yesterday=tr("Yesterday"),
        total=tr("Total"),
        since=tr("Counted since {date}"),
        sky=(
            tr("clear sky"),
            tr("few clouds"),
            tr("cloudy"),
            tr("fog"),
            tr("drizzle"),
            tr("rain"),
            tr("heavy rain"),
            tr("showers"),
            tr("snow"),
            tr("thunderstorm"),
        ),
    )

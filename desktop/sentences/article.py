"""What can stand in an article's way through the newsroom, in words."""

from desktop.article import errors
from desktop.article.states import STEPS
from desktop.language import tr
from desktop.sentences.dispatch import sentence
from desktop.state_names import state_name


@sentence.register
def _(error: errors.StepRefused) -> str:
    return tr(
        "An article cannot go from “{before}” to “{after}”, so nothing was changed; from there it "
        "may go to: {allowed}.",
        before=state_name(error.before),
        after=state_name(error.after),
        allowed=", ".join(map(state_name, STEPS[error.before])),
    )


@sentence.register
def _(error: errors.ReasonMissing) -> str:
    return tr(
        "An article goes to “{after}” only with a reason, so nothing was changed; give one.",
        after=state_name(error.after),
    )


@sentence.register
def _(error: errors.MomentMissing) -> str:
    from desktop.vietnamese.dates import format_moment

    if error.moment is None:
        return tr(
            "An article is scheduled only with the moment at which it is to be published, so "
            "nothing was changed; say which."
        )
    return tr(
        "An article is scheduled only for a moment to come, so nothing was changed; {moment} is "
        "past.",
        moment=format_moment(error.moment),
    )

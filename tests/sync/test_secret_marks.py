"""What bears the mark of a state secret reaches no portal unless somebody says so."""

import pytest

from desktop.library.errors import SecretMark
from desktop.library.secret_marks import ALL
from desktop.sync.job import Action


def outcomes(report):
    return [(each.action, type(each.trouble)) for each in report.outcomes]


HELD = [(Action.FAILED, SecretMark)]


@pytest.mark.parametrize("patient", [False, True])
def test_it_is_not_sent_and_named_while_the_others_go(an, patient):
    an.save(title="Kế hoạch", text="TUYỆT MẬT")
    an.save(title="Chợ phiên")
    report = an.sync(patient=patient)
    assert (report.pushed, [each.title for each in report.failed]) == (1, ["Kế hoạch"])
    assert isinstance(report.failed[0].trouble, SecretMark)


def test_a_mark_that_came_later_keeps_the_post_as_it_was(an):
    article = an.save()
    an.sync()
    an.edit(article.id, body="<p>MẬT</p>")
    assert outcomes(an.sync()) == HELD
    an.edit(article.id, body="<p>Đã bỏ dấu.</p>")
    assert outcomes(an.sync()) == [(Action.UPDATED, type(None))]


@pytest.mark.parametrize("everything", [True, False])
def test_it_goes_when_somebody_says_so(an, everything):
    article = an.save(title="Kế hoạch", text="TUYỆT MẬT")
    assert outcomes(an.sync()) == HELD
    report = an.sync(allowed=ALL if everything else {article.id})
    assert outcomes(report) == [(Action.CREATED, type(None))]

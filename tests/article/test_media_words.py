"""One medium changed in an article: its words where it has none of its own, or another file."""

from dataclasses import replace

import pytest

from desktop.article.body import normalise
from desktop.article.media_words import Exchange, MediumWords, described, exchanged
from desktop.article.model import Article, Attachment, Picture

ONE, TWO = "1" * 64, "2" * 64
NEW = MediumWords(alt='Cầu "Kỳ Lừa" & sông', credit="Lê An")
OLD = MediumWords(alt="Cầu", credit="An")


def figure(media=ONE, said="", caption="", size=' width="800" height="600"'):
    under = f"<figcaption>{caption}</figcaption>" if caption else ""
    return f'<figure><img src="media:{media}"{said}{size}>{under}</figure>'


def body_of(before: str, words=NEW, former=(OLD,)) -> str:
    after = described(Article(body=before), ONE, words, former).body
    assert normalise(after).body == after
    return after


ALT = ' alt="Cầu &quot;Kỳ Lừa&quot; &amp; sông"'


@pytest.mark.parametrize("said", ["", ' alt="Cầu"'])
@pytest.mark.parametrize("caption", ["", "<cite>An</cite>"])
def test_what_is_missing_or_taken_from_the_medium_is_written(said, caption):
    assert body_of(figure(said=said, caption=caption)) == figure(
        said=ALT, caption="<cite>Lê An</cite>"
    )


def test_a_caption_stays_beside_the_new_credit():
    assert body_of(figure(caption="Lễ <em>hội</em> <cite>An</cite>")) == figure(
        said=ALT, caption="Lễ <em>hội</em> <cite>Lê An</cite>"
    )


def test_own_words_and_decoration_stay():
    own = figure(said=' alt="Đoàn rước kiệu"', caption="<cite>TTXVN</cite>")
    assert body_of(own) == own
    decorative = ' alt="" role="presentation"'
    assert decorative in body_of(figure(said=decorative))


def test_other_pictures_stay():
    other = figure(media=TWO)
    assert body_of(other) == other


def test_words_can_be_taken_away_again():
    before = figure(said=' alt="Cầu"', caption="<cite>An</cite>")
    assert body_of(before, words=MediumWords()) == figure()


def test_the_cover_is_described_too():
    article = Article(cover=Picture(media=ONE, credit="TTXVN"))
    assert described(article, ONE, NEW, ()).cover == replace(article.cover, alt=NEW.alt)


def test_another_file_keeps_the_words_and_is_not_blown_up():
    after = exchanged(Article(body=figure(said=' alt="Cầu"')), Exchange(ONE, TWO, 640, 320)).body

    assert after == figure(TWO, ' alt="Cầu"', size=' width="640" height="320"')
    assert normalise(after).body == after


def test_a_picture_shown_small_stays_small():
    small = figure(size=' width="200" height="150"')

    after = exchanged(Article(body=small), Exchange(ONE, TWO, 1600, 1200)).body

    assert after == figure(TWO, size=' width="200" height="150"')


def test_cover_attachment_and_links_are_exchanged():
    article = Article(
        body=f'<p><a href="media:{ONE}">Tải về</a></p>',
        cover=Picture(media=ONE, alt="Cầu"),
        attachments=(Attachment(media=ONE, file="a.jpg", number="1"),),
    )

    after = exchanged(article, Exchange(ONE, TWO, 640, 480))

    assert after.body == article.body.replace(ONE, TWO)
    assert after.cover == Picture(media=TWO, alt="Cầu")
    assert after.attachments == (Attachment(media=TWO, file="a.jpg", number="1"),)

"""A stencil gives what the template would, or stands aside."""

import pytest
from jinja2 import Environment
from markupsafe import Markup

from desktop.export.site.stencil import Stencils, guard
from desktop.export.site.views import Link, Teaser


class Counting:
    """A template that counts how often it is rendered."""

    def __init__(self, source):
        environment = Environment(autoescape=True)
        guard(environment)
        self.template = environment.from_string(source)
        self.count = 0

    def __call__(self, **values):
        self.count += 1
        return self.template.render(values)


def teaser(title, sapo="", picture=None, language="vi"):
    return Teaser(
        title=title, url=f"{title}.html", sapo=sapo, date="", moment="", language=language
    )


def rendered(source, *views):
    """Return what template and stencils make of each view, and how often the template was used."""
    plain, counting = Counting(source), Counting(source)
    stencils = Stencils(counting)
    return [plain(view=v) for v in views], [stencils(view=v) for v in views], counting.count


TITLES = [teaser(title) for title in ("Một", "Hai & <ba>", '"Bốn"', "năm", "sáu")]


@pytest.mark.parametrize(
    "source",
    [
        "<a href='{{ view.url }}'>{{ view.title }}</a>{% if view.sapo %}{{ view.sapo }}{% endif %}",
        "{{ (view.title, view.url)|join(' · ') }}",
        "{{ '{name} cũ'.format(name=view.title) }}",
        "{% if view.language != 'vi' %}khác{% endif %}{{ view.title ~ '!' }}",
    ],
)
def test_a_text_that_is_only_put_out_is_put_into_a_stencil(source):
    plain, filled, count = rendered(source, *TITLES)

    assert filled == plain
    assert count == 2


def test_a_page_is_made_in_bytes_as_well():
    stencils = Stencils(Counting("<p>{{ view.title }}</p>"))

    assert [stencils.page(view=view) for view in TITLES[:2]] == [
        "<p>Một</p>".encode(),
        b"<p>Hai &amp; &lt;ba&gt;</p>",
    ]


@pytest.mark.parametrize(
    "source",
    [
        "{{ view.title|upper }}",
        "{{ view.title|length }}",
        "{{ view.title[0] }}",
        "{% if view.title == 'Một' %}x{% endif %}",
        "{% if 'a' in view.title %}x{% endif %}",
        "{{ view.title|truncate(3) }}",
        "{{ view.title|title }}",
        "{{ view.title|replace('n', 'm') }}",
        "{{ view.title|urlencode }}",
        "{{ view.title|wordcount }}",
        "{% for sign in view.title %}{{ sign }},{% endfor %}",
    ],
)
def test_a_text_that_is_looked_at_is_rendered_each_time(source):
    plain, filled, _ = rendered(source, *TITLES)

    assert filled == plain


def test_views_of_another_shape_get_a_stencil_of_their_own():
    source = "{{ view.title }}{% if view.sapo %}: {{ view.sapo }}{% endif %}"
    views = [teaser("a"), teaser("b", "c"), teaser("d"), teaser("e", "f")]
    plain, filled, count = rendered(source, *views)

    assert filled == plain
    assert count == 4


def test_html_stays_html_and_numbers_are_put_out():
    source = "{{ view[0] }}|{{ view[1] }}|{{ view[2].title }}"
    views = [
        (Markup("<b>&amp;</b>"), 3, Link(title="<", url="")),
        (Markup("<i>"), 4, Link(title="&", url="")),
    ]
    plain, filled, _ = rendered(source, *views)

    assert filled == plain


def test_a_text_with_the_mark_between_texts_is_rendered_by_itself():
    plain, filled, _ = rendered("{{ view.title }}", teaser("a"), teaser("b\0c"), teaser("d"))

    assert filled == plain

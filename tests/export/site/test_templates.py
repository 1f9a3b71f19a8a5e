"""What a theme's templates show is escaped as Jinja itself would."""

import pytest
from markupsafe import Markup, escape

from desktop.export.site.templates import escaped, metas, templates


class Shown:
    """What says itself what it is as HTML."""

    def __html__(self):
        return "<b>đỏ</b>"


@pytest.mark.parametrize(
    "value", ["Chè <xanh> & “đỏ”, 'a' \"b\"", "", Markup("<p>có sẵn</p>"), 12, None, Shown()]
)
def test_values_are_escaped_as_by_markupsafe(value):
    assert escaped(value) == escape(value)


def test_templates_that_extend_others_escape_in_both(tmp_path):
    (tmp_path / "outer.html.j2").write_text("{{ outer }}{% block inner %}{% endblock %}")
    (tmp_path / "page.html.j2").write_text(
        '{% extends "outer.html.j2" %}{% block inner %}{{ inner }}{{ ready }}{% endblock %}'
    )
    page = templates(tmp_path, None).get_template("page.html.j2")
    html = page.render(outer="<1>", inner="<2>", ready=Markup("<i></i>"))
    assert html == "&lt;1&gt;&lt;2&gt;<i></i>"


def test_names_and_contents_of_metas_are_no_html():
    assert metas([("DC.title", 'Chè "<xanh>"'), ("a&b", "c")], "name") == (
        '<meta name="DC.title" content="Chè &#34;&lt;xanh&gt;&#34;">\n'
        '<meta name="a&amp;b" content="c">\n'
    )

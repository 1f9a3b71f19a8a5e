"""What the search page looks through."""

import json

from desktop.export.site.search_index import (
    SEGMENT,
    Found,
    held_by,
    index,
    segment,
    segment_count,
    segment_mark,
    segment_path,
)


def found(number: int, title: str = "Bài") -> Found:
    return Found(
        path=f"2018/07/bai-{number}.html",
        title=title,
        sapo="Trong 2 ngày",
        moment="2018-07-12T17:23:00+07:00",
        category="Tin tức/Thời sự",
        tags=("một", "hai"),
        authors=("Nguyễn Văn A",),
    )


def segments(articles: list[Found]) -> list[tuple[int, bytes]]:
    numbers = range(segment_count(len(articles)))
    return [(number, segment(number, articles[held_by(number)])) for number in numbers]


def argument(script: bytes) -> object:
    return json.loads(script.decode().partition("(")[2].rpartition(")")[0])


def test_a_segment_calls_back_with_its_number_and_articles():
    script = segment(3, [found(1)])
    assert script.startswith(b"bantinSearch.segment(3,[[")
    number, rows = json.loads(f"[{script.decode().partition('(')[2].rpartition(')')[0]}]")
    assert number == 3
    assert rows == [
        [
            "2018/07/bai-1.html",
            "Bài",
            "Trong 2 ngày",
            "2018-07-12T17:23:00+07:00",
            "Tin tức/Thời sự",
            "một|hai",
            "Nguyễn Văn A",
        ]
    ]


def test_a_new_article_changes_the_last_segment_only():
    before = dict(segments([found(number) for number in range(SEGMENT + 1)]))
    after = dict(segments([found(number) for number in range(SEGMENT + 2)]))
    assert [number for number in after if after[number] != before[number]] == [1]


def test_an_article_is_in_the_segment_that_holds_its_place():
    many = [found(number) for number in range(2 * SEGMENT)]
    assert b"bai-400.html" in dict(segments(many))[1]


def test_no_article_needs_no_segment():
    assert segment_count(0) == 0
    assert list(segments([])) == []


def test_the_index_names_every_segment_by_its_content():
    marks = [segment_mark(data) for _, data in segments([found(1)])]
    path, script = index(1, marks)
    assert path == "tim-kiem/chi-muc/meta.js"
    assert argument(script) == {"format": 1, "documents": 1, "segments": marks}


def test_other_content_has_another_mark():
    assert segment_mark(segment(0, [found(1)])) != segment_mark(segment(0, [found(2)]))


def test_no_title_can_end_the_script():
    assert b"</script" not in segment(0, [found(1, "</script><script>alert(1)</script>")])


def test_a_segment_has_a_place_of_its_own():
    assert segment_path(7) == "tim-kiem/chi-muc/doan-7.js"

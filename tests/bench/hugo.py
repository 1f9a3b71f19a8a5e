"""Hugo making comparable pages of the same texts: articles with related ones, lists, feeds.

Its related articles are those with the same tags: asked for the category too, whose lists are
long, it takes several times as long.
"""

import json
import shutil
import subprocess
import time
from pathlib import Path

from desktop.article.model import Article
from desktop.library import Library
from tests.bench.newsroom import PROFILE

_CONFIG = """
baseURL = "https://doingoai.thaibinh.example/"
languageCode = "vi"
title = "Cổng thông tin đối ngoại tỉnh Thái Bình"
paginate = 20
disableKinds = []
[taxonomies]
category = "categories"
tag = "tags"
author = "authors"
month = "months"
[outputs]
home = ["HTML", "RSS"]
section = ["HTML", "RSS"]
taxonomy = ["HTML"]
term = ["HTML", "RSS"]
[related]
threshold = 0
includeNewer = true
toLower = false
[[related.indices]]
name = "tags"
weight = 100
"""

_BASE = """<!doctype html>
<html lang="vi"><head><meta charset="utf-8"><title>{{ .Title }} – {{ .Site.Title }}</title>
<meta name="description" content="{{ .Description }}">
<link rel="canonical" href="{{ .Permalink }}">
<meta name="DC.title" content="{{ .Title }}"><meta name="DC.date" content="{{ .Date }}">
<meta property="og:title" content="{{ .Title }}"><meta property="og:url" content="{{ .Permalink }}">
</head><body>
{{ partialCached "around.html" . }}
<main>{{ block "main" . }}{{ end }}</main>
{{ partialCached "side.html" . }}
</body></html>
"""

_SINGLE = """{{ define "main" }}<article><h1>{{ .Title }}</h1>
<p><time datetime="{{ .Date }}">{{ .Date.Format "02/01/2006, 15:04" }}</time></p>
<p>{{ delimit .Params.authors ", " }}</p><p class="sapo">{{ .Description }}</p>
{{ with .Params.cover }}<img src="{{ . }}" alt="" width="800" height="450">{{ end }}
<div class="text">{{ .Content }}</div>
<ul>{{ range .Params.tags }}<li><a href="/tags/{{ . | urlize }}/">{{ . }}</a></li>{{ end }}</ul>
</article>
<section><h2>Tin liên quan</h2><ul>
{{ range first 6 (.Site.RegularPages.Related .) }}
<li><a href="{{ .RelPermalink }}">{{ .Title }}</a> <time>{{ .Date.Format "02/01/2006" }}</time></li>
{{ end }}</ul></section>{{ end }}
"""

_LIST = """{{ define "main" }}<h1>{{ .Title }}</h1>
{{ range .Paginator.Pages }}<article><h2><a href="{{ .RelPermalink }}">{{ .Title }}</a></h2>
<p><time>{{ .Date.Format "02/01/2006, 15:04" }}</time></p><p>{{ .Description }}</p></article>
{{ end }}{{ template "_internal/pagination.html" . }}{{ end }}
"""

_HOME = """{{ define "main" }}{{ range first 30 .Site.RegularPages }}
<article><h2><a href="{{ .RelPermalink }}">{{ .Title }}</a></h2><p>{{ .Description }}</p></article>
{{ end }}{{ end }}
"""


def installed() -> bool:
    """Return whether Debian's package `hugo` is there."""
    return shutil.which("hugo") is not None


def seconds(library: Path, home: Path, rounds: int) -> list[float]:
    """Return the seconds of each of `rounds` builds of the articles of `library`."""
    if not home.exists():
        _write_site(library, home)
    return [_build(home) for _ in range(rounds)]


def _build(home: Path) -> float:
    shutil.rmtree(home / "public", ignore_errors=True)
    shutil.rmtree(home / "resources", ignore_errors=True)
    begun = time.perf_counter()
    subprocess.run(["hugo", "--quiet"], cwd=home, check=True)
    return time.perf_counter() - begun


def _write_site(library: Path, home: Path) -> None:
    around = (
        f'<header><a href="/">{PROFILE.portal}</a><nav><a href="/categories/">Chuyên mục</a></nav>'
        "</header>"
    )
    files = {
        "config.toml": _CONFIG,
        "layouts/_default/baseof.html": _BASE,
        "layouts/_default/single.html": _SINGLE,
        "layouts/_default/list.html": _LIST,
        "layouts/index.html": _HOME,
        "layouts/partials/around.html": around,
        "layouts/partials/side.html": f"<footer>{PROFILE.agency}, {PROFILE.address}</footer>",
    }
    for name, text in files.items():
        _put(home / name, text)
    with Library.open(library) as kept:
        for copy in kept.reading_copies():
            _put(home / "content" / "tin" / f"{copy.article.id.hex}.html", _content(copy.article))


def _content(article: Article) -> str:
    front = {
        "title": article.title,
        "description": article.sapo,
        "date": article.reader_date.isoformat(),
        "slug": f"{article.slug}-{article.id.hex[-8:]}",
        "categories": article.category.split("/"),
        "tags": article.tags,
        "authors": [line.name for line in article.bylines],
        "months": [f"{article.reader_date:%Y-%m}"],
        "cover": f"/anh/{article.cover.media[:16]}.jpg" if article.cover else "",
    }
    return f"{json.dumps(front, ensure_ascii=False)}\n{article.body}\n"


def _put(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")

"""A site is brought up to its library, and an export of what changed equals one of everything."""

import json
from dataclasses import replace
from datetime import timedelta
from hashlib import sha256
from itertools import chain, repeat
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings

from desktop.article.model import Attachment
from desktop.article.model import now as present
from desktop.article.site import SiteProfile
from desktop.article.states import State
from desktop.export.site import build, listing, related, sitemap
from desktop.export.site.build import export_site
from desktop.export.site.empty import Empty, told
from desktop.export.targets.folder import FolderTarget
from desktop.export.targets.manifest import MANIFEST
from desktop.library import Library
from desktop.progress import run
from tests.export.site.articles import FIRST, an_article, number
from tests.export.site.edits import EDITS, NEWSROOMS, edited, newsroom
from tests.export.site.publishing import PROFILE, NoSecrets, files, publish


@pytest.fixture
def library(tmp_path):
    with Library.open(tmp_path / "library") as kept:
        yield kept


@pytest.fixture
def site(tmp_path):
    return tmp_path / "site"


def path_of(n, slug=None):
    day = FIRST + timedelta(days=n)
    return f"{day:%Y/%m}/{slug or f'bai-so-{n}'}-{number(n).hex[-8:]}.html"


def text(site, path):
    return (site / path).read_text(encoding="utf-8")


def test_a_library_becomes_a_site(library, site):
    library.save_all(an_article(n) for n in range(1, 4))
    exported = publish(library, site)
    made = files(site)

    assert {path_of(1), path_of(2), path_of(3)} <= made.keys()
    assert {"index.html", "404.html", "rss.xml", "sitemap.xml", "robots.txt"} <= made.keys()
    assert {"the/bien-gioi/index.html", "chuyen-muc/tin-tuc/thoi-su/index.html"} <= made.keys()
    assert (exported.written, exported.failed) == (len(made), ())


LONG_AGO = FIRST + timedelta(days=9)
DRAFT = an_article(1, state=State.DRAFT)
EXPIRED = an_article(2, expires_at=LONG_AGO)
WITHDRAWN = an_article(3, state=State.WITHDRAWN)
WAITING = an_article(4, published_at=present() + timedelta(days=9))
HELD = an_article(5, body="<p>TUYỆT MẬT</p>")


@pytest.mark.parametrize(
    ("articles", "why"),
    [
        ([], Empty.NOTHING_PUBLISHED),
        ([DRAFT], Empty.NOTHING_PUBLISHED),
        ([DRAFT, EXPIRED], Empty.EXPIRED),
        ([WITHDRAWN], Empty.WITHDRAWN),
        ([WAITING], Empty.WAITING),
        ([DRAFT, HELD], Empty.HELD),
        ([EXPIRED, HELD], Empty.SEVERAL),
    ],
)
def test_an_export_tells_why_the_site_lists_no_article_until_it_lists_one(
    library, site, articles, why
):
    library.save_all(articles)
    assert publish(library, site).empty is why
    assert publish(library, site).empty is why
    library.save(an_article(6))
    assert publish(library, site).empty is None


def test_each_reason_for_an_empty_site_has_a_sentence_of_its_own():
    assert len({told(why) for why in Empty}) == len(Empty)


@pytest.mark.parametrize("path", ["index.html", "luu-tru/index.html", "lien-he/index.html"])
def test_a_page_that_has_nothing_yet_says_so(library, site, path):
    publish(library, site, SiteProfile())
    assert '<p class="empty">' in text(site, path)


def test_what_has_not_changed_is_not_written(library, site):
    library.save_all(an_article(n) for n in range(1, 4))
    first = publish(library, site)
    before = {path: path.stat().st_mtime_ns for path in site.rglob("*")}
    again = publish(library, site)

    assert (again.written, again.unchanged, again.deleted) == (0, first.written, 0)
    assert {path: path.stat().st_mtime_ns for path in site.rglob("*")} == before


def test_a_site_made_anew_of_the_same_library_writes_nothing(library, site):
    library.save_all(an_article(n) for n in range(1, 4))
    first = publish(library, site)

    again = publish(library, site, whole=True)

    assert (again.written, again.unchanged, again.deleted) == (0, first.written, 0)


def test_drafts_stay_in_the_library(library, site):
    library.save(an_article(1, state=State.DRAFT))
    publish(library, site)

    assert path_of(1) not in files(site)


def test_an_article_in_the_bin_leaves_the_site(library, site):
    library.save_all(an_article(n) for n in range(1, 4))
    publish(library, site)
    library.delete(number(2))
    exported = publish(library, site)

    assert exported.deleted == 1
    assert path_of(2) not in files(site)
    assert "Bài số 2" not in text(site, "index.html")


def test_a_withdrawn_article_leaves_a_notice_that_tells_nothing_of_it(library, site):
    library.save(an_article(1))
    publish(library, site)
    library.save(an_article(1, state=State.WITHDRAWN))
    publish(library, site)

    assert "Bài số 1" not in text(site, path_of(1))
    assert "noindex" in text(site, path_of(1))
    assert text(site, "service/gone.txt") == f"{path_of(1)}\n"


def test_an_old_address_leads_to_the_new_one(library, site):
    library.save(an_article(1))
    publish(library, site)
    library.save(an_article(1, slug="dia-chi-moi"))
    publish(library, site)

    assert f'url=../../{path_of(1, "dia-chi-moi")}"' in text(site, path_of(1))
    redirects = f"{path_of(1)} {path_of(1, 'dia-chi-moi')}\n"
    assert text(site, "service/redirects.txt") == redirects


def test_old_addresses_are_known_on_another_target_too(library, site, tmp_path):
    library.save(an_article(1))
    publish(library, site)
    library.save(an_article(1, slug="dia-chi-moi"))
    publish(library, tmp_path / "other")

    assert path_of(1) in files(tmp_path / "other")


def test_an_expired_article_keeps_its_page_and_leaves_the_lists(library, site):
    library.save_all([an_article(1), an_article(2, expires_at=FIRST + timedelta(days=3))])
    publish(library, site)

    assert "Bài số 2" in text(site, path_of(2))
    assert "noindex" in text(site, path_of(2))
    assert path_of(2) not in text(site, "index.html")
    assert path_of(2) not in text(site, "sitemap.xml")


def test_the_clock_alone_brings_and_takes_articles(library, site, monkeypatch):
    library.save(an_article(1, expires_at=FIRST + timedelta(days=9)))
    library.save(an_article(2, date=FIRST + timedelta(days=5)))
    monkeypatch.setattr(build, "present", lambda: FIRST + timedelta(days=4))
    publish(library, site)
    assert path_of(1) in text(site, "index.html")
    assert "Bài số 2" not in text(site, "index.html")
    monkeypatch.setattr(build, "present", lambda: FIRST + timedelta(days=10))
    publish(library, site)

    assert path_of(1) not in text(site, "index.html")
    assert "Bài số 2" in text(site, "index.html")


def test_another_profile_makes_every_page_anew(library, site):
    library.save_all(an_article(n) for n in range(1, 4))
    publish(library, site)
    publish(library, site, replace(PROFILE, portal="Cổng mới"))

    assert "Cổng mới" in text(site, path_of(1))


def test_a_new_category_appears_in_the_menu_of_every_page(library, site):
    library.save_all(an_article(n) for n in range(1, 4))
    publish(library, site)
    library.save(an_article(4, categories=("Văn hóa",)))
    publish(library, site)

    assert "chuyen-muc/van-hoa/index.html" in text(site, path_of(1))


def test_a_site_without_an_address_has_no_feeds(library, site):
    library.save(an_article(1))
    publish(library, site, replace(PROFILE, base_url=""))

    assert not [path for path in files(site) if path.endswith(".xml")]
    assert "canonical" not in text(site, path_of(1))


def test_links_between_articles_lead_to_their_pages(library, site):
    body = f'<p>Xem <a href="article:{number(2)}">bài ấy</a>.</p>'
    library.save_all([an_article(1, body=body), an_article(2)])
    publish(library, site)

    assert f'<a href="../../{path_of(2)}">bài ấy</a>' in text(site, path_of(1))


def test_what_somebody_did_to_the_target_is_mended(library, site):
    library.save_all(an_article(n) for n in range(1, 4))
    publish(library, site)
    (site / ".bantin" / "manifest.json").unlink()
    (site / path_of(1)).unlink()
    publish(library, site)

    assert "Bài số 1" in text(site, path_of(1))


def test_a_stopped_export_goes_on_where_it_was(library, site):
    library.save_all(an_article(n) for n in range(1, 30))
    job = export_site(library, PROFILE, str(site), NoSecrets())
    for step in job:
        if step.total > 1:
            break
    job.close()
    exported = publish(library, site)

    assert exported.failed == ()
    assert path_of(29) in files(site)


class Cut(Exception):
    """The program ended here."""


def cut(monkeypatch, library, site, at):
    """Publish, but end before the file `at` is written."""
    write = FolderTarget.write

    def cutting(target, path, data):
        if path == at:
            raise Cut
        write(target, path, data)

    with monkeypatch.context() as patch:
        patch.setattr(FolderTarget, "write", cutting)
        with pytest.raises(Cut):
            publish(library, site)


def test_what_a_cut_export_put_there_goes_with_its_article(library, site, monkeypatch):
    library.save_all(an_article(n) for n in range(1, 4))
    cut(monkeypatch, library, site, path_of(3))
    library.delete(number(1))
    publish(library, site)
    library.save(an_article(5))
    cut(monkeypatch, library, site, "index.html")
    library.delete(number(5))
    publish(library, site)

    assert path_of(1) not in files(site)
    assert path_of(5) not in files(site)


def test_what_a_cut_export_changed_is_changed_back(library, site, monkeypatch):
    library.save_all(an_article(n) for n in range(1, 4))
    publish(library, site)
    library.save(an_article(1, title="Nhầm"))
    cut(monkeypatch, library, site, MANIFEST)
    library.save(an_article(1))
    publish(library, site)

    assert not [name for name, data in files(site).items() if "Nhầm".encode() in data]


def test_an_old_address_leads_on_though_a_file_is_always_refused(library, site):
    (site / "robots.txt").mkdir(parents=True)
    library.save(an_article(1))
    assert [failure.path for failure in publish(library, site).failed] == ["robots.txt"]
    library.save(an_article(1, slug="dia-chi-moi"))
    publish(library, site)

    assert path_of(1, "dia-chi-moi") in text(site, path_of(1))


def test_what_another_published_meanwhile_is_looked_at_by_the_next_export(library, site):
    library.save_all(an_article(n) for n in range(1, 4))
    publish(library, site)
    library.save(an_article(4))
    job = export_site(library, PROFILE, str(site), NoSecrets())
    next(job)
    others = "2018/07/bai-cua-nguoi-khac.html"
    (site / others).write_bytes(b"")
    manifest = json.loads((site / MANIFEST).read_bytes())
    manifest["files"][others] = [sha256(b"").hexdigest(), 0]
    (site / MANIFEST).write_text(json.dumps(manifest))
    assert run(job).merged
    publish(library, site)

    assert others not in files(site)


def test_progress_ends_near_its_total(library, site):
    library.save_all(an_article(n) for n in range(1, 30))
    steps = list(export_site(library, PROFILE, str(site), NoSecrets()))

    assert all(step.done <= step.total for step in steps)


def at(monkeypatch, day):
    monkeypatch.setattr(build, "present", lambda: FIRST + timedelta(days=day))


def test_an_address_that_readers_never_saw_leads_nowhere(library, site, monkeypatch):
    at(monkeypatch, 1)
    library.save(an_article(5))
    publish(library, site)
    library.save(an_article(5, slug="dia-chi-moi"))
    publish(library, site)
    at(monkeypatch, 9)
    publish(library, site)

    assert path_of(5, "dia-chi-moi") in files(site)
    assert path_of(5) not in files(site)


def test_an_address_that_readers_saw_leads_on_after_the_article_waited(library, site, monkeypatch):
    at(monkeypatch, 4)
    for fields in ({}, {"date": FIRST + timedelta(days=8)}, {"slug": "dia-chi-moi"}):
        library.save(an_article(2, **fields))
        publish(library, site)

    assert path_of(2, "dia-chi-moi") in text(site, path_of(2))


def test_a_clock_that_was_set_back_takes_what_is_to_come(library, site, monkeypatch):
    library.save_all(an_article(n) for n in (1, 5))
    at(monkeypatch, 9)
    publish(library, site)
    at(monkeypatch, 3)
    publish(library, site)

    assert path_of(5) not in files(site)


def test_a_document_under_another_name_of_the_same_address_stays(library, site):
    paper = library.add_media(b"%PDF-1.4", name="Bao cao.pdf", mime="application/pdf").hash
    for name in ("Báo cáo.pdf", "bao-cao.pdf"):
        library.save(an_article(1, attachments=(Attachment(media=paper, file=name),)))
        publish(library, site)

    assert f"tep/{paper[:16]}/bao-cao.pdf" in files(site)


def test_a_shorter_site_map_leaves_no_part_behind(library, site, monkeypatch):
    monkeypatch.setattr(sitemap, "LARGEST", 4)
    library.save_all(an_article(n) for n in range(1, 4))
    publish(library, site)
    assert "sitemap-2.xml" in files(site)
    library.delete(number(2))
    library.delete(number(3))
    publish(library, site)

    assert not [name for name in files(site) if name.startswith("sitemap-")]


@settings(deadline=None, max_examples=12)
@given(NEWSROOMS, EDITS)
def test_an_export_of_what_changed_equals_one_of_everything(beginning, edits):
    before = newsroom(beginning)
    after = edited(before, edits)
    with TemporaryDirectory() as folder, pytest.MonkeyPatch.context() as patch:
        small(patch)
        home = Path(folder)
        with Library.open(home / "library") as library:
            library.save_all(before.values())
            publish(library, home / "site")
            library.save_all(after.values())
            for gone in before.keys() - after.keys():
                library.delete(number(gone))
            publish(library, home / "site")
            publish(library, home / "whole")
        assert files(home / "site") == files(home / "whole")


def small(patch):
    """Make pages so short that twelve articles fill several, at a moment among their dates."""
    patch.setattr(listing, "LENGTH", 3)
    patch.setattr(related, "WINDOW", 2)
    patch.setattr(related, "MOST", 2)
    days = chain((30,), repeat(33))
    patch.setattr(build, "present", lambda: FIRST + timedelta(days=next(days)))


def test_no_code_is_kept_in_the_library(library, site):
    library.save(an_article(1))
    publish(library, site)

    kept = {path.suffix for path in (library.folder / "sites").rglob("*") if path.is_file()}
    assert not kept & {".cache", ".py", ".pyc"}


def test_what_was_scheduled_is_on_the_site_once_its_hour_has_come(library, site):
    library.save(replace(an_article(1), state=State.SCHEDULED, publish_at=FIRST))
    later = replace(an_article(2), state=State.SCHEDULED, publish_at=present() + timedelta(days=1))
    library.save(later)
    publish(library, site)
    assert path_of(1) in files(site)
    assert path_of(2) not in files(site)

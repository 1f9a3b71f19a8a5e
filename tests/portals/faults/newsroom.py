"""A library with articles to send, and what a WordPress holds of them."""

import json
from dataclasses import dataclass
from pathlib import Path

import msgspec

from desktop.article.body import normalise
from desktop.article.model import Article, Attachment, Picture
from desktop.article.post import PortalAccount, PortalKind
from desktop.article.states import State
from desktop.library import Library
from desktop.progress import run
from desktop.sync.job import Report, sync
from desktop.sync.portals.http import Limits
from desktop.sync.portals.opening import open_portal
from desktop.sync.retrying import Pace
from tests.portals.contract import a_picture
from tests.portals.servers.wordpress import WordPress

PORTAL = "cong"
_PATIENT = Limits(connect=60.0, read=60.0)
IMPATIENT = Limits(connect=60.0, read=1.0, total=5.0)
"""For a portal that hangs: on a busy machine one that works may take as long."""
_BRISK = Pace(first=0.05)
_HELD = """
$told = array();
foreach (get_posts(array('post_type' => '{kind}', 'numberposts' => -1,
        'post_status' => array('any', 'trash', 'inherit', 'auto-draft'))) as $post) {{
    $told[] = array('id' => $post->ID, 'title' => $post->post_title, 'status' => $post->post_status,
        'content' => $post->post_content, 'name' => $post->post_name);
}}
echo json_encode($told);
"""


class Held(msgspec.Struct):
    """A post or file as the portal's tables have it."""

    id: int
    title: str
    status: str
    content: str
    name: str


def posts(site: WordPress) -> list[Held]:
    """Return every post, in whatever state."""
    return _held(site, "post")


def files(site: WordPress) -> list[Held]:
    """Return every file of the portal's media."""
    return _held(site, "attachment")


def _held(site: WordPress, kind: str) -> list[Held]:
    return msgspec.json.decode(site.php(_HELD.format(kind=kind)), type=list[Held])


def edit_there(site: WordPress, post: Held, before: str, after: str) -> None:
    """Let a colleague replace words in the text of `post`."""
    said = json.dumps(post.content.replace(before, after))
    assert before in post.content
    site.php(
        f"wp_update_post(wp_slash(array('ID' => {post.id}, 'post_content' =>"
        f" json_decode(<<<'TEXT'\n{said}\nTEXT\n))));"
    )


@dataclass(frozen=True)
class Newsroom:
    """A library in `folder` that goes to the portal at `url`."""

    folder: Path
    url: str
    user: str
    secret: str
    limits: Limits = _PATIENT

    def furnish(self) -> list[Article]:
        """Put three articles into the library: two pictures, a paper, a category path, tags, a link."""
        with Library.open(self.folder) as library:
            library.records.add_account(self._account())
            cover, inside = (_picture(library, shade) for shade in (1, 2))
            first = _article(
                "Phiên chợ đầu xuân",
                f'<p>Đoạn một.</p><figure><img src="media:{inside}" alt="Người đi chợ">'
                "<figcaption>Chợ sáng</figcaption></figure><p>Đoạn hai.</p><p>Đoạn ba.</p>",
                cover=Picture(media=cover, alt="Toàn cảnh chợ", caption="Chợ từ trên cao"),
                categories=("Tin tức/Văn hóa",),
                tags=("chợ phiên", "mùa xuân"),
            )
            second = _article(
                "Đường lên chợ",
                f'<p>Xem <a href="article:{first.id}">bài này</a>.</p>',
                attachments=(_paper(library),),
            )
            third = _article("Tin sẽ bỏ", "<p>Không còn đúng.</p>")
            return [each.article for each in library.save_all([first, second, third])]

    def join(self) -> None:
        """Let an empty library know the portal."""
        with Library.open(self.folder) as library:
            library.records.add_account(self._account())

    def sync(self) -> Report:
        """Sync once."""
        account = self._account()
        portal = open_portal(account, self.secret, limits=self.limits)
        try:
            with Library.open(self.folder) as library:
                return run(sync(library, account, portal, pace=_BRISK))
        finally:
            portal.close()

    def settle(self) -> None:
        """Sync until a sync has nothing to do."""
        for _ in range(6):
            report = self.sync()
            if not report.outcomes:
                return
        raise AssertionError(report)

    def article(self, article: Article) -> Article:
        """Return the article as it is now."""
        with Library.open(self.folder) as library:
            return library.article(article.id)

    def _account(self) -> PortalAccount:
        return PortalAccount(name=PORTAL, kind=PortalKind.WORDPRESS, url=self.url, user=self.user)


def _article(title: str, html: str, **fields: object) -> Article:
    return Article(
        title=title,
        sapo="Bà con vùng cao xuống chợ từ sớm.",
        body=normalise(html).body,
        state=State.PUBLISHED,
        **fields,  # type: ignore[arg-type]
    )


def _paper(library: Library) -> Attachment:
    media = library.add_media(b"%PDF-1.4", name="Kế hoạch.pdf", mime="application/pdf")
    return Attachment(media=media.hash, file="Kế hoạch.pdf")


def _picture(library: Library, shade: int) -> str:
    data = a_picture(shade)
    return library.add_media(
        data, name=f"anh-{shade}.png", mime="image/png", width=8, height=8
    ).hash

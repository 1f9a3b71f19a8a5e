"""The site profile belongs to the library."""

from desktop.article.site import SiteProfile


def test_a_new_library_knows_no_publisher(library):
    assert library.site_profile() == SiteProfile()


def test_the_publisher_is_remembered(library):
    library.keep_site_profile(SiteProfile(agency="Sở Thông tin và Truyền thông"))
    library.keep_site_profile(SiteProfile(agency="Sở Khoa học và Công nghệ"))
    assert library.site_profile().agency == "Sở Khoa học và Công nghệ"

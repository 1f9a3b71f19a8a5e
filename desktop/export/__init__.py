"""Articles as pages for readers.

`export_page` writes one article as a self-contained file or a folder; `desktop.export.page`
makes the page of values alone. Jinja2 and Pillow are imported when a page is made, not before.
"""

from desktop.export.write import Exported, export_page

__all__ = ["Exported", "export_page"]

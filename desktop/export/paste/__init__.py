"""Bringing an article to a portal that no program may write to: by hand, field by field.

`make_sheet` lays out the fields in the order that such portals ask for them, with the pictures
as files; `export_paste` writes that as a folder or an archive.
"""

from desktop.export.paste.fields import PasteField
from desktop.export.paste.package import export_paste
from desktop.export.paste.pictures import PastePicture
from desktop.export.paste.sheet import Sheet, make_sheet

__all__ = ["PasteField", "PastePicture", "Sheet", "export_paste", "make_sheet"]

"""A document of a word processor as every reader of one hands it over, and its way to HTML.

The readers (docx, odt, rtf) tell what stands there: paragraphs with their role, numbering and
pieces of text in a font. What becomes of it, the same for all, is decided here: headings from h2
on without gaps, lists one in another, captions under their pictures, old fonts to Unicode, notes
at the end, the title out of the text.
"""

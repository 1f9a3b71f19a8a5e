"""The panel of libraries, by keys."""

from pathlib import Path

from desktop.ui.controls import Button
from desktop.ui.libraries.panel import LibrariesPanel


def test_tab_goes_through_the_libraries_before_the_form(qtbot):
    panel = LibrariesPanel()
    qtbot.addWidget(panel)
    panel.show_libraries(Path("/kho"), [Path("/một"), Path("/hai")], chosen=2)
    stops = []
    widget = panel.form.nextInFocusChain()
    while widget is not panel.form:
        if isinstance(widget, Button):
            stops.append(widget.accessibleName())
        widget = widget.nextInFocusChain()
    at = [next(n for n, stop in enumerate(stops) if name in stop) for name in ("một", "hai")]
    there = stops.index(next(stop for stop in stops if "…" in stop))
    assert at == sorted(at)
    assert at[1] < there
    assert sum("hai" in stop for stop in stops) == len(("open", "copy chosen", "copy all"))

"""The rules of tests/strictness themselves, tried on tests that break them."""

from signal import SIGTERM

import pytest

from tests.strictness.parts import scope_of

pytest_plugins = ("pytester",)

PLUGINS = """
pytest_plugins = (
    "tests.strictness.process",
    "tests.strictness.home",
    "tests.strictness.tongue",
    "tests.strictness.leftovers",
    "tests.strictness.logs",
)
"""


@pytest.fixture
def outcome(pytester, monkeypatch, pytestconfig):
    """Return what comes of a test with this body."""
    monkeypatch.setenv("PYTHONPATH", str(pytestconfig.rootpath))
    pytester.makeconftest(PLUGINS)

    def run(body: str) -> str:
        pytester.makepyfile(body)
        ran = pytester.runpytest_subprocess(
            "-p", "no:cacheprovider", "-p", "no:xvfb", "-p", "no:qt", "-q"
        )
        return ran.stdout.str()

    return run


def test_a_thread_left_running_is_named(outcome):
    said = outcome("""
        import threading, tests.strictness.leftovers as leftovers
        leftovers.PATIENCE = 0.1
        def test_it():
            threading.Thread(target=threading.Event().wait, daemon=True, name="stray").start()
    """)
    assert "thread stray" in said


def test_an_unexpected_warning_in_the_log_fails(outcome):
    said = outcome("""
        import logging
        def test_it():
            logging.getLogger("bantin").warning("the disk hums")
    """)
    assert "WARNING bantin: the disk hums" in said


def test_an_expected_warning_in_the_log_passes(outcome):
    said = outcome("""
        import logging
        def test_it(caplog):
            with caplog.at_level(logging.WARNING):
                logging.getLogger("bantin").warning("the disk hums")
    """)
    assert "1 passed" in said


@pytest.mark.parametrize(
    ("leak", "named"),
    [
        ("os.environ['BANTIN_STRAY'] = '1'", "environment variable BANTIN_STRAY"),
        ("del os.environ['PATH']", "environment variable PATH"),
        ("os.chdir('/')", "current folder"),
        ("signal.signal(signal.SIGTERM, signal.SIG_IGN)", f"handler of signal {SIGTERM:d}"),
        ("locale.setlocale(locale.LC_NUMERIC, 'C.UTF-8')", "locale"),
        ("keyring.set_keyring(fail.Keyring())", "keyring"),
    ],
)
def test_what_a_test_leaves_otherwise_in_the_process_is_named(outcome, leak, named):
    said = outcome(f"""
        import locale, os, signal
        import keyring
        from keyring.backends import fail
        def test_it():
            {leak}
        def test_another():
            pass
    """)
    assert f"Left otherwise than found:\n{named}\n" in said
    assert "2 passed, 1 error" in said


def test_what_a_test_puts_back_in_the_process_is_no_fault(outcome):
    said = outcome("""
        def test_it(monkeypatch, tmp_path):
            monkeypatch.setenv("BANTIN_STRAY", "1")
            monkeypatch.chdir(tmp_path)
    """)
    assert "1 passed" in said


def test_every_test_has_an_empty_home(outcome):
    said = outcome("""
        from pathlib import Path
        import pytest
        @pytest.mark.parametrize("turn", [1, 2])
        def test_it(turn, home):
            assert Path.home() == home
            assert list(home.iterdir()) == []
            (home / "note.txt").touch()
    """)
    assert "2 passed" in said


def test_every_test_begins_in_english(outcome):
    said = outcome("""
        import pytest
        from desktop import language
        @pytest.fixture(scope="module")
        def before():
            return language.tr("Save")
        def test_it():
            language.speak("vi")
            assert language.tr("Save") != "Save"
        def test_another(before):
            assert (before, language.tr("Save")) == ("Save", "Save")
    """)
    assert "2 passed" in said


def test_an_exception_in_a_slot_fails(pytester, monkeypatch, pytestconfig):
    monkeypatch.setenv("PYTHONPATH", str(pytestconfig.rootpath))
    pytester.makepyfile("""
        from PySide6.QtCore import QTimer
        def test_it(qtbot):
            QTimer.singleShot(0, lambda: 1 / 0)
            qtbot.wait(10)
    """)
    ran = pytester.runpytest_subprocess("-p", "no:cacheprovider", "-p", "no:xvfb", "-q")
    assert "ZeroDivisionError" in ran.stdout.str()


def test_a_timer_and_a_window_left_behind_are_named(pytester, monkeypatch, pytestconfig):
    monkeypatch.setenv("PYTHONPATH", str(pytestconfig.rootpath))
    pytester.makeconftest(PLUGINS)
    pytester.makepyfile("""
        import tests.strictness.leftovers as leftovers
        from PySide6.QtCore import QTimer
        from PySide6.QtWidgets import QWidget
        leftovers.PATIENCE = 0.1
        kept = []
        def test_it(qapp):
            timer = QTimer(interval=5000)
            timer.start()
            window = QWidget(windowTitle="Stray")
            window.show()
            kept.extend([timer, window])
    """)
    ran = pytester.runpytest_subprocess("-p", "no:cacheprovider", "-p", "no:xvfb", "-q")
    said = ran.stdout.str()
    assert "timer of 5000 ms" in said
    assert "window QWidget “Stray”" in said


def test_tests_that_share_servers_go_to_one_process():
    assert scope_of("tests/portals/test_plone.py::test_a") == scope_of(
        "tests/portals/servers/test_b.py::test_b"
    )
    assert scope_of("tests/ui/test_window.py::test_a") == "tests/ui/test_window.py"

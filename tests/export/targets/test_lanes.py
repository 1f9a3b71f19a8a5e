"""Several connections at a time."""

import threading

import pytest

from desktop.export.targets import Journal, SiteFile, Stage, read_manifest, upload
from desktop.export.targets.errors import LineCut, LoginRefused, NotPermitted
from desktop.progress import run
from tests.export.targets.memory import MemoryTarget


class Server(MemoryTarget):
    """Lets in `room` connections besides the first."""

    def __init__(self, room=9):
        super().__init__()
        self.room, self.open = room, 0

    def another(self):
        if not self.room:
            raise LoginRefused("h", "u")
        self.room -= 1
        self.open += 1
        return Connection(self)


class Connection(MemoryTarget):
    def __init__(self, server):
        super().__init__()
        self.server = server
        self.files, self.log, self.trouble = server.files, server.log, server.trouble

    def close(self):
        self.server.open -= 1


def publish(target, files, tmp_path):
    manifest, journal = read_manifest(target, "cổng"), Journal(tmp_path / "journal")
    return run(
        upload(files, (), target, manifest, journal, total=len(files), whole=True, pauses=(0, 0))
    )


PAGES = [SiteFile(f"tin/{number}.html", bytes([number]), Stage.PAGES) for number in range(10)]


def test_all_files_arrive_and_the_connections_are_closed(tmp_path):
    server = Server()
    assert publish(server, PAGES, tmp_path).written == 10
    assert server.room == 6
    assert server.open == 0
    assert {file.path: server.files[file.path] for file in PAGES} == {
        file.path: file.data for file in PAGES
    }


def test_no_file_overtakes_an_earlier_stage(tmp_path):
    server = Server()
    files = [SiteFile(f"{n}.css", b"", Stage.ASSETS) for n in range(6)]
    files += [*PAGES, SiteFile("index.html", b"i", Stage.INDEXES)]
    publish(server, files, tmp_path)
    sent = [path.split(".")[-1] for path in server.did("write")]
    assert sent == ["css"] * 6 + ["html"] * 11
    assert server.did("write")[-1] == "index.html"


@pytest.mark.parametrize("room", [0, 1])
def test_a_server_that_lets_in_few_connections_is_served_by_those(tmp_path, room):
    server = Server(room)
    assert publish(server, PAGES, tmp_path).written == 10
    assert server.open == 0


def test_a_file_that_comes_twice_ends_as_the_last(tmp_path):
    server = Server()
    files = [SiteFile("a.html", bytes([number]), Stage.PAGES) for number in range(9)]
    publish(server, files, tmp_path)
    assert server.files["a.html"] == bytes([8])


def test_what_did_not_go_through_is_sent_alone(tmp_path):
    server = Server()
    server.trouble["write", "tin/2.html"] = [LineCut("h"), LineCut("h")]
    server.trouble["write", "tin/5.html"] = [NotPermitted("tin/5.html")] * 2
    result = publish(server, PAGES, tmp_path)
    assert (result.written, [failure.path for failure in result.failed]) == (9, ["tin/5.html"])


def test_connections_are_closed_when_the_upload_ends_early(tmp_path):
    server = Server()
    server.trouble["write", "tin/5.html"] = [LoginRefused("h", "u")] * 2
    with pytest.raises(LoginRefused):
        publish(server, PAGES, tmp_path)
    assert server.open == 0


def test_files_are_made_by_one_thread_alone(tmp_path):
    made_by = []

    class Page:
        def made(self):
            made_by.append(threading.get_ident())
            return b"trang"

    pages = [SiteFile(f"{number}.html", Page(), Stage.PAGES) for number in range(10)]
    assert publish(Server(), pages, tmp_path).written == 10
    assert set(made_by) == {threading.get_ident()}

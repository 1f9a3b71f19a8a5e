"""A line that can be cut: a TCP proxy on 127.0.0.1."""

import select
import socket
import threading


class Wire:
    """Carries bytes to `port` and back; `cuts` are the bytes sent up after which it breaks."""

    def __init__(self, port, cuts=()):
        self._to = ("127.0.0.1", port)
        self._cuts = list(cuts)
        self._ends = []
        self._listening = socket.create_server(("127.0.0.1", 0))
        self.port = self._listening.getsockname()[1]
        self.sent = 0
        self.broken = 0
        self._carrier = threading.Thread(target=self._carry)

    def __enter__(self):
        self._carrier.start()
        return self

    def __exit__(self, *_):
        self._listening.shutdown(socket.SHUT_RDWR)
        self._carrier.join(10)
        self._listening.close()

    def _carry(self):
        other = {}
        upward = set()
        while True:
            for ready in select.select([self._listening, *other], [], [])[0]:
                if ready is self._listening:
                    try:
                        near = ready.accept()[0]
                    except OSError:
                        self._break(other)
                        return
                    far = socket.create_connection(self._to)
                    other |= {near: far, far: near}
                    upward.add(near)
                elif ready in other:
                    self._pass_on(ready, other, upward)

    def _pass_on(self, ready, other, upward):
        try:
            data = ready.recv(65536)
            if data:
                other[ready].sendall(data)
        except OSError:
            data = b""
        if not data:
            far = other.pop(ready)
            other.pop(far)
            far.close()
            ready.close()
        elif ready in upward:
            self.sent += len(data)
            if self._cuts and self.sent >= self._cuts[0]:
                self._cuts.pop(0)
                self.broken += 1
                self._break(other)

    @staticmethod
    def _break(other):
        for end in other:
            end.close()
        other.clear()

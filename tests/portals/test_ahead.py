"""Asking ahead keeps the order, asks no more than it may, and ends with its reader."""

import threading
import time

import pytest

from desktop.sync.portals.ahead import answers


def test_answers_come_in_the_order_of_the_questions():
    def slow_at_first(number):
        time.sleep(0.02 if number == 0 else 0)
        return number

    assert list(answers(slow_at_first, range(20), lanes=4)) == list(range(20))


def test_no_more_than_the_lanes_are_asked_at_once():
    asking, most, lock = 0, 0, threading.Lock()
    all_lanes = threading.Barrier(3, timeout=60)

    def ask(number):
        nonlocal asking, most
        with lock:
            asking += 1
            most = max(most, asking)
        all_lanes.wait()
        with lock:
            asking -= 1
        return number

    assert len(list(answers(ask, range(30), lanes=3))) == 30
    assert most == 3


def test_a_reader_that_stops_lets_nobody_run_far_ahead():
    asked = []
    stream = answers(asked.append, range(1000), lanes=2)
    next(stream)
    stream.close()
    assert len(asked) <= 5


def test_a_trouble_reaches_the_reader_and_ends_the_threads():
    before = threading.active_count()

    def ask(number):
        if number == 3:
            raise LookupError
        return number

    read = []
    with pytest.raises(LookupError):
        read.extend(answers(ask, range(10), lanes=2))
    assert threading.active_count() == before


def test_no_questions_are_no_answers():
    assert list(answers(str, [], lanes=2)) == []

"""Weather: from a provider, cached, marked when stale, never invented."""

import asyncio
import json
import threading
from datetime import UTC, datetime, timedelta
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest

from desktop.service.site.profile import Place
from desktop.service.weather.file import WeatherFile
from desktop.service.weather.forecast import Forecasts
from desktop.service.weather.open_meteo import OpenMeteo
from desktop.service.weather.provider import NoWeather, Reading, Report, Source
from tests.service.loops import finished
from tests.service.readers import API
from tests.service.running import serving

NOW = datetime(2026, 11, 22, 10, 0, tzinfo=UTC)
PLACES = (
    Place("thai-binh", "Thái Bình", 20.45, 106.34),
    Place("hung-yen", "Hưng Yên", 20.65, 106.06),
)
SOURCE = Source("Trạm thử", "https://tram.example/")


class Station:
    """A provider that says what it is told, and counts how often it was asked."""

    def __init__(self, *readings):
        self.readings = readings
        self.asked = 0
        self.broken = False

    async def report(self, places):
        self.asked += 1
        if self.broken:
            raise NoWeather("mất điện")
        return Report(SOURCE, self.readings)


class Clock:
    def __init__(self):
        self.now = NOW

    def __call__(self):
        return self.now


def reading(place="thai-binh", age=timedelta(0)):
    return Reading(place, 24.5, NOW - age, humidity=80, wind=9.3, code=3)


def told(forecasts, places=PLACES):
    async def ask():
        weather = await forecasts.weather(places)
        await asyncio.sleep(0)
        return weather

    return finished(ask())


def test_a_place_without_data_is_left_out():
    weather = told(Forecasts(Station(reading()), Clock()))
    assert [place.name for place in weather.places] == ["Thái Bình"]
    assert weather.source == SOURCE


@pytest.mark.parametrize(
    ("minutes", "shown"), [(59, [False]), (60, [True]), (359, [True]), (360, [])]
)
def test_old_weather_is_marked_and_older_weather_dropped(minutes, shown):
    weather = told(Forecasts(Station(reading(age=timedelta(minutes=minutes))), Clock()))
    assert [place.stale for place in weather.places] == shown


def test_weather_from_the_future_is_dropped():
    weather = told(Forecasts(Station(reading(age=timedelta(minutes=-16))), Clock()))
    assert weather.places == []


def test_the_provider_is_asked_once_in_a_quarter_of_an_hour():
    clock, station = Clock(), Station(reading())
    forecasts = Forecasts(station, clock)
    for minutes in (0, 1, 14, 15, 29):
        clock.now = NOW + timedelta(minutes=minutes)
        told(forecasts)
    assert station.asked == 2


def test_a_provider_that_fails_leaves_the_last_weather_and_is_left_alone_for_a_minute(caplog):
    clock, station = Clock(), Station(reading())
    forecasts = Forecasts(station, clock)
    told(forecasts)
    station.broken = True
    for seconds in (0, 30, 59, 60):
        clock.now = NOW + timedelta(minutes=15, seconds=seconds)
        with caplog.at_level("WARNING"):
            assert len(told(forecasts).places) == 1
    assert station.asked == 3


def test_a_provider_that_never_answered_is_no_weather(caplog):
    station = Station()
    station.broken = True
    with caplog.at_level("WARNING"):
        weather = told(Forecasts(station, Clock()))
    assert (weather.places, weather.source) == ([], None)


def test_a_site_without_places_asks_nobody():
    station = Station()
    told(Forecasts(station, Clock()), ())
    assert station.asked == 0


@pytest.fixture
def open_meteo():
    """An Open-Meteo of our own; `answer` is what it writes, `asked` the paths it was asked."""

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self):
            server.asked.append(self.path)
            self.send_response(server.status)
            self.end_headers()
            self.wfile.write(server.answer)

        def log_message(self, *words):
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    server.asked, server.status, server.answer = [], 200, b""
    thread = threading.Thread(target=server.serve_forever, args=(0.01,))
    thread.start()
    yield server
    server.shutdown()
    thread.join()
    server.server_close()


def ask(server, places=PLACES):
    address = f"http://127.0.0.1:{server.server_port}/v1/forecast"
    return finished(OpenMeteo(address).report(places))


def current(**values):
    return {"current": {"time": int(NOW.timestamp()), "interval": 900, **values}, "elevation": 3.0}


def test_open_meteo_is_asked_for_all_places_at_once(open_meteo):
    measured = current(
        temperature_2m=24.1, relative_humidity_2m=81, wind_speed_10m=7.2, weather_code=61
    )
    open_meteo.answer = json.dumps([measured, current(temperature_2m=None)]).encode()
    report = ask(open_meteo)
    assert report.readings == [Reading("thai-binh", 24.1, NOW, 81, 7.2, 61)]
    assert report.source.url == "https://open-meteo.com/"
    (asked,) = open_meteo.asked
    assert "latitude=20.45%2C20.65" in asked


def test_open_meteo_answers_for_one_place_without_a_list(open_meteo):
    open_meteo.answer = json.dumps(current(temperature_2m=20)).encode()
    assert [each.temperature for each in ask(open_meteo, PLACES[:1]).readings] == [20.0]


@pytest.mark.parametrize(
    ("status", "answer"),
    [(500, b""), (429, b"{}"), (200, b"<html>"), (200, b"[]"), (200, b'{"error": true}')],
)
def test_what_is_no_weather_is_not_taken_for_it(open_meteo, status, answer):
    open_meteo.status, open_meteo.answer = status, answer
    with pytest.raises(NoWeather):
        ask(open_meteo)


def test_a_provider_that_is_not_there_is_no_weather():
    with pytest.raises(NoWeather):
        finished(OpenMeteo("http://127.0.0.1:9/").report(PLACES))


def test_the_service_reads_the_file_of_the_site(site, tmp_path):
    now = datetime.now(UTC)
    written = {
        "source": {"name": "Đài Khí tượng", "url": "https://kttv.example/"},
        "places": [
            {"id": "thai-binh", "temperature": 21.5, "observed_at": now.isoformat()},
            {"id": "hung-yen", "temperature": 21.5, "observed_at": "2026-01-01T00:00:00"},
            {"id": "ha-noi", "temperature": 21.5, "observed_at": now.isoformat()},
        ],
    }
    (site / "service/weather.json").write_text(json.dumps(written))
    with serving(site, str(tmp_path / "counts.db")) as service, service.client() as client:
        (place,) = client.get(f"{API}/weather").json()["places"]
    assert (place["id"], place["temperature"], place["humidity"]) == ("thai-binh", 21.5, None)
    assert place["stale"] is False


@pytest.mark.parametrize("written", ["", "{", "[]", '{"source": {}, "places": []}'])
def test_a_file_that_is_no_weather_is_not_taken_for_it(tmp_path, written):
    file = tmp_path / "weather.json"
    file.write_text(written)
    with pytest.raises(NoWeather):
        finished(WeatherFile(file).report(PLACES))

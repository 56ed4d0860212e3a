"""The demo's launcher: for who holds its key, and for nobody where there is no demo."""

import json
from io import BytesIO

import pytest
from PIL import Image
from PIL.PngImagePlugin import PngInfo

from server.app import Server
from tests.story.clock import Clock
from tests.story.doors import Door
from tests.story.servers import Installations

pytestmark = pytest.mark.any_database

KEY = "a-key-of-the-demo"


def a_slip(code: str | None = None) -> bytes:
    """A picture as the virtual printer leaves it."""
    said, picture = PngInfo(), BytesIO()
    if code:
        said.add_itxt("code", code)
    Image.new("1", (8, 8)).save(picture, "PNG", pnginfo=said)
    return picture.getvalue()


@pytest.fixture(scope="module")
def demo(installations: Installations, tmp_path_factory: pytest.TempPathFactory) -> Server:
    """A server that runs a demo with one printed ticket."""
    folder = tmp_path_factory.mktemp("demo")
    tray = folder / "tray"
    tray.mkdir()
    (tray / "000001-A001.png").write_bytes(a_slip())
    (tray / "000002-A002.png").write_bytes(a_slip("http://vi.du/t/2"))
    (folder / "launcher.json").write_text(json.dumps({"site": {}, "screens": []}))
    return installations.start(folder, Clock(), launcher_key=KEY, tray=tray)


@pytest.mark.parametrize("path", ["/launcher", "/tray", "/tray/000001-A001.png"])
@pytest.mark.parametrize("key", [None, "", "wrong", KEY[:-1], KEY + "x", "ü"])
def test_without_the_key_there_is_no_launcher(demo: Server, path: str, key: str | None) -> None:
    assert Door(demo.app, key).get(path).refusal == (404, "launcher.unknown")


@pytest.mark.parametrize("path", ["/launcher", "/tray", "/gateway"])
def test_where_there_is_no_demo_no_key_opens_it(app_server: Server, path: str) -> None:
    for key in ("", "None", KEY):
        assert Door(app_server.app, key).get(path).refusal == (404, "launcher.unknown")


def test_who_holds_the_key_sees_screens_and_tickets_newest_first(demo: Server) -> None:
    door = Door(demo.app, KEY)
    assert door.get("/launcher").good() == {"site": {}, "screens": []}
    tickets = door.get("/tray").good()["tickets"]
    told = [(ticket["id"], ticket["code"]) for ticket in tickets]
    assert told == [("000002-A002", "http://vi.du/t/2"), ("000001-A001", None)]
    with door.client.get("/api/v1" + "/tray/000002-A002.png", headers=door.headers) as picture:
        assert (picture.mimetype, picture.get_data()) == ("image/png", a_slip("http://vi.du/t/2"))


@pytest.mark.parametrize("name", ["../launcher.json", "..%2flauncher.json", "%2e%2e/toiluot.db", "nothing.png"])
def test_the_tray_holds_nothing_but_tickets(demo: Server, name: str) -> None:
    assert Door(demo.app, KEY).get(f"/tray/{name}").refusal[0] == 404

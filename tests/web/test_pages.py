"""The built screens and the headers that keep them safe."""

import gzip
import re
from html.parser import HTMLParser
from pathlib import Path

import pytest

from server.web import pages
from server.web.pages import BUILT, PAGES
from tests.story.doors import Answer, Door
from tests.story.hall import Site

pytestmark = pytest.mark.any_database

built = sorted(rule for rule, folder in PAGES.items() if (BUILT / folder / "index.html").is_file())


class Tags(HTMLParser):
    """What a page would run, load or style by itself."""

    def __init__(self) -> None:
        super().__init__()
        self.inline: list[str] = []
        self.links: list[str] = []
        self._in_script = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        named = dict(attrs)
        self.inline += [name for name in named if name == "style" or name.startswith("on")]
        self.inline += ["<style>"] if tag == "style" else []
        self._in_script = tag == "script" and not named.get("src")
        self.links += [str(named[name]) for name in ("src", "href") if named.get(name)]

    def handle_data(self, data: str) -> None:
        if self._in_script and data.strip():
            self.inline.append(data)

    def handle_endtag(self, _tag: str) -> None:
        self._in_script = False


@pytest.fixture(scope="module")
def nobody(shared_sites: tuple[Site, Site]) -> Door:
    """A browser that has not signed in."""
    return Door(shared_sites[0].server.app)


def address(rule: str) -> str:
    return rule.replace("<token>", "some-token")


@pytest.mark.parametrize("rule", built)
def test_a_page_runs_and_loads_only_what_is_our_own(nobody: Door, rule: str) -> None:
    answer = nobody.client.get(address(rule))
    assert answer.status_code == 200
    assert answer.mimetype == "text/html"
    tags = Tags()
    tags.feed(answer.get_data(as_text=True))
    assert tags.inline == [], "the policy forbids scripts and styles in the page"
    assert [link for link in tags.links if not link.startswith(("/", "#", "data:"))] == []
    answer.close()


@pytest.mark.parametrize("rule", built)
def test_everything_that_a_page_names_is_there(nobody: Door, rule: str) -> None:
    client = nobody.client
    tags = Tags()
    with client.get(address(rule)) as page:
        tags.feed(page.get_data(as_text=True))
    for link in tags.links:
        if link.startswith("/"):
            with client.get(link) as answer:
                assert answer.status_code == 200, link


@pytest.mark.parametrize("rule", PAGES)
def test_a_screen_that_is_not_built_says_so(
    nobody: Door, rule: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(pages, "BUILT", tmp_path)
    assert Answer(nobody.client.get(address(rule))).refusal == (503, "unavailable")


@pytest.mark.parametrize("path", ["/kiosk", "/api/v1/kiosk", "/api/v1/nothing", "/health/live", "/nothing"])
def test_every_answer_carries_the_policy(nobody: Door, path: str) -> None:
    with nobody.client.get(path) as answer:
        policy = dict(rule.split(" ", 1) for rule in answer.headers["Content-Security-Policy"].split("; "))
        assert policy["default-src"] == "'self'"
        assert "unsafe" not in answer.headers["Content-Security-Policy"]
        assert policy["frame-ancestors"] == policy["base-uri"] == policy["object-src"] == "'none'"
        assert answer.headers["X-Content-Type-Options"] == "nosniff"
        assert answer.headers["Referrer-Policy"] == "no-referrer", "the phone's address holds a secret"
        if path.startswith("/api/"):
            assert answer.headers["Cache-Control"] == "no-store"


@pytest.mark.parametrize("rule", PAGES)
def test_the_page_that_records_the_voice_alone_has_a_microphone(nobody: Door, rule: str) -> None:
    with nobody.client.get(address(rule)) as answer:
        if answer.status_code == 200:
            policy = answer.headers["Permissions-Policy"]
            assert ("microphone=(self)" in policy) == (rule == "/admin")
            assert ("microphone=()" in policy) != (rule == "/admin")


@pytest.mark.parametrize(
    "path", ["/ui/../../settings.py", "/ui/%2e%2e/%2e%2e/settings.py", "/ui//etc/passwd", "/ui/..%5c..%5cx", "/ui/"]
)
def test_no_other_file_is_handed_out(nobody: Door, path: str) -> None:
    answer = nobody.client.get(path, follow_redirects=True)
    assert answer.status_code in (404, 405)
    assert b"Settings" not in answer.get_data()


FIRST_LOAD_BYTES = 60_000
LINKED = re.compile(rb"""(?:src|href)="(/ui/[^"]+\.(?:js|css))\"""")
IMPORTED = re.compile(rb"""(?:from|import)\s*["']\./([^"']+\.js)["']""")


def test_the_phones_page_is_light_as_it_is_sent(nobody: Door) -> None:
    """With all that it links and imports before its first face, fonts aside."""
    page = nobody.client.get("/t/some-token", buffered=True).get_data()
    wanted, sizes = [one.decode() for one in LINKED.findall(page)], {"page": len(page)}
    for name in wanted:
        answer = nobody.client.get(name, headers={"Accept-Encoding": "gzip"}, buffered=True)
        assert answer.headers["Content-Encoding"] == "gzip", name
        sizes[name] = len(answer.get_data())
        imports = IMPORTED.findall(gzip.decompress(answer.get_data()))
        wanted += [one for each in imports if (one := f"/ui/assets/{each.decode()}") not in wanted]
    assert len(sizes) > 3
    assert sum(sizes.values()) <= FIRST_LOAD_BYTES, sizes


def test_who_cannot_unpack_gets_files_as_they_are(nobody: Door) -> None:
    page = nobody.client.get("/t/some-token", buffered=True).get_data()
    name = LINKED.findall(page)[0].decode()
    plain = nobody.client.get(name, headers={"Accept-Encoding": "identity"}, buffered=True)
    packed = nobody.client.get(name, headers={"Accept-Encoding": "gzip, br"}, buffered=True)
    assert "Content-Encoding" not in plain.headers
    assert gzip.decompress(packed.get_data()) == plain.get_data()
    assert "Accept-Encoding" in plain.headers["Vary"]
    assert "Accept-Encoding" in packed.headers["Vary"]
    assert "immutable" in packed.headers["Cache-Control"]
    assert plain.mimetype == packed.mimetype

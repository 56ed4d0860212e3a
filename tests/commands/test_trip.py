"""The main trip over plain HTTP, as each screen sees it."""

from tests.story.hall import Site


def test_from_the_number_to_the_rating(site: Site) -> None:
    visit = site.kiosk.take_number("Đất đai")
    assert visit.label == "A001"
    officer = site.officer(3).opens()
    assert officer.calls_next() == "A001"
    assert site.board.calls == [("A001", 3)]
    site.clock.advance(seconds=30)
    officer.starts()
    site.clock.advance(minutes=5)
    officer.finishes()
    assert site.tablet(3).rates(5).status == 201
    assert site.tablet(3).invitation is None

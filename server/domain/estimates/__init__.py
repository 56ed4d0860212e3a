"""How long somebody will wait: a range that holds four times in five, and the middle of it, from the live hall."""

from server.domain.estimates.hall import Desk, Doing, Hall, Waiting
from server.domain.estimates.laws import Laws
from server.domain.estimates.reckoning import reckoned
from server.domain.estimates.wait import NOTHING_KNOWN, Forecast, Wait

__all__ = ["NOTHING_KNOWN", "Desk", "Doing", "Forecast", "Hall", "Laws", "Wait", "Waiting", "reckoned"]

"""Figures over many turns, each defined once for screen, interface and file alike.

All durations are whole seconds, begun ones left out, and never less than nothing: where a clock was set back meanwhile,
no time has passed. So sums and distributions of days add up to those of months without a rounding.
"""

from server.domain.figures.percentiles import middle, percentile

__all__ = ["middle", "percentile"]

"""What is refused to who asks for data of a visit."""

from __future__ import annotations

from server.domain.errors.base import Refusal


class VisitGoesOn(Refusal):
    """Notes are needed until the person has been served; facts: state."""

    code = "privacy.visit_goes_on"

"""A setting that cannot be is told at the start, by its name."""

from __future__ import annotations

import pytest
from pydantic import ValidationError

from server.settings import Settings


@pytest.mark.parametrize("name", ["sign_in_limit", "pairing_limit", "lost_screen_limit", "api_key_limit"])
def test_a_limit_that_is_none_is_found_at_the_start(name: str) -> None:
    with pytest.raises(ValidationError, match=name):
        Settings.model_validate({name: "10 minut"})
    assert getattr(Settings.model_validate({name: "7 per hour"}), name) == "7 per hour"

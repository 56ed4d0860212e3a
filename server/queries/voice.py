"""What a board must know to speak: how often, and how loud from when on."""

from __future__ import annotations

from server import views
from server.storage.reading import Reading
from server.views import Json


def voice_view(reading: Reading) -> Json:
    """As instants: a board whose clock runs in another zone, or that loses the server, is right to the minute."""
    voice, zone = reading.site.voice, reading.site.timezone
    volumes = [{"from": views.instant(at), "volume": percent} for at, percent in voice.volumes(reading.now, zone)]
    return {"times": voice.times, "volumes": volumes}

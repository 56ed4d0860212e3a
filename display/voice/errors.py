"""What can go wrong with the voice.

VoiceError ─┬─ Unspeakable       the words do not exist: a sign without a name, a number too large, a language unknown
            └─ VoiceUnavailable  the words exist, the engine could not say them: missing, crashed, too slow
"""


class VoiceError(Exception):
    """Root of all that the voice may raise; the board still rings the chime."""


class Unspeakable(VoiceError, ValueError):
    """Nothing to say can be made of this; asking again gives the same."""


class VoiceUnavailable(VoiceError):
    """The engine did not deliver; asking again later may help."""

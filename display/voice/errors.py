"""What can go wrong with the voice.

VoiceError ─┬─ Unspeakable       the words do not exist: a sign without a name, a number too large, a language unknown
            ├─ VoiceUnavailable  the words exist, the engine could not say them: missing, crashed, too slow
            └─ BadRecording      what somebody has recorded cannot be used, by a rule
"""


class VoiceError(Exception):
    """Root of all that the voice may raise; the board still rings the chime."""


class Unspeakable(VoiceError, ValueError):
    """Nothing to say can be made of this; asking again gives the same."""


class VoiceUnavailable(VoiceError):
    """The engine did not deliver; asking again later may help."""


class BadRecording(VoiceError):
    """A recorded file that cannot be used. `rule` is wav, rate, too_long or silent."""

    def __init__(self, rule: str, reason: str) -> None:
        super().__init__(reason)
        self.rule = rule

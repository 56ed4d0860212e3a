"""Recorded voices: which pieces a call has, how a recording becomes a sound, how sounds become a sentence."""

"""The voice of the hall: from a call to a sentence, from a sentence to a clip."""

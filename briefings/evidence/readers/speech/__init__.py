"""From a text to who speaks in it, and to the words that are the speaker's."""

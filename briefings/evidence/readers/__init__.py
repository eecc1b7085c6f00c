"""From a text to what it says, room by room; nothing here compares two texts."""

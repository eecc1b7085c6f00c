"""From words to numbers, and to what each counts, how it is bound, and per what."""

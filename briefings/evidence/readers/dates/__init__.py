"""From words for days, months, years and times to the intervals they mean."""

"""How fast we are beside what people would use instead: `python -m benchmarks`."""

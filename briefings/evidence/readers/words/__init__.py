"""From a text to its sentences, words, forms of words and known phrases."""

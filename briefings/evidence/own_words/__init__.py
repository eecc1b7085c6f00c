"""From the words that a dossier gives to the word lists that have them as well."""

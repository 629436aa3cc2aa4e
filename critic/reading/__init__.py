"""Reading one answer: words to facts. Pure functions over the tables of `knowledge/lexicon/`; nothing is judged."""

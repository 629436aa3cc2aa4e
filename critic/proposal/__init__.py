"""The proposal file: YAML to Proposal and back, its template and its JSON Schema, all made from the questions."""

"""How well a report meets annotated sources; see tests/gold/README.md for the rows."""

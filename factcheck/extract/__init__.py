"""One pass over a text: numbers, quantities, dates, names and attributions, with their context → claims."""

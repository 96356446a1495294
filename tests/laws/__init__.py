"""The laws: what must hold of every text, every fact and every report."""

"""Two comparable claims, their relation and the reason; groups of claims as findings."""

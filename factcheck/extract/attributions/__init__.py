"""Who did what: roles with their agents and things."""

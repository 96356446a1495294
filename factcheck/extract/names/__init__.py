"""Proper names: where they are, without titles, and whom they name."""

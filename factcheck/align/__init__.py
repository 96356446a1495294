"""Which claims speak of the same thing: names, blocking, links with their evidence, groups."""

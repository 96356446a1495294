"""Settings of all tests: the same examples on every run and every machine, and no time limit on a single example."""

from hypothesis import HealthCheck, settings

settings.register_profile(
    "factcheck", derandomize=True, deadline=None, suppress_health_check=[HealthCheck.too_slow], print_blob=True
)
settings.load_profile("factcheck")

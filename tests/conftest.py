"""Settings of all tests: the same examples on every run and every machine, and no time limit on a single example.

`--hypothesis-profile=long` draws ten times as many examples, for a night.
"""

from hypothesis import HealthCheck, settings

BY_DAY, BY_NIGHT = 100, 1_000
SETTINGS = settings(
    derandomize=True, deadline=None, suppress_health_check=[HealthCheck.too_slow], print_blob=True, max_examples=BY_DAY
)

settings.register_profile("factcheck", SETTINGS)
settings.register_profile("long", SETTINGS, max_examples=BY_NIGHT)
settings.load_profile("factcheck")

"""How a law is written down: `@law(examples, argument=…)` makes a test of it, and a long version marked `nightly`."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any, TypeVar

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis.strategies import SearchStrategy

Body = TypeVar("Body", bound=Callable[..., None])

LONGER = 60
"""So many times more examples are tried at night, and other ones each night."""


def law(examples: int, **arguments: SearchStrategy[Any] | Sequence[Any]) -> Callable[[Body], Callable[..., None]]:
    """A law over all values of its arguments: drawn from a strategy, or each of a sequence as a test of its own."""
    drawn = {name: values for name, values in arguments.items() if isinstance(values, SearchStrategy)}
    listed = {name: values for name, values in arguments.items() if name not in drawn}

    def decorate(body: Body) -> Callable[..., None]:
        def version(count: int, *, same_each_run: bool) -> Callable[..., None]:
            effort = settings(
                max_examples=count,
                deadline=None,
                derandomize=same_each_run,
                suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
            )
            test: Callable[..., None] = effort(given(**drawn)(body))
            for name, values in listed.items():
                test = pytest.mark.parametrize(name, [*values])(test)
            return test

        long = version(examples * LONGER, same_each_run=False)
        body.__globals__[f"{body.__name__}_nightly"] = pytest.mark.nightly(long)
        return version(examples, same_each_run=True)

    return decorate

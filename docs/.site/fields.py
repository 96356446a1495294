"""Shows the fields of an attrs class as its signature, as mkdocstrings does for dataclasses."""

from __future__ import annotations

from typing import Any

from griffe import Attribute, Class, Extension, Function, Parameter, ParameterKind, Parameters


class Fields(Extension):
    """Gives each class that is decorated with `frozen` the constructor that attrs makes of its fields."""

    def on_class_members(self, *, cls: Class, **_: Any) -> None:
        members = list(cls.members.values())
        for member in members:
            if isinstance(member, Function) and "builtins.property" in _decorators(member):
                cls.set_member(member.name, _as_property(member))
        if "frozen" in _decorators(cls):
            fields = [m for m in members if isinstance(m, Attribute) and m.annotation is not None and _is_field(m)]
            itself = Parameter("self", kind=ParameterKind.positional_or_keyword)
            cls.set_member("__init__", Function("__init__", parameters=Parameters(itself, *map(_parameter, fields))))


def _decorators(member: Class | Function) -> list[str]:
    return [str(decorator.value).split("(")[0] for decorator in member.decorators]


def _is_field(member: Attribute) -> bool:
    return "property" not in member.labels


def _as_property(member: Function) -> Attribute:
    """A property whose decorator is written out, because the class has a field called property."""
    found = Attribute(member.name, annotation=member.returns, docstring=member.docstring, lineno=member.lineno)
    found.labels = {"property"}
    return found


def _parameter(field: Attribute) -> Parameter:
    default = field.value
    if str(default).startswith("field("):
        default = "..." if "default=" in str(default) or "factory=" in str(default) else None
    kind = ParameterKind.positional_or_keyword
    return Parameter(field.name, annotation=field.annotation, kind=kind, default=default)

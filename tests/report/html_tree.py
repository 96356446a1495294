"""An HTML page as a tree, read by the standard library: enough to ask what is in it."""

from __future__ import annotations

from collections.abc import Iterator
from html.parser import HTMLParser

from attrs import Factory, define

VOID = {"meta", "input", "link", "br", "line", "circle", "rect", "path", "polyline"}


@define
class Node:
    name: str
    attributes: dict[str, str]
    parent: Node | None = None
    children: list[Node | str] = Factory(list)

    def __iter__(self) -> Iterator[Node]:
        yield self
        for child in self.children:
            if isinstance(child, Node):
                yield from child

    def all(self, name: str = "", **attributes: str) -> list[Node]:
        """The nodes below by name and attributes; `class_` asks for one of the classes, `_` stands for "-"."""
        wanted = {key.strip("_").replace("_", "-"): value for key, value in attributes.items()}
        return [node for node in self if (not name or node.name == name) and node.has(wanted)]

    def one(self, name: str = "", **attributes: str) -> Node:
        (found,) = self.all(name, **attributes)
        return found

    def has(self, wanted: dict[str, str]) -> bool:
        return all(
            value in self.attributes.get(key, "").split() if key == "class" else self.attributes.get(key) == value
            for key, value in wanted.items()
        )

    @property
    def text(self) -> str:
        return "".join(child if isinstance(child, str) else child.text for child in self.children)

    def __getitem__(self, attribute: str) -> str:
        return self.attributes[attribute]


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.at = self.root = Node("", {})

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        assert len(attrs) == len(dict(attrs)), f"an attribute stands twice in <{tag}>"
        node = Node(tag, {name: value or "" for name, value in attrs}, self.at)
        self.at.children.append(node)
        if tag not in VOID:
            self.at = node

    def handle_endtag(self, tag: str) -> None:
        if tag not in VOID:
            assert self.at.name == tag, f"</{tag}> closes <{self.at.name}>"
            assert self.at.parent is not None
            self.at = self.at.parent

    def handle_data(self, data: str) -> None:
        self.at.children.append(data)


def tree(page: str) -> Node:
    """The page; an element that is not closed, or closed by another, is an error."""
    reader = _Reader()
    reader.feed(page)
    reader.close()
    assert reader.at is reader.root, f"<{reader.at.name}> is never closed"
    return reader.root

"""XML from inside a file of unknown origin: no entities, no type definitions, nothing fetched."""

from __future__ import annotations

from lxml import etree

from corpus.errors import UnreadableSource


def parse_xml(data: bytes, name: str) -> etree._Element:
    """The root element of ``data``; a document type definition (the door of entity bombs) is refused."""
    parser = etree.XMLParser(
        resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False, remove_comments=True, remove_pis=True
    )
    try:
        root = etree.fromstring(data, parser)
    except (etree.XMLSyntaxError, ValueError) as error:
        raise UnreadableSource(f"“{name}”里的 XML 已损坏，请用原来的软件打开并重新保存后再导入。") from error
    if root.getroottree().docinfo.internalDTD is not None:
        raise UnreadableSource(f"“{name}”里有不允许的实体定义（DTD），请用办公软件打开并另存后再导入。")
    return root


def local(element: etree._Element) -> str:
    """Name of an element without its namespace."""
    tag = element.tag
    return tag.rpartition("}")[2] if isinstance(tag, str) else ""


def attribute(element: etree._Element, name: str) -> str:
    """An attribute by its name without namespace; empty when there is none."""
    return next((str(value) for key, value in element.attrib.items() if str(key).rpartition("}")[2] == name), "")


def child(element: etree._Element | None, *path: str) -> etree._Element | None:
    """The first descendant along a path of local names."""
    for name in path:
        element = next((part for part in element if local(part) == name), None) if element is not None else None
    return element


def value(element: etree._Element | None, *path: str) -> str:
    """Attribute ``val`` of the element at the end of a path: how Word writes its settings."""
    found = child(element, *path)
    return attribute(found, "val") if found is not None else ""

"""Roots (section 6.2): which keys sign roots and trust lists."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass

import cbor
from metadata import ROOT_BYTES_MAX, ROOT_DOMAIN, MetadataError, Role, check_fields, is_time, open_signed, parse, read_role


@dataclass(frozen=True)
class Root:
    version: int
    issued: int
    expires: int
    root_role: Role
    list_role: Role
    reinstated: tuple[bytes, ...]
    digest: bytes


def read(content: bytes) -> Root:
    try:
        fields = cbor.load(content)
    except cbor.Malformed as error:
        raise MetadataError("content") from error
    anything = lambda value: True  # noqa: E731: roles are read below
    check_fields(fields, {0: cbor.is_uint, 1: is_time, 2: is_time, 3: anything, 4: anything},
                 {5: cbor.is_list(cbor.is_bytes(32))})
    return Root(fields[0], fields[1], fields[2], read_role(fields[3]), read_role(fields[4]), tuple(fields.get(5, [])),
                hashlib.sha256(content).digest())


def anchor(signed: bytes) -> Root:
    """A root that signs for itself only. Where it comes from decides whether it is trusted."""
    root = read(parse(signed, ROOT_BYTES_MAX).content())
    open_signed(signed, ROOT_DOMAIN, root.root_role, ROOT_BYTES_MAX)
    return root


def successor(trusted: Root, signed: bytes) -> Root:
    content, _ = open_signed(signed, ROOT_DOMAIN, trusted.root_role, ROOT_BYTES_MAX)
    root = read(content)
    open_signed(signed, ROOT_DOMAIN, root.root_role, ROOT_BYTES_MAX)
    return root

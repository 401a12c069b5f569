"""Deterministic CBOR (RFC 8949 section 4.2.1): a reader that accepts nothing else and names each fault, and a writer."""

from __future__ import annotations

import math
import struct

import cbor2

DEPTH_MAX = 16
INT_MIN, INT_MAX = -(1 << 63), (1 << 63) - 1
UINT_MAX = (1 << 64) - 1

#: Null, undefined, and every simple value other than true and false.
Simple = (type(None), type(cbor2.undefined), cbor2.CBORSimpleValue)


class Malformed(ValueError):
    """Not the one deterministic encoding of an item, by the name of the fault in the vectors."""

    def __init__(self, name: str):
        super().__init__(name)
        self.name = name


def load(data: bytes, foreign: bool = False):
    """The item that `data` is the one deterministic encoding of. In foreign formats, map keys may have any order."""
    reader = Reader(data, foreign)
    value = reader.item(0)
    reader.finish()
    return value


class Reader:
    """Reads items one after another."""

    def __init__(self, data: bytes, foreign: bool = False):
        self.data, self.at, self.foreign = data, 0, foreign

    def finish(self) -> None:
        if self.at != len(self.data):
            raise Malformed("trailing bytes")

    def take(self, count: int) -> bytes:
        if count > len(self.data) - self.at:
            raise Malformed("unexpected end")
        self.at += count
        return self.data[self.at - count:self.at]

    def head(self) -> tuple[int, int, int]:
        """Major type, additional information, argument."""
        first = self.take(1)[0]
        major, info = first >> 5, first & 31
        if info < 24:
            return major, info, info
        if info in (28, 29, 30) or (info == 31 and major in (0, 1, 6, 7)):
            raise Malformed("syntax")
        if info == 31:
            raise Malformed("indefinite length")
        width = 1 << (info - 24)
        argument = int.from_bytes(self.take(width), "big")
        if major != 7 and argument < (24 if width == 1 else 1 << (width * 4)):
            raise Malformed("not shortest")
        return major, info, argument

    def item(self, depth: int = 0):
        if depth > DEPTH_MAX:
            raise Malformed("too deep")
        major, info, argument = self.head()
        if major == 0:
            return argument
        if major == 1:
            return -1 - argument
        if major == 2:
            return self.take(argument)
        if major == 3:
            try:
                return self.take(argument).decode("utf-8")
            except UnicodeDecodeError as error:
                raise Malformed("invalid utf-8") from error
        if major == 4:
            return [self.item(depth + 1) for _ in range(self.plausible(argument, 1))]
        if major == 5:
            return self.map(argument, depth)
        if major == 6:
            return cbor2.CBORTag(argument, self.item(depth + 1))
        return _simple(info, argument) if info <= 24 else _float(info, argument)

    def map(self, count: int, depth: int) -> dict:
        found, previous = {}, None
        for _ in range(self.plausible(count, 2)):
            start = self.at
            key = self.item(depth + 1)
            encoded = self.data[start:self.at]
            place = _hashable(key, encoded)
            if place in found:
                raise Malformed("duplicate key")
            if previous is not None and encoded < previous and not self.foreign:
                raise Malformed("unsorted keys")
            previous = encoded
            found[place] = self.item(depth + 1)
        return found

    def plausible(self, count: int, least: int) -> int:
        if count * least > len(self.data) - self.at:
            raise Malformed("unexpected end")
        return count


def _hashable(key, encoded: bytes):
    # In Python, 1, 1.0 and True are one key.
    return key if isinstance(key, (str, bytes)) or is_int(key) else ("encoded", encoded)


def _simple(info: int, value: int):
    # One byte for 0 to 23, two for 32 to 255. Two bytes for less are not well-formed (RFC 8949 section 3.3).
    if info == 24 and value < 32:
        raise Malformed("syntax")
    return {20: False, 21: True, 22: None, 23: cbor2.undefined}.get(value, cbor2.CBORSimpleValue(value))


def _float(info: int, argument: int) -> float:
    width, form = {25: (2, ">e"), 26: (4, ">f"), 27: (8, ">d")}[info]
    value = struct.unpack(form, argument.to_bytes(width, "big"))[0]
    if math.isnan(value):
        shortest = bytes.fromhex("7e00")
    else:
        shortest = next(found for found in map(lambda form: _packed(form, value), (">e", ">f", ">d")) if found)
    if argument.to_bytes(width, "big") != shortest:
        raise Malformed("not shortest")
    return value


def _packed(form: str, value: float) -> bytes | None:
    try:
        packed = struct.pack(form, value)
    except OverflowError:
        return None
    return packed if struct.unpack(form, packed)[0] == value else None


def deterministic(value) -> bytes:
    """The one encoding of `value`. (cbor2's canonical form sorts keys as RFC 7049 did.)"""
    if isinstance(value, (list, tuple)):
        return _head(4, len(value)) + b"".join(map(deterministic, value))
    if isinstance(value, dict):
        entries = sorted((deterministic(key), deterministic(item)) for key, item in value.items())
        return _head(5, len(value)) + b"".join(key + item for key, item in entries)
    if isinstance(value, cbor2.CBORTag):
        return _head(6, value.tag) + deterministic(value.value)
    return cbor2.dumps(value, canonical=True)


def _head(major: int, argument: int) -> bytes:
    encoded = bytearray(cbor2.dumps(argument))
    encoded[0] |= major << 5
    return bytes(encoded)


# -- Types. In Python, True is an int. ---------------------------------------------------------------


def is_int(value) -> bool:
    return isinstance(value, int) and not isinstance(value, bool) and INT_MIN <= value <= INT_MAX


def is_uint(value) -> bool:
    return isinstance(value, int) and not isinstance(value, bool) and 0 <= value <= UINT_MAX


def is_bytes(length: int | None = None):
    return lambda value: isinstance(value, bytes) and length in (None, len(value))


def is_text(value) -> bool:
    return isinstance(value, str)


def is_list_of(*items):
    """Whether it is an array of exactly these kinds of items."""
    return lambda value: isinstance(value, list) and len(value) == len(items) and all(
        holds(item) for holds, item in zip(items, value))


def is_list(item, least: int = 0):
    return lambda value: isinstance(value, list) and len(value) >= least and all(map(item, value))

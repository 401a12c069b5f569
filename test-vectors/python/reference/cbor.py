"""CBOR in core deterministic encoding (RFC 8949 section 4.2.1): cbor2 reads, this file writes it again and compares."""

import cbor2

DEPTH_MAX = 16


class Malformed(Exception):
    """Not CBOR, or cut off."""


class NotDeterministic(Exception):
    """CBOR, but not in its one encoding, or not of the type that belongs there."""


def decode_loosely(data):
    """One item, in whatever encoding."""
    try:
        return cbor2.loads(data)
    except UnicodeDecodeError as error:
        raise NotDeterministic(str(error)) from error
    except (cbor2.CBORDecodeError, RecursionError, TypeError) as error:
        if isinstance(error.__cause__, UnicodeDecodeError):
            raise NotDeterministic(str(error)) from error
        raise Malformed(str(error)) from error


def decode(data):
    """One item that is the whole of `data`, in its one encoding."""
    item = decode_loosely(data)
    if encode(item) != data:
        raise NotDeterministic("bytes differ from the deterministic encoding")
    return item


def encode(item, depth=0):
    """The one encoding of an item."""
    if depth > DEPTH_MAX:
        raise NotDeterministic(f"nested deeper than {DEPTH_MAX} levels")
    match item:
        case bool() | None | float() | cbor2.CBORSimpleValue() | cbor2.undefined:
            return cbor2.dumps(item, canonical=True)
        case int() if 0 <= item < 2**64:
            return _head(0, item)
        case int() if -(2**64) <= item < 0:
            return _head(1, -1 - item)
        case bytes():
            return _head(2, len(item)) + item
        case str():
            text = item.encode()
            return _head(3, len(text)) + text
        case list() | tuple():
            return _head(4, len(item)) + b"".join(encode(child, depth + 1) for child in item)
        case dict():
            pairs = sorted((encode(key, depth + 1), encode(value, depth + 1)) for key, value in item.items())
            return _head(5, len(item)) + b"".join(key + value for key, value in pairs)
        case cbor2.CBORTag():
            return _head(6, item.tag) + encode(item.value, depth + 1)
    raise NotDeterministic(f"{type(item).__name__} is not a type of the profile")


def _head(major, argument):
    if argument < 24:
        return bytes([major << 5 | argument])
    for size, info in ((1, 24), (2, 25), (4, 26), (8, 27)):
        if argument < 1 << 8 * size:
            return bytes([major << 5 | info]) + argument.to_bytes(size, "big")
    raise NotDeterministic("an argument of more than 64 bits")


def of_type(kind, value):
    """The value, if it is of this Python type and, for integers, fits 64 bits with a sign."""
    # `bool` is an `int` to Python, but not to CBOR.
    if type(value) is not kind or (kind is int and not -(2**63) <= value < 2**63):
        raise NotDeterministic(f"expected {kind.__name__}, found {type(value).__name__}")
    return value


def unsigned(value):
    """The value, if it is an unsigned integer."""
    if type(value) is not int or value < 0:
        raise NotDeterministic(f"expected an unsigned integer, found {type(value).__name__}")
    return value


def int_map(value):
    """The value, if it is a map whose keys are integers."""
    return {of_type(int, key): item for key, item in of_type(dict, value).items()}


def diagnostic(item):
    """The item in CBOR diagnostic notation (RFC 8949 section 8)."""
    match item:
        case None:
            return "null"
        case bool():
            return str(item).lower()
        case int():
            return str(item)
        case bytes():
            return f"h'{item.hex()}'"
        case str():
            return '"' + item.replace("\\", "\\\\").replace('"', '\\"') + '"'
        case list() | tuple():
            return "[" + ", ".join(map(diagnostic, item)) + "]"
        case dict():
            return "{" + ", ".join(f"{diagnostic(key)}: {diagnostic(value)}" for key, value in item.items()) + "}"
        case cbor2.CBORTag():
            return f"{item.tag}({diagnostic(item.value)})"
    raise ValueError(f"no notation for {type(item).__name__}")

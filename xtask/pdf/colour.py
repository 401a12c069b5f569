"""A colour profile for output intents: sRGB in version 2 of the ICC format, because PDF/A-1 allows no later one."""

import struct


def _fixed(*numbers: float) -> bytes:
    """s15Fixed16Number (ICC.1:2001-04 section 5.3.1)."""
    return struct.pack(f">{len(numbers)}i", *(round(number * 65_536) for number in numbers))


def _xyz(*numbers: float) -> bytes:
    return b"XYZ \0\0\0\0" + _fixed(*numbers)


def srgb() -> bytes:
    """The profile: the primaries of sRGB for D50, and a gamma of 2.2."""
    name = b"sRGB\0"
    description = b"desc\0\0\0\0" + struct.pack(">I", len(name)) + name + bytes(4 + 4 + 2 + 1 + 67)
    gamma = b"curv\0\0\0\0" + struct.pack(">IH", 1, round(2.2 * 256))
    tags = [
        (b"desc", description), (b"cprt", b"text\0\0\0\0CC0\0"), (b"wtpt", _xyz(0.9505, 1, 1.0891)),
        (b"rXYZ", _xyz(0.4361, 0.2225, 0.0139)), (b"gXYZ", _xyz(0.3851, 0.7169, 0.0971)),
        (b"bXYZ", _xyz(0.1431, 0.0606, 0.7141)), (b"rTRC", gamma), (b"gTRC", gamma), (b"bTRC", gamma),
    ]
    table, data, start = struct.pack(">I", len(tags)), b"", 128 + 4 + 12 * len(tags)
    for signature, content in tags:
        table += signature + struct.pack(">II", start + len(data), len(content))
        data += content + bytes(-len(content) % 4)
    header = struct.pack(
        ">I4sI4s4s4s6H4s4sIIIQI", start + len(data), bytes(4), 0x0210_0000, b"mntr", b"RGB ", b"XYZ ", 2026, 1, 1, 0, 0, 0, b"acsp",
        bytes(4), 0, 0, 0, 0, 0)
    header += _fixed(0.9642, 1, 0.8249)
    return header + bytes(128 - len(header)) + table + data

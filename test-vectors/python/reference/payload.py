"""The payload (specification section 3): a coding octet, then claims as they are or deflated with the dictionary."""

import zlib
from pathlib import Path

from .envelope import Refused

CLAIMS_BYTES_MAX = 4096
DICTIONARY_1 = (
    Path(__file__).parents[3] / "verifier-core" / "src" / "compression" / "dictionary1.bin"
).read_bytes()


class UnknownCoding(Exception):
    """A coding octet of a later version."""


def expand(payload):
    """The claims, in CBOR."""
    if not payload:
        raise Refused("P01")
    coding, data = payload[0], payload[1:]
    if coding == 0:
        claims = data
    elif coding == 1:
        inflater = zlib.decompressobj(wbits=-15, zdict=DICTIONARY_1)
        try:
            claims = inflater.decompress(data, CLAIMS_BYTES_MAX + 1)
        except zlib.error:
            raise Refused("P02") from None
    else:
        raise UnknownCoding(coding)
    if len(claims) > CLAIMS_BYTES_MAX:
        raise Refused("P05")
    if coding == 1 and not inflater.eof:
        raise Refused("P03")
    if coding == 1 and inflater.unused_data:
        raise Refused("P04")
    return claims

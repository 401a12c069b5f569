"""The envelope (specification section 2): strictly parsed, its signature checked by pycose."""

import hashlib
from dataclasses import dataclass

import cbor2
from pycose.messages import Sign1Message

from . import cbor

DOMAIN = b"qualistamp/credential/1"
STAMP_BYTES_MAX = 2861


class Refused(Exception):
    """Refused for the reason with this support code."""

    def __init__(self, code):
        super().__init__(code)
        self.code = code


@dataclass
class Envelope:
    """The parts of a stamp, nothing of it verified."""

    stamp: bytes
    protected: bytes
    payload: bytes
    signature: bytes
    kid: bytes

    def to_be_signed(self):
        """The Sig_structure (RFC 9052 section 4.4)."""
        return cbor.encode(["Signature1", self.protected, DOMAIN, self.payload])

    def stamp_id(self):
        """What the stamp is known by."""
        return hashlib.sha256(self.to_be_signed()).digest()

    def is_signed_by(self, key):
        """Whether the key made the signature."""
        message = Sign1Message.decode(self.stamp)
        message.external_aad = DOMAIN
        message.key = key.cose
        return message.verify_signature()


def parse(stamp):
    """Parses exactly one stamp, or raises `Refused`."""
    if len(stamp) > STAMP_BYTES_MAX:
        raise Refused("F01")
    try:
        loose = cbor.decode_loosely(stamp)
    except cbor.Malformed:
        raise Refused("F02") from None
    except cbor.NotDeterministic:
        raise Refused("F03") from None
    match loose:
        case cbor2.CBORTag(tag=18, value=[bytes(), dict(), None, bytes()]):
            raise Refused("F10")
        case cbor2.CBORTag(tag=18, value=[bytes() as protected, dict() as unprotected, bytes() as payload, bytes() as signature]):
            pass
        case _:
            raise Refused("F02")
    try:
        cbor.decode(stamp)
        header = cbor.int_map(cbor.decode(protected))
        algorithm = header.get(1) if 1 not in header else cbor.of_type(int, header[1])
        kid = header.get(4) if 4 not in header else cbor.of_type(bytes, header[4])
    except (cbor.Malformed, cbor.NotDeterministic):
        raise Refused("F03") from None
    for broken, code in (
        (unprotected, "F09"),
        (algorithm is None, "F04"),
        (algorithm != -7, "F06"),
        (header.keys() - {1, 4}, "F08"),
        (kid is None, "F05"),
        (len(kid or b"") != 4, "F07"),
        (len(signature) != 64, "F11"),
    ):
        if broken:
            raise Refused(code)
    return Envelope(stamp, protected, payload, signature, kid)

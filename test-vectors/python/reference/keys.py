"""P-256 keys: SEC1 points, COSE keys for pycose, thumbprints (RFC 9679)."""

import hashlib

from cryptography.hazmat.primitives.asymmetric.ec import SECP256R1, EllipticCurvePublicKey
from pycose.keys import EC2Key
from pycose.keys.curves import P256

from . import cbor


class PublicKey:
    """The key with this compressed SEC1 point; `ValueError` when there is no such point."""

    def __init__(self, point):
        numbers = EllipticCurvePublicKey.from_encoded_point(SECP256R1(), point).public_numbers()
        self.x, self.y = (number.to_bytes(32, "big") for number in (numbers.x, numbers.y))
        self.cose = EC2Key(crv=P256, x=self.x, y=self.y)
        self.thumbprint = hashlib.sha256(cbor.encode({1: 2, -1: 1, -2: self.x, -3: self.y})).digest()
        self.kid = self.thumbprint[:4]

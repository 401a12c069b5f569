"""Public keys as COSE_Keys (RFC 9052 section 7, RFC 9964), their thumbprints (RFC 9679), and signatures by pyca/cryptography."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from functools import lru_cache

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec, mldsa
from cryptography.hazmat.primitives.asymmetric.utils import encode_dss_signature

import cbor

ES256, ML_DSA_44 = -7, -48
SIGNATURE_BYTES = {ES256: 64, ML_DSA_44: 2420}


@dataclass(frozen=True)
class Key:
    """A public key. `material` is x and y of a point, or the public key of ML-DSA."""

    algorithm: int
    material: bytes

    @property
    def thumbprint(self) -> bytes:
        return _thumbprint(self)

    @property
    def kid(self) -> bytes:
        return self.thumbprint[:4]

    def verifies(self, message: bytes, signature: bytes) -> bool:
        if len(signature) != SIGNATURE_BYTES[self.algorithm]:
            return False
        try:
            if self.algorithm == ES256:
                r, s = (int.from_bytes(half, "big") for half in (signature[:32], signature[32:]))
                _public(self).verify(encode_dss_signature(r, s), message, ec.ECDSA(hashes.SHA256()))
            else:
                _public(self).verify(signature, message)
        except InvalidSignature:
            return False
        return True


@lru_cache(maxsize=None)
def _thumbprint(key: Key) -> bytes:
    if key.algorithm == ES256:
        members = {1: 2, -1: 1, -2: key.material[:32], -3: key.material[32:]}
    else:
        members = {1: 7, 3: ML_DSA_44, -1: key.material}
    return hashlib.sha256(cbor.deterministic(members)).digest()


@lru_cache(maxsize=None)
def _public(key: Key):
    if key.algorithm == ES256:
        return ec.EllipticCurvePublicKey.from_encoded_point(ec.SECP256R1(), b"\x04" + key.material)
    return mldsa.MLDSA44PublicKey.from_public_bytes(key.material)


@lru_cache(maxsize=None)
def from_point(point: bytes) -> Key:
    """From a SEC1 point of P-256; ValueError if it is not on the curve."""
    numbers = ec.EllipticCurvePublicKey.from_encoded_point(ec.SECP256R1(), point).public_numbers()
    return Key(ES256, numbers.x.to_bytes(32, "big") + numbers.y.to_bytes(32, "big"))


def is_p256_cose_key(value) -> bool:
    """Whether the structure is that of a P-256 key. The point need not be on the curve."""
    return (isinstance(value, dict) and set(value) == {1, -1, -2, -3} and value[1] == 2 and value[-1] == 1
            and cbor.is_bytes(32)(value[-2]) and isinstance(value[-3], bool))


def from_cose(value) -> Key:
    """From a COSE_Key; ValueError if it is none of this profile."""
    if is_p256_cose_key(value):
        return from_point(bytes([3 if value[-3] else 2]) + value[-2])
    if isinstance(value, dict) and set(value) == {1, 3, -1} and value[1] == 7 and value[3] == ML_DSA_44 and cbor.is_bytes(1312)(
            value[-1]):
        return Key(ML_DSA_44, value[-1])
    raise ValueError("not a key of this profile")

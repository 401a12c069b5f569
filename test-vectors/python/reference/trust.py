"""The trust list (specification section 6): signatures counted over distinct keys, then its content."""

from dataclasses import dataclass, field

import cbor2
from pycose.messages import SignMessage

from . import cbor, claims, dates
from .keys import PublicKey

DOMAIN = b"qualistamp/trust-list/1"
SIGNATURES_MAX = 64


class NotAList(Exception):
    """Not a list that this role has signed; says why in a word or two."""


@dataclass
class Key:
    """A key of an issuer; `public` is none where the list holds no point of the curve, or another key's kid."""

    point: bytes
    kid: bytes
    public: PublicKey | None
    valid_from: int
    valid_until: int | None
    compromised_since: int | None


@dataclass
class Issuer:
    """A body that awards qualifications."""

    id: str
    country: str
    scopes: list
    keys: list


@dataclass
class TrustList:
    """What a list says."""

    version: int
    issued: int
    next_update: int
    issuers: list = field(default_factory=list)

    def candidates(self, kid):
        """Every key with this identifier, and whose it is."""
        return [(issuer, key) for issuer in self.issuers for key in issuer.keys if key.kid == kid]


def open_list(signed, role_points, threshold):
    """The list, once enough keys of the role are seen to have signed it."""
    content = _content(signed, [PublicKey(point) for point in role_points], threshold)
    try:
        trust_list = _read_list(cbor.decode(content))
    except (cbor.Malformed, cbor.NotDeterministic) as error:
        raise NotAList("content") from error
    except claims.Broken as error:
        raise NotAList("field") from error
    ids = [issuer.id for issuer in trust_list.issuers]
    if len(set(ids)) < len(ids):
        raise NotAList("issuer twice")
    points = [key.point for issuer in trust_list.issuers for key in issuer.keys]
    if len(set(points)) < len(points):
        raise NotAList("key twice")
    return trust_list


def _content(signed, role, threshold):
    try:
        frame = cbor.decode(signed)
    except (cbor.Malformed, cbor.NotDeterministic) as error:
        raise NotAList("frame") from error
    match frame:
        case cbor2.CBORTag(tag=98, value=[bytes() as protected, dict() as unprotected, bytes() as content, list() as entries]):
            pass
        case _:
            raise NotAList("frame")
    if protected or unprotected:
        raise NotAList("unexpected header")
    if len(entries) > SIGNATURES_MAX:
        raise NotAList("too many signatures")
    for entry in entries:
        _check_entry(entry)
    message = SignMessage.decode(signed)
    signers = set()
    for key in role:
        for entry, kid in zip(message.signers, map(_kid, entries), strict=True):
            entry.external_aad = DOMAIN
            entry.key = key.cose
            if kid == key.kid and entry.verify_signature():
                signers.add(key.thumbprint)
    if len(signers) < threshold:
        raise NotAList("under-signed")
    return content


def _check_entry(entry):
    match entry:
        case [bytes() as protected, dict() as unprotected, bytes() as signature]:
            pass
        case _:
            raise NotAList("frame")
    if unprotected:
        raise NotAList("unexpected header")
    try:
        header = cbor.int_map(cbor.decode(protected))
    except (cbor.Malformed, cbor.NotDeterministic) as error:
        raise NotAList("header") from error
    kid = header.get(4)
    if header.get(1) != -7 or header.keys() != {1, 4} or type(kid) is not bytes or len(kid) != 4 or len(signature) != 64:
        raise NotAList("header")


def _kid(entry):
    return cbor.decode(entry[0])[4]


def _fields(value, names, optional=()):
    """The fields of a map by name. One that is not known may change whom to trust."""
    fields = cbor.int_map(value)
    if fields.keys() - names.keys():
        raise NotAList("unknown field")
    for key, name in names.items():
        if key not in fields and name not in optional:
            raise claims.Broken(name, "missing")
    return {names[key]: item for key, item in fields.items()}


def _moment(value):
    if not dates.FIRST_SECOND <= cbor.of_type(int, value) <= dates.LAST_SECOND:
        raise claims.Broken("trust list", "out of range")
    return value


def _read_list(value):
    fields = _fields(value, {0: "version", 1: "issued", 2: "next_update", 3: "issuers"})
    issuers = [_read_issuer(issuer) for issuer in cbor.of_type(list, fields["issuers"])]
    return TrustList(cbor.unsigned(fields["version"]), _moment(fields["issued"]), _moment(fields["next_update"]), issuers)


def _read_issuer(value):
    names = {0: "id", 1: "names", 2: "country", 3: "homepage", 4: "identifiers", 5: "scopes", 6: "keys"}
    fields = _fields(value, names, optional=("homepage", "identifiers"))
    scopes = [_read_scope(scope) for scope in cbor.of_type(list, fields["scopes"])]
    keys = [_read_key(key) for key in cbor.of_type(list, fields["keys"])]
    if not scopes or not keys:
        raise claims.Broken("trust list", "missing")
    return Issuer(cbor.of_type(str, fields["id"]), cbor.of_type(str, fields["country"]), scopes, keys)


def _read_scope(value):
    names = {0: "types", 1: "eqf", 2: "from", 3: "until", 4: "countries"}
    return _fields(value, names, optional=names.values())


def _read_key(value):
    names = {0: "key", 1: "kid", 2: "from", 3: "until", 4: "compromised_since"}
    fields = _fields(value, names, optional=("until", "compromised_since"))
    cose_key = cbor.int_map(fields["key"])
    if cose_key.keys() != {1, -1, -2, -3} or (cose_key[1], cose_key[-1]) != (2, 1):
        raise cbor.NotDeterministic("not a P-256 COSE_Key")
    point = bytes([3 if cbor.of_type(bool, cose_key[-3]) else 2]) + cbor.of_type(bytes, cose_key[-2])
    kid = cbor.of_type(bytes, fields["kid"])
    try:
        public = PublicKey(point)
    except ValueError:
        public = None
    if public and public.kid != kid:
        public = None
    optional = (fields.get(name) for name in ("until", "compromised_since"))
    until, since = (None if value is None else _moment(value) for value in optional)
    return Key(point, kid, public, _moment(fields["from"]), until, since)

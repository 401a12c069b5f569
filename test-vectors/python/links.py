"""Links to full digital credentials: section 4.4 of the specification. Written from the specification, not from the Rust code."""

import base64
import decimal
import hashlib
import json
import re
import struct
import xml.parsers.expat
import zlib

MAX_TEXT = 10 << 20
MAX_JSON_DEPTH = 64
MAX_XML_DEPTH = 128
MAX_CONTAINERS = 2

TYPES = {
    "VerifiableCredential",
    "EuropeanDigitalCredential",
    "ClrCredential",
    "OpenBadgeCredential",
    "AchievementCredential",
    "EndorsementCredential",
    "OpenAttestationCredential",
    "BlockcertsCredential",
    "BlockchainCertificate",
}


class Refused(Exception):
    """The file is not compared: programs read it differently, or it does not fit itself."""


def links(file: bytes) -> list[tuple[str, bytes]]:
    """Each rule and link that fit the file, the one that a writer uses first."""
    if not file:
        raise Refused("empty")
    found = _links_of(file, 0)
    if all(rule != "bytes" for rule, _ in found):
        found.append(("bytes", file))
    return [(rule, hashlib.sha256(content).digest()[:24]) for rule, content in found]


def _links_of(file: bytes, depth: int) -> list[tuple[str, bytes]]:
    if file.startswith(b"\x89PNG\r\n\x1a\n"):
        return _badge(_png(file), depth)
    if file[:2] in (b"\xff\xfe", b"\xfe\xff") or (len(file) > 1 and 0 in file[:2] and file[:2].strip(b"\0") in (b"<", b"{")):
        raise Refused("UTF-16")
    if b"%PDF-" in file[:1024]:
        return []
    try:
        text = file.decode().removeprefix("\ufeff")
    except UnicodeDecodeError:
        if re.match(rb"(\xef\xbb\xbf)?\s*(\{\s*[\"}]|<(?!!doctype html|html))", file, re.IGNORECASE):
            raise Refused("not UTF-8") from None
        return []
    start = text.lstrip()
    if re.match(r"\{\s*([\"}]|$)", start):
        return _of_object(_parse(text), depth)
    if start.startswith("<") and not start[:14].lower().startswith(("<!doctype html", "<html")):
        return _of_xml(text, depth)
    return _of_token(text)


def _inside(part, depth: int, links_of):
    if depth == MAX_CONTAINERS:
        raise Refused("containers")
    return links_of(part, depth + 1)


def _badge(badges: list[str], depth: int):
    if len(badges) > 1:
        raise Refused("several badges")
    return _inside(badges[0].strip().encode(), depth, _links_of) if badges else []


# -- JSON ---------------------------------------------------------------------------------------


def _parse(text: str):
    if len(text.encode()) > MAX_TEXT:
        raise Refused("size")

    def members(pairs):
        if len({key for key, _ in pairs}) < len(pairs):
            raise Refused("duplicate key")
        return dict(pairs)

    def integer(digits):
        if abs(int(digits)) > 2**53:
            raise Refused("integer")
        return float(digits)

    def number(digits):
        if float(digits) in (float("inf"), float("-inf")):
            raise Refused("number")
        return float(digits)

    def constant(_):
        raise Refused("constant")

    try:
        value = json.loads(text, object_pairs_hook=members, parse_int=integer, parse_float=number, parse_constant=constant)
    except (json.JSONDecodeError, RecursionError):
        raise Refused("JSON") from None
    _check(value, 0)
    return value


def _check(value, depth: int):
    if isinstance(value, str) and any("\ud800" <= letter <= "\udfff" for letter in value):
        raise Refused("surrogate")
    if isinstance(value, dict | list):
        if depth == MAX_JSON_DEPTH:
            raise Refused("depth")
        for item in [*value, *value.values()] if isinstance(value, dict) else value:
            _check(item, depth + 1)


def canonical(value) -> str:
    """RFC 8785."""
    if isinstance(value, dict):
        keys = sorted(value, key=lambda key: key.encode("utf-16-be"))
        return "{" + ",".join(_quoted(key) + ":" + canonical(value[key]) for key in keys) + "}"
    if isinstance(value, list):
        return "[" + ",".join(map(canonical, value)) + "]"
    if isinstance(value, str):
        return _quoted(value)
    return {True: "true", False: "false", None: "null"}[value] if value is None or isinstance(value, bool) else _number(value)


def _quoted(text: str) -> str:
    return json.dumps(text, ensure_ascii=False).replace("\x7f", "\x7f")


def _number(value: float) -> str:
    if value == 0:
        return "0"
    sign, digits, exponent = decimal.Decimal(repr(value)).normalize().as_tuple()
    digits = "".join(map(str, digits))
    point = len(digits) + exponent
    if len(digits) <= point <= 21:
        text = digits + "0" * (point - len(digits))
    elif 0 < point <= 21:
        text = digits[:point] + "." + digits[point:]
    elif -6 < point <= 0:
        text = "0." + "0" * -point + digits
    else:
        text = digits[0] + ("." + digits[1:] if digits[1:] else "") + f"e{point - 1:+d}"
    return "-" * sign + text


def _without_proof(value) -> tuple[str, bytes]:
    if isinstance(value, dict):
        value = {key: member for key, member in value.items() if key not in ("proof", "signature")}
    return "canonical-json", canonical(value).encode()


def _items(value) -> list:
    return value if isinstance(value, list) else [value]


def _of_object(value: dict, depth: int):
    if isinstance(value.get("signatures"), list) or ("signatures" not in value and "protected" in value and "signature" in value):
        payload = _payload(value)
        parsed = _parse(_utf8(payload))
        return [("jws-payload", payload)] + ([_without_proof(parsed)] if isinstance(parsed, dict) else [])
    if "credential" in value and "deliveryDetails" in value:
        return _inside(value["credential"], depth, _of_member)
    if _has_target_hash(value):
        return [("target-hash", _target_hash(value))]
    if _is_credential(value):
        return [_without_proof(value)]
    if "VerifiablePresentation" in _types(value):
        held = value.get("verifiableCredential", [])
        if len(_items(held)) == 1:
            return _inside(_items(held)[0], depth, _of_member)
    return []


def _of_member(value, depth: int):
    if isinstance(value, str):
        return _of_token(value)
    return _of_object(value, depth) if isinstance(value, dict) else []


def _types(value: dict) -> set[str]:
    names = [*_items(value.get("type", [])), *_items(value.get("@type", []))]
    return {re.split("[#/:]", name)[-1] for name in names if isinstance(name, str)}


def _is_credential(value: dict) -> bool:
    contexts = [text for text in _items(value.get("@context", [])) if isinstance(text, str)]
    return bool(
        _types(value) & TYPES
        or "credentialSubject" in value
        or ("badge" in value and ("recipient" in value or any("blockcerts" in text for text in contexts)))
        or {"document", "receipt"} <= value.keys()
        or {"assertion", "certificate", "recipient"} <= value.keys()
        or ({"transcript", "recipient"} <= value.keys() and {"issuer", "issuers"} & value.keys())
    )


# -- Signatures ---------------------------------------------------------------------------------


def _decode(text) -> bytes:
    text = text.rstrip("=") if isinstance(text, str) else ""
    if not re.fullmatch(r"[A-Za-z0-9_-]+", text) or len(text) % 4 == 1:
        raise Refused("Base64url")
    decoded = base64.urlsafe_b64decode(text + "=" * (-len(text) % 4))
    if base64.urlsafe_b64encode(decoded).rstrip(b"=").decode() != text:
        raise Refused("Base64url")
    return decoded


def _utf8(content: bytes) -> str:
    try:
        return content.decode()
    except UnicodeDecodeError:
        raise Refused("not UTF-8") from None


def _header(text) -> dict:
    header = _parse(_utf8(_decode(text)))
    if not isinstance(header, dict) or not isinstance(header.get("alg"), str):
        raise Refused("alg")
    if header["alg"].lower() == "none":
        raise Refused("alg none")
    return header


def _payload(value: dict) -> bytes:
    forms = set()
    for signature in value.get("signatures", [value]):
        header = _header(signature.get("protected", "") if isinstance(signature, dict) else "")
        b64 = header.get("b64", True)
        if not isinstance(b64, bool) or ("b64" in header and "b64" not in header.get("crit", [])):
            raise Refused("crit")
        forms.add(b64)
    if len(forms) != 1 or not isinstance(value.get("payload"), str):
        raise Refused("b64 or payload")
    return _decode(value["payload"]) if forms.pop() else value["payload"].encode()


def _of_token(text: str):
    text = re.sub(r"[ \t\r\n]", "", text)
    if not re.fullmatch(r"[A-Za-z0-9_.~=-]+", text):
        return []
    signed, *disclosures = text.split("~")
    parts = signed.split(".")
    if len(parts) != 3:
        return []
    try:
        if not _decode(parts[0]).startswith(b"{"):
            return []
    except Refused:
        return []
    if "b64" in _header(parts[0]):
        raise Refused("b64")
    payload = _parse(_utf8(_decode(parts[1])))
    if not isinstance(payload, dict):
        raise Refused("payload")
    if disclosures:
        last = disclosures.pop()
        if last and last.count(".") != 2:
            raise Refused("after the last ~")
    if payload.get("_sd_alg", "sha-256") != "sha-256":
        raise Refused("_sd_alg")
    waiting = {}
    for disclosure in disclosures:
        digest = base64.urlsafe_b64encode(hashlib.sha256(disclosure.encode()).digest()).rstrip(b"=").decode()
        if digest in waiting:
            raise Refused("disclosure twice")
        waiting[digest] = disclosure
    digests = list(_digests(payload))
    while digests:
        disclosure = waiting.pop(digests.pop(), None)
        if disclosure is not None:
            parsed = _parse(_utf8(_decode(disclosure)))
            is_list = isinstance(parsed, list) and len(parsed) in (2, 3) and all(isinstance(item, str) for item in parsed[:-1])
            if not is_list or parsed[1:2] in (["_sd"], ["..."]) and len(parsed) == 3:
                raise Refused("disclosure")
            digests.extend(_digests(parsed[-1]))
    if waiting:
        raise Refused("disclosure")
    return [("signing-input", f"{parts[0]}.{parts[1]}".encode())]


def _digests(value):
    if isinstance(value, dict):
        for key, member in value.items():
            if key == "_sd" and isinstance(member, list):
                yield from (digest for digest in member if isinstance(digest, str))
            elif key == "..." and isinstance(member, str):
                yield member
            else:
                yield from _digests(member)
    elif isinstance(value, list):
        for item in value:
            yield from _digests(item)


# -- OpenAttestation ----------------------------------------------------------------------------


def _has_target_hash(value: dict) -> bool:
    version_2 = isinstance(value.get("data"), dict) and "targetHash" in _dict(value.get("signature"))
    subject = "credentialSubject" in value or "VerifiableCredential" in _types(value)
    contexts = [text for text in _items(value.get("@context", [])) if isinstance(text, str)]
    is_3 = "OpenAttestationCredential" in _types(value) or (subject and any("openattestation" in text for text in contexts))
    return version_2 or (is_3 and "targetHash" in _dict(value.get("proof")))


def _dict(value) -> dict:
    return value if isinstance(value, dict) else {}


def _target_hash(value: dict) -> bytes:
    if "targetHash" in _dict(value.get("proof")):
        proof = value["proof"]
        stated, hashes = proof["targetHash"], list(_dict(proof.get("privacy")).get("obfuscated", []))
        fields = dict(_fields({key: member for key, member in value.items() if key != "proof"}, "", "[%d]", False))
        try:
            salts = _parse(base64.b64decode(proof["salts"], validate=True).decode())
        except (ValueError, KeyError, TypeError):
            raise Refused("salts") from None
        for salt in salts:
            if salt["path"] not in fields:
                raise Refused("not covered")
            member = fields.pop(salt["path"])
            text = member if isinstance(member, str) else canonical(member)
            hashes.append(_keccak(canonical({salt["path"]: f"{salt['value']}:{text}"})).hex())
        if fields:
            raise Refused("not covered")
    else:
        stated, hashes = value["signature"]["targetHash"], list(_dict(value.get("privacy")).get("obfuscatedData", []))
        for path, member in _fields(value["data"], "", ".%d", True):
            hashes.append(_keccak(canonical({path: member})).hex())
    computed = _keccak(canonical(sorted(hashes)))
    if computed.hex() != stated:
        raise Refused("target hash")
    return computed


def _fields(value, path: str, item: str, empty: bool):
    if isinstance(value, dict) and value:
        for key, member in value.items():
            yield from _fields(member, f"{path}.{key}" if path else key, item, empty)
    elif isinstance(value, list) and value:
        for number, member in enumerate(value):
            yield from _fields(member, path + item % number if path else str(number), item, empty)
    elif empty or not isinstance(value, dict | list):
        yield path, value


def _keccak(text: str) -> bytes:
    """Keccak-256 with its first padding, as Ethereum uses it."""
    state, rate = [0] * 25, 136
    data = bytearray(text.encode())
    data.append(1)
    data.extend(bytes(-len(data) % rate))
    data[-1] |= 0x80
    for start in range(0, len(data), rate):
        for lane, word in enumerate(struct.unpack("<17Q", data[start : start + rate])):
            state[lane] ^= word
        _permute(state)
    return struct.pack("<4Q", *state[:4])


def _permute(state: list[int]):
    def turn(word, count):
        return ((word << count) | (word >> (64 - count))) & (2**64 - 1)

    register = 1
    for _ in range(24):
        columns = [state[x] ^ state[x + 5] ^ state[x + 10] ^ state[x + 15] ^ state[x + 20] for x in range(5)]
        for place in range(25):
            state[place] ^= columns[(place + 4) % 5] ^ turn(columns[(place + 1) % 5], 1)
        x, y, moved = 1, 0, state[1]
        for step in range(24):
            x, y = y, (2 * x + 3 * y) % 5
            place = x + 5 * y
            state[place], moved = turn(moved, (step + 1) * (step + 2) // 2 % 64), state[place]
        for row in range(0, 25, 5):
            line = state[row : row + 5]
            for x in range(5):
                state[row + x] = line[x] ^ (~line[(x + 1) % 5] & line[(x + 2) % 5])
        for bit in range(7):
            if register & 1:
                state[0] ^= 1 << ((1 << bit) - 1)
            register = (register << 1) ^ (0x171 if register & 0x80 else 0)


# -- XML and pictures ---------------------------------------------------------------------------


def _of_xml(text: str, depth: int):
    if len(text.encode()) > MAX_TEXT:
        raise Refused("size")
    parser = xml.parsers.expat.ParserCreate("utf-8")
    open_elements, badges, current = [], [], []
    found = {"root": "", "type": False}

    def start_type(_name, _system, _public, has_definitions):
        if has_definitions:
            raise Refused("document type")
        found["type"] = True

    def start(name, attributes):
        open_elements.append(name)
        if len(open_elements) > MAX_XML_DEPTH:
            raise Refused("depth")
        if len(open_elements) == 1:
            found["root"] = name.split(":")[-1]
        elif found["root"] == "svg" and name in ("openbadges:credential", "openbadges:assertion") and not current:
            if attributes.get("verify", "").strip():
                badges.append(attributes["verify"])
            else:
                current.append((len(open_elements), []))

    def end(_name):
        if current and current[0][0] == len(open_elements):
            content = "".join(current.pop()[1])
            if content.strip():
                badges.append(content)
        open_elements.pop()

    def characters(content):
        if current:
            current[0][1].append(content)

    parser.StartDoctypeDeclHandler, parser.StartElementHandler = start_type, start
    parser.EndElementHandler, parser.CharacterDataHandler = end, characters
    # An undefined entity after an external type would be skipped in silence.
    parser.SkippedEntityHandler = lambda *_: found.update(type="entity")
    parser.UseForeignDTD(False)
    try:
        parser.Parse(text.lstrip().encode(), True)
    except xml.parsers.expat.ExpatError:
        raise Refused("XML") from None
    if found["type"] == "entity" or (found["type"] and found["root"] != "svg"):
        raise Refused("document type")
    if found["root"] == "svg":
        return _badge(badges, depth)
    return [("xml-text", text.replace("\r\n", "\n").replace("\r", "\n").encode())]


def _png(file: bytes) -> list[str]:
    badges, at = [], 8
    while True:
        head = file[at : at + 8]
        if len(head) < 8:
            raise Refused("PNG")
        length, kind = struct.unpack(">I4s", head)
        data, check = file[at + 8 : at + 8 + length], file[at + 8 + length : at + 12 + length]
        if len(check) < 4 or zlib.crc32(kind + data) != struct.unpack(">I", check)[0]:
            raise Refused("PNG")
        keyword, _, rest = data.partition(b"\0")
        if keyword in (b"openbadges", b"openbadgecredential"):
            if kind == b"tEXt":
                badges.append(rest.decode("latin-1"))
            elif kind == b"iTXt":
                badges.append(_international(rest))
        if kind == b"IEND":
            return badges
        at += 12 + length


def _international(rest: bytes) -> str:
    compressed, (_, found, after) = rest[:2], rest[2:].partition(b"\0")
    _, also, content = after.partition(b"\0")
    if not (found and also) or compressed not in (b"\0" + rest[1:2], b"\1\0"):
        raise Refused("text of a PNG")
    if compressed[:1] == b"\1":
        decoder = zlib.decompressobj()
        try:
            content = decoder.decompress(content, MAX_TEXT + 1)
        except zlib.error:
            raise Refused("text of a PNG") from None
        if not decoder.eof or decoder.unused_data:
            raise Refused("text of a PNG")
    if len(content) > MAX_TEXT:
        raise Refused("text of a PNG")
    return _utf8(content)

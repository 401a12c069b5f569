"""Refresh (section 6.6): what a device trusts, and how a new bundle moves it on. The numbers are those of the specification."""

from __future__ import annotations

from dataclasses import dataclass, field, replace

import bundle as bundles
import metadata
import registers
import roots
import status
import trust_list
from bundle import Bundle
from floors import Floors, ListFloor
from keys import Key
from metadata import LIST_DOMAIN, MetadataError, meets
from roots import Root
from trust_list import TrustList

DAY = 86_400


class Refused(Exception):
    """Why a bundle is refused, by its name in the specification, and the state that the device is in afterwards."""

    def __init__(self, name: str):
        super().__init__(name)
        self.name = name


@dataclass
class State:
    """What a device keeps."""

    #: From the anchor to the newest root that is trusted.
    chain: list[Root]
    floors: Floors
    signed_list: bytes | None = None
    list: TrustList | None = None
    status: dict[str, bytes] = field(default_factory=dict)
    registers: dict[bytes, bytes] = field(default_factory=dict)
    #: By seal and leaf.
    proofs: dict[tuple[bytes, bytes], bytes] = field(default_factory=dict)

    @property
    def root(self) -> Root:
        return self.chain[-1]

    def still_withdrawn(self) -> set[bytes]:
        """Identifiers of keys that the list calls sound, but that stay withdrawn."""
        listed = self.list.keys if self.list else []
        return {key.kid for key in listed if key.key and key.compromised is None and key.key.thumbprint in self.floors.withdrawn}


def start(anchor: bytes, floors: Floors | None = None) -> State:
    """A device with nothing but its anchor, and the floors if only the rest was lost."""
    root = roots.anchor(anchor)
    floors = Floors() if floors is None else floors.copy()
    floors.adopt(root, None, None)
    return State([root], floors)


@dataclass
class Outcome:
    #: `accepted`, or why the bundle was refused.
    result: str
    state: State
    #: Parts that were left out: kind, name, fault.
    refused: list[tuple[str, str, str]] = field(default_factory=list)


def refresh(held: State, data: bytes, clock: int) -> Outcome:
    # 1.
    try:
        bundle = bundles.parse(data)
    except bundles.BundleError:
        return Outcome("bundle", held)
    walk = replace(held, chain=list(held.chain), floors=held.floors.copy())
    try:
        # 2.
        now = clock if held.floors.clock is None else max(clock, held.floors.clock)
        follow_roots(walk, bundle, clock)
        # 4. A root that expires at this second has not yet expired.
        if walk.root.expires < now:
            raise Refused("root expired")
        take_list(walk, bundle, clock)
    except Refused as refused:
        return Outcome(refused.name, after_a_stop(held, walk))
    withdraw_keys(walk)
    parts = take_status_lists(walk, bundle, clock) + take_registers(walk, bundle)
    # 9.
    return Outcome("accepted", walk, parts)


def is_future(issued: int, clock: int) -> bool:
    return issued > clock + DAY


def follow_roots(walk: State, bundle: Bundle, clock: int) -> None:
    """Step 3."""
    for filed, signed in bundle.roots:
        trusted = walk.root
        if filed < trusted.version:
            continue
        # 3.1
        if filed > trusted.version + 1:
            raise Refused("root skipped")
        # 3.2
        try:
            root = roots.successor(trusted, signed)
        except MetadataError as error:
            raise Refused("root") from error
        # 3.3
        if root.version != filed:
            raise Refused("root misfiled")
        # 3.4
        if root.version == trusted.version:
            if root.digest != trusted.digest:
                raise Refused("root conflict")
            continue
        # 3.5
        if is_future(root.issued, clock):
            raise Refused("root from future")
        # 3.6
        walk.floors.adopt(root, trusted, signers_of_held(walk, root))
        walk.chain.append(root)
    floor = walk.floors.root
    newest = bundle.roots[-1][0] if bundle.roots else walk.root.version
    if newest < walk.root.version or walk.root.version < floor[0]:
        raise Refused("root rolled back")
    if walk.root.version == floor[0] and walk.root.digest != floor[1]:
        raise Refused("root conflict")


def signers_of_held(walk: State, root: Root) -> frozenset[bytes] | None:
    """Keys of the new list role that signed the list of the list floor, if the device has it."""
    if walk.list is None or walk.floors.list is None or walk.list.digest != walk.floors.list.digest:
        return None
    return signers_of(walk, root)


def signers_of(walk: State, root: Root) -> frozenset[bytes]:
    """Keys of the list role of this root that signed the list that the device holds."""
    return signers_under(walk.signed_list, root)


def signers_under(signed: bytes, root: Root) -> frozenset[bytes]:
    """Keys of the list role of this root that signed a list; none if the role refuses one of the signatures."""
    try:
        return metadata.parse(signed).signers(LIST_DOMAIN, root.list_role)
    except MetadataError:
        return frozenset()


def vouched(walk: State, signed: bytes, listed: TrustList) -> str | None:
    """Steps 5.3 and 5.4: the name of what is wrong."""
    earliest, dropped = walk.floors.earliest_list or (listed.issued, b"")
    exempt = walk.floors.list is None and listed.digest == dropped
    if listed.issued < earliest and not exempt:
        return "list before root"
    for root in walk.chain:
        if root.issued > listed.issued and not meets(root.list_role, signers_under(signed, root)):
            return "list before root"
    return None


def take_list(walk: State, bundle: Bundle, clock: int) -> None:
    """Step 5."""
    if bundle.list is None:
        if walk.list is not None and not stays(walk):
            raise Refused("list missing")
        return
    # 5.1
    try:
        listed, signers = trust_list.open_list(bundle.list, walk.root.list_role)
    except MetadataError as error:
        raise Refused("list") from error
    # 5.2
    if is_future(listed.issued, clock):
        raise Refused("list from future")
    # 5.3, 5.4
    wrong = vouched(walk, bundle.list, listed)
    if wrong is not None:
        raise Refused(wrong)
    # 5.5
    floor = walk.floors.list
    if floor is not None and listed.version < floor.version:
        raise Refused("list rolled back")
    if floor is not None and listed.version == floor.version and listed.digest != floor.digest:
        raise Refused("list conflict")
    # 5.6 A mirror can leave out signatures, so those that were seen once stay.
    seen = floor.signers if floor is not None and floor.digest == listed.digest else frozenset()
    walk.floors.list = ListFloor(listed.version, listed.digest, listed.issued, signers | seen)
    walk.floors.raise_clock(listed.issued)
    if walk.list is None or walk.list.digest != listed.digest or len(signers) > len(signers_of(walk, walk.root)):
        walk.signed_list = bundle.list
    walk.list = listed
    pins, seals = listed.pins(), listed.seals()
    walk.status = {address: token for address, token in walk.status.items() if address in pins}
    walk.registers = {seal: register for seal, register in walk.registers.items() if seal in seals}
    walk.proofs = {place: proof for place, proof in walk.proofs.items() if place[0] in seals}


def stays(walk: State) -> bool:
    """Whether the list that the device holds meets 5.1, 5.3 and 5.4. If so, the clock floor is raised to it."""
    if not meets(walk.root.list_role, signers_of(walk, walk.root)) or vouched(walk, walk.signed_list, walk.list) is not None:
        return False
    walk.floors.raise_clock(walk.list.issued)
    return True


def after_a_stop(held: State, walk: State) -> State:
    """The roots that were adopted stay, unless the device would be left without its list."""
    adopted = walk.floors.root == (walk.root.version, walk.root.digest) and walk.root != held.root
    if not adopted or (walk.list is not None and not stays(walk)):
        return held
    withdraw_keys(walk)
    return walk


def withdraw_keys(walk: State) -> None:
    """Step 6."""
    for key in walk.list.compromised() if walk.list else []:
        walk.floors.withdraw(key.key.thumbprint, key.compromised, walk.list.issued, [seal for _, _, seal in key.seals])


def safe_keys(listed: TrustList, issuer: dict, floors: Floors) -> list[Key]:
    """Keys that may sign the issuer's status list. Of a key that may be stolen, no status list counts."""
    return [
        entry.key
        for entry in listed.keys_of(issuer, issuer[7][1])
        if entry.key is not None
        and entry.key.thumbprint not in floors.withdrawn
        and (entry.compromised is None or floors.outranks(entry.key.thumbprint, listed.issued))
    ]


def take_status_lists(walk: State, bundle: Bundle, clock: int) -> list[tuple[str, str, str]]:
    """Step 7."""
    refused = []
    pins = walk.list.pins() if walk.list else {}
    for address, token in bundle.status:
        fault = judge_status_list(walk, pins, address, token, clock)
        if fault is None:
            walk.status = walk.status | {address: token}
        else:
            refused.append(("status", address, fault))
    return refused


def judge_status_list(walk: State, pins: dict, address: str, token: bytes, clock: int) -> str | None:
    # 7.1
    if address not in pins:
        return "not pinned"
    # 7.2
    safe = safe_keys(walk.list, pins[address], walk.floors)
    if not safe:
        return "key compromised"
    try:
        found = status.open_status(token, address, safe)
    except status.StatusError as error:
        return error.name
    # 7.3
    if is_future(found.issued, clock):
        return "from future"
    # 7.4
    place = (address, found.key.thumbprint)
    issued, digest = walk.floors.status.get(place, (found.issued, found.digest))
    if found.issued < issued:
        return "rolled back"
    if found.issued == issued and found.digest != digest:
        return "conflict"
    # 7.5
    for (other, key), (issued, _) in walk.floors.status.items():
        if other == address and key not in walk.floors.withdrawn and found.issued < issued:
            return "rolled back"
    # 7.6
    walk.floors.status[place] = (found.issued, found.digest)
    return None


def take_registers(walk: State, bundle: Bundle) -> list[tuple[str, str, str]]:
    """Step 8."""
    refused = []
    seals = walk.list.seals() if walk.list else {}
    parts = [("register", registers.open_register, *part) for part in bundle.registers]
    parts += [("proof", registers.open_proof, *part) for part in bundle.proofs]
    for kind, open_part, kid, seal, content in parts:
        try:
            if kid not in seals.get(seal, set()):
                raise registers.RegisterError("not pinned")
            ids = open_part(content, seal)
        except registers.RegisterError as error:
            refused.append((kind, seal.hex(), error.name))
            continue
        if kind == "register":
            walk.registers = walk.registers | {seal: content}
        else:
            walk.proofs = walk.proofs | {(seal, b"".join(ids)): content}
    return refused

"""The text form (specification section 1): `QS1:` and Base45 (RFC 9285)."""

PREFIX = "QS1:"
ALPHABET = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:"


class NotAStamp(ValueError):
    """The text of no stamp of profile 1."""


def encode(data):
    """The text of these bytes."""
    text = PREFIX
    for start in range(0, len(data), 2):
        pair = data[start : start + 2]
        value = int.from_bytes(pair, "big")
        for _ in range(len(pair) + 1):
            value, digit = divmod(value, 45)
            text += ALPHABET[digit]
    return text


def decode(text):
    """The bytes of this text; what stands around it does not count."""
    text = text.removeprefix("\ufeff").strip(" \t\r\n")
    payload = text.removeprefix(PREFIX)
    if payload in (text, "") or len(text) > 4296:
        raise NotAStamp("no prefix, nothing behind it, or more than a code holds")
    try:
        digits = [ALPHABET.index(character) for character in payload]
    except ValueError:
        raise NotAStamp("a character that is not one of the 45") from None
    data = b""
    for start in range(0, len(digits), 3):
        group = digits[start : start + 3]
        value = sum(digit * 45**place for place, digit in enumerate(group))
        if len(group) == 1 or value >= 1 << 8 * (len(group) - 1):
            raise NotAStamp("a group that stands for no bytes")
        data += value.to_bytes(len(group) - 1, "big")
    return data

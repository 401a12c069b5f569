"""Days and moments, as numbers on the wire and as texts for people."""

from datetime import date, datetime, timedelta, timezone

FIRST_DAY = (date(1600, 1, 1) - date(1970, 1, 1)).days
LAST_DAY = (date(9999, 12, 31) - date(1970, 1, 1)).days
FIRST_SECOND = FIRST_DAY * 86_400
LAST_SECOND = LAST_DAY * 86_400 + 86_399


def day_text(days):
    """`YYYY-MM-DD`."""
    return (date(1970, 1, 1) + timedelta(days=days)).isoformat()


def moment_text(seconds):
    """`YYYY-MM-DDThh:mm:ssZ`."""
    moment = datetime(1970, 1, 1, tzinfo=timezone.utc) + timedelta(seconds=seconds)
    return moment.isoformat().replace("+00:00", "Z")


def moment(text):
    """Seconds since 1970 of `YYYY-MM-DD` or `YYYY-MM-DDThh:mm:ssZ`."""
    parsed = datetime.fromisoformat(text.replace("Z", "+00:00"))
    return int(parsed.replace(tzinfo=timezone.utc).timestamp())

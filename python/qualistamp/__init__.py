"""Verifies digitally signed qualifications on paper (Qualistamp), offline.

The names are those of every other language: see the documentation of each class. Times are seconds since 1970 in UTC.
"""

from ._native import *  # noqa: F403
from ._native import __all__  # noqa: F401

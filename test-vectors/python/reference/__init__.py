"""A second implementation of Qualistamp's verification, written from docs/spec.md on cbor2, pycose and zlib.

It is there to test the specification and the vectors: what two implementations that share no code agree on is what the
specification says. It is slow and takes no care of hostile sizes; do not verify real diplomas with it.
"""

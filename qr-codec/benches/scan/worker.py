"""Reads the pictures named on standard input with a Python package and prints a line of JSON for each.

Arguments: reader, runs, milliseconds above which a picture is read only once.
"""
import json
import sys
import time

import numpy as np
from PIL import Image

name, runs, once_above = sys.argv[1], int(sys.argv[2]), float(sys.argv[3])
if name == "zxing-cpp":
    import importlib.metadata

    import zxingcpp

    version = importlib.metadata.version("zxing-cpp")

    def read(picture):
        return [found.text for found in zxingcpp.read_barcodes(picture, formats=zxingcpp.BarcodeFormat.QRCode)]
else:
    from ctypes import byref, c_uint

    from pyzbar import wrapper
    from pyzbar.pyzbar import ZBarSymbol, decode

    major, minor = c_uint(), c_uint()
    wrapper.zbar_version(byref(major), byref(minor))
    version = f"{major.value}.{minor.value}"

    def read(picture):
        return [found.data.decode("utf-8", "replace") for found in decode(picture, symbols=[ZBarSymbol.QRCODE])]


print(version, flush=True)
for line in sys.stdin:
    picture = np.array(Image.open(line.rstrip("\n")).convert("L"))
    best, texts = float("inf"), []
    for _ in range(runs):
        start = time.thread_time()
        texts = read(picture)
        took = (time.thread_time() - start) * 1e3
        best = min(best, took)
        if took > once_above:
            break
    print(json.dumps({"ms": best, "texts": texts}), flush=True)

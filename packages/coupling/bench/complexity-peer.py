"""The same questions put to py-ecomplexity: the lesser of wall and processor seconds, printed as one line of JSON.

usage: complexity-peer.py COUNTS ROWS COLUMNS, with COUNTS a file of 64-bit floats, row after row
"""

import contextlib
import io
import json
import sys
import time
import warnings

import numpy as np
import pandas as pd
from ecomplexity import ecomplexity

path, rows, columns = sys.argv[1], int(sys.argv[2]), int(sys.argv[3])
table = np.fromfile(path, dtype=np.float64).reshape(rows, columns)
r, c = np.indices(table.shape)
long = pd.DataFrame({"year": 1, "region": r.ravel(), "industry": c.ravel(), "amount": table.ravel()})
names = {"time": "year", "loc": "region", "prod": "industry", "val": "amount"}
warnings.simplefilter("ignore")

began, used = time.perf_counter(), time.process_time()
with contextlib.redirect_stdout(io.StringIO()):
    result = ecomplexity(long, names, check_logsupermodularity=False, verbose=False)
seconds = min(time.perf_counter() - began, time.process_time() - used)
one = result.drop_duplicates("region").sort_values("region")
print(json.dumps({"seconds": seconds, "eci": one["eci"].tolist(), "coi": one["coi"].tolist()}))

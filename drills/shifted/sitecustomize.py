"""Python runs this first in a program of a drill: its clock is ahead by what the drill wrote into a file.

Only the drills put this folder on a program's path. The one place of the standard library from which our code
takes the time is changed, so that the program itself need not know of it; Python offers no door for that.
"""

import ctypes
import datetime
import gc
import mmap
import os
import struct

with open(os.environ["DRILL_CLOCK"], "rb") as _file:  # noqa: PTH123  as little as possible is imported here
    _ahead = mmap.mmap(_file.fileno(), 8, access=mmap.ACCESS_READ)

_names = gc.get_referents(datetime.datetime.__dict__)[0]
_real = datetime.datetime.now


def _now(_cls: type, tz: datetime.tzinfo | None = None) -> datetime.datetime:
    (seconds,) = struct.unpack("d", _ahead)
    return _real(tz) + datetime.timedelta(seconds=seconds)


_names["now"] = classmethod(_now)
ctypes.pythonapi.PyType_Modified(ctypes.py_object(datetime.datetime))

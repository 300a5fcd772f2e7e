"""What people type, read: each function gives what was meant, or None when it can't be sure.

All are pure and take any text at all. None means: ask again, with an example.
"""

from interview.places import Found
from interview.reading.choices import read_choice
from interview.reading.counts import read_count
from interview.reading.hours import read_hours
from interview.reading.kvk import KvkProblem, kvk_problem, read_kvk
from interview.reading.moments import Start
from interview.reading.numbers import read_number
from interview.reading.phones import national, read_phone
from interview.reading.places import PlaceReading, read_place
from interview.reading.ranges import Range
from interview.reading.starts import read_later, read_start
from interview.reading.stopping import is_stop, may_be_answer

__all__ = [
    "Found",
    "KvkProblem",
    "PlaceReading",
    "Range",
    "Start",
    "is_stop",
    "kvk_problem",
    "may_be_answer",
    "national",
    "read_choice",
    "read_count",
    "read_hours",
    "read_kvk",
    "read_later",
    "read_number",
    "read_phone",
    "read_place",
    "read_start",
]

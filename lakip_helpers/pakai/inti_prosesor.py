"""Banyaknya inti prosesor yang boleh dipakai."""

from __future__ import annotations

import os


def inti_tersedia() -> int:
    """Inti prosesor yang boleh dipakai proses ini.

    >>> inti_tersedia() >= 1
    True
    """
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1

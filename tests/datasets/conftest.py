"""Kode pembuat data berada di folder `datasets` pada akar proyek, bukan di dalam paket."""

import sys
from pathlib import Path

AKAR = Path(__file__).parents[2]
if str(AKAR) not in sys.path:
    sys.path.insert(0, str(AKAR))

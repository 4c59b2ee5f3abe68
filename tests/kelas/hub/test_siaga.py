"""Yang diperiksa sebelum ruang dibuka: porta yang dipakai program lain disebut dengan sebabnya."""

from __future__ import annotations

import socket
from pathlib import Path

import pytest

from lakip_helpers.galat import GalatLakip
from lakip_helpers.kelas.hub.ruang import Ruang
from lakip_helpers.kelas.hub.siaga import periksa_porta


def test_porta_yang_dipakai_program_lain_disebut_sebabnya():
    with socket.socket() as lain:
        lain.bind(("127.0.0.1", 0))
        lain.listen()
        ruang = Ruang(Path("ruang"), Path("kit"), alamat="127.0.0.1", porta=lain.getsockname()[1])
        with pytest.raises(GalatLakip, match=r"tidak dapat dipakai \(sedang dipakai program lain\)"):
            periksa_porta(ruang)

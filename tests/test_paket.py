"""Tiap paket yang diminta punya guna, pemakainya sungguh mengimpornya, dan lisensinya boleh dibagikan."""

import re
from pathlib import Path

import pytest

from benchmark.paket import BERSYARAT, TIDAK_DISEBUT, daftar_sematan, guna_paket, paket_langsung, paket_terpasang

AKAR = Path(__file__).parents[1]


def test_tiap_paket_langsung_punya_guna_dan_sebaliknya() -> None:
    assert set(guna_paket()) == set(paket_langsung())


@pytest.mark.parametrize("nama", sorted(paket_langsung()))
def test_pemakainya_sungguh_memakai(nama: str) -> None:
    kata = guna_paket()[nama]
    impor = kata.get("impor", nama.replace("-", "_"))
    for tempat in kata["pemakai"]:
        akar = AKAR / tempat
        berkas = [akar] if akar.is_file() else [s for s in akar.rglob("*") if s.suffix in (".py", ".toml", ".json")]
        assert any(re.search(rf"\b{re.escape(impor)}\b", s.read_text(encoding="utf-8")) for s in berkas), tempat


def test_lisensi_yang_dipasang_peserta_disebut_dan_bebas() -> None:
    ada, milik = paket_terpasang(), daftar_sematan("peserta")
    terpasang = [ada[nama] for nama in milik if nama in ada]
    assert len(terpasang) > 80
    assert [s.nama for s in terpasang if s.lisensi == TIDAK_DISEBUT or BERSYARAT.search(s.lisensi)] == []

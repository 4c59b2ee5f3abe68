"""Nama umum paket: semuanya ada, dan nama keliru mendapat daftar yang ada; folder uji bercermin pada kamarnya."""

from __future__ import annotations

from pathlib import Path

import pytest

import lakip_helpers


@pytest.mark.parametrize("nama", [n for n in dir(lakip_helpers) if n != "__version__"])
def test_nama_umum_ada_dan_bernama_sama(nama):
    assert getattr(lakip_helpers, nama).__name__ == nama


def test_nama_keliru_menyebut_yang_ada():
    with pytest.raises(AttributeError, match=r"tidak punya 'hitung_capain'\. Yang ada: muat,"):
        _ = lakip_helpers.hitung_capain


def test_folder_uji_bercermin_pada_kamar():
    """Uji sebuah kamar ada di folder bernama sama; folder uji lain (kasus, peramban, tolok_ukur) bukan tahap."""
    paket, uji = Path(lakip_helpers.__file__).parent, Path(__file__).parent
    tahap = {init.parent.name for init in paket.glob("*/__init__.py")}
    folder = {berkas.parent.relative_to(uji) for berkas in uji.rglob("test_*.py")}
    terhitung = {satu for satu in folder if satu.parts and satu.parts[0] in tahap}
    assert len(terhitung) > len(tahap) / 2
    assert [str(satu) for satu in sorted(terhitung) if not (paket / satu / "__init__.py").is_file()] == []

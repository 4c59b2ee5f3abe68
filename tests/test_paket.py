"""Nama umum paket: semuanya ada, dan nama keliru mendapat daftar yang ada."""

from __future__ import annotations

import pytest

import lakip_helpers


@pytest.mark.parametrize("nama", [n for n in dir(lakip_helpers) if n != "__version__"])
def test_nama_umum_ada_dan_bernama_sama(nama):
    assert getattr(lakip_helpers, nama).__name__ == nama


def test_nama_keliru_menyebut_yang_ada():
    with pytest.raises(AttributeError, match=r"tidak punya 'hitung_capain'\. Yang ada: muat,"):
        _ = lakip_helpers.hitung_capain

"""Aturan yang sungguh menilai sebuah baris: menurut kolomnya, tabel aturannya, dan yang digantikan rumpun lain."""

from __future__ import annotations

import pandas as pd

from lakip_helpers.aturan.banding.jangkauan import berlaku_bundel, berlaku_tabel
from lakip_helpers.model import Bundel


def frame(**kolom: list[object]) -> pd.DataFrame:
    semua = pd.DataFrame(kolom, dtype=object)
    return semua.set_axis(range(2, len(semua) + 2))


def test_tabel_kantor_menurut_kolomnya():
    polos = berlaku_tabel(frame(indikator=["Indeks SPBE", "Angka melek"], arah=["naik", "naik"], t2026=[1, 2]))
    assert polos["MUTU-10"] == {2, 3} and "TGT-05" in polos
    assert not {"TGT-01", "CAP-01", "REN-13"} & set(polos), "tanpa baseline, realisasi, dan triwulan"
    ukur = berlaku_tabel(frame(indikator=["Indeks SPBE"], arah=["naik"], target=[3], realisasi=[4]))
    assert "CAP-01" in ukur and "MUTU-10" not in ukur, "arah yang kosong ditanyakan CAP-01"


def test_bundel_menurut_tabel_aturan_atau_langkahnya():
    """IKU yang kalimatnya sudah dinilai di Renstra hanya dinilai definisinya."""
    sama, lain = "Persentase jalan mantap", "Indeks Kepuasan Masyarakat"
    opd = {"kode_opd": ["A", "A"], "kode_indikator": ["A.1", "A.2"], "satuan": ["%", "Indeks"], "arah": ["naik"] * 2}
    iku = frame(**opd, indikator=[sama, lain], definisi_operasional=["x", "y"])
    renstra = frame(**{k: v[:1] for k, v in opd.items()}, indikator=[sama], kode_sasaran=["A"])
    pk = frame(kode_opd=["A"], kode_pk=["P"], jenjang=["kepala_opd"], pihak_kedua=[""], tahun=[2026])
    hasil = berlaku_bundel(Bundel("uji", True, {"iku": iku, "renstra_indikator": renstra, "pk": pk}))
    assert set(hasil) == {"iku", "renstra_indikator", "pk"}
    assert hasil["pk"]["PK-01"] == {2} and "PK-07" not in hasil["pk"]
    assert (hasil["iku"]["MUTU-04"], hasil["renstra_indikator"]["MUTU-04"]) == ({3}, {2})
    assert {2, 3} in hasil["iku"].values(), "definisi dinilai pada semua baris"
    assert "KAS-10" in hasil["iku"], "satuan IKU disandingkan dengan Renstra"

"""Penjaga pelatihan: penerbit tidak terbelah ke dua lipatan, hasilnya tetap, dan bobot di paket sama dengan hasil latih."""

from __future__ import annotations

from collections import Counter

from lakip_helpers.aturan.bahasa.penilai import muat_bobot
from tests.tolok_ukur.belajar import LIPATAN, Contoh, bagi_penerbit, latih
from tests.tolok_ukur.contoh import PERTANYAAN
from tests.tolok_ukur.latih import TERKECIL, latih_pertanyaan


def test_semua_baris_satu_penerbit_di_satu_lipatan():
    contoh = [Contoh(("x",), "a", f"daerah {i % 17}") for i in range(200)]
    diuji = [i % 5 > 0 for i in range(200)]
    lipatan = bagi_penerbit(contoh, diuji)
    tersebar = {(c.penerbit, satu) for c, satu, u in zip(contoh, lipatan, diuji, strict=True) if u}
    assert max(Counter(penerbit for penerbit, _ in tersebar).values()) == 1
    assert {satu for satu, u in zip(lipatan, diuji, strict=True) if not u} == {-1}
    assert len({satu for _, satu in tersebar}) == LIPATAN


def test_ciri_yang_membedakan_mendapat_bobot():
    contoh = [
        Contoh(("inti:a", "kata:x") if i % 2 else ("inti:b", "kata:x"), "ya" if i % 2 else "tidak", "p")
        for i in range(40)
    ]
    model = latih(contoh, ("tidak", "ya"))
    a, b, x = (model.bobot[model.ciri[nama]] for nama in ("inti:a", "inti:b", "kata:x"))
    assert a[1] > a[0] + 1 and b[0] > b[1] + 1
    assert abs(x[0] - x[1]) < 0.1


def test_bobot_di_paket_sama_dengan_hasil_latih():
    """Kamus atau contoh yang berubah menuntut `python -m tests.tolok_ukur.latih`; selisih pembulatan dimaklumi."""
    pertanyaan = next(p for p in PERTANYAAN if p.nama == "orientasi")
    model, paket = latih_pertanyaan(pertanyaan), muat_bobot("orientasi").ciri
    for nama, nomor in model.ciri.items():
        baru = model.bobot[nomor]
        if baru.max() - baru.min() >= TERKECIL + 0.02:
            assert max(abs(baru - paket[nama])) <= 0.015, nama

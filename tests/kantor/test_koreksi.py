"""Koreksi kolom: berlaku menurut susunan judul, mengubah barisnya, dan tidak menempel pada tahun yang lain."""

from __future__ import annotations

from lakip_helpers.berkas.petak import Petak
from lakip_helpers.kantor.baca import baca_petak
from lakip_helpers.kantor.bentuk import PeranKolom as P
from lakip_helpers.kantor.bentuk import TabelKantor
from lakip_helpers.kantor.calon import calon_kolom
from lakip_helpers.kantor.koreksi import KoreksiTabel, pengubah, sidik_kolom, susun_koreksi
from lakip_helpers.kantor.rinci import rincikan

JUDUL = ["No", "Indikator", "Uraian", "Target", "Hasil"]


def petak(*baris: list[object], atas: str = "", judul: list[str] = JUDUL) -> Petak:
    return Petak("a.xlsx", "", [judul, *baris], atas=(atas,) if atas else (), lembaran=True)


ISI = petak([1, "IKU", "Indeks kualitas air", "80", "75"], [2, "IKU", "Indeks kualitas udara", "70", "71"])


def baca(satu: Petak, peran: dict[int, P], periode: dict[int, str] | None = None, dari: Petak = ISI) -> TabelKantor:
    """Tabel sesudah koreksi yang dibuat pada petak `dari` dipakai pada petak `satu`."""
    asal = baca_petak(dari)
    kolom, tahun = (asal[0].kolom, asal[0].tahun) if asal else (calon_kolom(dari), "")
    koreksi = KoreksiTabel(sidik_kolom(kolom), susun_koreksi(kolom, peran, periode or {}, tahun))
    [tabel] = baca_petak(satu, "", pengubah({koreksi.sidik: koreksi}))
    return tabel


def test_kolom_yang_ditunjuk_menjadi_indikator_dan_dipasangkan_lagi() -> None:
    tabel = baca(ISI, {1: P.LAIN, 2: P.INDIKATOR, 4: P.REALISASI})
    assert [(r.indikator, r.target, r.realisasi) for r in rincikan(tabel)] == [
        ("Indeks kualitas air", "80", "75"),
        ("Indeks kualitas udara", "70", "71"),
    ]


def test_bentuk_lain_tidak_tersentuh() -> None:
    lain = petak([1, "Indeks kualitas air", "uraian", "80"], judul=["No", "Indikator", "Uraian", "Target"])
    assert [b.indikator for b in baca(lain, {1: P.LAIN, 2: P.INDIKATOR}).baris] == ["Indeks kualitas air"]


def test_judul_yang_tahunnya_lain_memakai_peran_yang_sama() -> None:
    lama, baru = ([*JUDUL[:3], f"Rencana {tahun}", f"Hasil {tahun}"] for tahun in (2025, 2026))
    isi: list[object] = [1, "IKU", "Indeks kualitas air", "80", "75"]
    tabel = baca(petak(isi, judul=baru), {2: P.INDIKATOR, 1: P.LAIN, 4: P.REALISASI}, dari=petak(isi, judul=lama))
    assert [(r.tahun, r.target, r.realisasi) for r in rincikan(tabel)] == [("2026", "80", "75")]


def test_periode_yang_dibetulkan_hanya_untuk_bacaan_yang_sama() -> None:
    isi: list[object] = [1, "Indeks kualitas air", "", "80", ""]
    sama = baca(petak(isi, atas="Tahun 2025"), {}, {3: "2026"}, dari=petak(isi, atas="Tahun 2025"))
    assert [str(p.periode) for p in sama.pasangan] == ["2026"]
    lain = baca(petak(isi, atas="Tahun 2027"), {}, {3: "2026"}, dari=petak(isi, atas="Tahun 2025"))
    assert [str(p.periode) for p in lain.pasangan] == ["2027"]


def test_tabel_yang_judulnya_tidak_dikenal_dibaca_bila_kolomnya_ditunjuk() -> None:
    asing = petak(["Mutu air", "80"], ["Mutu udara", "70"], judul=["Yang dijanjikan", "Angka"])
    assert baca_petak(asing) == []
    tabel = baca(asing, {0: P.INDIKATOR, 1: P.TARGET}, dari=asing)
    assert [(r.indikator, r.target) for r in rincikan(tabel)] == [("Mutu air", "80"), ("Mutu udara", "70")]


def test_dua_kolom_berjudul_sama_dibedakan() -> None:
    judul = ["Indikator", "Target", "Ket.", "Ket."]
    tabel = baca(
        petak(["IPM", "80", "79", "81"], judul=judul), {3: P.REALISASI}, dari=petak(["IPM", "8", "7", "9"], judul=judul)
    )
    assert [k.peran for k in tabel.kolom][2:] == [P.KETERANGAN, P.REALISASI]


def test_kolom_yang_sudah_ditentukan_orang_tidak_disebut_taksiran_lagi() -> None:
    judul = ["Indikator", "Target 2025", "TW IV"]
    asal = baca_petak(petak(["Indeks kualitas air", "80", "75"], judul=judul))[0].kolom
    assert asal[2].ragu
    koreksi = KoreksiTabel(sidik_kolom(asal), susun_koreksi(asal, {2: P.REALISASI}, {}))
    [tabel] = baca_petak(
        petak(["Indeks kualitas air", "80", "75"], judul=judul), "", pengubah({koreksi.sidik: koreksi})
    )
    assert tabel.kolom[2].peran is P.REALISASI and not tabel.ragu

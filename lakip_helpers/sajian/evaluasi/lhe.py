"""Draf laporan hasil evaluasi (LHE) AKIP internal: nilai dari LKE, kondisi menurut catatan evaluator, rekomendasi.

Kalimat yang menyebut angka dihitung; yang hanya diketahui evaluator menjadi tempat kosong bertanda, tidak dikarang.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from lakip_helpers.istilah import K
from lakip_helpers.notasi import tulis_angka, tulis_persen
from lakip_helpers.sajian.evaluasi.lke import IsiLke
from lakip_helpers.sajian.kertas import gaya as g
from lakip_helpers.sajian.kertas.ambil import Opd, ambil_opd, tempat_tanggal
from lakip_helpers.sajian.kertas.bentuk import (
    BELUM,
    STRIP,
    TITIK,
    BarisDokumen,
    JenisBaris,
    KolomDokumen,
    Rata,
    TabelDokumen,
    bagi_lebar,
    kosong,
)
from lakip_helpers.sajian.kertas.kerangka import Lembaran, Setelan, buka
from lakip_helpers.sajian.kertas.pernyataan_reviu import penanda_apip
from lakip_helpers.sajian.kertas.tanda_tangan import tanda_tangan
from lakip_helpers.sajian.kertas.wajar import tanpa_kode

if TYPE_CHECKING:
    from docx.document import Document

    from lakip_helpers.model import Bundel

DISARANKAN: Final = 5
"""Banyaknya subkomponen yang disebut pada rekomendasi, dari yang paling mengangkat nilai."""
PENDAHULUAN: Final = (
    ("Dasar pelaksanaan", f"Surat tugas nomor {TITIK} tanggal {TITIK}; PermenPAN-RB 88/2021 tentang Evaluasi AKIP."),
    ("Tujuan", "Menilai penerapan SAKIP dan memberi saran perbaikannya."),
    ("Ruang lingkup", "Perencanaan kinerja, pengukuran kinerja, pelaporan kinerja, dan evaluasi internal."),
)
DIISI_EVALUATOR: Final = (
    ("Metodologi", "reviu dokumen, wawancara, atau pengamatan yang dilakukan"),
    ("Gambaran umum perangkat daerah", "tugas, susunan organisasi, dan kinerja utamanya"),
    ("Tindak lanjut evaluasi tahun lalu", "rekomendasi yang selesai dan yang belum"),
)


def buat_lhe(bundel: Bundel, kode_opd: str, tahun: int, lke: IsiLke, *, setelan: Setelan | None = None) -> Document:
    """Susun draf LHE satu OPD: pendahuluan, hasil (nilai, kondisi, rekomendasi), penutup, tanda tangan.

    Masukan: bundel, kode OPD, tahun yang dievaluasi, isian dari `aturan.lke`. Keluaran: dokumen python-docx. Galat:
    `GalatTabel` bila OPD tidak dikenal. Susunan pendahuluan – hasil – penutup: PermenPAN-RB 88/2021; butirnya menurut
    kebiasaan.
    """
    setelan = setelan or Setelan()
    opd = ambil_opd(bundel, kode_opd, setelan)
    lembaran = buka(setelan, f"LHE AKIP {opd.nama} {tahun}", rekaan=bundel.rekaan)
    lembaran.judul("LAPORAN HASIL EVALUASI AKUNTABILITAS KINERJA", opd.nama_lengkap, f"TAHUN {tahun}")
    lembaran.tulis("A. Pendahuluan", g.SUBJUDUL)
    for nomor, (judul, teks) in enumerate(PENDAHULUAN, start=1):
        _alinea(lembaran, f"{nomor}. {judul}. {teks}")
    for nomor, (judul, petunjuk) in enumerate(DIISI_EVALUATOR, start=len(PENDAHULUAN) + 1):
        lembaran.tulis(f"{nomor}. {judul}.", g.KIRI, lekat=True)
        lembaran.isian(petunjuk)
    lembaran.tulis("B. Hasil evaluasi", g.SUBJUDUL)
    lembaran.tulis(kalimat_nilai(lke, opd, tahun))
    lembaran.tabel(tabel_komponen(lke, lembaran.lebar_isi()))
    lembaran.tulis("Kondisi", g.SUBJUDUL)
    lembaran.tabel(tabel_kondisi(lke, lembaran.lebar_isi()))
    _rekomendasi(lembaran, lke)
    lembaran.sela()
    lembaran.tulis("C. Penutup", g.SUBJUDUL)
    lembaran.isian("permintaan menindaklanjuti rekomendasi dan batas waktunya")
    tanda_tangan(lembaran, tempat_tanggal(opd, None, tahun + 1), penanda_apip(), bersama=2)
    return lembaran.tutup()


def _alinea(lembaran: Lembaran, teks: str) -> None:
    """Alinea rata kiri: titik-titik tempat isian tidak diregangkan."""
    lembaran.tulis(teks, g.KIRI)
    lembaran.sela(lekat=False)


def kalimat_nilai(lke: IsiLke, opd: Opd, tahun: int) -> str:
    """Satu kalimat hasil: nilai dan predikat, atau yang belum dijawab."""
    if not lke.lengkap:
        belum = ", ".join(lke.rincian.index[lke.rincian[K.NILAI].isna()])
        return (
            f"Nilai sementara {opd.nama} tahun {tahun}: {tulis_angka(lke.total, 2)} dari 100. Predikat belum dapat"
            f" ditetapkan karena subkomponen {belum} belum dijawab."
        )
    predikat = f"predikat {lke.predikat} ({lke.sebutan})" if lke.predikat else "tanpa predikat"
    return f"Evaluasi atas {opd.nama} tahun {tahun} menghasilkan nilai {tulis_angka(lke.total, 2)}, {predikat}."


def tabel_komponen(lke: IsiLke, lebar: float) -> TabelDokumen:
    """Bobot, nilai, dan persennya tiap komponen, lalu jumlahnya."""
    w = bagi_lebar(lebar, 1, 8, 2.5, 2.5, 3)
    kolom = (
        KolomDokumen("No", w[0], rata=Rata.TENGAH),
        KolomDokumen("Komponen", w[1]),
        *(
            KolomDokumen(judul, cm, rata=Rata.KANAN)
            for judul, cm in zip(("Bobot", "Nilai", "Persen"), w[2:], strict=True)
        ),
    )
    komponen = lke.rincian.groupby("komponen", sort=False)[["bobot", "skor"]].sum().round(2)
    baris = [
        BarisDokumen((str(nomor), nama, *_nilai(satu["bobot"], satu["skor"])))
        for nomor, (nama, satu) in enumerate(komponen.iterrows(), start=1)
    ]
    label = "Nilai akhir" if lke.lengkap else "Nilai sementara"
    jumlah = BarisDokumen((label, "", *_nilai(100.0, lke.total)), jenis=JenisBaris.JUMLAH)
    return TabelDokumen("Nilai", kolom, (*baris, jumlah), utuh=True)


def _nilai(bobot: float, skor: float) -> tuple[str, str, str]:
    return tulis_angka(bobot, 2), tulis_angka(skor, 2), tulis_persen(100 * skor / bobot)


def tabel_kondisi(lke: IsiLke, lebar: float) -> TabelDokumen:
    """Jawaban, catatan evaluator, dan bukti tiap subkomponen; catatan yang kosong tampak kosong."""
    w = bagi_lebar(lebar, 1.2, 5, 2, 5.8, 4)
    kolom = (
        KolomDokumen("Kode", w[0], rata=Rata.TENGAH),
        KolomDokumen("Subkomponen", w[1]),
        KolomDokumen("Jawaban", w[2], rata=Rata.TENGAH, kosong=STRIP),
        KolomDokumen("Catatan evaluator", w[3], kosong=BELUM),
        KolomDokumen("Bukti", w[4], kosong=BELUM),
    )
    baris: list[BarisDokumen] = []
    for nama, kelompok in lke.rincian.groupby("komponen", sort=False):
        baris.append(BarisDokumen((str(nama), *[""] * 4), jenis=JenisBaris.KELOMPOK))
        baris += [
            BarisDokumen((kode, satu[K.NAMA], satu[K.JAWABAN], satu[K.CATATAN], satu[K.BUKTI]))
            for kode, satu in kelompok.iterrows()
        ]
    return TabelDokumen("Kondisi", kolom, tuple(baris), kecil=True)


def _rekomendasi(lembaran: Lembaran, lke: IsiLke) -> None:
    """Yang paling mengangkat nilai beserta kriteria yang dinilai belum; rekomendasinya sendiri ditulis evaluator."""
    lembaran.tulis("Rekomendasi", g.SUBJUDUL)
    calon = lke.mengangkat.head(DISARANKAN)
    if len(calon):
        lembaran.tulis("Subkomponen yang paling menaikkan nilai bila naik satu jawaban:", g.KETERANGAN)
        lembaran.tabel(tabel_rekomendasi(calon, lembaran.lebar_isi()))
    lembaran.sela(lekat=False)
    lembaran.isian("rekomendasi evaluator: apa, oleh siapa, kapan selesai")
    disentuh = lke.kriteria[lke.kriteria[K.ALASAN] != ""]
    if len(disentuh):
        lembaran.tulis(
            "Bahan: kriteria yang berkaitan dengan hasil pemeriksaan dokumen, untuk dipastikan evaluator.",
            g.KETERANGAN,
        )
        lembaran.tabel(tabel_bahan(disentuh, lembaran.lebar_isi()), lekat_akhir=True)


def tabel_rekomendasi(calon: Any, lebar: float) -> TabelDokumen:
    """Subkomponen, jawaban sekarang dan berikutnya, tambahan nilai, dan kriteria yang dinilai belum terpenuhi."""
    w = bagi_lebar(lebar, 1.2, 4.6, 2.4, 2.2, 7.6)
    kolom = (
        KolomDokumen("Kode", w[0], rata=Rata.TENGAH),
        KolomDokumen("Subkomponen", w[1]),
        KolomDokumen("Jawaban", w[2], rata=Rata.TENGAH),
        KolomDokumen("Tambahan nilai", w[3], rata=Rata.TENGAH),
        KolomDokumen("Kriteria yang belum terpenuhi", w[4], kosong="(kriterianya belum dinilai, atau sudah lengkap)"),
    )
    baris = (
        BarisDokumen((
            kode, satu[K.NAMA], f"{satu[K.JAWABAN]} → {satu['jawaban_berikut']}",
            f"+{tulis_angka(satu['tambahan'], 2)}", "" if kosong(satu["belum"]) else satu["belum"],
        ))
        for kode, satu in calon.iterrows()
    )  # fmt: skip
    return TabelDokumen("Rekomendasi", kolom, tuple(baris), kecil=True)


def tabel_bahan(disentuh: Any, lebar: float) -> TabelDokumen:
    """Kriteria yang disentuh temuan, tanpa kodenya: dokumen ini ditandatangani evaluator."""
    w = bagi_lebar(lebar, 1.8, 9, 7.2)
    kolom = (
        KolomDokumen("Kriteria", w[0], rata=Rata.TENGAH),
        KolomDokumen("Uraian", w[1]),
        KolomDokumen("Hasil pemeriksaan dokumen", w[2]),
    )
    baris = (
        BarisDokumen((f"{satu[K.KODE]}.{satu[K.NOMOR]}", satu[K.KRITERIA], tanpa_kode(satu[K.ALASAN])))
        for satu in disentuh.to_dict("records")
    )
    return TabelDokumen("Bahan", kolom, tuple(baris), kecil=True)

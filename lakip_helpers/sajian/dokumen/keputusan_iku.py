"""Keputusan penetapan IKU: halaman pertama dokumen IKU, dengan daftar IKU sebagai lampirannya."""

from __future__ import annotations

from typing import Final

from lakip_helpers.sajian.kertas import gaya as g
from lakip_helpers.sajian.kertas.ambil import Opd, tulis_hari
from lakip_helpers.sajian.kertas.bentuk import TITIK, TITIK_PENDEK
from lakip_helpers.sajian.kertas.kerangka import Lembaran
from lakip_helpers.sajian.kertas.tabel_docx import alinea_sel, baris_tabel, pasang, sel, susun_tabel
from lakip_helpers.sajian.kertas.tanda_tangan import Penanda, tanda_tangan
from lakip_helpers.sajian.kertas.unsur import twip

LABEL: Final = 2.9
SELA_TITIK: Final = 0.5
MENIMBANG: Final = (
    "bahwa keberhasilan {nama} perlu diukur dengan indikator yang sama dalam perencanaan, pelaporan, dan evaluasi"
    " kinerjanya;",
    "bahwa berdasarkan pertimbangan tersebut perlu menetapkan Indikator Kinerja Utama {nama} dengan Keputusan"
    " {jabatan};",
)
MENGINGAT: Final = (
    "Peraturan Presiden Nomor 29 Tahun 2014 tentang Sistem Akuntabilitas Kinerja Instansi Pemerintah;",
    "Peraturan Menteri Negara Pendayagunaan Aparatur Negara Nomor PER/20/M.PAN/11/2008 tentang Petunjuk Penyusunan"
    " Indikator Kinerja Utama;",
    "Peraturan Menteri Pendayagunaan Aparatur Negara dan Reformasi Birokrasi Nomor 53 Tahun 2014;",
    f"Peraturan tentang pembentukan perangkat daerah, dan tentang {{rencana}} {{periode}}: {TITIK};",
)
"""Hanya peraturan yang dipakai kit; peraturan daerahnya diisi kantor."""
DIKTUM: Final = (
    ("KESATU", "Menetapkan Indikator Kinerja Utama {nama} Tahun {periode} sebagaimana tercantum dalam Lampiran."),
    (
        "KEDUA",
        "Indikator Kinerja Utama itu menjadi dasar penyusunan rencana kerja, Perjanjian Kinerja, laporan kinerja, dan"
        " evaluasi pencapaian kinerja.",
    ),
    (
        "KETIGA",
        "Penanggung jawab yang disebut dalam Lampiran memantau angka indikatornya dan menyampaikannya setiap triwulan.",
    ),
    ("KEEMPAT", "Keputusan ini berlaku pada tanggal ditetapkan."),
)

MENEMANI: Final = 5
"""Dua diktum terakhir dan sela di sekelilingnya menemani tanda tangan, supaya tidak sendirian di satu halaman."""


def tulis_keputusan(lembaran: Lembaran, opd: Opd, tahun: int, periode: str) -> None:
    """Tulis keputusan di awal dokumen; nomor, tanggal, dan peraturan daerahnya tempat kosong."""
    jabatan = opd.jabatan_kepala or f"Kepala {opd.nama}"
    sebutan = {"nama": opd.nama, "jabatan": jabatan, "periode": periode, "rencana": "RPJMD" if opd.pemda else "Renstra"}
    if not lembaran.berdasar:
        lembaran.tulis("(lambang daerah)\n", g.TENGAH)
    lembaran.judul(
        f"KEPUTUSAN {jabatan.upper()}",
        f"Nomor {TITIK_PENDEK} Tahun {tahun}",
        "tentang",
        f"Penetapan Indikator Kinerja Utama {opd.nama} Tahun {periode}",
    )
    lembaran.tulis(f"{jabatan.upper()},", g.TENGAH)
    lembaran.sela()
    _butir(lembaran, "Menimbang", [f"{chr(97 + n)}. {t.format(**sebutan)}" for n, t in enumerate(MENIMBANG)])
    _butir(lembaran, "Mengingat", [f"{n}. {t.format(**sebutan)}" for n, t in enumerate(MENGINGAT, 1)])
    lembaran.sela()
    lembaran.tulis("MEMUTUSKAN:", g.TENGAH)
    _butir(lembaran, "Menetapkan", [f"Keputusan {jabatan} tentang Penetapan Indikator Kinerja Utama {opd.nama}."])
    for nama, kalimat in DIKTUM:
        _butir(lembaran, nama, [kalimat.format(**sebutan)])
    hari = f"Ditetapkan di {opd.tempat or TITIK_PENDEK}\npada tanggal {tulis_hari(None, tahun)}"
    tanda_tangan(lembaran, hari, Penanda("", f"{jabatan},", ber_nip=not opd.pemda), bersama=MENEMANI)


def _butir(lembaran: Lembaran, label: str, butir: list[str]) -> None:
    """Satu label dan butir-butirnya, tanpa garis."""
    lebar = [twip(LABEL), twip(SELA_TITIK), twip(lembaran.lebar_isi() - LABEL - SELA_TITIK)]
    gaya = lembaran.gaya[g.KIRI.nama]
    label_titik = zip((label, *[""] * len(butir)), (":", *[""] * len(butir)), butir, strict=False)
    baris = (
        baris_tabel(sel(w, alinea_sel(teks, gaya)) for w, teks in zip(lebar, satu, strict=True)) for satu in label_titik
    )
    pasang(lembaran.dokumen, susun_tabel(lebar, baris, garis=()))
    lembaran.sela()

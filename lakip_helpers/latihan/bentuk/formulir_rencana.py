"""Rencana tindak lanjut: apa, siapa (jabatan), kapan, dan apa buktinya; diperiksa supaya dapat ditagih."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date
from typing import Final

from lakip_helpers.latihan.bentuk.formulir_evaluasi import BarisFormulir, CatatanFormulir, menyatakan_saja
from lakip_helpers.latihan.bentuk.isian_tabel import TAHUN_LATIHAN
from lakip_helpers.latihan.bentuk.unsur import Bidang
from lakip_helpers.notasi import baca_tanggal

APA, SIAPA, KAPAN, BUKTI = "apa", "siapa", "kapan", "bukti"
BANYAK_BARIS: Final = 6
BARIS_RENCANA: Final = tuple(BarisFormulir(str(urut), f"Tindakan {urut}") for urut in range(1, BANYAK_BARIS + 1))
BIDANG_RENCANA: Final = (
    Bidang(APA, "Apa yang dikerjakan", "Menyamakan target kepuasan masyarakat di Renstra dan IKU", panjang=True),
    Bidang(SIAPA, "Siapa (satu jabatan)", "Kepala Subbagian Program"),
    Bidang(KAPAN, "Kapan selesai (tanggal)", "15-01-2027"),
    Bidang(BUKTI, "Bukti bahwa selesai", "Keputusan kepala dinas tentang IKU yang diperbarui", panjang=True),
)
BANYAK_ORANG: Final = re.compile(
    r"\b(semua|seluruh|para|masing-masing|terkait|bersama)\b|(?<!ketua )\btim\b"
    r"|(\bdan|\bserta|/|,)\s*(kepala|kasubb?ag|kabid|kasi|sekretaris|staf|camat|lurah)\b",
    re.I,
)
"""Lebih dari satu yang ditanya. Kata “dan” di dalam nama satu jabatan (Program dan Pelaporan) tidak termasuk."""
KABUR: Final = re.compile(
    r"^\s*(me(ningkatkan|ngoptimalkan|mperkuat|maksimalkan|ndorong|mantapkan)|peningkatan|optimalisasi|penguatan"
    r"|pemantapan)\s+(koordinasi|sinergi|komitmen|kinerja|kualitas|kapasitas|akuntabilitas|kepedulian|pemahaman|sakip)\b",
    re.I,
)


def catatan_rencana(isian: Mapping[str, Mapping[str, str]]) -> list[CatatanFormulir]:
    """Catatan tiap tindakan yang terisi, menurut urutan baris lalu kolom.

    >>> baris = {"apa": "Meningkatkan koordinasi", "siapa": "Tim SAKIP", "kapan": "secepatnya", "bukti": "sudah"}
    >>> [satu.kode for satu in catatan_rencana({"1": baris})]
    ['kabur', 'bersama', 'tanggal', 'bukti']
    """
    return [catatan for kode, baris in isian.items() for catatan in _periksa_tindakan(kode, baris)]


def _lampau(teks: str) -> bool:
    """Tanggal yang sudah lewat; sesudah tahun kerja kelas ini berakhir, patokannya akhir tahun itu.

    >>> _lampau("15-01-2020"), _lampau("15-01-2027"), _lampau("nanti")
    (True, False, False)
    """
    hari = baca_tanggal(teks)
    return hari is not None and hari < min(date.today(), date(int(TAHUN_LATIHAN), 12, 31))


def _periksa_tindakan(kode: str, baris: Mapping[str, str]) -> list[CatatanFormulir]:
    kosong = [satu.label for satu in BIDANG_RENCANA if not baris.get(satu.kolom)]
    periksa = (
        (
            "kosong",
            bool(kosong),
            f"“{kosong[0] if kosong else ''}” belum diisi, sehingga belum dapat ditagih. Lengkapi.",
        ),
        (
            "kabur",
            bool(KABUR.search(baris.get(APA, ""))),
            f"“{baris.get(APA)}” tidak menyebut apa yang berubah pada dokumen atau cara kerja, sehingga tidak pernah "
            "dapat dinyatakan selesai. Tulis apa yang dibuat, diubah, atau diputuskan.",
        ),
        (
            "bersama",
            bool(BANYAK_ORANG.search(baris.get(SIAPA, ""))),
            f"“{baris.get(SIAPA)}” lebih dari satu orang, sehingga tidak jelas siapa yang ditanya bila terlambat. "
            "Pilih satu jabatan; yang lain membantu.",
        ),
        (
            "tanggal",
            bool(baris.get(KAPAN)) and baca_tanggal(baris.get(KAPAN, "")) is None,
            f"“{baris.get(KAPAN)}” bukan tanggal, sehingga tidak dapat ditagih. Tulis tanggalnya, misalnya 15-01-2027.",
        ),
        (
            "tanggal",
            _lampau(baris.get(KAPAN, "")),
            f"“{baris.get(KAPAN)}” sudah lewat, sehingga bukan rencana. Tulis tanggal yang akan datang.",
        ),
        (
            "bukti",
            menyatakan_saja(baris.get(BUKTI, "")),
            f"bukti “{baris.get(BUKTI)}” berupa pernyataan, sehingga tidak ada yang dapat dilihat orang lain. Sebut "
            "dokumen atau keadaan yang dapat diperiksa.",
        ),
    )
    return [CatatanFormulir(nama, f"Tindakan {kode}: {kalimat}") for nama, kena, kalimat in periksa if kena]

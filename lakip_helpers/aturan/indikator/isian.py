"""Isian kartu IKU yang terisi tetapi belum menjawab: definisi, formula, sumber, penanggung jawab, alasan.

Tiap fungsi menerima isi satu sel dan memberi sebutan keadaannya; kosong berarti isinya menjawab.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final

from lakip_helpers.aturan.bahasa.kata import akar
from lakip_helpers.aturan.bahasa.lazim import lazim
from lakip_helpers.notasi import tanda_kosong

_KATA: Final = re.compile(r"[a-z]+")
_PUJIAN: Final = re.compile(
    r"\b(?:keberhasilan|kinerja|capaian|prestasi)\s+(?:\w+\s+)?(?:dinas|badan|opd|skpd|kantor|kecamatan|instansi"
    r"|organisasi"
    r"|perangkat daerah|program|kegiatan|unit kerja|bidang)\b"
)
_MENGUKUR: Final = re.compile(r"\b(?:meng?ukur|menunjukkan|menggambarkan|menilai|mengetahui|mencerminkan|alat ukur)\b")
_HURUF: Final = re.compile(r"\b[a-z]\d?\b")
_UNIT: Final = (
    r"(?:bidang|seksi|bagian|sub\s?bag(?:ian)?|sub\s?bidang|sekretariat|upt[db]?|instalasi|dinas|badan|opd|skpd)"
)
_JABATAN: Final = (
    r"(?:plt\.?\s+)?(?:kepala|sekretaris|camat|lurah|direktur|wakil|inspektur|kabid|kasi|kasub\w*|kabag|kadis|kaban"
    r"|ketua|sub\s?koordinator"
    r"|koordinator|analis|perencana|asisten|staf ahli|bupati|wali\s?kota|gubernur|sekda|irban|pejabat|auditor"
    r"|penyuluh|dokter"
    r"|bendahara|pengelola|pengawas|manajer|penata|pranata|arsiparis|pustakawan|kepala desa|pimpinan|komandan"
    r"|penanggung jawab)\b"
)
_BERJABATAN: Final = re.compile(rf"\b{_JABATAN}", re.IGNORECASE)
_AWAL_JABATAN: Final = re.compile(rf"^{_JABATAN}", re.IGNORECASE)
_AWAL_UNIT: Final = re.compile(rf"^{_UNIT}\b", re.IGNORECASE)
_AWAL_WILAYAH: Final = re.compile(r"^(?:kecamatan|kelurahan|desa|puskesmas|sekolah|rsud|satpol|rt|rw)\b", re.IGNORECASE)
_SEMUA: Final = re.compile(
    r"^(?:semua|seluruh|setiap|tiap|masing-?\s?masing|para|bersama|lintas|tim|pokja|panitia)\b"
    r"|\b(?:terkait|bersangkutan|masing-masing|jajaran(?:nya)?|beserta|seluruh|semua)\b",
    re.IGNORECASE,
)
_PEMISAH: Final = re.compile(r"\s*(?:,|;|/|&|\+|\n|\bdan\b|\bserta\b|\batau\b|\bbersama\b)\s*", re.IGNORECASE)
_GELAR: Final = re.compile(
    r"\b(?:NIP|Dra?|Drs|Drh|Ir|Hj?|Prof|Bapak|Ibu|Sdr[ia]?)\.?\s+[A-Z]|,\s*(?:S|M|A)\.?\s?[A-Z][A-Za-z]*\b"
    r"|\bS\.\s?[A-Z][a-z]{0,4}\b"
)
_NAMA_UNIT: Final = re.compile(
    rf"\b(?:{_UNIT}|kantor|rumah sakit|rsud|puskesmas|sekolah|balai|biro|deputi|kelurahan|kecamatan|desa|urusan"
    rf"|kelompok|satuan)\b",
    re.IGNORECASE,
)
_BARE: Final = re.compile(
    rf"^{_UNIT}$|^(?:kantor|instansi|perangkat daerah|pemerintah daerah|pemda|unit kerja|pegawai|staf)$"
)
_BUKAN_ALASAN: Final = re.compile(
    r"\b(?:ada|tercantum|tertuang|termuat|dimuat|tertulis|ditetapkan|terdapat)\s+(?:di|dalam|pada"
    r"|oleh)\s+(?:\w+\s+){0,2}?"
    r"(?:renstra|rpjmd|renja|rkpd|iku|pk|perjanjian|dokumen|perwali|perbup|sk)\b"
    r"|^(?:sesuai|berdasarkan|mengikuti|amanat|turunan|mengacu)\s+(?:\w+\s+){0,2}?"
    r"(?:renstra|rpjmd|renja|rkpd|iku|tupoksi|tugas|peraturan|permen\w*|perda|ketentuan|arahan|pimpinan|format"
    r"|aturan|tahun)\b"
    r"|\b(?:arahan|perintah|permintaan|kehendak|kebijakan) (?:pimpinan|atasan|kepala|bupati|wali\s?kota)\b"
    r"|\b(?:mudah|gampang) (?:di\w+|untuk)|\bsama (?:dengan|seperti) tahun|\b(?:sejak|seperti) (?:dulu|dahulu|tahun)"
    r"|\b(?:datanya|data) (?:sudah )?(?:tersedia|ada)\s*$|^(?:wajib(?: ada)?|penting|iku|indikator kinerja utama"
    r"|prioritas)$"
)


def keadaan_definisi(nama: str, definisi: str) -> str:
    """Mengapa sebuah definisi operasional belum menjawab; kosong bila menjawab.

    >>> keadaan_definisi("Indeks Kualitas Lingkungan Hidup", "Indeks kualitas lingkungan hidup kabupaten")
    'hanya mengulang nama indikatornya'
    >>> keadaan_definisi("Persentase desa mandiri", "Desa berstatus mandiri menurut Indeks Desa tahun berjalan")
    ''
    """
    if not definisi.strip():
        return "kosong"
    if tanda_kosong(definisi):
        return f"hanya berisi “{definisi.strip()}”"
    kecil = definisi.lower()
    if _MENGUKUR.search(kecil) and _PUJIAN.search(kecil) and not any(huruf.isdigit() for huruf in kecil):
        return "hanya menyebut keberhasilan, bukan apa yang dihitung"
    sisa = banyak_tambahan(nama, definisi)
    return "" if sisa or any(huruf.isdigit() for huruf in kecil) else "hanya mengulang nama indikatornya"


def banyak_tambahan(nama: str, definisi: str) -> int:
    """Banyaknya kata definisi yang menambah arti nama indikatornya.

    >>> banyak_tambahan("Persentase pasar yang efektif", "Pasar milik kota yang dikelola tiap hari")
    2
    """
    return len(_isi(definisi.lower()) - _isi(nama.lower()))


@lru_cache(maxsize=5_000)
def _isi(teks: str) -> frozenset[str]:
    """Akar kata yang bukan pengantar."""
    kata = (akar(k) for k in _KATA.findall(teks) if k not in lazim("definisi"))
    return frozenset(k for k in kata if k not in lazim("definisi"))


def formula_tanpa_nama(formula: str) -> bool:
    """Formula yang hanya memakai huruf ("A/B × 100") tanpa menerangkan A dan B.

    >>> formula_tanpa_nama("(A/B) x 100 %"), formula_tanpa_nama("jumlah desa mandiri / jumlah desa × 100")
    (True, False)
    """
    kata = [k for k in _KATA.findall(formula.lower()) if k not in ("x", "persen", "dibagi", "kali", "dikali", "per")]
    return bool(kata) and all(_HURUF.fullmatch(k) for k in kata)


def formula_kosong_arti(formula: str) -> bool:
    """Formula yang hanya berkata "dihitung", tanpa menyebut apa.

    >>> formula_kosong_arti("Dihitung dalam persen"), formula_kosong_arti("Nilai rata-rata sembilan unsur")
    (True, False)
    """
    kata = _KATA.findall(formula.lower())
    return bool(kata) and all(k in lazim("formula") for k in kata)


def sumber_umum(sumber: str) -> bool:
    """Sumber yang tidak menunjuk dokumen, sistem, atau penerbit yang dapat dicari.

    >>> sumber_umum("Laporan"), sumber_umum("Data internal dinas"), sumber_umum("Susenas BPS")
    (True, True, False)
    """
    kata = _KATA.findall(sumber.lower())
    return tanda_kosong(sumber) or (bool(sumber.strip()) and all(k in lazim("sumber") for k in kata))


def keadaan_penanggung_jawab(teks: str) -> str:
    """Mengapa sebuah isian bukan satu jabatan; kosong bila satu jabatan atau satu unit.

    >>> keadaan_penanggung_jawab("Semua bidang"), keadaan_penanggung_jawab("Kepala Bidang Lalu Lintas dan Angkutan")
    ('menyebut banyak pihak', '')
    >>> keadaan_penanggung_jawab("Budi Santoso, S.Sos."), keadaan_penanggung_jawab("Dinas")
    ('menyebut nama orang', 'menyebut kantornya saja')
    """
    rapi = " ".join(teks.split()).strip(" .-–")
    if tanda_kosong(teks):
        return "belum menyebut siapa pun"
    if not rapi:
        return ""
    bagian = [b for b in _PEMISAH.split(rapi) if b]
    jamak = sum(bool(_AWAL_JABATAN.match(b)) for b in bagian) > 1
    unit = [bool(_AWAL_UNIT.match(b) or _AWAL_WILAYAH.match(b)) for b in bagian]
    if _SEMUA.search(rapi) or jamak or (len(bagian) > 1 and all(unit)):
        return "menyebut banyak pihak"
    if _GELAR.search(teks) or _seperti_nama(rapi):
        return "menyebut nama orang"
    return "menyebut kantornya saja" if _BARE.match(rapi.lower()) else ""


def _seperti_nama(teks: str) -> bool:
    """Dua sampai empat kata berhuruf awal besar tanpa jabatan dan tanpa nama unit."""
    kata = teks.split()
    berhuruf_besar = 2 <= len(kata) <= 4 and all(k[0].isupper() and k[1:].islower() for k in kata)
    return berhuruf_besar and not _BERJABATAN.search(teks) and not _NAMA_UNIT.search(teks)


def keadaan_alasan(alasan: str) -> str:
    """Mengapa sebuah alasan belum menjawab: tanda kosong, atau menunjuk dokumen dan perintah; kosong bila menjawab.

    >>> keadaan_alasan("Sudah ada di Renstra"), keadaan_alasan("tidak ada")
    ('menunjuk dokumen, perintah, atau kebiasaan', 'belum menjelaskan apa pun')
    >>> keadaan_alasan("Menunjukkan anak yang benar-benar bersekolah")
    ''
    """
    if tanda_kosong(alasan):
        return "belum menjelaskan apa pun"
    menunjuk = _BUKAN_ALASAN.search(" ".join(alasan.lower().split()).strip(" ."))
    return "menunjuk dokumen, perintah, atau kebiasaan" if menunjuk else ""

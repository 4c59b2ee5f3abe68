"""Ringkasan buku kerja yang diunggah peserta: jawaban latihan berkas, dan kalimat yang menyebut isinya."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Final

from lakip_helpers.galat import GalatLatihan
from lakip_helpers.istilah import Keparahan

Buku = Mapping[str, Any]
"""Ringkasan buku kerja: `asal nama sha256 gejala galat tabel catatan`, dan `sebelum` (catatan unggahan sebelumnya)."""
BIDANG: Final = ("asal", "nama", "sha256", "gejala", "galat", "tabel", "catatan", "sebelum")


def baca_ringkasan(jawaban: object) -> Buku:
    """Ringkasan buku kerja dari jawaban; kosong bila belum ada, `GalatLatihan` bila bentuknya asing.

    >>> baca_ringkasan(None), baca_ringkasan({"nama": "a.xlsx"})["nama"]
    ({}, 'a.xlsx')
    """
    if not jawaban:
        return {}
    peta = ("tabel", "catatan", "sebelum")
    if not (
        isinstance(jawaban, Mapping)
        and set(jawaban) <= set(BIDANG)
        and all(isinstance(jawaban.get(nama, {}), Mapping) for nama in peta)
    ):
        raise GalatLatihan("Jawaban latihan ini berupa buku kerja. Unggah berkasnya, lalu tekan Periksa.")
    return jawaban


def sebutkan_dokumen(buku: Buku) -> tuple[str, ...]:
    """Nama dokumen yang ada isinya, menurut urutan kaskade.

    >>> sebutkan_dokumen({"tabel": {"iku": 2, "rpjmd_sasaran": 3, "pk": 0}})
    ('RPJMD', 'daftar IKU')
    """
    from lakip_helpers.aturan.dasar.sanding import DOKUMEN

    terisi = buku.get("tabel", {})
    return tuple(dict.fromkeys(dokumen for nama, dokumen in DOKUMEN.items() if terisi.get(nama)))


def jumlah(catatan: Mapping[str, Mapping[str, int]]) -> dict[str, int]:
    """Banyaknya catatan tiap keparahan.

    >>> jumlah({"salah": {"KAS-09": 2, "PK-06": 1}})
    {'salah': 3, 'periksa': 0, 'saran': 0}
    """
    return {str(satu): sum(catatan.get(satu, {}).values()) for satu in Keparahan}


def sebutkan_perubahan(buku: Buku) -> str:
    """Kalimat perubahan sejak unggahan sebelumnya, yang disebut namanya bila lain; kosong bila ini yang pertama.

    >>> sebutkan_perubahan({"catatan": {"salah": {"KAS-09": 1}}, "sebelum": {"salah": {"KAS-09": 3, "PK-06": 1}}})
    'Sejak unggahan sebelumnya: catatan “salah” berkurang 3 (dari 4 menjadi 1). Selesai: PK-06. Masih ada: KAS-09.'
    >>> sebelum = {"salah": {}, "nama": "PK.docx"}
    >>> sebutkan_perubahan({"nama": "Renstra.pdf", "catatan": {"salah": {"TGT-05": 2}}, "sebelum": sebelum})[:62]
    'Dibandingkan unggahan sebelumnya, PK.docx: catatan “salah” ber'
    """
    dahulu = buku.get("sebelum", {})
    if not dahulu or buku.get("gejala"):
        return ""
    kini = buku.get("catatan", {})
    lama, baru = jumlah(dahulu)[Keparahan.SALAH], jumlah(kini)[Keparahan.SALAH]
    beda = baru - lama
    kata = "tetap" if not beda else f"{'bertambah' if beda > 0 else 'berkurang'} {abs(beda)}"
    kode_lama, kode_baru = set(dahulu.get(Keparahan.SALAH, {})), set(kini.get(Keparahan.SALAH, {}))
    rinci = (("Selesai", kode_lama - kode_baru), ("Baru", kode_baru - kode_lama), ("Masih ada", kode_lama & kode_baru))
    lanjut = "".join(f" {sebut}: {', '.join(sorted(kode))}." for sebut, kode in rinci if kode)
    nama = str(dahulu.get("nama") or "")
    lain = nama and nama != buku.get("nama")
    awal = f"Dibandingkan unggahan sebelumnya, {nama}" if lain else "Sejak unggahan sebelumnya"
    return f"{awal}: catatan “salah” {kata} (dari {lama} menjadi {baru}).{lanjut}"


def sebutkan_buku(buku: Buku) -> str:
    """Satu baris untuk daftar jawaban tersimpan.

    >>> sebutkan_buku({"nama": "a.xlsx", "tabel": {"iku": 2}, "catatan": {"salah": {"KAS-09": 2}}})
    'a.xlsx: daftar IKU; catatan: 2 salah, 0 periksa, 0 saran'
    """
    if not buku:
        return ""
    if buku.get("gejala"):
        return f"{buku.get('nama', '')}: belum dapat dinilai"
    rinci = ", ".join(f"{banyak} {keparahan}" for keparahan, banyak in jumlah(buku.get("catatan", {})).items())
    return f"{buku.get('nama', '')}: {', '.join(sebutkan_tabel(buku))}; catatan: {rinci}"


def sebutkan_tabel(buku: Buku) -> tuple[str, ...]:
    """Dokumen kit yang terisi; bila yang terbaca tabel kantor, judul tabelnya.

    >>> sebutkan_tabel({"tabel": {"pk": 2}})
    ('PK',)
    """
    from lakip_helpers.pakai.jangkauan import TABEL_KANTOR

    kantor = tuple(judul for nama, judul in TABEL_KANTOR.items() if buku.get("tabel", {}).get(nama))
    return sebutkan_dokumen(buku) or kantor

"""Kalkulator capaian: memperlihatkan rumus beserta angkanya, dan menolak menghitung bila arah belum dipilih."""

from __future__ import annotations

from typing import Any, Final

import ipywidgets as w

from lakip_helpers import acuan
from lakip_helpers.istilah import Arah, K, Rumus
from lakip_helpers.notasi import sebagai_persen, tulis_persen
from lakip_helpers.panel.kerangka import Kerangka, buat_tombol, di_atas, rakit, saat_diklik, tulis_umpan

JUDUL: Final = "Kalkulator capaian"
PERINTAH: Final = (
    "Isi target dan realisasi, pilih arahnya, lalu tekan Hitung. Koma untuk desimal. Coba ubah arahnya dan bandingkan."
)
PILIHAN_ARAH: Final = (
    ("pilih dahulu", ""),
    ("naik: makin tinggi makin baik", Arah.NAIK.value),
    ("turun: makin rendah makin baik", Arah.TURUN.value),
)
PILIHAN_RUMUS: Final = (
    ("menurut arah", ""),
    ("R/T", Rumus.NAIK.value),
    ("(2T-R)/T", Rumus.TURUN.value),
    ("T/R", Rumus.TURUN_BAGI.value),
)


def jelaskan_capaian(target: str, realisasi: str, arah: str, rumus: str = "") -> tuple[str, ...]:
    """Kalimat-kalimat hasil hitungan satu indikator, siap ditampilkan.

    Masukan: target dan realisasi seperti diketik ("4,20", "80-85", "BB"), arah ("naik", "turun", atau kosong), rumus
    (kosong: menurut arah). Keluaran: rumus dengan angkanya, capaian asli dan dibatasi, kategori, lalu catatan; bila
    arah kosong, penjelasan mengapa tidak dihitung. Rumus: lihat `lakip_helpers.aturan.capaian.hitung`.

    >>> for kalimat in jelaskan_capaian("4,20", "4,65", "turun"): print(kalimat)
    (2T-R)/T: (2 × 4,2 − 4,65) / 4,2 × 100 = 89,29
    Capaian 89,29 %; dibatasi 89,29 %. Kategori: Tinggi.
    """
    if not (target.strip() and realisasi.strip()):
        return ("Target atau realisasi belum diisi. Nol adalah angka; kosong bukan. Isi keduanya, lalu tekan Hitung.",)
    if not arah and not _berpredikat(target):
        return _tanpa_arah(target, realisasi)
    hasil = _hitung(target, realisasi, arah, rumus)
    catatan = (f"Perhatikan. {hasil[K.CATATAN]}",) if hasil[K.CATATAN] else ()
    if not hasil[K.RUMUS_DIPAKAI]:
        return catatan or (
            "Target atau realisasi tidak terbaca sebagai angka. Tulis angkanya saja, misalnya 95,5, lalu tekan Hitung.",
        )
    asli, dibatasi = tulis_persen(hasil[K.CAPAIAN]), tulis_persen(hasil[K.CAPAIAN_DIBATASI])
    capaian = f"Capaian {asli}; dibatasi {dibatasi}. Kategori: {hasil[K.KATEGORI]}."
    return (hasil[K.RUMUS_DIPAKAI], capaian, *catatan)


def _berpredikat(target: str) -> bool:
    return any(target.strip().upper() in urutan for urutan in acuan.ambil("capaian.predikat").nilai.values())


def _tanpa_arah(target: str, realisasi: str) -> tuple[str, ...]:
    """Penjelasan penolakan, dengan kedua kemungkinan bila keduanya terhitung."""
    awal = "Arah belum dipilih, jadi capaian tidak dihitung: angka yang sama dapat berarti membaik atau memburuk."
    naik, turun = (_hitung(target, realisasi, arah, "")[K.CAPAIAN] for arah in (Arah.NAIK, Arah.TURUN))
    if naik != naik or turun != turun:
        return (awal, "Pilih arahnya, lalu tekan Hitung.")
    dua = (
        f"Bila makin tinggi makin baik, capaiannya {tulis_persen(naik)}; bila makin rendah makin baik, "
        f"{tulis_persen(turun)}. Pilih arahnya, lalu tekan Hitung."
    )
    return (awal, dua)


def _hitung(target: str, realisasi: str, arah: str, rumus: str) -> dict[str, Any]:
    import pandas as pd

    from lakip_helpers.aturan.capaian.hitung import hitung_capaian

    angka = {K.TARGET: sebagai_persen(target, "%"), K.REALISASI: sebagai_persen(realisasi, "%")}
    baris = {K.INDIKATOR: "Kalkulator", **angka, K.ARAH: arah, K.RUMUS: rumus}
    return {str(kolom): isi for kolom, isi in hitung_capaian(pd.DataFrame([baris])).iloc[0].items()}


def kalkulator() -> Kerangka:
    """Panel kalkulator capaian. Keluaran: panel; tidak menyimpan apa pun.

    >>> kalkulator().teks.splitlines()[0]
    'Kalkulator capaian'
    """
    target = w.Text(description="Target (T)", placeholder="misalnya 4,20")
    realisasi = w.Text(description="Realisasi (R)", placeholder="misalnya 4,65")
    arah = w.Dropdown(description="Arah", options=PILIHAN_ARAH, value="")
    rumus = w.Dropdown(description="Rumus", options=PILIHAN_RUMUS, value="")
    tombol = buat_tombol("Hitung", "Hitung capaian dari isian di atas", utama=True)
    isi = [di_atas(satu) for satu in (target, realisasi, arah, rumus)]
    panel = rakit(JUDUL, PERINTAH, isi, {"hitung": tombol}, "Isi panel ini di JupyterLab.")

    def hitung() -> None:
        kalimat = jelaskan_capaian(target.value, realisasi.value, arah.value, rumus.value)
        panel.umpan.value = tulis_umpan("info", "\n".join(kalimat))

    saat_diklik(tombol, hitung)
    return panel

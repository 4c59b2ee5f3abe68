"""Skema berkas TOML selain latihan: acuan, kamus, kata mutu, panduan fasilitator, dan kepala notebook."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator, Mapping
from importlib.resources import files
from pathlib import Path
from typing import Any, Final

from lakip_helpers import acuan
from lakip_helpers.kelas.skema.periksa import periksa_data
from lakip_helpers.latihan.bentuk.skema import (
    APA_SAJA,
    BULAT,
    TANGGAL,
    TEKS,
    Skema,
    benda,
    daftar_dari,
    peta,
    salah_satu,
)

NILAI_ACUAN: Final = benda(
    {"berlaku": TANGGAL, "nilai": APA_SAJA, "kekuatan": salah_satu(acuan.KEKUATAN), "dasar": TEKS, "ditinjau": TANGGAL}
)
ACUAN: Final = peta(benda({"judul": TEKS, "satuan": TEKS, "catatan": TEKS, "nilai": daftar_dari(NILAI_ACUAN)}))
BOLEH_ACUAN: Final[Mapping[str, tuple[str, ...]]] = {
    "lke.jawaban": ("di_atas",),
    "bukti.kriteria": ("bukti_dari", "jebakan_dari"),
    "reviu.butir": ("temuan", "jika_tidak"),
}
"""Kunci yang hanya ada pada sebagian baris sebuah acuan."""
RUANG: Final = peta(benda({"arti": TEKS, "kata": TEKS}))
KAMUS: Final = benda(
    {"lewati": TEKS, "ejaan": peta(TEKS)}
    | dict.fromkeys(("kepala", "kerja", "sifat", "benda", "topik", "arah", "satuan"), RUANG)
)
_KATA_MUTU: Final = (
    *(
        "kabur",
        "penjelas_kabur",
        "pasangan",
        "semboyan",
        "satuan_kosong_arti",
        "tergantung_cari",
        "kelas_mutu",
    ),
    *("rumah_tangga", "dokumen_kantor"),
)
KATA_MUTU: Final = benda(dict.fromkeys(_KATA_MUTU, daftar_dari(TEKS)) | {"ejaan": peta(TEKS), "singkat": peta(TEKS)})
PANDUAN: Final = benda(
    {
        "peran": daftar_dari(benda({"nama": TEKS, "banyak": TEKS, "tugas": TEKS})),
        "perintah": daftar_dari(benda({"kapan": TEKS, "ketik": TEKS, "hasil": TEKS})),
        "tahap": daftar_dari(benda({"kapan": TEKS, "butir": daftar_dari(TEKS)})),
        "kesulitan": daftar_dari(benda({"lihat": TEKS, "lakukan": TEKS})),
        "jaringan": daftar_dari(benda({"judul": TEKS, "butir": daftar_dari(TEKS)})),
        "inggris": daftar_dari(benda({"lihat": TEKS, "arti": TEKS, "lakukan": TEKS})),
        "undangan": benda(
            {
                "perihal": TEKS,
                "pembuka": TEKS,
                "peserta": TEKS,
                "dibawa": daftar_dari(TEKS),
                "sebelum": TEKS,
                "penutup": TEKS,
            }
        ),
    }
)
KEPALA: Final = benda(
    {"judul": TEKS, "hari": BULAT, "sesi": BULAT, "menit": BULAT, "bagian": peta(BULAT)},
    {"isi": TEKS, "bentuk": TEKS, "terlambat": peta(benda({"hemat": BULAT, "cara": TEKS}))},
)
TINJAUAN: Final = benda(
    {
        "sesi": peta(benda({"menit": TANGGAL}, {"acuan": daftar_dari(salah_satu(acuan.BERKAS)), "dasar": TANGGAL})),
        "hal": daftar_dari(benda(dict.fromkeys(("nama", "letak", "cara"), TEKS) | {"ditinjau": TANGGAL})),
    }
)
BERKAS: Final[Mapping[str, tuple[str, str, Skema]]] = {
    "kamus.toml": ("lakip_helpers.aturan.bahasa", "kamus.toml", KAMUS),
    "kata_mutu.toml": ("lakip_helpers.aturan.indikator", "kata_mutu.toml", KATA_MUTU),
    "acuan/tinjauan.toml": ("lakip_helpers.acuan", "tinjauan.toml", TINJAUAN),
    "panduan.toml": ("lakip_helpers.kelas.bahan", "isi/panduan.toml", PANDUAN),
} | {f"acuan/{nama}.toml": ("lakip_helpers.acuan", f"{nama}.toml", ACUAN) for nama in acuan.BERKAS}
"""Sebutan berkas → paket, letak di dalamnya, dan skemanya."""


def periksa_berkas_lain() -> Iterator[str]:
    """Semua yang keliru pada berkas di `BERKAS`."""
    for sebutan, (paket, letak, skema) in BERKAS.items():
        data = tomllib.loads((files(paket) / letak).read_text(encoding="utf-8"))
        yield from periksa_data(skema, data, sebutan)
        if skema is ACUAN:
            yield from periksa_baris(data, sebutan)


def periksa_baris(data: Mapping[str, Any], berkas: str) -> Iterator[str]:
    """Nilai acuan yang berupa daftar tabel: kunci tiap barisnya sama dengan baris pertama, kecuali `BOLEH_ACUAN`.

    >>> nilai = [{"kode": "1", "bobot": 6}, {"kode": "2", "bobt": 9}]
    >>> list(periksa_baris({"subkomponen": {"nilai": [{"nilai": nilai}]}}, "acuan/lke.toml"))
    ["acuan/lke.toml, subkomponen, nilai 2: kunci 'bobt' tidak dikenal. Mungkin maksudnya 'bobot'?"]
    """
    for kunci, isian in data.items():
        for satu in isian["nilai"]:
            baris = satu.get("nilai")
            if isinstance(baris, list) and baris and isinstance(baris[0], dict):
                boleh = BOLEH_ACUAN.get(f"{Path(berkas).stem}.{kunci}", ())
                wajib = [nama for nama in baris[0] if nama not in boleh]
                skema = daftar_dari(benda(dict.fromkeys(wajib, APA_SAJA), dict.fromkeys(boleh, APA_SAJA)))
                yield from periksa_data(benda({"nilai": skema}), {"nilai": baris}, f"{berkas}, {kunci}")

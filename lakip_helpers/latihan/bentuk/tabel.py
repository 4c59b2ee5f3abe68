"""Latihan mengisi atau memperbaiki tabel: yang menilai adalah aturan yang juga menilai dokumen sungguhan.

Kunci TOML: `aturan`, `paling_sedikit`, `dokumen`, `[[latihan.tabel]]` (`nama kolom tetap baris`), lalu barisnya di
`[[latihan.asal.<tabel>]]`, `[[latihan.acuan.<tabel>]]`, dan `[[latihan.kunci.<tabel>]]`; pemicu kekeliruan `ubah` (sel
yang diubah dari kunci: `tabel baris isi`). Bila `aturan` pada kekeliruan terisi, jawaban apa pun yang mendapat kode
temuan itu juga termasuk.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, Final

from lakip_helpers.galat import GalatLatihan
from lakip_helpers.latihan.bentuk.banding import kekeliruan, kenali
from lakip_helpers.latihan.bentuk.catatan_tabel import yang_menghalangi
from lakip_helpers.latihan.bentuk.isian_tabel import (
    BahanTabel,
    IsianTabel,
    baca_isian,
    nyatakan,
    periksa_isian,
    sebutkan_tabel,
    tulis_baris,
)
from lakip_helpers.latihan.bentuk.skema import BULAT, TEKS, TEKS_KOSONG, benda, daftar_dari, peta
from lakip_helpers.latihan.model import BentukLatihan, Data, Kekeliruan, Langkah, Putusan, SkemaBentuk, Status
from lakip_helpers.notasi import baca_angka

JawabanTabel = Mapping[str, Any]


def _memuat(isian: Mapping[str, Sequence[Mapping[str, str]]], ubah: Mapping[str, Any]) -> bool:
    daftar = isian.get(ubah["tabel"], ())
    if len(daftar) < ubah["baris"]:
        return False
    baris = daftar[ubah["baris"] - 1]
    return all(_samakan(baris.get(kolom, "")) == _samakan(nilai) for kolom, nilai in ubah["isi"].items())


def _samakan(teks: str) -> object:
    angka = baca_angka(teks)
    return teks.casefold() if angka.nilai is None else angka.nilai


def cek_terisi(bahan: BahanTabel) -> Langkah:
    """Langkah: tiap tabel ada isinya, dan tabel terakhir sebanyak yang diminta."""

    def langkah(jawaban: object) -> Putusan | None:
        isian = baca_isian(bahan, jawaban)
        kosong = [nyatakan(nama).lembar for nama, daftar in isian.items() if not daftar]
        if kosong:
            return Putusan(Status.BELUM, f"Bagian {kosong[0]} belum diisi. Isi dahulu, lalu tekan Periksa.")
        ada = len(isian[bahan.tabel[-1].nama])
        if ada < bahan.paling_sedikit:
            lembar = nyatakan(bahan.tabel[-1].nama).lembar
            return Putusan(
                Status.BELUM,
                f"Bagian {lembar} baru {ada} baris. Isi paling sedikit {bahan.paling_sedikit}, lalu periksa.",
            )
        return None

    return langkah


def cek_aturan(bahan: BahanTabel) -> Langkah:
    """Langkah: tidak ada temuan; yang pertama disebut, sisanya dihitung."""

    def langkah(jawaban: object) -> Putusan | None:
        temuan = yang_menghalangi(periksa_isian(bahan, jawaban))
        if not temuan:
            return None
        awal = f"Masih ada {len(temuan)} catatan. Yang pertama" if len(temuan) > 1 else "Tinggal satu catatan"
        satu = temuan[0]
        return Putusan(Status.LAIN, f"{awal}, {satu.tempat}: {satu.pesan} {satu.saran} Lalu periksa lagi.")

    return langkah


def salah_isi(bahan: BahanTabel, kunci: JawabanTabel, data: Data) -> Kekeliruan:
    """Kekeliruan berupa sel yang diisi begitu, atau (bila `aturan` disebut) jawaban yang mendapat kode temuan itu.

    `ubah` menyebut tabel, baris (mulai 1), dan isi sel yang keliru.
    """
    ubah = data["ubah"]
    contoh = {nama: [dict(baris) for baris in daftar] for nama, daftar in kunci.items()}
    contoh[ubah["tabel"]][ubah["baris"] - 1].update(ubah["isi"])

    def kena(jawaban: object) -> bool:
        if data["aturan"]:
            return any(kelompok.kartu.kode == data["aturan"] for kelompok in periksa_isian(bahan, jawaban).kelompok)
        return _memuat(baca_isian(bahan, jawaban), ubah)

    return kekeliruan(data, contoh, kena)


def _baca(data: Data) -> BahanTabel:
    return BahanTabel(
        tabel=tuple(_baca_tabel(satu, data["kode"]) for satu in data["tabel"]),
        asal=_baca_baris(data, "asal"),
        acuan=_baca_baris(data, "acuan"),
        aturan=tuple(data["aturan"]),
        paling_sedikit=data["paling_sedikit"],
        dokumen=data["dokumen"],
    )


def _baca_tabel(data: Data, kode: str) -> IsianTabel:
    asing = {*data["kolom"], *data["tetap"]} - set(nyatakan(data["nama"]).nama_kolom)
    if asing:
        raise GalatLatihan(f"Latihan {kode}: kolom {sorted(asing)} tidak ada di tabel {data['nama']}.")
    return IsianTabel(data["nama"], tuple(data["kolom"]), tuple(data["tetap"]), data["baris"])


def _baca_baris(data: Data, bagian: str) -> dict[str, tuple[dict[str, str], ...]]:
    return {tabel: tuple(baris) for tabel, baris in data.get(bagian, {}).items()}


def _langkah(bahan: BahanTabel, _: JawabanTabel, dikenal: Sequence[Kekeliruan]) -> list[Langkah]:
    return [cek_terisi(bahan), kenali(dikenal), cek_aturan(bahan)]


def _diisi_peserta(bahan: BahanTabel, jawaban: object) -> object:
    """Kolom yang dapat diubah saja."""
    if not isinstance(jawaban, Mapping):
        return jawaban
    return {tabel.nama: _kolom_tampil(jawaban.get(tabel.nama), tabel.kolom) for tabel in bahan.tabel}


def _kolom_tampil(daftar: object, kolom: Sequence[str]) -> list[dict[str, object]]:
    semua = daftar if isinstance(daftar, (list, tuple)) else ()
    return [{nama: baris.get(nama) for nama in kolom} for baris in semua if isinstance(baris, Mapping)]


_ISI_TABEL: Final = peta(daftar_dari(peta(TEKS)))
_ISI_AWAL: Final = peta(daftar_dari(peta(TEKS_KOSONG)))
_TABEL: Final = benda({"nama": TEKS, "kolom": daftar_dari(TEKS), "tetap": daftar_dari(TEKS, 0), "baris": BULAT})
_UBAH: Final = benda({"tabel": TEKS, "baris": BULAT, "isi": peta(TEKS_KOSONG)})
TABEL: Final = BentukLatihan(
    nama="tabel",
    skema=SkemaBentuk(
        wajib={
            "tabel": daftar_dari(_TABEL),
            "aturan": daftar_dari(TEKS),
            "paling_sedikit": BULAT,
            "dokumen": TEKS_KOSONG,
            "kunci": _ISI_TABEL,
        },
        boleh={"asal": _ISI_AWAL, "acuan": _ISI_TABEL},
        keliru={"aturan": TEKS_KOSONG},
        pemicu={"ubah": _UBAH},
    ),
    baca=_baca,
    kunci=lambda _, data: dict(data["kunci"]),
    keliru=salah_isi,
    langkah=_langkah,
    tulis_kunci=lambda bahan, kunci: ["Salah satu isian yang baik:", *tulis_baris(bahan, kunci)],
    sebutkan=sebutkan_tabel,
    diisi_peserta=_diisi_peserta,
    karya=lambda bahan: bool(bahan.dokumen),
)

"""Latihan berkas: ringkasan sebuah buku kerja yang sudah dibaca ditimbang dengan syarat lulus.

Jawabannya bukan isi berkas, melainkan nama, sidik (sha256), dan ringkasan bacaannya: cukup untuk memeriksa ulang,
menghitung kemajuan, dan merekap kelas tanpa membuka berkasnya. Yang membaca berkas ada di `buku_kerja`.

Kunci TOML: `[[latihan.syarat]]` (`teks`, dan `dokumen` atau `aturan`), `[[latihan.contoh]]` (`kode judul ubah`), dan
`[latihan.kunci]` (`nama tabel`); pemicu kekeliruan `gejala` atau `temuan`.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final

from lakip_helpers.istilah import Keparahan
from lakip_helpers.latihan.bentuk.banding import kekeliruan, kenali
from lakip_helpers.latihan.bentuk.ringkasan_buku import (
    Buku,
    baca_ringkasan,
    sebutkan_buku,
    sebutkan_dokumen,
    sebutkan_tabel,
)
from lakip_helpers.latihan.bentuk.skema import BULAT, TEKS, benda, daftar_dari, peta, salah_satu
from lakip_helpers.latihan.model import BentukLatihan, Data, Kekeliruan, Langkah, Putusan, SkemaBentuk, Status

KODE_TAMPIL: Final = 4


@dataclass(frozen=True)
class Syarat:
    """Satu syarat lulus sebuah buku kerja: `dokumen` paling sedikit terisi, atau tidak ada catatan yang disebut.

    `aturan` kode atau awalan kode; `keparahan` catatan yang menghalangi.
    """

    teks: str
    dokumen: int = 0
    aturan: tuple[str, ...] = ()
    keparahan: tuple[str, ...] = ("salah",)


@dataclass(frozen=True)
class BukuContoh:
    """Buku kerja satu OPD kota rekaan, dengan sel yang sengaja diubah.

    Satu `ubah` memuat `tabel`, `cari` (kolom → isi yang menentukan barisnya), dan `isi` (kolom → isi yang baru).
    """

    kode: str
    judul: str
    ubah: tuple[Mapping[str, Any], ...] = ()


@dataclass(frozen=True)
class BahanBerkas:
    """Bahan latihan berkas: buku kerja peserta dibaca dan dinilai aturan sungguhan, lalu ditimbang dengan `syarat`."""

    syarat: tuple[Syarat, ...]
    contoh: tuple[BukuContoh, ...] = ()


def hitung_catatan(buku: Buku, syarat: Syarat) -> dict[str, int]:
    """Catatan yang menghalangi sebuah syarat: kode → banyaknya.

    >>> hitung_catatan({"catatan": {"salah": {"KAS-09": 2, "PK-06": 1}}}, Syarat("", aturan=("KAS",)))
    {'KAS-09': 2}
    """
    return {
        kode: int(banyak)
        for keparahan in syarat.keparahan
        for kode, banyak in buku.get("catatan", {}).get(keparahan, {}).items()
        if kode.startswith(syarat.aturan)
    }


def dapat_ditimbang(buku: Buku, syarat: Syarat) -> bool:
    """Apakah sebuah syarat dapat ditimbang: bukunya terbaca, dan aturannya dapat dijalankan atas tabel yang terisi.

    >>> daftar = {"tabel": {"indikator_kantor": 2}}
    >>> dapat_ditimbang(daftar, Syarat("", aturan=("MUTU",))), dapat_ditimbang(daftar, Syarat("", aturan=("KAS",)))
    (True, False)
    """
    from lakip_helpers.pakai.jangkauan import dapat_dinilai

    terisi = [nama for nama, banyak in buku.get("tabel", {}).items() if banyak]
    if buku.get("gejala") or not terisi:
        return False
    return not syarat.aturan or any(dapat_dinilai(kode, terisi) for kode in syarat.aturan)


def terpenuhi(buku: Buku, syarat: Syarat) -> bool:
    """Apakah sebuah syarat sudah terpenuhi; yang tidak dapat ditimbang tidak terpenuhi.

    >>> terpenuhi({"tabel": {"iku": 2}}, Syarat("Dua dokumen", dokumen=2))
    False
    """
    if not dapat_ditimbang(buku, syarat):
        return False
    if syarat.dokumen:
        return len(sebutkan_dokumen(buku)) >= syarat.dokumen
    return not hitung_catatan(buku, syarat)


def cek_terunggah(jawaban: object) -> Putusan | None:
    """Langkah: ada buku kerjanya.

    >>> cek_terunggah({}).status.value
    'belum'
    """
    if baca_ringkasan(jawaban):
        return None
    return Putusan(Status.BELUM, "Belum ada buku kerja. Unggah milik Anda atau ambil contohnya, lalu tekan Periksa.")


def cek_syarat(bahan: BahanBerkas) -> Langkah:
    """Langkah: semua syarat terpenuhi; yang pertama belum disebut beserta kode catatannya.

    >>> bahan = BahanBerkas((Syarat("Tidak ada benang putus", aturan=("KAS",)),))
    >>> terisi = {"rpjmd_sasaran": 1, "rpjmd_indikator": 1, "renstra_sasaran": 1, "renstra_indikator": 1}
    >>> cek_syarat(bahan)({"tabel": terisi, "catatan": {"salah": {"KAS-09": 2}}}).pesan[:72]
    '0 dari 1 syarat terpenuhi. Berikutnya: Tidak ada benang putus. Yang meng'
    """

    def langkah(jawaban: object) -> Putusan | None:
        buku = baca_ringkasan(jawaban)
        if buku.get("gejala"):
            return Putusan(Status.LAIN, f"Buku kerja ini belum dapat dinilai. {buku.get('galat', '')}".strip())
        belum = [satu for satu in bahan.syarat if not terpenuhi(buku, satu)]
        if not belum:
            return None
        awal = (
            f"{len(bahan.syarat) - len(belum)} dari {len(bahan.syarat)} syarat terpenuhi. Berikutnya: {belum[0].teks}."
        )
        return Putusan(Status.LAIN, f"{awal} {_halangan(buku, belum[0])} Perbaiki di Excel, simpan, lalu unggah lagi.")

    return langkah


def _halangan(buku: Buku, syarat: Syarat) -> str:
    if not dapat_ditimbang(buku, syarat):
        return "Syarat ini belum dapat dinilai, sebab tabel pembandingnya tidak ada di berkas ini."
    if syarat.dokumen:
        if not sebutkan_dokumen(buku) and (kantor := sebutkan_tabel(buku)):
            awal = f"Yang terbaca tabel kantor ({', '.join(kantor)}), belum buku kerja kit"
            return f"{awal}: tekan “Simpan sebagai buku kerja kit”."
        ada = ", ".join(sebutkan_dokumen(buku)) or "belum ada"
        return f"Dokumen yang terisi: {ada}."
    catatan = list(hitung_catatan(buku, syarat).items())
    sebut = ", ".join(f"{kode} ({banyak})" for kode, banyak in catatan[:KODE_TAMPIL])
    lagi = f", dan {len(catatan) - KODE_TAMPIL} kode lain" if len(catatan) > KODE_TAMPIL else ""
    return f"Yang menghalangi: {sebut}{lagi}; selnya ada di daftar catatan."


def salah_buku(kunci: Buku, data: Mapping[str, Any]) -> Kekeliruan:
    """Kekeliruan atas buku kerja, dari data TOML-nya.

    `data` memuat `kode pesan untuk_kelas` dan satu pemicu: `gejala` (berkas yang tidak dapat dinilai) atau `temuan`
    (kode catatan yang ada di dalamnya).

    >>> data = {"kode": "x-K1", "pesan": "Belum.", "untuk_kelas": "Tanyakan.", "gejala": "xls"}
    >>> satu = salah_buku({"nama": "a.xlsx", "tabel": {"iku": 1}}, data)
    >>> satu.kena(satu.contoh), satu.kena({"nama": "a.xlsx", "tabel": {"iku": 1}})
    (True, False)
    """
    gejala, temuan = data.get("gejala", ""), data.get("temuan", "")
    contoh = {**kunci, "gejala": gejala, "tabel": {} if gejala else kunci["tabel"]}
    if temuan:
        contoh["catatan"] = {str(Keparahan.SALAH): {temuan: 1}}

    def kena(jawaban: object) -> bool:
        buku = baca_ringkasan(jawaban)
        if gejala:
            return bool(buku.get("gejala") == gejala)
        return any(temuan in kode for kode in buku.get("catatan", {}).values())

    return kekeliruan(data, contoh, kena)


def tulis_syarat(bahan: BahanBerkas, buku: Buku) -> Iterator[str]:
    """Tiap syarat dengan tandanya; yang aturannya tidak dapat dijalankan disebut belum dinilai.

    >>> list(tulis_syarat(BahanBerkas((Syarat("Satu dokumen terisi", dokumen=1),)), {"tabel": {"iku": 1}}))
    ['✔ Satu dokumen terisi']
    """
    for syarat in bahan.syarat:
        if buku and not buku.get("gejala") and not dapat_ditimbang(buku, syarat):
            yield f"○ {syarat.teks} (belum dinilai: tabel pembandingnya tidak ada)"
        else:
            yield f"{'✔' if terpenuhi(buku, syarat) else '✘' if buku else '○'} {syarat.teks}"


def susun_kunci(data: Mapping[str, Any]) -> dict[str, Any]:
    """Kunci latihan berkas dari data TOML-nya: ringkasan buku contoh yang sudah rapi.

    >>> susun_kunci({"nama": "a.xlsx", "tabel": {"iku": 2}})["catatan"]
    {}
    """
    kosong = {"asal": "contoh", "sha256": "", "gejala": "", "galat": "", "catatan": {}, "sebelum": {}}
    return {**kosong, **data, "tabel": dict(data["tabel"])}


def _baca(data: Data) -> BahanBerkas:
    return BahanBerkas(
        syarat=tuple(Syarat(**{**syarat, "aturan": tuple(syarat.get("aturan", ()))}) for syarat in data["syarat"]),
        contoh=tuple(BukuContoh(buku["kode"], buku["judul"], tuple(buku["ubah"])) for buku in data["contoh"]),
    )


def _langkah(bahan: BahanBerkas, _: Buku, dikenal: Sequence[Kekeliruan]) -> list[Langkah]:
    return [cek_terunggah, kenali(dikenal), cek_syarat(bahan)]


def _tulis_kunci(bahan: BahanBerkas, kunci: Buku) -> Iterator[str]:
    yield f"Salah satu buku yang lulus: {sebutkan_buku(kunci)}"
    yield from tulis_syarat(bahan, kunci)


_UBAH: Final = benda({"tabel": TEKS, "cari": peta(TEKS), "isi": peta({"type": ["string", "number"]})})
BERKAS: Final = BentukLatihan(
    nama="berkas",
    skema=SkemaBentuk(
        wajib={
            "syarat": daftar_dari(
                benda(
                    {"teks": TEKS},
                    {
                        "dokumen": BULAT,
                        "aturan": daftar_dari(TEKS),
                        "keparahan": daftar_dari(salah_satu(Keparahan)),
                    },
                )
            ),
            "contoh": daftar_dari(benda({"kode": TEKS, "judul": TEKS, "ubah": daftar_dari(_UBAH, 0)})),
            "kunci": benda({"nama": TEKS, "tabel": peta(BULAT)}),
        },
        pemicu={"gejala": TEKS, "temuan": TEKS},
    ),
    baca=_baca,
    kunci=lambda _, data: susun_kunci(data["kunci"]),
    keliru=lambda _, kunci, data: salah_buku(kunci, data),
    langkah=_langkah,
    tulis_kunci=_tulis_kunci,
    sebutkan=lambda _, jawaban: sebutkan_buku(jawaban if isinstance(jawaban, Mapping) else {}),
)

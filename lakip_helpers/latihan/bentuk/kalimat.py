"""Latihan menulis kalimat: yang menilai adalah aturan kit yang juga menilai dokumen sungguhan.

Kunci TOML: `asal`, `tentang`, `hal`, dan `kunci` (salah satu kalimat yang baik); pemicu kekeliruan `kata` (kalimat yang
menyebut kata itu) beserta `contoh`.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from lakip_helpers.galat import GalatLatihan
from lakip_helpers.istilah import Orientasi, Yakin
from lakip_helpers.latihan.bentuk.banding import kekeliruan, kenali
from lakip_helpers.latihan.bentuk.skema import TEKS, daftar_dari
from lakip_helpers.latihan.model import BentukLatihan, Data, Kekeliruan, Langkah, Putusan, SkemaBentuk, Status
from lakip_helpers.latihan.sidik import bakukan

KATA_PALING_SEDIKIT = 3
PANJANG_KALIMAT = 400


@dataclass(frozen=True)
class BahanKalimat:
    """Bahan latihan kalimat: kalimat asal, pokoknya dalam kata-kata, dan kata yang menandai pokok itu."""

    asal: str
    tentang: str
    hal: tuple[str, ...]


def baca_kalimat(jawaban: object) -> str:
    """Kalimat yang ditulis, dirapikan spasinya; `GalatLatihan` bila bukan teks atau terlalu panjang.

    >>> baca_kalimat("  Menurunnya   stunting ")
    'Menurunnya stunting'
    """
    if not jawaban:
        return ""
    if not isinstance(jawaban, str):
        raise GalatLatihan("Jawaban latihan ini berupa kalimat. Tulis lagi di kotaknya, lalu tekan Periksa.")
    kalimat = " ".join(jawaban.split())
    if len(kalimat) > PANJANG_KALIMAT:
        raise GalatLatihan(
            f"Kalimat ini {len(kalimat)} huruf, terlalu panjang untuk satu sasaran. "
            f"Tulis paling banyak {PANJANG_KALIMAT} huruf, lalu tekan Periksa."
        )
    return kalimat


def menyebut(kalimat: str, kata: Sequence[str]) -> bool:
    """Apakah kalimat menyebut salah satu kata; awal kata sudah cukup, jadi akhiran tidak menghalangi.

    >>> menyebut("Naiknya omzetnya", ("omzet",)), menyebut("Prausaha", ("usaha",))
    (True, False)
    """
    return any(re.search(rf"\b{re.escape(satu)}", kalimat, re.IGNORECASE) for satu in kata)


def cek_bentuk(bahan: BahanKalimat) -> Langkah:
    """Langkah: ada isinya, cukup panjang, dan bukan salinan kalimat asal.

    >>> cek_bentuk(BahanKalimat("Terlaksananya rapat", "rapat", ("rapat",)))("Rapat").status.value
    'lain'
    """

    def langkah(jawaban: object) -> Putusan | None:
        kalimat = baca_kalimat(jawaban)
        if not kalimat:
            return Putusan(Status.BELUM, "Belum ada kalimat yang ditulis. Tulis jawaban Anda, lalu tekan Periksa.")
        if len(kalimat.split()) < KATA_PALING_SEDIKIT:
            return Putusan(Status.LAIN, "Kalimatnya terlalu pendek. Sebutkan apa yang berubah dan pada siapa.")
        if bakukan(kalimat.casefold()) == bakukan(bahan.asal.casefold()):
            return Putusan(Status.LAIN, "Kalimatnya masih sama dengan kalimat asal. Ubah supaya menyatakan perubahan.")
        return None

    return langkah


def cek_aturan(bahan: BahanKalimat) -> Langkah:
    """Langkah: masih tentang hal yang sama, keadaan dan bukan ukurannya, dan dinilai hasil oleh aturan kit.

    >>> bahan = BahanKalimat("Terlaksananya pelatihan", "pelaku usaha", ("usaha",))
    >>> cek_aturan(bahan)("Meningkatnya pendapatan pelaku usaha") is None
    True
    """

    def langkah(jawaban: object) -> Putusan | None:
        from lakip_helpers.aturan.bahasa.klasifikasi import nilai_sasaran
        from lakip_helpers.aturan.indikator.kalimat_sasaran import kata_ukuran

        kalimat = baca_kalimat(jawaban)
        if not menyebut(kalimat, bahan.hal):
            return Putusan(
                Status.LAIN, f"Kalimat ini tidak lagi tentang {bahan.tentang}. Tulis perubahan pada hal itu."
            )
        if ukuran := kata_ukuran(kalimat):
            return Putusan(
                Status.LAIN,
                f"Kalimat ini indikator: diawali “{ukuran}”, jadi menyebut ukurannya. Yang diminta di sini sasaran. "
                "Tulis keadaan yang membaik bila angka itu membaik, lalu periksa lagi.",
            )
        penilaian = nilai_sasaran(kalimat)
        if penilaian.orientasi == Orientasi.HASIL:
            return None
        ragu = "" if penilaian.yakin == Yakin.TINGGI else " Kit tidak terlalu yakin; tanyakan juga kepada rekan Anda."
        return Putusan(
            Status.LAIN,
            f"Aturan kit masih membaca kalimat ini sebagai pekerjaan. {penilaian.alasan}.{ragu} "
            "Sebutkan keadaan yang berubah, lalu periksa lagi.",
        )

    return langkah


def salah_kata(data: Data) -> Kekeliruan:
    """Kekeliruan yang dikenali dari kata yang dipakai.

    >>> data = {"kode": "x-K1", "pesan": "Belum.", "untuk_kelas": "Tanyakan.", "contoh": "Naiknya serapan"}
    >>> keliru = salah_kata(data | {"kata": ["serapan"]})
    >>> keliru.kena("Meningkatnya serapan dinas"), keliru.kena("Meningkatnya omzet")
    (True, False)
    """
    return kekeliruan(data, data["contoh"], lambda jawaban: menyebut(baca_kalimat(jawaban), data["kata"]))


def _langkah(bahan: BahanKalimat, _: str, dikenal: Sequence[Kekeliruan]) -> list[Langkah]:
    return [cek_bentuk(bahan), kenali(dikenal), cek_aturan(bahan)]


KALIMAT: Final = BentukLatihan(
    nama="kalimat",
    skema=SkemaBentuk(
        wajib={"asal": TEKS, "tentang": TEKS, "hal": daftar_dari(TEKS), "kunci": TEKS},
        keliru={"contoh": TEKS},
        pemicu={"kata": daftar_dari(TEKS)},
    ),
    baca=lambda data: BahanKalimat(data["asal"], data["tentang"], tuple(data["hal"])),
    kunci=lambda _, data: data["kunci"],
    keliru=lambda _bahan, _kunci, data: salah_kata(data),
    langkah=_langkah,
    tulis_kunci=lambda _, kunci: [f"Salah satu jawaban yang baik: {kunci}"],
    sebutkan=lambda _, jawaban: str(jawaban),
)

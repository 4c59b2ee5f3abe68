"""Latihan menulis kalimat: yang menilai adalah aturan kit yang juga menilai dokumen sungguhan."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from lakip_helpers.galat import GalatLatihan
from lakip_helpers.istilah import Orientasi, Yakin
from lakip_helpers.latihan.bentuk.banding import kenali
from lakip_helpers.latihan.bentuk.buat import Umum, susun
from lakip_helpers.latihan.model import Bentuk, Hasil, IsiKalimat, Kekeliruan, Latihan, Status
from lakip_helpers.latihan.sidik import bakukan

KATA_PALING_SEDIKIT = 3
PANJANG_KALIMAT = 400


def baca_kalimat(jawaban: object) -> str:
    """Kalimat yang ditulis, dirapikan spasinya; `GalatLatihan` bila bukan teks atau terlalu panjang.

    >>> baca_kalimat("  Menurunnya   stunting ")
    'Menurunnya stunting'
    """
    if not jawaban:
        return ""
    if not isinstance(jawaban, str):
        raise GalatLatihan("Jawaban latihan ini berupa kalimat. Tulis lewat panelnya, lalu tekan Periksa.")
    kalimat = " ".join(jawaban.split())
    if len(kalimat) > PANJANG_KALIMAT:
        raise GalatLatihan(
            f"Kalimat ini {len(kalimat)} huruf, terlalu panjang untuk satu sasaran. "
            f"Tulis paling banyak {PANJANG_KALIMAT} huruf lewat panelnya, lalu tekan Periksa."
        )
    return kalimat


def menyebut(kalimat: str, kata: Sequence[str]) -> bool:
    """Apakah kalimat menyebut salah satu kata; awal kata sudah cukup, jadi akhiran tidak menghalangi.

    >>> menyebut("Naiknya omzetnya", ("omzet",)), menyebut("Prausaha", ("usaha",))
    (True, False)
    """
    return any(re.search(rf"\b{re.escape(satu)}", kalimat, re.IGNORECASE) for satu in kata)


def salah_kata(kode: str, contoh: str, kata: Sequence[str], pesan: str, untuk_kelas: str) -> Kekeliruan:
    """Kekeliruan yang dikenali dari kata yang dipakai.

    >>> satu = salah_kata("x-K1", "Naiknya serapan", ("serapan",), "Belum.", "Tanyakan.")
    >>> satu.kena("Meningkatnya serapan dinas"), satu.kena("Meningkatnya omzet")
    (True, False)
    """
    return Kekeliruan(kode, contoh, pesan, untuk_kelas, lambda jawaban: menyebut(baca_kalimat(jawaban), kata))


def cek_bentuk(isi: IsiKalimat) -> Callable[[object], Hasil | None]:
    """Langkah: ada isinya, cukup panjang, dan bukan salinan kalimat asal.

    >>> cek_bentuk(IsiKalimat("Terlaksananya rapat", "rapat", ("rapat",)))("Rapat").status.value
    'lain'
    """

    def langkah(jawaban: object) -> Hasil | None:
        kalimat = baca_kalimat(jawaban)
        if not kalimat:
            return Hasil(Status.BELUM, "Belum ada kalimat yang ditulis. Tulis jawaban Anda, lalu tekan Periksa.")
        if len(kalimat.split()) < KATA_PALING_SEDIKIT:
            return Hasil(Status.LAIN, "Kalimatnya terlalu pendek. Sebutkan apa yang berubah dan pada siapa.")
        if bakukan(kalimat.casefold()) == bakukan(isi.asal.casefold()):
            return Hasil(Status.LAIN, "Kalimatnya masih sama dengan kalimat asal. Ubah supaya menyatakan perubahan.")
        return None

    return langkah


def cek_aturan(isi: IsiKalimat) -> Callable[[object], Hasil | None]:
    """Langkah: masih tentang hal yang sama, dan dinilai sebagai hasil oleh aturan kit.

    >>> isi = IsiKalimat("Terlaksananya pelatihan", "pelaku usaha", ("usaha",))
    >>> cek_aturan(isi)("Meningkatnya pendapatan pelaku usaha") is None
    True
    """

    def langkah(jawaban: object) -> Hasil | None:
        from lakip_helpers.aturan.bahasa.klasifikasi import nilai_sasaran

        kalimat = baca_kalimat(jawaban)
        if not menyebut(kalimat, isi.hal):
            return Hasil(Status.LAIN, f"Kalimat ini tidak lagi tentang {isi.tentang}. Tulis perubahan pada hal itu.")
        penilaian = nilai_sasaran(kalimat)
        if penilaian.orientasi == Orientasi.HASIL:
            return None
        ragu = "" if penilaian.yakin == Yakin.TINGGI else " Kit tidak terlalu yakin; tanyakan juga kepada rekan Anda."
        return Hasil(
            Status.LAIN,
            f"Aturan kit masih membaca kalimat ini sebagai pekerjaan. {penilaian.alasan}.{ragu} "
            "Sebutkan keadaan yang berubah, lalu periksa lagi.",
        )

    return langkah


def buat_kalimat(umum: Umum, isi: IsiKalimat, kunci: str, kekeliruan: Sequence[Kekeliruan], lulus: str) -> Latihan:
    """Latihan menulis satu kalimat; `kunci` adalah salah satu jawaban yang baik.

    >>> umum = Umum(kode="x-4", judul="", menit=1, tujuan="", perintah="", petunjuk=("",), pembahasan="")
    >>> isi = IsiKalimat("Terlaksananya pelatihan", "pelaku usaha", ("usaha",))
    >>> buat_kalimat(umum, isi, "Meningkatnya omzet usaha mikro", [], "Tepat.").periksa("").status.value
    'belum'
    """
    return susun(
        umum, Bentuk.KALIMAT, isi, kunci, [cek_bentuk(isi), kenali(kekeliruan), cek_aturan(isi)], kekeliruan, lulus
    )

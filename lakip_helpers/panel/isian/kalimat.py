"""Isian kalimat, dan panel untuk menguji kalimat dari dokumen sendiri."""

from __future__ import annotations

import ipywidgets as w

from lakip_helpers.istilah import Orientasi, Yakin
from lakip_helpers.latihan.bentuk.kalimat import KATA_PALING_SEDIKIT, BahanKalimat
from lakip_helpers.panel.isian.dasar import IsianLatihan
from lakip_helpers.panel.kerangka import Kerangka, buat_tombol, di_atas, rakit, saat_diklik, tulis_umpan

SASARAN, INDIKATOR = "sasaran", "indikator"
KATA_INDIKATOR = 2
"""Indikator boleh sesingkat “Nilai SAKIP”."""
KATA_YAKIN = {
    Yakin.TINGGI: "Kit cukup yakin.",
    Yakin.SEDANG: "Kit tidak terlalu yakin.",
    Yakin.RENDAH: "Kit ragu; anggap sebagai pertanyaan, bukan jawaban.",
}


def buat_isian_kalimat(bahan: BahanKalimat) -> IsianLatihan:
    """Isian untuk latihan kalimat; tersimpan ketika peserta selesai mengetik dan berpindah.

    >>> isian = buat_isian_kalimat(BahanKalimat("Terlaksananya rapat", "rapat", ("rapat",)))
    >>> isian.pasang("Rapat menghasilkan keputusan")
    >>> isian.baca()
    'Rapat menghasilkan keputusan'
    """
    kotak = _kotak_teks("Kalimat Anda:")

    def pasang(jawaban: object) -> None:
        kotak.value = jawaban if isinstance(jawaban, str) else ""

    return IsianLatihan(kotak, (kotak,), lambda: kotak.value, pasang, f"Kalimat asal: {bahan.asal}")


def _kotak_teks(label: str) -> w.Textarea:
    return di_atas(w.Textarea(description=label, continuous_update=False))


def tampilkan_uji_kalimat() -> Kerangka:
    """Panel untuk menguji satu sasaran atau indikator dari dokumen peserta dengan aturan kit.

    >>> tampilkan_uji_kalimat().tombol["uji"].description
    'Uji kalimat'
    """
    jenis = di_atas(
        w.RadioButtons(
            options=[("Sasaran atau tujuan", SASARAN), ("Indikator", INDIKATOR)],
            description="Yang diuji:",
            orientation="horizontal",
        )
    )
    kotak = _kotak_teks("Kalimat dari dokumen Anda:")
    tombol = {"uji": buat_tombol("Uji kalimat", "Nilai kalimat ini dengan aturan kit", utama=True)}
    perintah = (
        "Ketik satu kalimat dari Renstra atau Perjanjian Kinerja Anda. Kit membaca kata-katanya; Anda yang memutuskan."
    )
    kerangka = rakit(
        "Uji kalimat Anda sendiri", perintah, [jenis, kotak], tombol, "Isian: satu sasaran atau indikator."
    )

    def uji() -> None:
        kerangka.umpan.value = tulis_umpan(*nilai_kalimat(jenis.value, kotak.value))

    saat_diklik(tombol["uji"], uji)
    return kerangka


def nilai_kalimat(jenis: str, kalimat: str) -> tuple[str, str]:
    """Jenis umpan balik dan kalimatnya, untuk satu sasaran atau indikator.

    >>> nilai_kalimat("sasaran", "  ")
    ('info', 'Belum ada kalimat yang diketik.')
    >>> nilai_kalimat("sasaran", "halo")[1].startswith("Kalimat ini terlalu pendek")
    True
    """
    from lakip_helpers.aturan.bahasa.klasifikasi import nilai_indikator, nilai_sasaran

    if not kalimat.strip():
        return "info", "Belum ada kalimat yang diketik."
    if len(kalimat.split()) < (KATA_INDIKATOR if jenis == INDIKATOR else KATA_PALING_SEDIKIT):
        return "info", "Kalimat ini terlalu pendek untuk dinilai. Salin kalimatnya utuh dari dokumen, lalu uji lagi."
    if jenis == INDIKATOR:
        penilaian = nilai_indikator(kalimat)
        return "info", f"Jenisnya: {penilaian.jenis}. {penilaian.alasan}. {KATA_YAKIN[Yakin(penilaian.yakin)]}"
    sasaran = nilai_sasaran(kalimat)
    putusan = "menyatakan kinerja" if sasaran.orientasi == Orientasi.HASIL else "masih menyatakan kerja"
    mungkin = "" if sasaran.yakin == Yakin.TINGGI else "mungkin "
    return "info", f"Kalimat ini {mungkin}{putusan}. {sasaran.alasan}. {KATA_YAKIN[Yakin(sasaran.yakin)]}"

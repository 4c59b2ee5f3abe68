"""Isian kalimat, dan panel untuk menguji kalimat dari dokumen sendiri."""

from __future__ import annotations

import ipywidgets as w

from lakip_helpers.istilah import Orientasi, Yakin
from lakip_helpers.latihan.bentuk.kalimat import KATA_PALING_SEDIKIT, BahanKalimat
from lakip_helpers.pakai.kalimat import JenisKalimat, periksa_kalimat
from lakip_helpers.panel.isian.dasar import IsianLatihan
from lakip_helpers.panel.kerangka import Kerangka, buat_tombol, di_atas, rakit, saat_diklik, tulis_umpan
from lakip_helpers.panel.kode_catatan import bukakan_kode

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
            options=[("Sasaran atau tujuan", JenisKalimat.SASARAN), ("Indikator", JenisKalimat.INDIKATOR)],
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
        jenis_umpan, putusan = nilai_kalimat(jenis.value, kotak.value)
        catatan = tulis_catatan(jenis.value, kotak.value) if jenis_umpan == "baik" else ""
        kerangka.umpan.value = bukakan_kode(tulis_umpan("info", f"{putusan}{catatan}"))

    saat_diklik(tombol["uji"], uji)
    return kerangka


def nilai_kalimat(jenis: JenisKalimat, kalimat: str) -> tuple[str, str]:
    """Jenis umpan ("baik" bila dinilai, "info" bila belum) dan putusan kit atas satu sasaran atau indikator.

    >>> nilai_kalimat(JenisKalimat.SASARAN, "  ")
    ('info', 'Belum ada kalimat yang diketik.')
    >>> nilai_kalimat(JenisKalimat.SASARAN, "halo")[1].startswith("Kalimat ini terlalu pendek")
    True
    """
    from lakip_helpers.aturan.bahasa.klasifikasi import nilai_indikator, nilai_sasaran

    if not kalimat.strip():
        return "info", "Belum ada kalimat yang diketik."
    if len(kalimat.split()) < (KATA_INDIKATOR if jenis is JenisKalimat.INDIKATOR else KATA_PALING_SEDIKIT):
        return "info", "Kalimat ini terlalu pendek untuk dinilai. Salin kalimatnya utuh dari dokumen, lalu uji lagi."
    if jenis is JenisKalimat.INDIKATOR:
        penilaian = nilai_indikator(kalimat)
        terukur = "terukur" if penilaian.terukur == "ya" else "belum terukur"
        return "baik", (
            f"Jenisnya: {penilaian.jenis}, {terukur}. {penilaian.alasan}. {KATA_YAKIN[Yakin(penilaian.yakin)]}"
        )
    sasaran = nilai_sasaran(kalimat)
    putusan = "menyatakan kinerja" if sasaran.orientasi == Orientasi.HASIL else "masih menyatakan kerja"
    mungkin = "" if sasaran.yakin == Yakin.TINGGI else "mungkin "
    return "baik", f"Kalimat ini {mungkin}{putusan}. {sasaran.alasan}. {KATA_YAKIN[Yakin(sasaran.yakin)]}"


def tulis_catatan(jenis: JenisKalimat, kalimat: str) -> str:
    """Catatan aturan kit atas kalimat itu, satu baris satu catatan.

    >>> tulis_catatan(JenisKalimat.SASARAN, "Terwujudnya pelayanan prima").count("• ")
    1
    """
    temuan = periksa_kalimat(jenis, " ".join(kalimat.split()))
    if not temuan:
        return "\nTidak ada catatan aturan atas kalimatnya saja; satuan, target, dan definisinya belum ikut dinilai."
    return "".join(f"\n• {satu.pesan} {satu.saran} ({satu.kode})" for satu in temuan)

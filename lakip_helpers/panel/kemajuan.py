"""Panel kemajuan: berapa yang lulus, lanjutkan dari mana, dan apa saja yang sudah tersimpan."""

from __future__ import annotations

import ipywidgets as w

from lakip_helpers.galat import GalatSimpan
from lakip_helpers.istilah import sebut_perintah
from lakip_helpers.latihan import daftar
from lakip_helpers.latihan.kerja.kemajuan import Kemajuan, Langkah, hitung_kemajuan
from lakip_helpers.latihan.model import Status
from lakip_helpers.latihan.simpanan.pulih import pulihkan
from lakip_helpers.notasi import tulis_waktu
from lakip_helpers.panel.kerangka import Kerangka, aman, buat_tombol, rakit, saat_diklik, tulis_umpan
from lakip_helpers.panel.pembuka import tautkan
from lakip_helpers.panel.siaran import Kabar, dengarkan

TANDA_STATUS = {
    Status.LULUS: "✔ lulus",
    Status.KELIRU: "✘ belum tepat",
    Status.LAIN: "✘ belum tepat",
    Status.GAGAL: "⚠ tidak dapat diperiksa",
    Status.BELUM: "○ belum diperiksa",
}

TOMBOL = {
    "segarkan": ("Segarkan", "Hitung lagi kemajuan saya"),
    "tersimpan": ("Lihat jawaban tersimpan", "Tampilkan atau sembunyikan jawaban saya yang tersimpan"),
    "pulihkan": ("Pulihkan", "Kembalikan jawaban yang hilang dari salinan cadangan"),
}
"""Tulisan dan keterangan tiap tombol."""

ISIAN_LAMA = (
    "Isian sebuah latihan yang pernah diganti kembali lewat tombol “Kembalikan isian saya” pada panel latihannya. "
    f"Semua isian lain menurut waktunya dapat dilihat fasilitator, misalnya: {sebut_perintah('pulihkan --versi 21-06')}"
)


def tampilkan_kemajuan() -> Kerangka:
    """Panel kemajuan; dihitung dari log, dan jawaban lama diperiksa ulang sebelum dihitung.

    >>> list(tampilkan_kemajuan().tombol)
    ['segarkan', 'tersimpan', 'pulihkan']
    """
    bilah, rincian = w.HTML(), w.HTML()
    tombol = {nama: buat_tombol(*tulisan) for nama, tulisan in TOMBOL.items()}
    banyak = sum(satu.dihitung for satu in daftar())
    kerangka = rakit("Kemajuan Anda", "", [bilah, rincian], tombol, f"{banyak} latihan dalam kit ini.")

    def segarkan() -> Kemajuan | None:
        try:
            kemajuan = hitung_kemajuan()
        except GalatSimpan as galat:
            kerangka.umpan.value = tulis_umpan("gagal", str(galat))
            return None
        bilah.value = tulis_bilah(kemajuan)
        kerangka.umpan.value = "".join(tulis_umpan("info", kalimat) for kalimat in kemajuan.catatan)
        return kemajuan

    def buka_tutup() -> None:
        kemajuan = segarkan()
        rincian.value = "" if rincian.value or not kemajuan else tulis_tersimpan(kemajuan)

    def kembalikan() -> None:
        try:
            kalimat = pulihkan().kalimat
        except GalatSimpan as galat:
            kerangka.umpan.value = tulis_umpan("gagal", str(galat))
            return
        segarkan()
        kerangka.umpan.value += tulis_umpan("info", kalimat) + tulis_umpan("info", ISIAN_LAMA)

    saat_diklik(tombol["pulihkan"], kembalikan)
    saat_diklik(tombol["segarkan"], lambda: (segarkan(), None)[1])
    saat_diklik(tombol["tersimpan"], buka_tutup)
    segarkan()
    for kabar in (Kabar.DIPERIKSA, Kabar.GANTI_ORANG):
        dengarkan(kabar, "kemajuan", segarkan)
    return kerangka


def tulis_bilah(kemajuan: Kemajuan) -> str:
    """Bilah kemajuan dan ajakan melanjutkan.

    >>> from lakip_helpers.latihan import kemajuan_dari
    >>> from lakip_helpers.latihan.simpanan.log import IsiLog
    >>> "latihan lulus" in tulis_bilah(kemajuan_dari(IsiLog()))
    True
    """
    nomor = sorted({satu.latihan.nomor_sesi for satu in kemajuan.langkah})
    sesi = "".join(f"<div>{_satu_bilah(f'sesi {satu}: ', *kemajuan.sesi(satu), 120)}</div>" for satu in nomor)
    semua = _satu_bilah("", kemajuan.lulus, len(kemajuan.langkah), 280)
    return f"{semua}<div><b>Lanjutkan:</b> {ajakan(kemajuan)}</div><div class='lakip-sesi'>{sesi}</div>"


def _satu_bilah(awal: str, lulus: int, banyak: int, lebar: int) -> str:
    kalimat = f"{awal}{lulus} dari {banyak} latihan lulus"
    bilah = f'<progress max="{banyak}" value="{lulus}" aria-label="{kalimat}" style="width:{lebar}px"></progress>'
    return f"{bilah} {kalimat}"


def ajakan(kemajuan: Kemajuan) -> str:
    """HTML kalimat “Lanjutkan”, bertautan ke notebooknya bila ada di samping.

    >>> from lakip_helpers.latihan import kemajuan_dari
    >>> from lakip_helpers.latihan.simpanan.log import IsiLog
    >>> ajakan(kemajuan_dari(IsiLog()))
    'latihan 11-01 “Kerja atau kinerja?”, di notebook yang diawali angka 11'
    """
    berikut = kemajuan.lanjutkan
    return tautkan(berikut) if berikut else "semua latihan sudah lulus. Anda boleh membuka notebook berikutnya."


def tulis_tersimpan(kemajuan: Kemajuan) -> str:
    """Tabel jawaban tersimpan.

    >>> from lakip_helpers.latihan import kemajuan_dari
    >>> from lakip_helpers.latihan.simpanan.log import IsiLog
    >>> tulis_tersimpan(kemajuan_dari(IsiLog()))
    'Belum ada jawaban tersimpan.'
    """
    berisi = [satu for satu in kemajuan.langkah if satu.waktu and satu.jawaban.strip()]
    if not berisi:
        return "Belum ada jawaban tersimpan."
    kepala = "".join(f"<th scope='col'>{judul}</th>" for judul in ("Latihan", "Keadaan", "Terakhir", "Jawaban Anda"))
    isi = "".join(_baris(satu) for satu in berisi)
    return f'<table class="lakip-tabel"><thead><tr>{kepala}</tr></thead><tbody>{isi}</tbody></table>'


def _baris(langkah: Langkah) -> str:
    keadaan = "◇ jawaban contoh" if langkah.hasil_kit else TANDA_STATUS[langkah.status]
    sel = (keadaan, tulis_waktu(langkah.waktu), langkah.jawaban)
    judul = f"{langkah.latihan.kode} {langkah.latihan.judul}"
    return f"<tr><th scope='row'>{aman(judul)}</th>" + "".join(f"<td>{aman(teks)}</td>" for teks in sel) + "</tr>"

"""Isian kartu: bidang-bidang satu hal, dengan catatan aturan kit yang muncul selagi diisi."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from functools import lru_cache
from typing import TYPE_CHECKING

import ipywidgets as w

from lakip_helpers.istilah import TAHUN_BASELINE, TAHUN_TARGET, K, kolom_target
from lakip_helpers.latihan.bentuk.kartu import (
    BahanKartu,
    baca_deret,
    baca_kartu,
    label_temuan,
    periksa_kartu,
)
from lakip_helpers.latihan.bentuk.unsur import Bidang, bidang_kosong
from lakip_helpers.notasi import baca_angka
from lakip_helpers.panel.isian.dasar import IsianLatihan
from lakip_helpers.panel.kerangka import aman, bungkus_umpan, di_atas
from lakip_helpers.panel.kode_catatan import bukakan_kode
from lakip_helpers.temuan import TANDA

if TYPE_CHECKING:
    from lakip_helpers.aturan.indikator.contoh import Contoh
    from lakip_helpers.temuan import Temuan

PALING_BANYAK = 5
TETANGGA_DILIHAT = 400
"""Contoh terdekat yang ditimbang; tingkat hasil dicari di antaranya."""
CUKUP_DEKAT = 0.25
"""Kedekatan contoh tingkat hasil yang masih tentang hal yang sama."""
KELUARAN, KELUARAN_TAMPIL = "sub kegiatan", 2
TETANGGA = (
    "Indikator yang dekat dengan milik Anda, dari dokumen terbit dan dari kota rekaan. Bandingkan bentuknya, jangan "
    "disalin; yang bertingkat sub kegiatan menghitung keluaran, sedangkan IKU letaknya di atas itu."
)
TANPA_TETANGGA = (
    "Kit belum punya contoh setingkat IKU tentang hal ini. Yang dekat hanya indikator sub kegiatan, yang menghitung "
    "keluaran; IKU Anda menyebut apa yang berubah karenanya."
)
SINGKATAN = ("iku", "ikk")
URUTAN_TINGKAT = ("iku", "tujuan", "sasaran", "ikk", "program")
"""Tingkat yang setara IKU didahulukan; yang tidak disebut di belakang."""
TANPA_INDIKATOR = "SAS-09"
KOLOM_TAHUN = {TAHUN_BASELINE: K.BASELINE, **{tahun: kolom_target(tahun) for tahun in TAHUN_TARGET}}
Kartu = Mapping[str, str]


def buat_isian_kartu(bahan: BahanKartu, kunci: Kartu) -> IsianLatihan:
    """Isian kartu; catatan di bawahnya diperbarui tiap kali satu bidang selesai diisi.

    >>> from lakip_helpers.latihan import ambil
    >>> isian = buat_isian_kartu(ambil("13-03").bahan, ambil("13-03").kunci)
    >>> isian.pasang({"satuan": "%"})
    >>> isian.baca()["satuan"]
    '%'
    """
    kotak = {satu.kolom: _buat_bidang(satu) for satu in bahan.bidang}
    catatan, tambahan = w.HTML(), w.HTML()

    def baca() -> dict[str, str]:
        return {kolom: satu.value for kolom, satu in kotak.items()}

    memasang = False

    def pasang(jawaban: object) -> None:
        nonlocal memasang
        isian = jawaban if isinstance(jawaban, Mapping) else {}
        memasang = True
        for kolom, satu in kotak.items():
            _isi(satu, isian.get(kolom, ""))
        memasang = False
        segarkan()

    def segarkan(_: object = None) -> None:
        if memasang:
            return
        catatan.value = tulis_catatan(bahan, kunci, baca())
        tambahan.value = TAMBAHAN[bahan.tampil](bahan, baca())

    segarkan()
    for satu in kotak.values():
        satu.observe(segarkan, names="value")
    daftar = "\n".join(f"{satu.label}: …" for satu in bahan.bidang)
    return IsianLatihan(w.VBox([*_susun(bahan, kotak), catatan, tambahan]), tuple(kotak.values()), baca, pasang, daftar)


def _buat_bidang(bidang: Bidang) -> w.Widget:
    label = bidang.label if bidang.wajib else f"{bidang.label} (boleh kosong)"
    if bidang.pilihan:
        pilihan = [("– pilih –", ""), *((satu, satu) for satu in bidang.pilihan)]
        return di_atas(w.Dropdown(options=pilihan, value="", description=label))
    jenis = w.Textarea if bidang.panjang else w.Text
    kotak = di_atas(jenis(description=label, placeholder=bidang.contoh, continuous_update=False))
    if bidang.kolom != K.SATUAN:
        kotak.add_class("lakip-lebar")  # berisi sebuah kalimat: seluruhnya terbaca selagi diketik
    return kotak


def _isi(kotak: w.Widget, nilai: object) -> None:
    teks = nilai if isinstance(nilai, str) else ""
    boleh = [kode for _, kode in kotak.options] if isinstance(kotak, w.Dropdown) else None
    kotak.value = teks if boleh is None or teks in boleh else ""


def _susun(bahan: BahanKartu, kotak: Mapping[str, w.Widget]) -> list[w.Widget]:
    """Bidang berurutan ke bawah; baseline dan target berjajar supaya deretnya terbaca sekali pandang."""
    deret = [kotak[kolom] for kolom in kotak if kolom in KOLOM_TAHUN.values()]
    for satu in deret:
        satu.layout.width = "100px"
    lain = [kotak[kolom] for kolom in kotak if kolom not in KOLOM_TAHUN.values()]
    return [*lain, w.HBox(deret, layout=w.Layout(flex_flow="row wrap", align_items="flex-end"))] if deret else lain


def tulis_catatan(bahan: BahanKartu, kunci: Kartu, isian: object) -> str:
    """Kelengkapan dan catatan aturan kit, sebagai HTML; setiap catatan bertanda dan berkata.

    >>> from lakip_helpers.latihan import ambil
    >>> soal = ambil("13-03")
    >>> "Terisi 2 dari 3. Belum: Arah." in tulis_catatan(soal.bahan, soal.kunci, soal.kunci | {"arah": ""})
    True
    """
    kartu = baca_kartu(bahan, isian)
    kosong = bidang_kosong(bahan.bidang, kartu)
    wajib = sum(satu.wajib for satu in bahan.bidang)
    meter = f"Terisi {wajib - len(kosong)} dari {wajib}."
    if not any(kartu.values()):
        return bungkus_umpan("info", f"{meter} Catatan aturan kit muncul di sini selagi Anda mengisi.")
    temuan = [satu for satu in periksa_kartu(bahan, kunci, kartu) if not _sudah_ditanyakan(bahan, kartu, satu)]
    belum = f" Belum: {aman(', '.join(kosong))}." if kosong else ""
    if not temuan:
        return bungkus_umpan("baik", f"{meter}{belum} ✔ Tidak ada catatan dari aturan kit atas yang sudah tertulis.")
    butir = "".join(f"<li>{_butir(bahan, satu)}</li>" for satu in temuan[:PALING_BANYAK])
    lagi = f"<li>… dan {len(temuan) - PALING_BANYAK} catatan lagi.</li>" if len(temuan) > PALING_BANYAK else ""
    return bungkus_umpan("belum", f"{meter}{belum} Catatan aturan kit:<ul style='margin:0'>{butir}{lagi}</ul>")


def _sudah_ditanyakan(bahan: BahanKartu, kartu: Kartu, temuan: Temuan) -> bool:
    """Catatan atas kotak yang kosong, yang sudah disebut “Belum: …”."""
    if temuan.kode == TANPA_INDIKATOR:
        return not kartu.get(K.INDIKATOR)
    return not any(satu.induk for satu in bahan.bidang) and not kartu.get(temuan.kolom)


def _butir(bahan: BahanKartu, temuan: Temuan) -> str:
    awal = f"{TANDA[temuan.keparahan]} {temuan.keparahan}, {label_temuan(bahan, temuan)}"
    return bukakan_kode(aman(f"{awal}: {temuan.pesan} {temuan.saran} ({temuan.kode})"))


def tulis_deret(bahan: BahanKartu, isian: Kartu) -> str:
    """Grafik deret target sebagai HTML; kosong bila angkanya belum dua.

    >>> from lakip_helpers.latihan import ambil
    >>> tulis_deret(ambil("13-09").bahan, {"baseline_2024": "2,65"})
    ''
    """
    tertulis = baca_deret(bahan, isian)
    terbaca = {tahun: baca_angka(tertulis.get(kolom, "")).nilai for tahun, kolom in KOLOM_TAHUN.items()}
    deret = {tahun: nilai for tahun, nilai in terbaca.items() if nilai is not None}
    if len(deret) < 2:
        return ""
    lengkap = {**bahan.tetap, **isian}
    judul = lengkap.get(K.INDIKATOR) or "Deret target"
    return _gambar(tuple(deret.items()), judul, lengkap.get(K.SATUAN, ""), lengkap.get(K.ARAH, ""))


@lru_cache(maxsize=16)
def _gambar(deret: tuple[tuple[int, float], ...], judul: str, satuan: str, arah: str) -> str:
    """Grafiknya tidak digambar lagi selagi yang diisi bidang lain, yang tidak tampil di sana."""
    from lakip_helpers.sajian.grafik.target import gambar_target

    return gambar_target(dict(deret), judul, satuan, arah)._repr_html_()


def tulis_tetangga(bahan: BahanKartu, isian: Kartu) -> str:
    """Indikator yang paling dekat sebagai HTML, lengkap sumbernya: setingkat IKU dahulu, sub kegiatan paling akhir.

    >>> from lakip_helpers.latihan import ambil
    >>> tulis_tetangga(ambil("13-07").bahan, {"indikator": "Indeks kepuasan masyarakat"}).count("<li>")
    5
    """
    dekat = cari_tetangga(isian.get(K.INDIKATOR, ""))
    if not dekat:
        return ""
    butir = "".join(f"<li>{_tulis_contoh(satu)}</li>" for satu in dekat)
    awal = TETANGGA if dekat[0].tingkat != KELUARAN else TANPA_TETANGGA
    return bungkus_umpan("info", f"ℹ {awal}<ul style='margin:0'>{butir}</ul>")


def cari_tetangga(indikator: str) -> list[Contoh]:
    """Indikator yang paling dekat: tingkat hasil yang cukup dekat menurut urutan tingkatnya, lalu dua sub kegiatan.

    >>> [satu.tingkat for satu in cari_tetangga("Angka kecelakaan lalu lintas")]
    ['iku', 'sub kegiatan', 'sub kegiatan']
    """
    from lakip_helpers.aturan.indikator.contoh import contoh_serupa

    semua = contoh_serupa(indikator, TETANGGA_DILIHAT)
    hasil = [satu for satu in semua if satu.tingkat != KELUARAN and satu.kemiripan >= CUKUP_DEKAT]
    keluaran = [satu for satu in semua if satu.tingkat == KELUARAN]
    return [*sorted(hasil, key=_letak_tingkat)[:PALING_BANYAK], *keluaran[:KELUARAN_TAMPIL]][:PALING_BANYAK]


def _tulis_contoh(contoh: Contoh) -> str:
    tingkat = contoh.tingkat.upper() if contoh.tingkat in SINGKATAN else contoh.tingkat
    satuan = contoh.satuan or "satuan tidak tertulis"
    return f"{aman(f'{contoh.indikator} ({satuan}), tingkat {tingkat}.')} <i>{tulis_sumber(contoh.sumber)}</i>"


def tulis_sumber(sumber: str) -> str:
    """Sumber sebagai HTML; alamat di akhirnya menjadi tautan satu kata, supaya tidak memotong bacaan.

    >>> tulis_sumber("Dinas Koperasi, 2023 (https://contoh.id/a.pdf)")
    'Dinas Koperasi, 2023 (<a href="https://contoh.id/a.pdf" target="_blank" rel="noopener">alamatnya</a>)'
    """
    cocok = re.fullmatch(r"(.+) \((https?://\S+)\)", sumber)
    if not cocok:
        return aman(sumber)
    nama, alamat = map(aman, cocok.groups())
    return f'{nama} (<a href="{alamat}" target="_blank" rel="noopener">alamatnya</a>)'


def _letak_tingkat(contoh: Contoh) -> int:
    return URUTAN_TINGKAT.index(contoh.tingkat) if contoh.tingkat in URUTAN_TINGKAT else len(URUTAN_TINGKAT)


TAMBAHAN: Mapping[str, Callable[[BahanKartu, Kartu], str]] = {
    "": lambda bahan, isian: "",
    "deret": tulis_deret,
    "tetangga": tulis_tetangga,
}

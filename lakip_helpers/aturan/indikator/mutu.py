"""Aturan MUTU: apakah kalimat indikator menyebut hasil, dapat diukur, satu hal, dan satuan serta arahnya cocok.

Aturan tidak pernah mengganti kalimat peserta: potongannya dikutip, sebabnya disebut, lalu satu pertanyaan diajukan.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Final

import numpy as np

from lakip_helpers.aturan.bahasa.alasan import sebut_kata
from lakip_helpers.aturan.bahasa.kata import urai
from lakip_helpers.aturan.dasar.kerangka import Aturan, Deret, Kena, kolom_teks
from lakip_helpers.aturan.indikator import kartu_mutu as kartu
from lakip_helpers.aturan.indikator import kartu_mutu_isian as kartu_isian
from lakip_helpers.aturan.indikator.isian import banyak_tambahan
from lakip_helpers.aturan.indikator.kata_mutu import (
    cari_dua_mutu,
    cari_ejaan,
    cari_ganda,
    cari_kabur,
    cari_rumus,
    muat_kata,
)
from lakip_helpers.aturan.indikator.kewenangan import ATURAN as ATURAN_KEWENANGAN
from lakip_helpers.aturan.indikator.mutu_pokok import ATURAN as ATURAN_POKOK
from lakip_helpers.aturan.indikator.mutu_pokok import ATURAN_KEGIATAN, mutu_23, tak_relevan
from lakip_helpers.aturan.indikator.mutu_satuan import ATURAN as ATURAN_SATUAN
from lakip_helpers.aturan.indikator.mutu_satuan import ATURAN_DEFINISI, mutu_08
from lakip_helpers.aturan.indikator.naskah import Naskah, kutip
from lakip_helpers.aturan.indikator.tabel_indikator import TabelIndikator, sekali
from lakip_helpers.istilah import Arah, Jenis, K, Yakin

BERUKURAN: Final = frozenset(
    {"persen", "cakupan", "jumlah", "ukuran", "indeks", "nilai", "peringkat", "tingkat", "rasio", "angka", "rata"}
    | {"laju", "produksi"}
)
"""Golongan kata pembuka yang menyebut apa yang dihitung."""
_PERUBAHAN: Final = frozenset({"naik", "susut", "wujud"})
_KEPALA_KERJA: Final = ("ternya_", "me_", "di_")
_BUKAN_KEGIATAN: Final = frozenset({"mutu", "manfaat", "terima"})
_DILAKSANAKAN: Final = frozenset({"laksana/di", "laksana/ter"})
_DILAKSANAKAN_PIHAK_LAIN: Final = frozenset(
    {"dokumen", "lembaga", "warga", "kejadian", "lingkungan", "fisik", "hayati", "tuntas/dasar", "tuntas/pe"}
)
"""Rekomendasi yang dilaksanakan, dan pihak yang melaksanakan, menunjukkan akibat, bukan pekerjaan sendiri."""
_PREDIKAT_HASIL: Final = ("mutu", "manfaat", "tuntas", "sifat")
"""Golongan predikat yang menyatakan akibat: dipakai, bermutu, tuntas."""
_PENGHITUNG_WAJAR: Final = frozenset({"kejadian", "lingkungan"})
"""Kasus dan kejadian memang dihitung banyaknya."""
_BERPENYEBUT: Final = frozenset({"warga", "lembaga", "fisik", "hayati"})
"""Benda yang banyak seluruhnya diketahui, sehingga bagiannya dapat dibandingkan."""
_MENYEBUT_UKURAN: Final = re.compile(r"\d|\b(?:standar|menurut|sesuai|kriteria|minimal|memenuhi|lulus|nilai|skor)\b")
_PER: Final = re.compile(r"\bper\s+(?:\d|seribu|seratus|kapita)")
_GOLONGAN_KERJA: Final = frozenset({"laksana", "hasil", "bina", "cegah"})
_KERJA_BELUM_UKURAN: Final = ("pe_laksana", "pe_hasil", "pe_bina", "pe_cegah")
_MAKS_SINGKATAN: Final = 2
_TAMBAHAN_PENJELAS: Final = 3
"""Definisi yang menambah kurang dari ini kata belum menjelaskan kata kaburnya."""
_BAGIAN_ANGGARAN: Final = re.compile(
    r"\b(?:belanja|anggaran)\b.*\bterhadap (?:total|seluruh|apbd|pendapatan|pdrb|belanja)\b"
)
_SERAPAN: Final = re.compile(r"\b(?:realisasi|serapan|penyerapan)\b")


@sekali
def mutu_01(t: TabelIndikator) -> Kena:
    """Pekerjaan yang dilakukan, pada tingkat yang berutang hasil."""
    return _dari_kutipan(t, _kutip_kegiatan, t.wajib_hasil & ~mutu_23(t).topeng)


def mutu_02(t: TabelIndikator) -> Kena:
    """Tidak ada kata ukuran dan tidak ada satuan yang menjelaskannya."""
    tak_terukur = t.tandai(_tak_terukur) | (t.wajib_hasil & t.tandai(_pasti_tak_terukur))
    return Kena(t.dinilai & tak_terukur & ~mutu_01(t).topeng)


def mutu_03(t: TabelIndikator) -> Kena:
    """Dua ukuran, dua predikat, atau dua benda yang dihitung."""
    return _dari_kutipan(t, _kutip_ganda, t.dinilai)


def mutu_04(t: TabelIndikator) -> Kena:
    """Kata kabur yang tidak dijelaskan definisi operasionalnya; nama indeks resmi dikecualikan."""
    definisi, kabur = kolom_teks(t.frame, K.DEFINISI), t.petik(_kutip_kabur)
    ulang = [_diulang(str(k), str(d)) for k, d in zip(kabur, definisi, strict=True)]
    nama = t.petik(lambda naskah: naskah.teks)
    tipis = [_belum_menjelaskan(*map(str, baris)) for baris in zip(kabur, nama, definisi, strict=True)]
    ulang = [a or b for a, b in zip(ulang, tipis, strict=True)]
    keadaan = np.where(definisi == "", "tidak diisi", "belum menjelaskannya").astype(object)
    return Kena(
        t.wajib_hasil & (kabur != "") & ((definisi == "") | np.array(ulang, dtype=bool)),
        {"kutip": kabur, "keadaan": keadaan},
    )


def _diulang(kabur: str, definisi: str) -> bool:
    """Definisi memakai kata kabur itu lagi, tanpa angka dan tanpa menyebut ukurannya."""
    kecil = definisi.lower()
    return bool(kabur) and kabur.lower() in kecil and not _MENYEBUT_UKURAN.search(kecil)


def _belum_menjelaskan(kabur: str, nama: str, definisi: str) -> bool:
    """Definisi yang hampir tidak menambah apa pun pada namanya, tanpa angka dan tanpa menyebut ukurannya."""
    terisi = bool(kabur and definisi) and not _MENYEBUT_UKURAN.search(definisi.lower())
    return terisi and banyak_tambahan(nama, definisi) < _TAMBAHAN_PENJELAS


def mutu_05(t: TabelIndikator) -> Kena:
    """Kalimat perubahan ("Meningkatnya …") dipakai sebagai indikator."""
    return _dari_kutipan(t, _kutip_perubahan, t.dinilai & ~mutu_01(t).topeng)


def mutu_06(t: TabelIndikator) -> Kena:
    """ "Jumlah … yang …" pada tingkat hasil: bagian dari suatu keseluruhan yang tidak disebut.

    Rencana aksi membagi langkah menurut triwulan, jadi banyaknya memang dihitung di sana.
    """
    lain = mutu_01(t).topeng | mutu_12(t).topeng | mutu_08(t).topeng
    if K.TW1 in t.frame:
        return Kena(np.zeros(len(t.frame), dtype=bool))
    kena = _dari_kutipan(t, _kutip_mutlak, t.wajib_hasil & ~lain)
    return Kena(kena.topeng, {**kena.bidang, "benda": t.petik(_benda)})


def mutu_11(t: TabelIndikator) -> Kena:
    """Arah tertulis naik, sedangkan kalimatnya jelas menyebut masalah."""
    terbalik = (t.arah_tertulis == Arah.NAIK) & t.tandai(_jelas_turun)
    return Kena(terbalik, {"kutip": t.petik(lambda naskah: naskah.arah.sebab)})


@sekali
def mutu_12(t: TabelIndikator) -> Kena:
    """Input atau output pada tingkat yang berutang hasil."""
    return _dari_kutipan(
        t, _kutip_keluaran, t.wajib_hasil & ~mutu_01(t).topeng & ~mutu_08(t).topeng & ~mutu_23(t).topeng
    )


def mutu_13(t: TabelIndikator) -> Kena:
    """Salah eja atau singkatan ketik."""
    kena = _dari_kutipan(t, lambda n: cari_ejaan(n.kata)[0], t.dinilai)
    return Kena(kena.topeng, {**kena.bidang, "usul": t.petik(lambda n: cari_ejaan(n.kata)[1])})


def mutu_14(t: TabelIndikator) -> Kena:
    """Nama indikator hanya singkatan."""
    return Kena(t.dinilai & t.tandai(_hanya_singkatan))


def mutu_21(t: TabelIndikator) -> Kena:
    """Rumus dipakai sebagai nama."""
    return _dari_kutipan(t, lambda naskah: cari_rumus(naskah.teks), t.dinilai)


def mutu_27(t: TabelIndikator) -> Kena:
    """Tidak membicarakan sasarannya; yang sudah disebut pekerjaan atau keluaran tidak ditanyakan dua kali."""
    kena = tak_relevan(t)
    return Kena(kena.topeng & ~mutu_01(t).topeng & ~mutu_12(t).topeng, kena.bidang)


def _dari_kutipan(t: TabelIndikator, ambil: Callable[[Naskah], str], syarat: Deret, **bidang: Deret) -> Kena:
    """Baris yang `ambil`-nya menemukan sesuatu; yang ditemukan dikutip."""
    kutipan = t.petik(ambil)
    return Kena(syarat & (kutipan != ""), {"kutip": kutipan, **bidang})


def _kutip_kegiatan(naskah: Naskah) -> str:
    """Kata yang menyatakan pekerjaan; kosong bila indikatornya bukan kegiatan. Penggolong yang yakin diikuti."""
    jenis = naskah.jenis
    if jenis.yakin is Yakin.TINGGI:
        return kutip(" ".join(naskah.teks.split()[:4])) if jenis.kelas == Jenis.PROSES else ""
    kerja = naskah.kepala.startswith(_KEPALA_KERJA) and naskah.kepala.split("_")[1] not in _BUKAN_KEGIATAN
    predikat = naskah.kalimat.predikat
    inti = {bagian.golongan for bagian in naskah.kalimat.inti[:1]}
    kerja |= predikat is not None and predikat.golongan in _DILAKSANAKAN and not inti & _DILAKSANAKAN_PIHAK_LAIN
    berakibat = predikat is not None and predikat.golongan.startswith(_PREDIKAT_HASIL)
    kerja |= naskah.kepala == "jumlah" and inti == {"kegiatan"} and not berakibat
    if not kerja and (jenis.kelas != Jenis.PROSES or jenis.yakin == Yakin.RENDAH or berakibat):
        return ""
    if not kerja and _tak_berukuran(naskah):
        return ""
    return kutip(" ".join(naskah.teks.split()[:4]))


def _kutip_ganda(naskah: Naskah) -> str:
    if cari_rumus(naskah.teks):
        return ""
    gabungan = naskah.kepala in ("indeks", "nilai") or naskah.golongan_satuan == "skor"
    return cari_ganda(naskah.teks) or ("" if gabungan else cari_dua_mutu(naskah.teks))


def _kutip_kabur(naskah: Naskah) -> str:
    return "" if naskah.kepala == "indeks" else cari_kabur(naskah.teks)


def _tak_berukuran(naskah: Naskah) -> bool:
    menjelaskan = naskah.golongan_satuan != "" or _bersatuan(naskah)
    kosong_arti = naskah.satuan.lower().split("(")[0].strip() in muat_kata().satuan_kosong_arti
    kerja = _pembuka_kerja(naskah) and naskah.golongan_satuan == "persen"
    return _tanpa_kata_ukuran(naskah) and (not menjelaskan or kosong_arti or kerja)


def _tanpa_kata_ukuran(naskah: Naskah) -> bool:
    berukuran, teks = {bagian.golongan for bagian in naskah.kalimat.kepala} & BERUKURAN, naskah.teks.lower()
    makro = any(topik.golongan == "makro" for topik in naskah.kalimat.topik)
    lain = makro or naskah.kepala in _PERUBAHAN or _hanya_singkatan(naskah) or naskah.skala or _PER.search(teks)
    return bool(teks) and not berukuran and not lain


def _pasti_tak_terukur(naskah: Naskah) -> bool:
    """Menurut penggolong yang yakin; satuan yang tidak dikenalnya dan satuan skor boleh jadi menjelaskan."""
    satuan_menjelaskan = naskah.golongan_satuan in ("skor", "peringkat", "waktu", "uang", "fisik") or (
        naskah.golongan_satuan == "" and _bersatuan(naskah)
    )
    return _tanpa_kata_ukuran(naskah) and not satuan_menjelaskan and _pasti(naskah, "tidak")


def _tak_terukur(naskah: Naskah) -> bool:
    return _tak_berukuran(naskah) and not _pasti(naskah, "ya")


def _pasti(naskah: Naskah, terukur: str) -> bool:
    """Penggolong yakin akan jawaban itu."""
    putusan = naskah.terukur
    return putusan.kelas == terukur and putusan.yakin is Yakin.TINGGI


def _pembuka_kerja(naskah: Naskah) -> bool:
    """Dibuka kata kerja yang dibendakan ("Pembinaan …", "Fasilitasi …"), tanpa kata ukuran."""
    pembuka = urai(naskah.kata[0]) if naskah.kata else None
    dasar = (
        pembuka is not None and not naskah.kepala and pembuka.bentuk == "dasar" and pembuka.golongan in _GOLONGAN_KERJA
    )
    layanan = bool(naskah.kata) and naskah.kata[0] in ("pelayanan", "layanan") and "yang" not in naskah.kata
    return naskah.kepala in _KERJA_BELUM_UKURAN or dasar or layanan


def _bersatuan(naskah: Naskah) -> bool:
    return bool(naskah.satuan) and naskah.satuan.strip("-–. ") != ""


def _kutip_perubahan(naskah: Naskah) -> str:
    """Kata pembuka yang menyatakan perubahan, kecuali yang sudah menjadi pertanyaan persen atau poin."""
    bagian = {"persentase", "kontribusi", "cakupan", "proporsi", "prevalensi", "tingkat"} & set(naskah.kata[1:3])
    if naskah.kepala not in _PERUBAHAN or (naskah.golongan_satuan == "persen" and bagian):
        return ""
    return " ".join(naskah.teks.split()[:2])


def _kutip_mutlak(naskah: Naskah) -> str:
    kata, inti = set(naskah.kata), {bagian.golongan for bagian in naskah.kalimat.inti[:1]}
    if naskah.kepala != "jumlah" or "baru" in kata or _PER.search(naskah.teks.lower()) or cari_rumus(naskah.teks):
        return ""
    sebagian = naskah.kalimat.ada_yang or (naskah.kalimat.predikat is not None and bool(inti & _BERPENYEBUT))
    if kata & muat_kata().tergantung_cari:
        sebagian = True
    elif inti & _PENGHITUNG_WAJAR:
        sebagian = _peristiwa_ditangani(naskah)
    elif naskah.arah.arah is Arah.TURUN:
        sebagian = bool(inti & _BERPENYEBUT) and any(topik.golongan == "masalah" for topik in naskah.kalimat.topik)
    return " ".join(naskah.teks.split()[:4]) if sebagian else ""


def _peristiwa_ditangani(naskah: Naskah) -> bool:
    """ "Jumlah kebakaran yang dipadamkan": bertambah juga bila kebakarannya bertambah."""
    predikat = naskah.kalimat.predikat
    return (
        naskah.kalimat.ada_yang
        and naskah.arah.arah is Arah.NAIK
        and predikat is not None
        and "/di" in predikat.golongan
    )


def _benda(naskah: Naskah) -> str:
    return naskah.kalimat.inti[0].kata.replace("_", " ") if naskah.kalimat.inti else "yang dihitung"


def _jelas_turun(naskah: Naskah) -> bool:
    return naskah.arah.arah is Arah.TURUN and naskah.arah.yakin is Yakin.TINGGI


def _kutip_keluaran(naskah: Naskah) -> str:
    keluaran = naskah.jenis.kelas in (Jenis.INPUT, Jenis.OUTPUT) and naskah.jenis.yakin != Yakin.RENDAH
    if not keluaran:
        return ""
    kecil = naskah.teks.lower()
    bagian = _BAGIAN_ANGGARAN.search(kecil) and not _SERAPAN.search(kecil)
    kata = sebut_kata(naskah.jenis.ciri, naskah.jenis.kata)
    return "" if bagian else f"tergolong {naskah.jenis.kelas}{f' (terlihat dari kata {kata})' if kata else ''}"


def _hanya_singkatan(naskah: Naskah) -> bool:
    kata = naskah.teks.split()
    return 0 < len(kata) <= _MAKS_SINGKATAN and all(k.isupper() and k.isalpha() and len(k) <= 8 for k in kata)


ATURAN: Final[tuple[Aturan[TabelIndikator], ...]] = (
    Aturan(kartu.MUTU_01, mutu_01, K.INDIKATOR),
    Aturan(kartu.MUTU_02, mutu_02, K.INDIKATOR),
    Aturan(kartu.MUTU_03, mutu_03, K.INDIKATOR),
    Aturan(kartu.MUTU_04, mutu_04, K.INDIKATOR),
    Aturan(kartu.MUTU_05, mutu_05, K.INDIKATOR),
    Aturan(kartu.MUTU_06, mutu_06, K.INDIKATOR),
    *ATURAN_SATUAN,
    *ATURAN_DEFINISI,
    Aturan(kartu.MUTU_11, mutu_11, K.ARAH, butuh=(K.ARAH,)),
    Aturan(kartu.MUTU_12, mutu_12, K.INDIKATOR),
    Aturan(kartu.MUTU_13, mutu_13, K.INDIKATOR),
    Aturan(kartu.MUTU_14, mutu_14, K.INDIKATOR),
    *ATURAN_KEWENANGAN,
    *ATURAN_POKOK,
    *ATURAN_KEGIATAN,
    Aturan(kartu_isian.MUTU_27, mutu_27, K.INDIKATOR, butuh=(K.SASARAN,)),
    Aturan(kartu.MUTU_21, mutu_21, K.INDIKATOR),
)
"""Aturan kalimat indikator."""

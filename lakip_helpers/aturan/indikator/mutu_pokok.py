"""Aturan MUTU tentang pokok indikator terhadap tempatnya: rumah tangga kantor, sasaran, pemilik, kembarannya."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final

import numpy as np

from lakip_helpers.aturan.bahasa.kamus import muat_kamus
from lakip_helpers.aturan.bahasa.kata import akar, normalkan, urai
from lakip_helpers.aturan.bahasa.lazim import lazim
from lakip_helpers.aturan.dasar.kerangka import Aturan, Deret, Kena, kolom_teks
from lakip_helpers.aturan.indikator import kartu_mutu_isian as kartu
from lakip_helpers.aturan.indikator.kalimat_sasaran import kata_kegiatan
from lakip_helpers.aturan.indikator.kata_mutu import muat_kata
from lakip_helpers.aturan.indikator.kewenangan import bidang_opd, daftar_bidang, pokok_bidang
from lakip_helpers.aturan.indikator.naskah import Naskah, kutip, nomori, per_baris
from lakip_helpers.aturan.indikator.tabel_indikator import TabelIndikator, nomor_baris, pertama, sekali
from lakip_helpers.istilah import K

_TEPAT: Final = re.compile(
    r"tepat waktu|ketepatan waktu|\b(?:di|ter)(?:susun|sampai|selesai|lapor|sedia|buat|terbit|kirim)\w*"
    r"|\b(?:terpenuhi|lengkap|tertib)\b"
)
_KODE_PENUNJANG: Final = re.compile(r"^[\dX]+\.[\dX]{2}\.01(?:\.|$)")
_BENDA_KHAS: Final = 4
"""Benda sebanyak ini sudah cukup khas; kata ukurannya boleh di depan atau di tengah kalimat."""
_WILAYAH_KECIL: Final = re.compile(
    r"\b(?:kecamatan|kelurahan|camat|lurah|uptd?|puskesmas|pustu|kec\.|kel\.)", re.IGNORECASE
)
_KOLOM_PEMILIK: Final = (K.JABATAN, K.KODE_OPD, "opd", K.NAMA_OPD)
_DAERAH: Final = re.compile(
    r"pertumbuhan (?:ekonomi|penduduk|pdrb)|\bpdrb\b|\binflasi\b|pembangunan manusia|\bipm\b|\bgini\b"
    r"|penduduk miskin|kemiskinan"
    r"|pengangguran|harapan hidup|lama sekolah|kematian (?:ibu|bayi)|stunting|daya saing daerah|pembangunan gender"
    r"|ketimpangan"
)
_SEPEMDA: Final = re.compile(
    r"^(?:nilai |skor )?(?:indeks )?(?:reformasi birokrasi|pembangunan manusia|daya saing daerah|gini|rasio gini)\b"
)
_SENDIRI: Final = re.compile(r"\b(?:perangkat daerah|opd|dinas|badan|unit|internal|lingkup|tingkat)\b")
_LEMBAGA: Final = re.compile(
    r"\b(?:sakip|akip|lakip|lkjip|reformasi birokrasi|pmprb|lke|spip|maturitas|opini (?:bpk|atas)|wtp"
    r"|zona integritas|akuntabilitas kinerja"
    r"|(?:penyerapan|serapan|realisasi) (?:anggaran|belanja|keuangan))\b"
)
_KEPUASAN: Final = re.compile(r"kepuasan|\b(?:ikm|skm)\b")
_SASARAN_LAYANAN: Final = re.compile(
    r"layan|puas|percaya|mutu|kualitas|kemudahan|kecepatan|kinerja|tata kelola|birokrasi|pemerintah|akuntabilitas"
    r"|organisasi|kelembagaan|profesional|responsi|prima"
)
"""Sasaran yang memang dijawab pendapat penerima layanannya."""
SASARAN_LEMBAGA: Final = re.compile(
    r"akuntabilitas|kinerja|tata kelola|reformasi|birokrasi|pemerintah|pengawasan|keuangan|anggaran|\baset\b"
    r"|kelembagaan|organisasi|aparatur"
    r"|administrasi|penunjang|perangkat daerah|perencanaan|pengendalian|integritas|manajemen|profesional"
    r"|pengelolaan (?:barang|keuangan)"
    r"|sumber daya aparatur|\basn\b|sakip|efektivitas|efisiensi|good governance|dukungan|internal"
)


@sekali
def mutu_23(t: TabelIndikator) -> Kena:
    """Rumah tangga kantor pada tingkat yang berutang hasil, kecuali program penunjang."""
    kutipan = t.petik(kutip_rumah_tangga)
    return Kena(t.wajib_hasil & (kutipan != "") & ~_penunjang(t), {"kutip": kutipan})


def kutip_rumah_tangga(naskah: Naskah) -> str:
    """Bagian indikator yang menyebut urusan rumah tangga kantor atau dokumen wajibnya; kosong bila tidak ada.

    >>> from lakip_helpers.aturan.indikator.naskah import baca_naskah
    >>> kutip_rumah_tangga(baca_naskah("Persentase laporan keuangan yang disusun tepat waktu", "%"))
    'laporan keuangan'
    """
    kata = muat_kata()
    kecil = naskah.teks.lower()
    kantor = kata.rumah_tangga.search(kecil)
    dokumen = kata.dokumen_kantor.search(kecil) if naskah.kepala in ("persen", "") else None
    if dokumen and not (_TEPAT.search(kecil) and not _orang_lain(naskah)):
        dokumen = None
    cocok = kantor or dokumen
    if not cocok or naskah.kepala in ("indeks", "nilai"):
        return ""
    return naskah.teks[cocok.start() : cocok.end()]


def _orang_lain(naskah: Naskah) -> bool:
    """Yang dihitung kepatuhan pihak lain ("OPD yang laporannya tepat waktu", "desa yang menyampaikan laporan")."""
    lain = {
        "desa",
        "kelurahan",
        "nagari",
        "gampong",
        "sekolah",
        "koperasi",
        "ormas",
        "perusahaan",
        "partai",
        "opd",
    } & set(naskah.kata)
    return bool(lain) or any(bagian.golongan in ("lembaga", "warga") for bagian in naskah.kalimat.inti[:1])


def _penunjang(t: TabelIndikator) -> Deret:
    """Program penunjang memang mengurus rumah tangga kantor."""
    kode, nama = kolom_teks(t.frame, K.KODE), kolom_teks(t.frame, K.NAMA)
    return np.array(
        [bool(_KODE_PENUNJANG.match(str(k))) or "penunjang" in str(n).lower() for k, n in zip(kode, nama, strict=True)],
        dtype=bool,
    )


def mutu_25(t: TabelIndikator) -> Kena:
    """Benda dan syaratnya sama, kata kerjanya yang satu bagian dari yang lain."""
    pilahan = [_pilah(naskah) for naskah in t.naskah]
    kunci = per_baris((benda for benda, _ in pilahan), t.nomor)
    acu = pertama(t.pemilik, nomori(kunci)[0], t.golongan_satuan, nomori(kolom_teks(t.frame, K.SASARAN))[0])
    kerja = per_baris((kata for _, kata in pilahan), t.nomor)
    sama = [bool(a and b) and (a <= b or b <= a) for a, b in zip(kerja, kerja[acu], strict=True)]
    sama = [satu or (not a and k.count(" ") >= _BENDA_KHAS) for satu, a, k in zip(sama, kerja, kunci, strict=True)]
    kena = t.dinilai & (kunci != "") & np.array(sama, dtype=bool) & (t.nama != t.nama[acu])
    return Kena(kena, {"baris_lain": nomor_baris(t.frame, acu), "lain": t.kutipan[acu]})


def _pilah(naskah: Naskah) -> tuple[str, frozenset[str]]:
    """(benda dan syarat, akar kata kerja) sebuah indikator; benda kosong bila kurang dari dua."""
    benda: list[str] = []
    kerja: list[str] = []
    for kata in " ".join(naskah.kata).replace("tindak lanjut", "tindaklanjut").split():
        if kata not in lazim("lewati_indikator"):
            berubah = muat_kamus().kepala.get(kata) in ("naik", "susut", "laju", "wujud")
            (kerja if not berubah and urai(kata).golongan and urai(kata).bentuk != "dasar" else benda).append(
                akar(kata)
            )
    selesai = {k for k in benda if urai(k).golongan == "tuntas"}
    kunci = " ".join(sorted(set(benda) - selesai)) if len(set(benda) - selesai) > 1 else ""
    kepala = naskah.kepala if len(set(benda) - selesai) < _BENDA_KHAS else ""
    kepala = "persen" if kepala == "cakupan" else kepala
    return f"{kepala} {kunci}" if kunci else "", frozenset(kerja) | selesai


def mutu_26(t: TabelIndikator) -> Kena:
    """Angka makro daerah pada kecamatan, kelurahan, atau unit pelaksana."""
    ada = [kolom_teks(t.frame, nama) for nama in _KOLOM_PEMILIK if nama in t.frame]
    if not ada:
        return Kena(np.zeros(len(t.frame), dtype=bool))
    pemilik = np.array(
        [next((str(p) for p in baris if _WILAYAH_KECIL.search(str(p))), "") for baris in zip(*ada, strict=True)],
        dtype=object,
    )
    kutipan = t.petik(_kutip_makro)
    return Kena(t.dinilai & (pemilik != "") & (kutipan != ""), {"kutip": kutipan, "pemilik": pemilik})


def mutu_30(t: TabelIndikator) -> Kena:
    """Nilai seluruh pemerintah daerah pada OPD pengampu satu urusan."""
    pemilik = kolom_teks(t.frame, next((nama for nama in (K.KODE_OPD, "opd", K.NAMA_OPD) if nama in t.frame), ""))
    nomor, letak = nomori(pemilik)
    berurusan = per_baris((bool(bidang_opd(str(pemilik[i]))) for i in letak), nomor).astype(bool)
    kutipan = t.petik(_kutip_sepemda)
    return Kena(t.wajib_hasil & berurusan & (kutipan != ""), {"kutip": kutipan, "pemilik": pemilik})


def _kutip_sepemda(naskah: Naskah) -> str:
    """Nilai seluruh pemerintah daerah, kecuali yang kalimatnya menyebut bagian sendiri."""
    kutipan = _kutip(naskah, _SEPEMDA)
    return "" if kutipan and _SENDIRI.search(naskah.teks.lower()) else kutipan


def mutu_29(t: TabelIndikator) -> Kena:
    """Angka makro daerah sebagai indikator kegiatan."""
    kutipan = t.petik(_kutip_makro)
    return Kena(t.dinilai & ~t.wajib_hasil & (kutipan != ""), {"kutip": kutipan})


def tak_relevan(t: TabelIndikator) -> Kena:
    """Indikator kelembagaan di bawah sasaran layanan, atau berpokok urusan lain; untuk MUTU-27."""
    sasaran = kolom_teks(t.frame, K.SASARAN)
    nomor, letak = nomori(t.nomor, sasaran)
    sebab = [sebab_tak_relevan(t.naskah[t.nomor[i]].teks, str(sasaran[i])) for i in letak]
    deret = per_baris(sebab, nomor)
    petik = np.array([kutip(str(teks)) for teks in sasaran], dtype=object)
    return Kena(t.wajib_hasil & (deret != "") & ~mutu_23(t).topeng & ~_penunjang(t), {"sebab": deret, "sasaran": petik})


@lru_cache(maxsize=20_000)
def sebab_tak_relevan(indikator: str, sasaran: str) -> str:
    """Mengapa sebuah indikator tampak tidak membicarakan sasarannya; kosong bila membicarakannya.

    >>> sebab_tak_relevan("Nilai evaluasi AKIP dinas", "Meningkatnya ketahanan pangan masyarakat")
    'mengukur kelembagaan (“AKIP”)'
    >>> sebab_tak_relevan("Nilai evaluasi AKIP dinas", "Meningkatnya akuntabilitas kinerja dinas")
    ''
    """
    if not indikator or not sasaran:
        return ""
    lembaga = _LEMBAGA.search(indikator.lower())
    if lembaga:
        kutipan = indikator[lembaga.start() : lembaga.end()]
        return "" if SASARAN_LEMBAGA.search(sasaran.lower()) else f"mengukur kelembagaan (“{kutipan}”)"
    puas = _KEPUASAN.search(indikator.lower())
    if puas and not _dijawab_kepuasan(indikator, sasaran):
        return f"mengukur kepuasan atas layanan (“{indikator[puas.start() : puas.end()]}”)"
    sini, sana = pokok_bidang(indikator), pokok_bidang(sasaran)
    if not sini or not sana or sini.keys() & sana.keys():
        return ""
    nama = daftar_bidang()
    satu, lain = next(iter(sini)), next(iter(sana))
    return f"berpokok {nama[satu].nama.lower()} (“{sini[satu]}”), sasarannya {nama[lain].nama.lower()} (“{sana[lain]}”)"


def _dijawab_kepuasan(indikator: str, sasaran: str) -> bool:
    """Sasaran tentang layanan, tentang benda yang sama, atau yang bunyinya pekerjaan dan sudah ditegur (SAS-01)."""
    layanan = bool(_SASARAN_LAYANAN.search(sasaran.lower()))
    return layanan or _sekata(indikator, sasaran) or bool(kata_kegiatan(sasaran))


def _sekata(indikator: str, sasaran: str) -> bool:
    """Keduanya menyebut benda yang sama."""
    kata = [{akar(k) for k in normalkan(teks) if k not in lazim("lewati_indikator")} for teks in (indikator, sasaran)]
    return bool(kata[0] & kata[1])


def _kutip_makro(naskah: Naskah) -> str:
    """Angka makro itu sendiri, bukan bagian penduduknya yang dilayani atau didata, dan bukan tersedianya data."""
    lain = naskah.kalimat.ada_yang or "data" in naskah.kata or naskah.kepala.startswith("ternya")
    return "" if lain else _kutip(naskah, _DAERAH)


def _kutip(naskah: Naskah, pola: re.Pattern[str]) -> str:
    cocok = pola.search(naskah.teks.lower())
    return naskah.teks[cocok.start() : cocok.end()] if cocok else ""


ATURAN: Final[tuple[Aturan[TabelIndikator], ...]] = (
    Aturan(kartu.MUTU_23, mutu_23, K.INDIKATOR),
    Aturan(kartu.MUTU_25, mutu_25, K.INDIKATOR),
    Aturan(kartu.MUTU_26, mutu_26, K.INDIKATOR),
    Aturan(kartu.MUTU_30, mutu_30, K.INDIKATOR),
)
"""Aturan pokok indikator terhadap tempatnya."""
ATURAN_KEGIATAN: Final = (Aturan(kartu.MUTU_29, mutu_29, K.INDIKATOR),)
"""Aturan yang hanya bagi tingkat kegiatan."""

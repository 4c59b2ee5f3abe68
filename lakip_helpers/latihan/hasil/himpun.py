"""Karya peserta dari semua sesi dihimpun menjadi satu bundel: untuk ditulis sebagai buku kerja dan diperiksa aturan."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from functools import cache
from typing import TYPE_CHECKING, Any, Final

from lakip_helpers.istilah import KOLOM_TARGET, K
from lakip_helpers.latihan.bentuk.catatan_tabel import KODE_SENDIRI, bagi_karya
from lakip_helpers.latihan.bentuk.isian_tabel import BarisIsian, bundel_dari
from lakip_helpers.latihan.daftar import ambil_peran
from lakip_helpers.latihan.hasil.buku_utuh import lengkapi_buku
from lakip_helpers.latihan.kerja.karya import Karya, karya_peserta
from lakip_helpers.latihan.model import Peran
from lakip_helpers.latihan.simpanan.identitas import Identitas, aktif
from lakip_helpers.tabel.judul import seragam
from lakip_helpers.temuan import Kelompok, LaporanTemuan

if TYPE_CHECKING:
    from lakip_helpers.model import Bundel

BUKU_KERJA: Final = "8_Buku_Kerja.xlsx"
SISA: Final = "9_Catatan_dan_Rencana.xlsx"
KARTU_IKU: Final = (Peran.INDIKATOR, Peran.DEFINISI, Peran.TARGET)
"""Tiga kartu yang bersama-sama menjadi satu IKU."""
ATURAN_KARYA: Final = ("MUTU", "SAS", "TGT", "PK", "REN", "LKJ", "LKE", "ISI", "BACA")
"""Yang menilai dokumen sendiri. Kaitan dengan dokumen yang tidak ikut (RPJMD, DPA) tidak dinilai di sini."""
LEMBAR_PENDUKUNG: Final = ("Program",)
"""Lembar yang hanya melengkapi lembar Laporan."""
TAHUN_SEBAGIAN: Final = ("TGT-14", "TGT-15")
"""Baseline dan target tahun yang kosong: panel Bab III memang hanya menanyakan dua tahun."""
TIDAK_DITANYAKAN: Final = (K.URUSAN, K.KLASTER, K.KODE_SASARAN, K.KODE_INDIKATOR)
"""Kolom yang tidak ada di panel, sehingga kosongnya bukan kelalaian peserta."""

UMUM: Final = frozenset(
    ["urusan", "pemerintahan", "bidang", "daerah", "dinas", "badan", "dan", "kota", "kabupaten", "wajib", "pilihan"]
)
"""Kata yang tidak membedakan satu urusan dari yang lain."""

KaryaPeserta = Mapping[str, Karya]


def himpun_bundel(karya: KaryaPeserta, peserta: Identitas | None, *, utuh: bool = False) -> Bundel:
    """Bundel dari karya: kartu IKU, PK, rencana aksi, Bab III, dan LKE; tabel yang belum dikerjakan kosong.

    Masukan: `karya_peserta()` dan `aktif()`; `utuh` bila bukunya harus berdiri sendiri (`lengkapi_buku`). Keluaran:
    bundel; `rekaan` bila sebagian berasal dari OPD contoh.

    >>> kartu = {"indikator": "Indeks Kualitas Air", "sasaran": "Membaiknya mutu air sungai"}
    >>> bundel = himpun_bundel({"13-07": Karya("13-07", kartu, "w", True)}, None)
    >>> bundel["iku"]["indikator"].tolist(), len(bundel["pk"])
    (['Indeks Kualitas Air'], 0)
    """
    mentah = {**_dari_laporan(karya), **_dari_tabel(karya, Peran.RENAKSI), **_dari_tabel(karya, Peran.PK)}
    kode = next((b[K.KODE_OPD] for daftar in mentah.values() for b in daftar if b.get(K.KODE_OPD)), KODE_SENDIRI)
    mentah["renaksi"] = [*kodekan(mentah.get("renaksi", []), mentah.get("pk_sasaran", []), kode)]
    for nama, daftar in _dari_kartu(karya, kode, mentah.get("renstra_sasaran", [])).items():
        mentah[nama] = [*_satukan(mentah.get(nama, []), daftar)]
    for nama in ("pk_sasaran", "renaksi"):
        mentah[nama] = [*_berkode_iku(mentah.get(nama, []), mentah.get("iku", []))]
    mentah |= lengkapi_buku(mentah, kode) if utuh else {}
    mentah["lke"] = [{K.KODE: satu, **isi} for satu, isi in isi_karya(karya, Peran.LKE).items()]
    if any(mentah.values()) and not mentah.get("perangkat_daerah"):
        mentah["perangkat_daerah"] = [{K.NAMA_OPD: peserta.opd if peserta and peserta.opd else "OPD Anda"}]
    for opd in mentah.get("perangkat_daerah", []):
        opd.setdefault(K.URUSAN, cari_urusan(opd.get(K.NAMA_OPD, "")))
    return replace(bundel_dari(mentah, kode), rekaan=_memuat_contoh(karya))


def isi_karya(karya: KaryaPeserta, peran: Peran) -> Mapping[str, Any]:
    """Isian peserta pada latihan yang memegang sebuah peran; kosong bila belum dikerjakan.

    >>> isi_karya({"26-06": Karya("26-06", {"1.a": {}}, "w", False)}, Peran.LKE), isi_karya({}, Peran.LKE)
    ({'1.a': {}}, {})
    """
    kode = ambil_peran(peran).kode
    isian = karya[kode].isian if kode in karya else {}
    return isian if isinstance(isian, Mapping) else {}


def _dari_tabel(karya: KaryaPeserta, peran: Peran) -> dict[str, list[BarisIsian]]:
    tabel = {nama: [dict(baris) for baris in daftar if baris] for nama, daftar in isi_karya(karya, peran).items()}
    return {nama: daftar for nama, daftar in tabel.items() if daftar}


def _dari_laporan(karya: KaryaPeserta) -> dict[str, list[BarisIsian]]:
    """Bab III yang sudah bernarasi; yang baru diawali dari kartu IKU belum laporan, jadi tidak ikut."""
    tabel = _dari_tabel(karya, Peran.LAPORAN)
    if any(str(satu.get(K.TEKS, "")).strip() for satu in tabel.get("laporan", [])):
        return tabel
    return {nama: daftar for nama, daftar in tabel.items() if nama == "perangkat_daerah"}


def _satukan(lama: list[BarisIsian], baru: list[BarisIsian]) -> Iterator[BarisIsian]:
    """Baris lama, ditambah atau dilengkapi baris baru yang kodenya sama; satu kode satu baris."""
    kunci = K.KODE_INDIKATOR if any(K.KODE_INDIKATOR in satu for satu in baru) else K.KODE_SASARAN
    tambah = {satu[kunci]: satu for satu in baru}
    for satu in lama:
        yield {**satu, **tambah.pop(satu.get(kunci, ""), {})}
    yield from tambah.values()


def _berkode_iku(daftar: list[BarisIsian], iku: list[BarisIsian]) -> Iterator[BarisIsian]:
    """Indikator yang kalimatnya sama dengan kartu IKU memakai kode kartu itu, supaya benang merahnya tersambung."""
    kode = {seragam(satu[K.INDIKATOR]): satu[K.KODE_INDIKATOR] for satu in iku}
    for satu in daftar:
        sama = kode.get(seragam(satu.get(K.INDIKATOR, "")))
        yield {**satu, K.KODE_INDIKATOR: sama} if sama else satu


@cache
def cari_urusan(opd: str) -> str:
    """Kode bidang urusan yang seluruh namanya tersebut di nama OPD; kosong bila tidak ada atau lebih dari satu.

    >>> cari_urusan("Dinas Sosial"), cari_urusan("Dinas Lingkungan Hidup dan Kehutanan"), cari_urusan("OPD Anda")
    ('1.06', '', '')
    """
    from lakip_helpers.pakai.jenis_dokumen import nama_urusan

    ada = set(seragam(opd).split()) - UMUM
    kata = {kode: set(seragam(nama).split()) - UMUM for kode, nama in nama_urusan().items() if "." in kode}
    cocok = {kode for kode, satu in kata.items() if satu and satu <= ada}
    return cocok.pop() if len(cocok) == 1 else ""


def _memuat_contoh(karya: KaryaPeserta) -> bool:
    """Apakah ada isian yang dimulai dari OPD contoh; barisnya membawa kode OPD itu."""
    tabel = (Peran.LAPORAN, Peran.RENAKSI, Peran.PK)
    daftar = (daftar for peran in tabel for daftar in _dari_tabel(karya, peran).values())
    return any(satu.get(K.KODE_OPD) for baris in daftar for satu in baris)


def kodekan(renaksi: list[BarisIsian], sasaran: list[BarisIsian], kode: str) -> Iterator[BarisIsian]:
    """Beri kode pada indikator rencana aksi: kode indikator PK yang kalimatnya sama, atau kode sendiri.

    >>> pk = [{"indikator": "Indeks A"}]
    >>> [satu["kode_indikator"] for satu in kodekan([{"indikator": "indeks a"}, {"indikator": "B"}], pk, "SAYA")]
    ['SAYA.1', 'SAYA.RA2']
    """
    kode_pk = {seragam(b.get(K.INDIKATOR, "")): f"{kode}.{urut}" for urut, b in enumerate(sasaran, 1)}
    for urut, satu in enumerate(renaksi, 1):
        sendiri = kode_pk.get(seragam(satu.get(K.INDIKATOR, "")), f"{kode}.RA{urut}")
        yield {K.KODE_INDIKATOR: sendiri, **satu}


def _dari_kartu(karya: KaryaPeserta, kode: str, dilaporkan: list[BarisIsian]) -> dict[str, list[BarisIsian]]:
    """Ketiga kartu sesi 13 adalah satu indikator: pilihan, definisi, dan deret targetnya.

    Sasaran yang kalimatnya sama dengan yang `dilaporkan` di Bab III memakai kodenya; yang lain bernomor sendiri.
    """
    kartu: BarisIsian = {}
    for peran in KARTU_IKU:
        kartu |= {kolom: str(isian) for kolom, isian in isi_karya(karya, peran).items() if isian}
    if not kartu.get(K.INDIKATOR):
        return {}
    sama = any(seragam(satu.get(K.URAIAN, "")) == seragam(kartu.get(K.SASARAN, "")) for satu in dilaporkan)
    kode_sasaran = f"{kode}.S1" if sama or not dilaporkan else f"{kode}.S2"
    ukuran = (K.INDIKATOR, K.SATUAN, K.ARAH, K.BASELINE, *KOLOM_TARGET)
    tanda = {K.KODE_INDIKATOR: f"{kode_sasaran}.1"}
    sasaran = kartu.pop(K.SASARAN, "")
    return {
        "renstra_sasaran": [{K.KODE_SASARAN: kode_sasaran, K.TINGKAT: "sasaran", K.URAIAN: sasaran}] if sasaran else [],
        "renstra_indikator": [
            {**tanda, K.KODE_SASARAN: kode_sasaran, **{satu: kartu[satu] for satu in ukuran if satu in kartu}}
        ],
        "iku": [{**tanda, **kartu}],
    }


def periksa_karya(bundel: Bundel) -> LaporanTemuan:
    """Catatan kit atas karya: yang tidak terbaca dan yang ditanyakan aturan, tanpa kolom yang tidak ada di panel."""
    from lakip_helpers.aturan.periksa import periksa

    laporan = LaporanTemuan([*bundel.temuan.kelompok, *periksa(bundel, list(ATURAN_KARYA[:-2])).kelompok])
    return bagi_karya(satu for satu in laporan.kelompok if _berlaku(satu))


def _berlaku(kelompok: Kelompok) -> bool:
    kode, kolom, lembar = kelompok.kartu.kode, kelompok.kolom, kelompok.asal.lembar
    ditanyakan = lembar not in LEMBAR_PENDUKUNG and kolom not in TIDAK_DITANYAKAN and kode not in TAHUN_SEBAGIAN
    return kode.startswith(ATURAN_KARYA) and ditanyakan


def catatan_karya() -> LaporanTemuan:
    """Catatan kit atas karya peserta yang aktif; kosong bila belum ada karya.

    >>> len(catatan_karya())
    0
    """
    karya = karya_peserta()
    return periksa_karya(himpun_bundel(karya, aktif())) if karya else LaporanTemuan()

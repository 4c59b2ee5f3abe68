"""Karya peserta: isian terakhir pada latihan yang hasilnya milik peserta sendiri, dibaca dari log."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from lakip_helpers.galat import GalatSimpan
from lakip_helpers.latihan.daftar import ambil, daftar
from lakip_helpers.latihan.identitas import berkas_log
from lakip_helpers.latihan.log import Baris, Peristiwa, baca_log, menurut_latihan
from lakip_helpers.latihan.model import Latihan


@dataclass(frozen=True)
class Karya:
    """Satu karya: kode latihannya, isinya seperti tersimpan, waktu terakhir, dan apakah isi itu lulus aturan kit."""

    kode: str
    isi: object
    waktu: str
    lulus: bool


def karya_peserta() -> Mapping[str, Karya]:
    """Semua karya peserta yang aktif, menurut urutan kelas; kosong bila belum ada atau lognya tidak terbuka.

    Keluaran: kode latihan ke `Karya`, yang terakhir disimpan walaupun belum diperiksa. Isinya dinilai ulang dengan
    aturan kit ini.

    >>> set(karya_peserta()) <= {latihan.kode for latihan in daftar() if milik_peserta(latihan)}
    True
    """
    try:
        kelompok = menurut_latihan(baca_log(berkas_log()))
    except GalatSimpan:
        return {}
    calon = ((satu, _terakhir(kelompok.get(satu.kode, ()))) for satu in daftar() if milik_peserta(satu))
    return {latihan.kode: _karya(latihan, baris) for latihan, baris in calon if baris}


def ambil_karya(kode: str) -> Karya | None:
    """Karya terakhir pada latihan `kode`; None bila belum ada. `GalatLatihan` bila kodenya tidak dikenal.

    >>> ambil_karya("11-01") is None
    True
    """
    return karya_peserta().get(ambil(kode).kode)


def milik_peserta(latihan: Latihan) -> bool:
    """Apakah isian latihan ini karya peserta sendiri: kartu bertanda `karya`, atau tabel yang menjadi dokumen.

    >>> milik_peserta(ambil("13-07")), milik_peserta(ambil("11-06"))
    (True, False)
    """
    return bool(getattr(latihan.isi, "karya", False) or getattr(latihan.isi, "dokumen", ""))


def _terakhir(riwayat: tuple[Baris, ...]) -> Baris | None:
    isian = [satu for satu in riwayat if satu.peristiwa in (Peristiwa.PERIKSA, Peristiwa.SIMPAN) and satu.jawaban]
    return isian[-1] if isian else None


def _karya(latihan: Latihan, baris: Baris) -> Karya:
    from lakip_helpers.latihan.pengerjaan import nilai

    return Karya(latihan.kode, baris.jawaban, baris.waktu, nilai(latihan, baris.jawaban).lulus)

"""Karya peserta: isian terakhir pada latihan yang hasilnya milik peserta sendiri, dibaca dari log."""

from __future__ import annotations

from collections.abc import Mapping
from copy import deepcopy
from dataclasses import dataclass

from lakip_helpers.galat import GalatSimpan
from lakip_helpers.latihan.daftar import ambil, daftar
from lakip_helpers.latihan.kerja.penilaian import masih_hasil_kit, nilai
from lakip_helpers.latihan.model import Latihan
from lakip_helpers.latihan.simpanan.identitas import berkas_log
from lakip_helpers.latihan.simpanan.log import ISIAN, BarisLog, IsiLog, baca_log, menurut_latihan


@dataclass(frozen=True)
class Karya:
    """Satu karya: kode latihannya, isinya seperti tersimpan, waktu terakhir, dan apakah isi itu lulus aturan kit.

    `hasil_kit` benar bila isinya masih hasil kit dari Susul atau OPD contoh: boleh dipakai melanjutkan, bukan karya
    peserta.
    """

    kode: str
    isian: object
    waktu: str
    lulus: bool
    hasil_kit: bool = False


def karya_peserta() -> Mapping[str, Karya]:
    """Semua karya peserta yang aktif, menurut urutan kelas; kosong bila belum ada atau lognya tidak terbuka.

    Keluaran: kode latihan ke `Karya`, yang terakhir disimpan walaupun belum diperiksa. Isinya dinilai ulang dengan
    aturan kit ini.

    >>> set(karya_peserta()) <= {latihan.kode for latihan in daftar() if latihan.karya}
    True
    """
    try:
        return karya_dari(baca_log(berkas_log()))
    except GalatSimpan:
        return {}


def karya_dari(log: IsiLog) -> Mapping[str, Karya]:
    """Karya di dalam sebuah log, misalnya log peserta lain yang dikumpulkan; selebihnya seperti `karya_peserta`.

    >>> karya_dari(IsiLog())
    {}
    """
    kelompok = menurut_latihan(log)
    calon = ((satu, kelompok.get(satu.kode, ())) for satu in daftar() if satu.karya)
    return {latihan.kode: karya for latihan, riwayat in calon if (karya := _karya(latihan, riwayat))}


def ambil_karya(kode: str) -> Karya | None:
    """Karya terakhir pada latihan `kode`; None bila belum ada. `GalatLatihan` bila kodenya tidak dikenal.

    >>> ambil_karya("11-01") is None
    True
    """
    return karya_peserta().get(ambil(kode).kode)


def _karya(latihan: Latihan, riwayat: tuple[BarisLog, ...]) -> Karya | None:
    isian = [satu for satu in riwayat if satu.peristiwa in ISIAN and satu.jawaban]
    if not isian:
        return None
    akhir = isian[-1]
    dari_kit = masih_hasil_kit(akhir.jawaban, riwayat)
    return Karya(latihan.kode, deepcopy(akhir.jawaban), akhir.waktu, nilai(latihan, akhir.jawaban).lulus, dari_kit)

"""Yang ditanyakan bilah di atas notebook kepada kit: kemajuan, ikuti dari sini, dan unduh pekerjaan.

Bilah memanggil fungsi di sini lewat kernel tanpa menjalankan sel mana pun; jawabannya JSON (`ekstensi/src/tanya.ts`).
"""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass

from lakip_helpers.galat import GalatLakip
from lakip_helpers.latihan.hasil.kumpul import baca_manifes, kumpulkan
from lakip_helpers.latihan.kerja.kemajuan import hitung_kemajuan
from lakip_helpers.latihan.kerja.susul import susul
from lakip_helpers.panel.alat.kumpul import sebutkan_kumpulan
from lakip_helpers.panel.tautan import letak_di_server


@dataclass(frozen=True, repr=False)
class JawabanBilah:
    """Satu kalimat untuk bilah; `berkas` letak yang dapat diunduh, dari akar server."""

    kalimat: str
    berkas: str = ""

    def __repr__(self) -> str:
        return json.dumps(asdict(self), ensure_ascii=False)


def kemajuan_sesi(sesi: str) -> JawabanBilah:
    """Latihan sesi itu yang sudah lulus; kosong bila sesinya tanpa latihan atau log tidak terbaca.

    >>> kemajuan_sesi("11").kalimat
    '0 dari 6 latihan lulus'
    >>> kemajuan_sesi("00").kalimat
    ''
    """
    try:
        lulus, banyak = hitung_kemajuan(cepat=True).sesi(sesi)
    except GalatLakip:
        return JawabanBilah("")
    return JawabanBilah(f"{lulus} dari {banyak} latihan lulus" if banyak else "")


def ikuti(kode: str) -> JawabanBilah:
    """Ikuti kelas mulai latihan itu dengan hasil kit; kegagalan dan salah ketik menjadi kalimatnya.

    >>> ikuti("99-99").kalimat.startswith("Latihan '99-99' tidak ada")
    True
    """
    try:
        return JawabanBilah(susul(kode).kalimat)
    except GalatLakip as galat:
        return JawabanBilah(str(galat))


def bungkus() -> JawabanBilah:
    """Satukan pekerjaan peserta menjadi ZIP yang siap diunduh; kegagalan menjadi kalimatnya."""
    try:
        berkas = kumpulkan()
        return JawabanBilah(sebutkan_kumpulan(berkas.name, baca_manifes(berkas)), letak_di_server(berkas))
    except GalatLakip as galat:
        return JawabanBilah(str(galat))

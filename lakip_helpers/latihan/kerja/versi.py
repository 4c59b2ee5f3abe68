"""Versi isian: semua yang pernah tersimpan pada sebuah latihan, dan mana yang milik peserta lalu digantikan.

Log hanya ditambah, jadi versi tidak disimpan lagi di mana pun: ia dibaca dari baris log. Isian yang diganti sekaligus
(Susul, Isi panel, unggahan baru, pengembalian; lihat `GANTI`) didahului baris yang digantikannya, dan cuplikan menjaga
baris itu walaupun lognya hilang.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import pairwise
from typing import Final

from lakip_helpers.latihan.bentuk.berkas import BERKAS
from lakip_helpers.latihan.daftar import daftar
from lakip_helpers.latihan.kerja.penilaian import inti_kit
from lakip_helpers.latihan.model import Latihan
from lakip_helpers.latihan.sidik import inti
from lakip_helpers.latihan.simpanan.log import GANTI, ISIAN, BarisLog
from lakip_helpers.notasi import tulis_angka, tulis_waktu

PANJANG_KUTIPAN: Final = 24
"""Huruf kutipan pengenal sebuah versi, dari kotaknya yang terpanjang."""


@dataclass(frozen=True)
class Versi:
    """Isian satu latihan pada satu waktu.

    `hasil_kit` benar bila isinya dari kit dan belum diubah; `diganti` waktu ia diganti sekaligus, kosong bila tidak.
    """

    latihan: str
    waktu: str
    jawaban: object
    hasil_kit: bool = False
    diganti: str = ""


def daftar_versi(riwayat: Iterable[BarisLog]) -> tuple[Versi, ...]:
    """Semua isian berbeda yang pernah tersimpan pada satu latihan, dari yang terbaru; yang kosong tidak dihitung.

    `riwayat` baris log latihan itu. Isian yang sama persis disebut sekali, pada waktu terakhirnya.

    >>> baris = [BarisLog(f"w{ke}", "simpan", "11-06", "k", "s", isi) for ke, isi in enumerate("aba")]
    >>> [(satu.waktu, satu.jawaban) for satu in daftar_versi(baris)]
    [('w2', 'a'), ('w1', 'b')]
    """
    riwayat = tuple(riwayat)
    kit = inti_kit(riwayat)
    semua: list[Versi] = []
    for satu in riwayat:
        if satu.peristiwa in ISIAN and hitung_isian(satu.latihan, satu.jawaban):
            semua = [lama for lama in semua if lama.jawaban != satu.jawaban]
            semua.append(Versi(satu.latihan, satu.waktu, satu.jawaban, inti(satu.jawaban) in kit))
    return tuple(reversed(semua))


def daftar_digantikan(riwayat: Iterable[BarisLog]) -> tuple[Versi, ...]:
    """Isian peserta sendiri yang pernah diganti sekaligus pada satu latihan, dari yang terakhir diganti.

    Hasil kit yang belum diubah bukan milik peserta, jadi tidak disebut.

    >>> lama = BarisLog("w1", "simpan", "11-06", "k", "s", "milik")
    >>> baris = [lama, BarisLog("w2", "pasang", "11-06", "k", "s", "lain")]
    >>> [(satu.jawaban, satu.waktu, satu.diganti) for satu in daftar_digantikan(baris)]
    [('milik', 'w1', 'w2')]
    """
    isian = [satu for satu in riwayat if satu.peristiwa in ISIAN and satu.jawaban]
    kit = inti_kit(isian)
    letak = [urut for urut, satu in enumerate(isian) if satu.peristiwa in GANTI]
    hasil: list[Versi] = []
    for awal, urut in pairwise([0, *letak]):
        lama = next((satu for satu in reversed(isian[awal:urut]) if hitung_isian(satu.latihan, satu.jawaban)), None)
        if lama and lama.jawaban != isian[urut].jawaban and inti(lama.jawaban) not in kit:
            hasil.append(Versi(lama.latihan, lama.waktu, lama.jawaban, diganti=isian[urut].waktu))
    return tuple(reversed(hasil))


def daftar_kembali(riwayat: Iterable[BarisLog]) -> tuple[Versi, ...]:
    """Isian sendiri yang digantikan dan berbeda dari yang sekarang terpasang; tiap isian disebut sekali.

    >>> baris = [BarisLog(f"w{ke}", "pasang", "11-06", "k", "s", isi) for ke, isi in enumerate("abca")]
    >>> [satu.jawaban for satu in daftar_kembali(baris)]
    ['c', 'b']
    """
    riwayat = tuple(riwayat)
    terpasang = [satu.jawaban for satu in riwayat if satu.peristiwa in ISIAN and satu.jawaban is not None][-1:]
    hasil: list[Versi] = []
    for satu in daftar_digantikan(riwayat):
        if satu.jawaban not in (*terpasang, *(lain.jawaban for lain in hasil)):
            hasil.append(satu)
    return tuple(hasil)


def hitung_isian(kode: str, jawaban: object) -> int:
    """Banyaknya kotak yang terisi pada jawaban latihan `kode`; isi tabel yang ditentukan soalnya tidak dihitung.

    >>> hitung_isian("22-06", {"renaksi": [{"indikator": "Indeks", "target": " ", "kode_opd": "DLH"}, {}]})
    1
    """
    return len(_teks_isian(kode, jawaban))


def _teks_isian(kode: str, jawaban: object) -> list[str]:
    latihan = _latihan(kode)
    diisi = latihan.bentuk.diisi_peserta(latihan.bahan, jawaban) if latihan else jawaban
    return list(_telusur(inti(diisi)))


def _latihan(kode: str) -> Latihan | None:
    return next((latihan for latihan in daftar() if latihan.kode == kode), None)


def _telusur(nilai: object) -> Iterator[str]:
    if isinstance(nilai, (dict, list)):
        for satu in nilai.values() if isinstance(nilai, dict) else nilai:
            yield from _telusur(satu)
    elif nilai not in ("", None):
        yield str(nilai)


def sebutkan_versi(versi: Versi) -> str:
    """Kapan tersimpan dan seberapa banyak isinya; buku kerja disebut namanya.

    >>> sebutkan_versi(Versi("11-06", "2026-01-13T09:05:07.000+07:00", "Omzet meningkat"))
    '13-01-2026 pukul 09.05.07: 1 kotak, 15 huruf, “Omzet meningkat”'
    """
    waktu = tulis_waktu(versi.waktu, detik=True)
    latihan = _latihan(versi.latihan)
    if latihan and latihan.bentuk is BERKAS and isinstance(versi.jawaban, Mapping):
        return f"{waktu}: {versi.jawaban.get('nama', '')}"
    teks = _teks_isian(versi.latihan, versi.jawaban)
    huruf = tulis_angka(sum(map(len, teks)), 0)
    awal = max(teks, key=len, default="")
    kutip = f", “{awal[:PANJANG_KUTIPAN]}{'…' if len(awal) > PANJANG_KUTIPAN else ''}”"
    return f"{waktu}: {len(teks)} kotak, {huruf} huruf{kutip}"

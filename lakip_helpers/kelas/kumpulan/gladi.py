"""Gladi: kelas berisi peserta rekaan yang mengerjakan latihan sungguhan, lengkap dengan kekeliruan yang lazim.

`perankan` murni dan berbenih: ia memberi naskah (siapa, kapan, menjawab apa), yang juga dapat dipakai uji beban. Naskah
itu dinilai dan ditulis sebagai log oleh `gladi_log.py`.
"""

from __future__ import annotations

import csv
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from random import Random
from typing import Final

from lakip_helpers.galat import GalatBerkas
from lakip_helpers.istilah import K
from lakip_helpers.kelas.rakitan.jadwal import Acara, Jenis
from lakip_helpers.latihan import ambil, daftar
from lakip_helpers.latihan.bank_ujian import soal_paket
from lakip_helpers.latihan.bentuk.pilihan import BahanPilihan
from lakip_helpers.latihan.kerja.penilaian import nilai
from lakip_helpers.latihan.kerja.ujian import Babak, tentukan_paket
from lakip_helpers.latihan.model import Latihan
from lakip_helpers.latihan.sidik import bakukan
from lakip_helpers.latihan.simpanan.identitas import Identitas
from lakip_helpers.latihan.simpanan.log import IsiLog, Peristiwa
from lakip_helpers.latihan.simpanan.tempat import buat_nama_aman

BIJI: Final = 20260113
TANDA: Final = "(gladi)"
"""Ada di nama tiap peserta rekaan, supaya papan dan rekap gladi tidak dikira kelas sungguhan."""
PERAN: Final = ("Sekretaris", "Kasubbag Program", "Perencana", "Kasubbag Program", "Kasubbag Program")
COBA_TERBANYAK: Final = 5


@dataclass(frozen=True)
class Adegan:
    """Satu peristiwa dalam naskah: menit sejak pukul 00.00 pada hari `hari` (mulai 1), dan yang dijawab."""

    hari: int
    menit: float
    peristiwa: Peristiwa
    latihan: str
    jawaban: object = None


@dataclass(frozen=True)
class Watak:
    """Sifat seorang peserta rekaan.

    `laju` pengali waktu, `teliti` peluang menjawab tepat, `terlambat` menit, `hadir` hari apa saja, `macet` latihan
    yang tidak pernah lulus (kosong: tidak ada).
    """

    laju: float
    teliti: float
    terlambat: float
    hadir: tuple[int, ...]
    macet: str = ""


@dataclass(frozen=True)
class Pemeran:
    """Seorang peserta rekaan dan naskahnya, menurut waktu."""

    identitas: Identitas
    watak: Watak
    adegan: tuple[Adegan, ...]


def perankan(banyak: int, jadwal: Sequence[Acara], opd: Sequence[str], biji: int = BIJI) -> tuple[Pemeran, ...]:
    """Naskah untuk sekian peserta; masukan yang sama selalu memberi naskah yang sama.

    Masukan: `jadwal` dari `susun_jadwal`, `opd` nama OPD yang digilir. Peserta pertama selalu hadir penuh; di antara
    sepuluh peserta ada yang terlambat, yang tidak hadir pada hari kedua, dan yang macet.

    >>> perankan(2, (), ("Dinas Kesehatan",))[1].identitas.nama
    'Peserta 02 (gladi)'
    """
    hari = tuple(sorted({acara.hari for acara in jadwal})) or (1,)
    return tuple(_pemeran(urut, jadwal, opd[(urut - 1) % len(opd)], hari, biji) for urut in range(1, banyak + 1))


def potong(pemeran: Sequence[Pemeran], hari: int, menit: float) -> tuple[Pemeran, ...]:
    """Naskah sampai suatu saat saja, supaya papan dapat dilihat di tengah kelas.

    >>> potong(perankan(1, (), ("Dinas Kesehatan",)), 1, 600)[0].adegan
    ()
    """
    return tuple(
        replace(satu, adegan=tuple(a for a in satu.adegan if (a.hari, a.menit) <= (hari, menit))) for satu in pemeran
    )


def saat_saat(jadwal: Sequence[Acara], banyak: int) -> tuple[tuple[int, float], ...]:
    """Saat-saat yang berjarak sama sepanjang kelas, tanpa malamnya; yang terakhir akhir kelas.

    >>> saat_saat((Acara(1, 480, 60, "A", Jenis.BAGIAN), Acara(2, 480, 60, "B", Jenis.BAGIAN)), 4)
    ((1, 510.0), (1, 540.0), (2, 510.0), (2, 540.0))
    """
    hari = sorted({acara.hari for acara in jadwal})
    menit = [(h, float(m)) for h in hari for m in _menit_kerja([acara for acara in jadwal if acara.hari == h])]
    return tuple(menit[len(menit) * urut // banyak - 1] for urut in range(1, banyak + 1)) if menit else ()


def _menit_kerja(acara: Sequence[Acara]) -> range:
    return range(min(satu.mulai for satu in acara) + 1, max(satu.mulai + satu.menit for satu in acara) + 1)


def baca_opd(akar: Path) -> tuple[str, ...]:
    """Nama OPD kota contoh; `akar` folder kit. `GalatBerkas` bila datanya tidak ada."""
    berkas = akar / "datasets" / "kota_contoh" / "bersih" / "perangkat_daerah.csv"
    try:
        with berkas.open(encoding="utf-8", newline="") as dibuka:
            return tuple(baris[K.NAMA_OPD] for baris in csv.DictReader(dibuka))
    except (OSError, KeyError):
        raise GalatBerkas(
            f"Data kota contoh ({berkas.name}) tidak ditemukan di folder kit, jadi OPD peserta rekaan tidak dapat "
            "diisi. Salin ulang seluruh folder kit."
        ) from None


def _pemeran(urut: int, jadwal: Sequence[Acara], opd: str, hari: tuple[int, ...], biji: int) -> Pemeran:
    acak = Random(f"{biji}-{urut}")
    nama = f"Peserta {urut:02d} {TANDA}"
    identitas = Identitas(nama, PERAN[(urut - 1) % len(PERAN)], opd, buat_nama_aman(nama))
    watak = _watak(urut, hari, acak)
    adegan = sorted(_naskah(identitas.folder, watak, jadwal, acak), key=lambda langkah: (langkah.hari, langkah.menit))
    return Pemeran(identitas, watak, tuple(adegan))


def _watak(urut: int, hari: tuple[int, ...], acak: Random) -> Watak:
    sifat = acak.random() if urut > 1 else 1.0
    return Watak(
        laju=min(max(acak.lognormvariate(0.15, 0.35), 0.5), 2.5),
        teliti=acak.uniform(0.3, 0.75),
        terlambat=acak.uniform(15, 50) if 0.10 <= sifat < 0.22 else acak.uniform(0, 3),
        hadir=hari[:1] if sifat < 0.10 else hari,
        macet=acak.choice(daftar()).kode if 0.22 <= sifat < 0.45 else "",
    )


def _naskah(folder: str, watak: Watak, jadwal: Sequence[Acara], acak: Random) -> Iterator[Adegan]:
    tuntas = {acara.hari: acara.mulai + acara.menit for acara in jadwal}
    bagian = [acara for acara in jadwal if acara.jenis is Jenis.BAGIAN and acara.hari in watak.hadir]
    for hari in watak.hadir:
        terlambat = watak.terlambat if hari == watak.hadir[0] else 0.0
        kini = min((acara.mulai for acara in bagian if acara.hari == hari), default=0) + terlambat
        if hari == 1 and bagian:
            awal = (hari, max(kini, _saat(bagian, "pre-test", kini)))
            yield from _ujian(Babak.AWAL, folder, watak, awal, acak, tepat=watak.teliti - 0.15)
        for acara in (satu for satu in bagian if satu.hari == hari and satu.latihan):
            kini = max(kini, acara.mulai + acara.menit * 0.15)
            for kode in acara.latihan:
                adegan = _kerjakan(ambil(kode), watak, (hari, kini), acak)
                yield from adegan
                kini = adegan[-1].menit + acak.uniform(0.2, 1.5)
        if bagian and hari == max(tuntas):
            awal = (hari, max(kini, _saat(bagian, "post-test", tuntas[hari] - 12.0)))
            yield from _ujian(Babak.AKHIR, folder, watak, awal, acak, tepat=watak.teliti + 0.2)


def _saat(bagian: Sequence[Acara], judul: str, bawaan: float) -> float:
    """Kapan bagian yang judulnya memuat kata itu mulai."""
    return next((float(satu.mulai) for satu in bagian if judul in satu.judul.casefold()), bawaan)


def _kerjakan(latihan: Latihan, watak: Watak, awal: tuple[int, float], acak: Random) -> list[Adegan]:
    """Seorang peserta pada satu latihan: mengisi, memeriksa, keliru, meminta petunjuk, lalu biasanya lulus."""
    hari, kini = awal
    lama = latihan.menit * watak.laju * acak.lognormvariate(0, 0.25)
    macet = latihan.kode == watak.macet
    salah = COBA_TERBANYAK if macet else min(_banyak_salah(watak, acak), COBA_TERBANYAK - 1)
    langkah = lama * (2.0 if macet else 1.0) / (salah + 1.5)
    adegan = [Adegan(hari, kini + langkah * 0.25, Peristiwa.SIMPAN, latihan.kode, None)]
    for urut in range(salah):
        keliru, kini = pilih_keliru(latihan, urut, acak), kini + langkah * acak.uniform(0.8, 1.2)
        adegan.append(Adegan(hari, kini, Peristiwa.SIMPAN, latihan.kode, keliru))
        adegan.append(Adegan(hari, kini + 0.1, Peristiwa.PERIKSA, latihan.kode, keliru))
        if urut >= 1 and acak.random() < 0.6:
            adegan.append(Adegan(hari, kini + 0.4, Peristiwa.PETUNJUK, latihan.kode))
    if not macet:
        kunci = seperti_panel(latihan, latihan.kunci)
        kini += langkah * acak.uniform(0.8, 1.2)
        adegan.append(Adegan(hari, kini, Peristiwa.SIMPAN, latihan.kode, kunci))
        adegan.append(Adegan(hari, kini + 0.1, Peristiwa.PERIKSA, latihan.kode, kunci))
    return adegan


def _banyak_salah(watak: Watak, acak: Random) -> int:
    banyak = 0
    while acak.random() > watak.teliti + 0.12 * banyak and banyak < COBA_TERBANYAK:
        banyak += 1
    return banyak


def pilih_keliru(latihan: Latihan, urut: int, acak: Random) -> object:
    """Jawaban keliru untuk percobaan ke-`urut` (mulai 0): yang tertulis lebih dahulu di latihan lebih sering muncul.

    >>> pilih_keliru(ambil("11-04"), 0, Random(1)) != ambil("11-04").kunci
    True
    """
    bobot = [1 / (ke + 1) for ke in range(len(latihan.kekeliruan))]
    return seperti_panel(latihan, acak.choices(latihan.kekeliruan, bobot)[0].contoh)


def seperti_panel(latihan: Latihan, jawaban: object) -> object:
    """Jawaban seperti dicatat panel: JSON biasa, dan pilihan tunggal sebagai satu kode.

    >>> seperti_panel(ambil("11-04"), ("c",)), seperti_panel(ambil("11-05"), {"b", "a"})
    ('c', ['a', 'b'])
    """
    rapi = bakukan(jawaban)
    tunggal = isinstance(latihan.bahan, BahanPilihan) and not latihan.bahan.banyak and isinstance(rapi, list) and rapi
    return rapi[0] if tunggal and isinstance(rapi, list) else rapi


def _ujian(
    babak: Babak, folder: str, watak: Watak, awal: tuple[int, float], acak: Random, *, tepat: float
) -> Iterator[Adegan]:
    """Mengisi satu babak ujian soal demi soal, lalu mengumpulkannya; jawaban salah diambil dari kunci soal lain."""
    hari, kini = awal
    paket = tentukan_paket(IsiLog(), babak, folder)
    jawaban: dict[str, object] = {}
    for soal in soal_paket(paket):
        kini += watak.laju * acak.uniform(0.3, 0.9)
        jawaban[soal.kode] = seperti_panel(soal, soal.kunci if acak.random() < tepat else jawab_salah(soal, acak))
        yield Adegan(hari, kini, Peristiwa.SIMPAN, babak.value, dict(jawaban))
    yield Adegan(hari, kini + 0.5, Peristiwa.KUMPULKAN, babak.value, dict(jawaban))


def jawab_salah(soal: Latihan, acak: Random) -> object:
    """Jawaban ujian yang terisi tetapi tidak tepat; None bila bentuk soalnya tidak memungkinkan.

    >>> soal = soal_paket(tentukan_paket(__import__("lakip_helpers").latihan.simpanan.log.IsiLog(), Babak.AWAL, "a"))[0]
    >>> nilai(soal, jawab_salah(soal, Random(1))).lulus
    False
    """
    bahan, kunci = soal.bahan, soal.kunci
    calon: list[object] = [satu.kode for satu in getattr(bahan, "opsi", ())]
    if isinstance(kunci, Mapping):
        tempat = [satu.kode for satu in getattr(bahan, "golongan", ())] or list(kunci.values())
        calon = [{**kunci, butir: satu} for butir in kunci for satu in tempat if satu != kunci[butir]]
    elif isinstance(kunci, (int, float)) and not isinstance(kunci, bool):
        calon = [kunci * 2 + 1]
    acak.shuffle(calon)
    return next((satu for satu in calon if not nilai(soal, satu).lulus), None)

"""Bentuk hasil membaca sebuah laporan: bagian, sasaran dengan tujuh halnya, temuan angka, dan usul butir reviu."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from enum import StrEnum


class Ada(StrEnum):
    """Tiga tingkat ada-tidaknya sebuah hal."""

    YA = "ya"
    SEBAGIAN = "sebagian"
    TIDAK = "tidak"


class Jenis(StrEnum):
    """Jenis berkas yang diserahkan untuk direviu."""

    LAPORAN = "lkjip"
    RENSTRA = "renstra"
    LAIN = "bukan laporan kinerja"


@dataclass(frozen=True, slots=True)
class Bagian:
    """Satu bagian laporan: ada atau tidak, halaman, baris alur tempat ia mulai, dan tulisan judulnya."""

    ada: Ada
    halaman: int | None = None
    baris: int = -1
    judul: str = ""


@dataclass(frozen=True, slots=True)
class Bukti:
    """Ada-tidaknya satu dari tujuh hal pada satu sasaran: halaman, kata-kata pertamanya, dan mengapa disebut begitu."""

    ada: Ada
    halaman: int | None = None
    petikan: str = ""
    alasan: str = ""


@dataclass(frozen=True)
class Sasaran:
    """Satu sasaran yang dilaporkan: kalimat, indikator, halaman, dan tujuh halnya (nomor 1 sampai 7)."""

    teks: str
    indikator: tuple[str, ...]
    halaman: int
    butir: Mapping[int, Bukti] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class TemuanLaporan:
    """Satu temuan atas angka atau isi laporan: kode kartunya, halaman-halamannya, dan kalimatnya."""

    kode: str
    halaman: tuple[int, ...]
    pesan: str


@dataclass(frozen=True, slots=True)
class UsulButir:
    """Usul jawaban satu butir reviu: "ya", "tidak", atau "tidak dapat dinilai", dengan halaman dan alasannya."""

    jawaban: str
    halaman: str = ""
    alasan: str = ""


@dataclass(frozen=True)
class HasilBaca:
    """Seluruh hasil membaca satu laporan; `alasan` mengapa jenisnya begitu, `peringatan` yang tidak terbaca;
    `instansi` nama pemiliknya menurut sampul, kosong bila tidak pasti; `halaman_pasti` salah bila nomor halamannya
    hanya hitungan (`untuk_dibaca`)."""

    berkas: str
    jenis: Jenis
    alasan: str
    tahun: int | None
    struktur: Mapping[str, Bagian]
    sasaran: tuple[Sasaran, ...] = ()
    temuan: tuple[TemuanLaporan, ...] = ()
    butir: Mapping[str, UsulButir] = field(default_factory=dict)
    peringatan: tuple[str, ...] = ()
    instansi: str = ""
    halaman_pasti: bool = True


def sebut_ada(bukti: Bukti) -> str:
    """Ada-tidaknya sebuah hal dengan halamannya; yang belum lengkap dengan sebabnya.

    >>> sebut_ada(Bukti(Ada.SEBAGIAN, 9, "", "diuraikan tanpa angka")), sebut_ada(Bukti(Ada.YA, 3, "", "tabel"))
    ('sebagian hal. 9: diuraikan tanpa angka', 'ya hal. 3')
    """
    tempat = f" hal. {bukti.halaman}" if bukti.halaman else ""
    kurang = f": {bukti.alasan}" if bukti.alasan and bukti.ada is not Ada.YA else ""
    return f"{bukti.ada}{tempat}{kurang}"


def untuk_dibaca(hasil: HasilBaca) -> HasilBaca:
    """Hasil seperti disampaikan kepada orang: tanpa nomor halaman bila berkasnya tidak menyimpan letaknya.

    >>> ragu = HasilBaca("a.docx", Jenis.LAPORAN, "", 2024, {"bab_1": Bagian(Ada.YA, 7)}, halaman_pasti=False)
    >>> untuk_dibaca(ragu).struktur["bab_1"].halaman is None
    True
    """
    if hasil.halaman_pasti:
        return hasil
    return replace(
        hasil,
        struktur={nama: replace(satu, halaman=None) for nama, satu in hasil.struktur.items()},
        sasaran=tuple(
            replace(s, halaman=0, butir={n: replace(b, halaman=None) for n, b in s.butir.items()})
            for s in hasil.sasaran
        ),
        temuan=tuple(replace(t, halaman=()) for t in hasil.temuan),
        butir={kode: replace(usul, halaman="") for kode, usul in hasil.butir.items()},
    )

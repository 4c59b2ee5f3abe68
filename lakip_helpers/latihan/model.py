"""Bentuk sebuah latihan: satu benda beku yang memuat soal, kunci, pemeriksa, petunjuk, dan kekeliruan yang dikenal.

Pembuat buku kerja, panel, rekap, dan uji membaca benda yang sama; karena itu kunci hanya tertulis satu kali.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any


class Bentuk(StrEnum):
    """Cara peserta menjawab."""

    PILIHAN = "pilihan"
    URUTAN = "urutan"
    KLASIFIKASI = "klasifikasi"
    NILAI = "nilai"
    KALIMAT = "kalimat"
    TABEL = "tabel"
    KARTU = "kartu"
    POHON = "pohon"
    LEMBAR = "lembar"
    BERKAS = "berkas"
    KODE = "kode"


class Status(StrEnum):
    """Keadaan satu jawaban sesudah diperiksa."""

    BELUM = "belum"
    LULUS = "lulus"
    KELIRU = "keliru"
    LAIN = "lain"
    GAGAL = "gagal"


@dataclass(frozen=True)
class Hasil:
    """Putusan atas satu jawaban.

    `kode` terisi hanya bila `status` adalah KELIRU: kode kekeliruan yang dikenal.

    >>> Hasil(Status.KELIRU, "Masih kerja.", kode="11-01-K1").sandi
    '11-01-K1'
    """

    status: Status
    pesan: str
    kode: str = ""

    @property
    def lulus(self) -> bool:
        """Apakah jawaban sudah benar seluruhnya."""
        return self.status is Status.LULUS

    @property
    def sandi(self) -> str:
        """Satu kata untuk log: kode kekeliruan bila dikenal, selain itu nama statusnya."""
        return self.kode or self.status.value


@dataclass(frozen=True)
class Kekeliruan:
    """Jawaban salah yang sering muncul, lengkap dengan kalimat untuk peserta dan untuk kelas.

    `contoh` adalah jawaban utuh yang memunculkannya. `kena` menentukan jawaban mana saja yang termasuk;
    bila kosong, hanya jawaban yang sama dengan `contoh`.
    """

    kode: str
    contoh: object
    pesan: str
    untuk_kelas: str
    kena: Callable[[object], bool] | None = field(default=None, compare=False, repr=False)


@dataclass(frozen=True)
class Opsi:
    """Satu pilihan yang dapat diambil peserta; `kode` masuk log, `teks` tampil di layar."""

    kode: str
    teks: str


@dataclass(frozen=True)
class Butir:
    """Satu pernyataan yang digolongkan atau diurutkan.

    `sebab` menerangkan jawaban yang tepat; `pancingan` mengajak berpikir ulang tanpa menyebut jawabannya.
    """

    kode: str
    teks: str
    sebab: str
    pancingan: str


def label_butir(urut: int, *, huruf: bool = False) -> str:
    """Label butir di layar: angka, atau huruf bila angka dipakai untuk urutan.

    >>> label_butir(2), label_butir(2, huruf=True)
    ('2', 'B')
    """
    return chr(ord("A") + urut - 1) if huruf else str(urut)


@dataclass(frozen=True)
class IsiPilihan:
    """Bahan latihan pilihan; `banyak` berarti boleh lebih dari satu."""

    opsi: tuple[Opsi, ...]
    banyak: bool = False


@dataclass(frozen=True)
class IsiKlasifikasi:
    """Bahan latihan menggolongkan: tiap butir masuk satu golongan."""

    golongan: tuple[Opsi, ...]
    butir: tuple[Butir, ...]


@dataclass(frozen=True)
class IsiUrutan:
    """Bahan latihan mengurutkan; butir ditampilkan menurut daftar ini, bukan menurut kunci."""

    butir: tuple[Butir, ...]
    pertama: str
    terakhir: str


@dataclass(frozen=True)
class IsiNilai:
    """Bahan latihan nilai: satuan jawaban dan banyaknya angka di belakang koma."""

    satuan: str
    desimal: int


@dataclass(frozen=True)
class IsiKalimat:
    """Bahan latihan kalimat: kalimat asal, pokoknya dalam kata-kata, dan kata yang menandai pokok itu."""

    asal: str
    tentang: str
    hal: tuple[str, ...]


@dataclass(frozen=True)
class IsianTabel:
    """Satu tabel yang diisi peserta: kolom yang dapat diubah, kolom yang hanya ditampilkan, dan banyaknya baris."""

    nama: str
    kolom: tuple[str, ...]
    tetap: tuple[str, ...]
    baris: int


@dataclass(frozen=True)
class IsiTabel:
    """Bahan latihan tabel, dinilai aturan sungguhan.

    `asal` adalah isi awal (boleh kosong), `acuan` tabel pendamping yang tidak diubah, `aturan` kode aturan yang
    menilai, `paling_sedikit` banyaknya baris tabel terakhir yang harus terisi, dan `dokumen` ("pk", "renaksi") dokumen
    Word yang dapat dibuat dari isiannya; dokumen yang kosong berarti latihan memperbaiki.
    """

    tabel: tuple[IsianTabel, ...]
    asal: Mapping[str, tuple[Mapping[str, str], ...]]
    acuan: Mapping[str, tuple[Mapping[str, str], ...]]
    aturan: tuple[str, ...]
    paling_sedikit: int = 1
    dokumen: str = ""


@dataclass(frozen=True)
class Bidang:
    """Satu isian pada kartu; `kolom` adalah namanya di tabel.

    `induk` bidang yang di atasnya bila kartu itu pohon, `pilihan` menjadikannya daftar turun, `panjang` kotak beberapa
    baris; `wajib=False` boleh kosong.
    """

    kolom: str
    label: str
    contoh: str = ""
    pilihan: tuple[str, ...] = ()
    panjang: bool = False
    wajib: bool = True
    induk: str = ""


@dataclass(frozen=True)
class IsiKartu:
    """Bahan latihan kartu: beberapa bidang untuk satu hal, dinilai aturan sungguhan.

    `tetap` kolom yang ditentukan soal, `aturan` awalan kode aturan yang menilai, `hal` kata pokok yang wajib tersebut
    di bidang pertama (`tentang` pokok itu dalam kata-kata). `karya`: isian adalah karya peserta sendiri; `sambung` kode
    latihan yang karyanya dipasang lebih dahulu; `tampil` tambahan di bawah isian ("tetangga", "deret", atau kosong).
    """

    bidang: tuple[Bidang, ...]
    tetap: Mapping[str, str]
    aturan: tuple[str, ...]
    tentang: str = ""
    hal: tuple[str, ...] = ()
    karya: bool = False
    sambung: str = ""
    tampil: str = ""


@dataclass(frozen=True)
class IsiPohon:
    """Bahan latihan pohon: tiap kondisi (butir) diberi induk, dan yang memerlukan OPD lain diberi tanda lintas.

    `akar` adalah hasil yang dijabarkan; kodenya dalam jawaban selalu `AKAR`.
    """

    akar: str
    butir: tuple[Butir, ...]


AKAR = "akar"


@dataclass(frozen=True)
class BarisLembar:
    """Satu baris lembar: kodenya, judul di layar, kelompoknya, dan rincian yang dapat dibuka (misalnya kriteria)."""

    kode: str
    judul: str
    kelompok: str = ""
    rincian: tuple[str, ...] = ()


@dataclass(frozen=True)
class IsiLembar:
    """Bahan latihan lembar: baris yang sudah ditentukan, tiap baris beberapa bidang yang sama.

    `jenis` menentukan penilainya ("lke", "reviu", "rencana"), `aturan` kode catatan yang menghalangi lulus, dan
    `paling_sedikit` banyaknya baris yang harus terisi.
    """

    jenis: str
    baris: tuple[BarisLembar, ...]
    bidang: tuple[Bidang, ...]
    aturan: tuple[str, ...]
    paling_sedikit: int
    karya: bool = True


@dataclass(frozen=True)
class Syarat:
    """Satu syarat lulus sebuah buku kerja: `dokumen` paling sedikit terisi, atau tidak ada catatan yang disebut.

    `aturan` kode atau awalan kode; `keparahan` catatan yang menghalangi.
    """

    teks: str
    dokumen: int = 0
    aturan: tuple[str, ...] = ()
    keparahan: tuple[str, ...] = ("salah",)


@dataclass(frozen=True)
class BukuContoh:
    """Buku kerja satu OPD kota rekaan, dengan sel yang sengaja diubah.

    Satu `ubah` memuat `tabel`, `cari` (kolom → isi yang menentukan barisnya), dan `isi` (kolom → isi yang baru).
    """

    kode: str
    judul: str
    ubah: tuple[Mapping[str, Any], ...] = ()


@dataclass(frozen=True)
class IsiBerkas:
    """Bahan latihan berkas: buku kerja peserta dibaca dan dinilai aturan sungguhan, lalu ditimbang dengan `syarat`."""

    syarat: tuple[Syarat, ...]
    contoh: tuple[BukuContoh, ...] = ()


@dataclass(frozen=True)
class IsiKode:
    """Bahan latihan kode: `fungsi` ditulis peserta di selnya sendiri dan dibandingkan dengan `acuan` di tiap `kisi`."""

    fungsi: str
    argumen: tuple[str, ...]
    kisi: tuple[tuple[float | str, ...], ...]
    acuan: str


Isi = (
    IsiPilihan
    | IsiKlasifikasi
    | IsiUrutan
    | IsiNilai
    | IsiKalimat
    | IsiTabel
    | IsiKartu
    | IsiPohon
    | IsiLembar
    | IsiBerkas
    | IsiKode
)


@dataclass(frozen=True)
class Latihan:
    """Satu latihan utuh; dibuat dengan fungsi di `lakip_helpers.latihan.bentuk.buat`."""

    kode: str
    judul: str
    menit: int
    tujuan: str
    perintah: str
    bentuk: Bentuk
    isi: Isi
    awal: str
    kunci: object
    sel_kunci: str
    periksa: Callable[[object], Hasil] = field(compare=False, repr=False)
    petunjuk: tuple[str, ...]
    kekeliruan: tuple[Kekeliruan, ...]
    pembahasan: str

    @property
    def nomor_sesi(self) -> str:
        """Nomor sesi, yaitu dua angka pertama kode (`11-03` → `11`)."""
        return self.kode.split("-", maxsplit=1)[0]

    @property
    def dihitung(self) -> bool:
        """Apakah latihan ini ikut dihitung dalam kemajuan; latihan kode hanya untuk yang ingin mencoba."""
        return self.bentuk is not Bentuk.KODE

"""Latihan dan bentuknya: satu benda beku memuat soal, kunci, pemeriksa, petunjuk, dan kekeliruan yang dikenal.

Pembuat buku kerja, panel, rekap, dan uji membaca benda yang sama; karena itu kunci hanya tertulis satu kali.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any, Generic, TypeVar

from lakip_helpers.latihan.sel import tulis_awal, tulis_sel_kunci

Data = Mapping[str, Any]
"""Satu tabel TOML."""
BahanX = TypeVar("BahanX")


class Peran(StrEnum):
    """Karya peserta yang dicari menurut perannya, bukan menurut kode latihannya; ditulis `peran = "…"` di `isi/`."""

    POHON = "pohon_sendiri"
    INDIKATOR = "indikator_sendiri"
    DEFINISI = "definisi_sendiri"
    TARGET = "target_sendiri"
    PK = "pk_sendiri"
    RENAKSI = "renaksi_sendiri"
    LAPORAN = "laporan_sendiri"
    LKE = "lke_sendiri"
    REVIU = "reviu_sendiri"
    RENCANA = "rencana_sendiri"
    BENANG = "benang_sendiri"
    RENJA = "renja_sendiri"


class Status(StrEnum):
    """Keadaan satu jawaban sesudah diperiksa."""

    BELUM = "belum"
    LULUS = "lulus"
    KELIRU = "keliru"
    LAIN = "lain"
    GAGAL = "gagal"


@dataclass(frozen=True)
class Putusan:
    """Putusan atas satu jawaban.

    `kode` terisi hanya bila `status` adalah KELIRU: kode kekeliruan yang dikenal.

    >>> Putusan(Status.KELIRU, "Masih kerja.", kode="11-01-K1").sandi
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
    bila kosong, hanya jawaban yang sama dengan `contoh`. `pesan_untuk` menyesuaikan pesan dengan jawabannya.
    """

    kode: str
    contoh: object
    pesan: str
    untuk_kelas: str
    kena: Callable[[object], bool] | None = field(default=None, compare=False, repr=False)
    pesan_untuk: Callable[[object], str] | None = field(default=None, compare=False, repr=False)


Langkah = Callable[[object], Putusan | None]
"""Satu langkah pemeriksaan; None berarti belum memutuskan apa-apa."""


@dataclass(frozen=True)
class SkemaBentuk:
    """Kunci TOML milik sebuah bentuk, masing-masing dengan skema isinya (JSON Schema, lihat `bentuk/skema.py`).

    `wajib` dan `boleh` pada `[[latihan]]`; `keliru` wajib pada tiap `[[latihan.kekeliruan]]`, yang juga memuat tepat
    satu `pemicu`.
    """

    wajib: Data
    boleh: Data = field(default_factory=dict)
    keliru: Data = field(default_factory=dict)
    pemicu: Data = field(default_factory=dict)


@dataclass(frozen=True, eq=False)
class BentukLatihan(Generic[BahanX]):
    """Satu cara menjawab dan semua yang khas padanya; satu modul `bentuk/<nama>.py`, terdaftar di `bentuk/daftar.py`.

    - `baca`: TOML menjadi bahan soal; `kunci`: TOML menjadi jawaban yang tepat; `keliru`: satu kekeliruan yang dikenal;
    - `langkah`: pemeriksaan berurutan, yang pertama memutuskan menentukan putusannya;
    - `tulis_kunci`: jawaban yang tepat sebagai baris teks; `sebutkan`: jawaban peserta dalam kata-kata;
    - `diisi_peserta`: bagian jawaban yang diketik peserta, tanpa yang ditentukan soalnya;
    - `karya`: apakah isiannya menjadi milik peserta sendiri; `dihitung`: apakah ikut kemajuan;
    - `awal`, `sel_kunci`: isi sel peserta dan sel kunci, dari data TOML-nya.
    """

    nama: str
    skema: SkemaBentuk
    baca: Callable[[Data], BahanX]
    kunci: Callable[[BahanX, Data], Any]
    keliru: Callable[[BahanX, Any, Data], Kekeliruan]
    langkah: Callable[[BahanX, Any, Sequence[Kekeliruan]], Sequence[Langkah]]
    tulis_kunci: Callable[[BahanX, Any], Iterable[str]]
    sebutkan: Callable[[BahanX, Any], str]
    diisi_peserta: Callable[[BahanX, Any], Any] = lambda _, jawaban: jawaban
    karya: Callable[[BahanX], bool] = lambda _: False
    awal: Callable[[Data], str] = lambda data: tulis_awal(data["kode"])
    sel_kunci: Callable[[Data], str] = lambda data: tulis_sel_kunci(data["kode"])
    dihitung: bool = True


@dataclass(frozen=True)
class Latihan:
    """Satu latihan utuh, dari `bentuk.susun.susun_latihan`; `bahan` soalnya menurut bentuk, `peran` None bila biasa."""

    kode: str
    judul: str
    menit: int
    tujuan: str
    perintah: str
    bentuk: BentukLatihan[Any] = field(repr=False)
    bahan: Any
    awal: str
    kunci: Any
    sel_kunci: str
    periksa: Callable[[object], Putusan] = field(compare=False, repr=False)
    petunjuk: tuple[str, ...]
    kekeliruan: tuple[Kekeliruan, ...]
    pembahasan: str
    peran: Peran | None = None

    @property
    def nomor_sesi(self) -> str:
        """Nomor sesi, yaitu dua angka pertama kode (`11-03` → `11`)."""
        return self.kode.split("-", maxsplit=1)[0]

    @property
    def dihitung(self) -> bool:
        """Apakah latihan ini ikut dihitung dalam kemajuan."""
        return self.bentuk.dihitung

    @property
    def karya(self) -> bool:
        """Apakah isian latihan ini karya peserta sendiri."""
        return self.bentuk.karya(self.bahan)

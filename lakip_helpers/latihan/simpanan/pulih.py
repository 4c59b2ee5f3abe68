"""Memulihkan pekerjaan peserta: dari log, yang kurang dari cuplikan, yang masih kurang dari salinan bertanggal."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from lakip_helpers.latihan.simpanan.cuplikan import (
    NAMA_CUPLIKAN,
    NAMA_SALINAN,
    baca_utuh,
    baris_log,
    cuplik,
    daftar_salinan,
    gabung_baris,
    ringkas_baris,
    simpan_identitas_dari,
    tanpa_kepala,
)
from lakip_helpers.latihan.simpanan.identitas import folder_aktif
from lakip_helpers.latihan.simpanan.log import GANTI, ISIAN, Peristiwa, baca_baris, tulis_baris, waktu_sekarang
from lakip_helpers.latihan.simpanan.simpan import buat_nama_kedua, tambah_baris
from lakip_helpers.latihan.simpanan.tempat import NAMA_LOG


@dataclass(frozen=True)
class Sumber:
    """Sebuah berkas dan banyaknya catatan yang diambil darinya."""

    nama: str
    banyak: int


@dataclass(frozen=True)
class Pemulihan:
    """Apa yang ditemukan dan dari mana; `diambil` kosong bila lognya sudah lengkap."""

    di_log: int
    diambil: tuple[Sumber, ...] = ()
    identitas_dari: str = ""

    @property
    def perlu(self) -> bool:
        """Apakah ada yang dipulihkan."""
        return bool(self.diambil or self.identitas_dari)

    @property
    def kalimat(self) -> str:
        """Apa yang dipulihkan, dalam kata-kata.

        >>> Pemulihan(3).kalimat
        'Berkas log.jsonl lengkap: 3 catatan. Tidak ada yang perlu dipulihkan.'
        >>> Pemulihan(1, (Sumber("cuplikan.jsonl", 2),)).kalimat
        'Dipulihkan 2 catatan dari salinan cadangan; 1 catatan masih ada di log.jsonl. Lihat lagi latihan terakhir.'
        """
        if not self.perlu:
            if not self.di_log:
                return "Belum ada pekerjaan yang tersimpan di folder ini, jadi tidak ada yang dapat dipulihkan."
            return f"Berkas {NAMA_LOG} lengkap: {self.di_log} catatan. Tidak ada yang perlu dipulihkan."
        dari = ", ".join(f"{satu.banyak} catatan dari {sebut_salinan(satu.nama)}" for satu in self.diambil)
        nama = f" Nama dan OPD dikembalikan dari {sebut_salinan(self.identitas_dari)}." if self.identitas_dari else ""
        awal = f"Dipulihkan {dari}; {self.di_log} catatan masih ada di {NAMA_LOG}." if dari else ""
        return f"{awal}{nama} Lihat lagi latihan terakhir.".strip()


def sebut_salinan(nama: str) -> str:
    """Nama berkas salinan dengan kata biasa.

    >>> sebut_salinan("cuplikan.jsonl"), sebut_salinan("cuplikan_2026-01-13_0905.jsonl")
    ('salinan cadangan', 'salinan cadangan 2026-01-13 09.05')
    """
    bertanggal = NAMA_SALINAN.fullmatch(nama)
    return (
        f"salinan cadangan {bertanggal[1]} {bertanggal[2][:2]}.{bertanggal[2][2:]}"
        if bertanggal
        else "salinan cadangan"
    )


def pulihkan(folder: Path | None = None) -> Pemulihan:
    """Kembalikan ke log semua catatan yang hilang darinya; tidak ada yang dihapus atau ditimpa.

    `folder` folder peserta (baku: yang aktif). Keluaran: `Pemulihan`. GalatSimpan bila log tidak dapat ditulisi.

    >>> import tempfile
    >>> from lakip_helpers.latihan.simpanan.log import BarisLog, baca_log
    >>> from lakip_helpers.latihan.simpanan.pencatat import catat_semua
    >>> with tempfile.TemporaryDirectory() as nama:
    ...     log = Path(nama) / NAMA_LOG
    ...     _ = catat_semua(log, [BarisLog("w", "periksa", "11-01", "0.1.0", "s", "a", "lain", 1)])
    ...     log.unlink()
    ...     pulihkan(Path(nama)).diambil, baca_log(log).baris[0].jawaban
    ((Sumber(nama='cuplikan.jsonl', banyak=1),), 'a')
    """
    folder = folder or folder_aktif()
    log = baris_log(folder)
    lengkap = _susun_lengkap(folder, log)
    kurang = [satu for satu in lengkap if satu not in set(log)]
    diambil = _sebut_sumber(folder, kurang)
    for satu in (*kurang, *_kembalikan_puncak(lengkap, set(kurang))):
        tambah_baris(folder / NAMA_LOG, satu.decode())
    dari = next((satu.name for satu in _sumber(folder) if simpan_identitas_dari(folder, satu)), "")
    if kurang or dari:
        cuplik(folder)
    return Pemulihan(len(log), diambil, dari)


def perlu_pulih(folder: Path | None = None) -> bool:
    """Apakah cuplikan memuat catatan yang tidak ada di log.

    >>> perlu_pulih(Path("belum_ada"))
    False
    """
    folder = folder or folder_aktif()
    return not set(tanpa_kepala(baca_utuh(folder / NAMA_CUPLIKAN))) <= set(baris_log(folder))


def _sumber(folder: Path) -> Iterator[Path]:
    cuplikan = folder / NAMA_CUPLIKAN
    yield from (cuplikan, buat_nama_kedua(cuplikan), *daftar_salinan(folder))


def _susun_lengkap(folder: Path, log: Sequence[bytes]) -> list[bytes]:
    """Semua catatan yang pernah tersimpan, menurut urutannya, tanpa simpanan yang sudah digantikan."""
    return ringkas_baris(susun_semua(folder, log))


def susun_semua(folder: Path, log: Sequence[bytes]) -> list[bytes]:
    """Semua catatan di log, cuplikan, dan salinan bertanggal, menurut urutannya."""
    semua: list[bytes] = []
    for berkas in reversed(list(_sumber(folder))):
        semua = gabung_baris(tanpa_kepala(baca_utuh(berkas)), semua)
    return gabung_baris(log, semua)


def _kembalikan_puncak(lengkap: Sequence[bytes], kurang: set[bytes]) -> Iterator[bytes]:
    """Log hanya dapat ditambah di akhir; jawaban yang lebih baru daripada yang dipulihkan disimpan sekali lagi."""
    akhir: dict[str, bytes] = {}
    for mentah in lengkap:
        satu = baca_baris(mentah)
        if satu and satu.peristiwa in ISIAN:
            akhir[satu.latihan] = mentah
    dipulihkan = {satu.latihan for mentah in kurang if (satu := baca_baris(mentah)) and satu.peristiwa in ISIAN}
    for latihan in sorted(dipulihkan):
        satu = baca_baris(akhir[latihan])
        if satu and akhir[latihan] not in kurang:
            peristiwa = Peristiwa.PASANG if satu.peristiwa in GANTI else Peristiwa.SIMPAN
            yield tulis_baris(replace(satu, waktu=waktu_sekarang(), peristiwa=peristiwa.value)).encode()


def _sebut_sumber(folder: Path, kurang: Sequence[bytes]) -> tuple[Sumber, ...]:
    sisa, hasil = set(kurang), []
    for berkas in _sumber(folder):
        dari_sini = sisa & set(baca_utuh(berkas))
        sisa -= dari_sini
        if dari_sini:
            hasil.append(Sumber(berkas.name, len(dari_sini)))
    return tuple(hasil)

"""Kesiapan laptop seminggu sebelum kelas: apa yang akan gagal menurut laporan peserta, dan cara membereskannya.

Putusannya dihitung ulang dari angka di laporan, bukan dari kata putusan yang tertulis di dalamnya.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from lakip_helpers import __version__
from lakip_helpers.galat import GalatBerkas
from lakip_helpers.kelas.kumpulan.keadaan_kelas import baca_waktu
from lakip_helpers.kelas.kumpulan.kiriman import BITA_KECIL
from lakip_helpers.kelas.kumpulan.wadah import PANJANG_ASAL, Milik, Wadah, buka_wadah
from lakip_helpers.latihan.laptop.kesiapan import Kesiapan, urai_kesiapan
from lakip_helpers.latihan.laptop.lingkungan import (
    DISK_PERLU_MB,
    LEBAR_PERLU,
    MEMORI_PERLU_MB,
    PYTHON_PERLU,
    PutusanLaptop,
)
from lakip_helpers.latihan.simpanan.identitas import rapikan

NAMA_KESIAPAN: Final = re.compile(r"siap.*", re.IGNORECASE)
MUNGKIN_KESIAPAN: Final = re.compile(r".*\.(json|txt)", re.IGNORECASE)
"""Yang namanya diganti peserta; dinilai bila isinya memang laporan kesiapan."""
TANPA_NAMA: Final = "(nama belum diisi)"
LAYAR_SEMPIT: Final = 700
"""Di bawah ini tombol panel pun tidak terlihat seluruhnya."""


@dataclass(frozen=True)
class Halangan:
    """Satu hal yang akan mengganggu: kodenya, akibatnya pada hari pelaksanaan, dan apa yang dilakukan sekarang."""

    kode: str
    putusan: PutusanLaptop
    akibat: str
    lakukan: str


@dataclass(frozen=True)
class Laptop:
    """Satu laptop: pemiliknya, asal laporannya, dan semua halangannya dari yang terberat."""

    nama: str
    opd: str
    asal: str
    sistem: str
    waktu: str
    halangan: tuple[Halangan, ...]

    @property
    def putusan(self) -> PutusanLaptop:
        """Putusan terberat di antara halangannya; tanpa halangan berarti siap."""
        return max((satu.putusan for satu in self.halangan), key=list(PutusanLaptop).index, default=PutusanLaptop.SIAP)


@dataclass(frozen=True)
class KesiapanKelas:
    """Semua laptop, dari yang paling terhalang, dan laporan yang tidak terbaca."""

    laptop: tuple[Laptop, ...]
    catatan: tuple[str, ...]


def baca_siap(folder: Path) -> KesiapanKelas:
    """Nilai semua laporan kesiapan di sebuah folder, juga yang berada di dalam ZIP.

    Keluaran: laptop dari yang paling terhalang; laporan lama orang yang sama diganti yang terbaru. `GalatBerkas` bila
    foldernya tidak ada atau tidak memuat laporan.
    """
    catatan: list[str] = []
    laptop: dict[tuple[str, str, str], Laptop] = {}
    for satu in _laptop(folder, catatan):
        asal = satu.asal
        kunci = (satu.nama.casefold(), satu.opd.casefold(), asal if satu.nama == TANPA_NAMA else "")
        if kunci not in laptop or _lebih_baru(satu, laptop[kunci]):
            laptop[kunci] = satu
    if not laptop and not catatan:
        raise GalatBerkas(
            f"Di folder {folder.name} tidak ada laporan kesiapan (siap_….json), jadi tidak ada laptop yang dapat "
            "dinilai. Minta peserta menjalankan notebook 00, lalu kumpulkan berkasnya di folder itu."
        )
    return KesiapanKelas(tuple(sorted(laptop.values(), key=_urut)), tuple(catatan))


def _laptop(folder: Path, catatan: list[str]) -> Iterator[Laptop]:
    """Tiap berkas dinilai atau disebut; di dalam ZIP dan rumah akun hanya yang bernama laporan kesiapan."""
    for wadah in buka_wadah(folder, catatan):
        lain: dict[str, list[str]] = {}
        ada = False
        for nama in wadah.nama:
            tempat, _, dasar = nama.rpartition("/")
            bernama = NAMA_KESIAPAN.fullmatch(dasar) is not None
            calon = bernama or (wadah.milik is Milik.KELAS and MUNGKIN_KESIAPAN.fullmatch(dasar))
            satu = _baca_laptop(wadah, nama, catatan if bernama else []) if calon else None
            if satu:
                yield satu
            elif not bernama:
                lain.setdefault(tempat, []).append(dasar)
            ada = ada or bernama
        catatan += _sebut_tidak_dinilai(wadah, lain, ada)


def _baca_laptop(wadah: Wadah, nama: str, catatan: list[str]) -> Laptop | None:
    asal = rapikan("/".join(bagian for bagian in (wadah.asal, nama) if bagian), PANJANG_ASAL)
    try:
        return nilai_laptop(urai_kesiapan(wadah.baca(nama, BITA_KECIL + 1), asal), asal)
    except GalatBerkas as galat:
        catatan.append(str(galat))
    except OSError:
        catatan.append(f"{asal}: tidak dapat dibaca. Minta peserta mengirimnya sekali lagi.")
    return None


def _sebut_tidak_dinilai(wadah: Wadah, lain: Mapping[str, Sequence[str]], ada: bool) -> Iterator[str]:
    if wadah.milik is not Milik.KELAS:
        if not ada:
            yield f"{rapikan(wadah.asal, PANJANG_ASAL)}: tidak memuat laporan kesiapan (siap_….json)."
        return
    for tempat, nama in lain.items():
        ikut = f" dan {len(nama) - 1} lainnya di folder itu" if len(nama) > 1 else ""
        pertama = rapikan(f"{tempat}/{nama[0]}" if tempat else nama[0], PANJANG_ASAL)
        yield f"{pertama}{ikut} bukan laporan kesiapan, jadi tidak dinilai."


def _lebih_baru(laptop: Laptop, lama: Laptop) -> bool:
    baru, dahulu = baca_waktu(laptop.waktu), baca_waktu(lama.waktu)
    return bool(baru and (not dahulu or baru > dahulu))


def _urut(laptop: Laptop) -> tuple[int, int, str, str]:
    berat = -list(PutusanLaptop).index(laptop.putusan)
    return (berat, -len(laptop.halangan), laptop.opd.casefold(), laptop.nama.casefold())


def nilai_laptop(laporan: Kesiapan, asal: str) -> Laptop:
    """Halangan sebuah laptop menurut laporannya.

    >>> from lakip_helpers.latihan.laptop.kesiapan import susun_kesiapan
    >>> nilai_laptop(susun_kesiapan([]), "siap_a.json").asal
    'siap_a.json'
    """
    halangan = [satu for satu in _semua_halangan(laporan) if satu]
    berat = sorted(halangan, key=lambda halang: -list(PutusanLaptop).index(halang.putusan))
    return Laptop(laporan.nama or TANPA_NAMA, laporan.opd, asal, laporan.sistem, laporan.waktu, tuple(berat))


def _semua_halangan(laporan: Kesiapan) -> Iterator[Halangan | None]:
    yield _python(laporan.python)
    yield _paket(laporan)
    yield None if laporan.folder_ditulisi else TIDAK_DITULISI
    yield None if laporan.peluncur else CARA_LAIN
    yield _versi_kit(laporan.kit)
    yield _sisa("disk", laporan.disk_mb, DISK_PERLU_MB, DISK_SEMPIT)
    yield _sisa("memori", laporan.memori_mb, MEMORI_PERLU_MB, MEMORI_SEMPIT)
    yield _layar(laporan)


TIDAK_DITULISI: Final = Halangan(
    "folder",
    PutusanLaptop.GAGAL,
    "Jawaban peserta tidak tersimpan; semuanya hilang begitu JupyterLab ditutup.",
    "Pindahkan folder kit ke Documents, bukan di dalam ZIP, flashdisk terkunci, atau folder bersama kantor.",
)
CARA_LAIN: Final = Halangan(
    "cara membuka",
    PutusanLaptop.PERHATIKAN,
    "Kit dibuka dengan cara lain, jadi pengaturannya tidak terpasang: berkas besar gagal diunggah tanpa pesan, dan "
    "tombol Periksa kadang memakai isian lama.",
    "Minta peserta membuka kit dengan klik ganda mulai.py, lalu menjalankan notebook 00 sekali lagi.",
)
DISK_SEMPIT: Final = (
    "Menyimpan dan membuat dokumen dapat gagal di tengah kelas.",
    "Kosongkan Recycle Bin dan unduhan lama.",
)
MEMORI_SEMPIT: Final = (
    "Notebook kedua dan grafik menjadi sangat lambat, atau kernel mati.",
    "Tutup aplikasi lain sebelum kelas; bila memori laptop memang kecil, siapkan laptop cadangan.",
)


def _python(versi: str) -> Halangan | None:
    angka = tuple(int(satu) for satu in re.findall(r"\d+", versi)[:2])
    if len(angka) == 2 and angka >= PYTHON_PERLU:
        return None
    return Halangan(
        "python",
        PutusanLaptop.GAGAL,
        f"Python {versi or 'tidak diketahui'} terlalu lama; kit tidak dapat dibuka.",
        "Pasang Python 3.11 sampai 3.14 (64-bit) dari flashdisk panitia atau minta petugas TI, lalu jalankan mulai.py.",
    )


def _paket(laporan: Kesiapan) -> Halangan | None:
    kurang = [nama for nama, versi in laporan.paket.items() if not versi]
    salah = next(
        (satu.ditemukan for satu in laporan.butir if satu.nama == "Paket" and satu.putusan is not PutusanLaptop.SIAP),
        "",
    )
    if laporan.paket and not kurang and not salah:
        return None
    apa = salah or (f"tidak ada: {', '.join(kurang)}" if kurang else "daftar paket kosong")
    return Halangan(
        "paket",
        PutusanLaptop.GAGAL,
        f"Pemasangan tidak lengkap ({apa}); sebagian panel tidak muncul.",
        "Tutup JupyterLab, hapus folder .venv di folder kit, lalu jalankan mulai.py sekali lagi.",
    )


def _versi_kit(kit: str) -> Halangan | None:
    if kit == __version__:
        return None
    return Halangan(
        "versi kit",
        PutusanLaptop.PERHATIKAN,
        f"Kit di laptop ini versi {kit or 'tidak diketahui'}, sedangkan panitia memakai {__version__}; soalnya "
        "dapat berbeda.",
        "Salin kit terbaru menimpa yang lama; pekerjaan di berkas_kerja tidak ikut terhapus.",
    )


def _sisa(kode: str, ada: int, perlu: int, teks: tuple[str, str]) -> Halangan | None:
    if ada >= perlu:
        return None
    akibat, lakukan = teks
    return Halangan(kode, PutusanLaptop.PERHATIKAN, f"Sisa {kode} {ada} MB, perlu {perlu} MB. {akibat}", lakukan)


def _layar(laporan: Kesiapan) -> Halangan | None:
    layar = laporan.layar
    if layar is None or layar.jendela_lebar >= LEBAR_PERLU:
        return None
    putusan = PutusanLaptop.GAGAL if layar.jendela_lebar < LAYAR_SEMPIT else PutusanLaptop.PERHATIKAN
    return Halangan(
        "layar",
        putusan,
        f"Isi jendela peramban hanya {layar.jendela_lebar} piksel; tabel dan pohon kinerja terpotong.",
        "Besarkan jendela, tutup daftar berkas di kiri, dan perkecil tampilan dengan Ctrl+minus.",
    )


SEBUTAN_CATATAN: Final = 40
"""Yang tidak terbaca dan disebut satu per satu; selebihnya dijumlah, supaya laptop yang dinilai tidak tergulung."""


def tulis_siap(kelas: KesiapanKelas) -> Sequence[str]:
    """Baris-baris untuk layar: ringkasannya, lalu tiap laptop yang terhalang dan apa yang dilakukan.

    >>> tulis_siap(KesiapanKelas((), ("siap_a.json: tidak dapat dibuka.",)))
    ['0 laptop dinilai: 0 siap, 0 perlu diperhatikan, 0 akan gagal.', 'Tidak terbaca: siap_a.json: tidak dapat dibuka.']
    """
    jumlah = [sum(satu.putusan is putusan for satu in kelas.laptop) for putusan in PutusanLaptop]
    baris = [
        f"{len(kelas.laptop)} laptop dinilai: {jumlah[0]} siap, {jumlah[1]} perlu diperhatikan, {jumlah[2]} akan gagal."
    ]
    for satu in kelas.laptop:
        if satu.halangan:
            pemilik = f"{satu.nama}, {satu.opd}".rstrip(", ")
            baris.append(f"\n{TANDA[satu.putusan]} {pemilik} ({satu.sistem}; {satu.asal})")
            baris += [f"   - {h.akibat}\n     Lakukan: {h.lakukan}" for h in satu.halangan]
    siap = [satu.nama for satu in kelas.laptop if not satu.halangan]
    baris += [f"\nSiap: {', '.join(siap)}."] if siap else []
    baris += [f"Tidak terbaca: {catatan}" for catatan in kelas.catatan[:SEBUTAN_CATATAN]]
    sisa = len(kelas.catatan) - SEBUTAN_CATATAN
    return [*baris, f"Tidak terbaca: {sisa} lainnya; bereskan dahulu yang disebut di atas."] if sisa > 0 else baris


TANDA: Final = {
    PutusanLaptop.SIAP: "✔ SIAP",
    PutusanLaptop.PERHATIKAN: "△ PERHATIKAN",
    PutusanLaptop.GAGAL: "✘ AKAN GAGAL",
}

"""Apa yang berubah selama bimbingan, per OPD dan untuk kota: dokumen dan jawaban pertama peserta melawan yang terakhir.

Berkas peserta tidak dipercaya: hanya yang sidiknya tercatat di log yang dibaca, lewat pembaca yang sama dengan
`lakip banding`, dari folder sementara.
"""

from __future__ import annotations

import json
import tempfile
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING, Final

from lakip_helpers.aturan.banding.ukuran import NAMA_HASIL, NAMA_SMART
from lakip_helpers.berkas.kisi import UKURAN_MAKS
from lakip_helpers.galat import GalatLakip
from lakip_helpers.kelas.kumpulan.kiriman import BITA_KECIL, Kiriman, Kumpulan, sebut_asal
from lakip_helpers.kelas.kumpulan.wadah import Wadah, buka_wadah
from lakip_helpers.latihan.hasil.buku_kerja import FOLDER, rapikan_nama, sidik_isi
from lakip_helpers.latihan.hasil.perubahan import Unggahan, banding_karya, pasangan_unggahan
from lakip_helpers.latihan.simpanan.identitas import Identitas
from lakip_helpers.latihan.simpanan.koreksi_kolom import NAMA_KOREKSI
from lakip_helpers.model.banding import Bagian, Banding, Nasib, Ukuran
from lakip_helpers.pakai.banding import bandingkan
from lakip_helpers.pakai.koreksi import baca_data
from lakip_helpers.pakai.versi_dokumen import baca_versi
from lakip_helpers.tulis import BilaAda, tulis_berkas

if TYPE_CHECKING:
    from lakip_helpers.kantor.koreksi import KoreksiTabel

BENTUK_ASING: Final = (GalatLakip, ValueError, TypeError, KeyError, AttributeError)
"""Isian log yang bentuknya tidak dapat dipercaya."""


@dataclass(frozen=True)
class PerubahanPeserta:
    """Semua perbandingan seorang peserta, dan kalimat tentang yang tidak dapat dibandingkan."""

    banding: tuple[Banding, ...] = ()
    tak_terbaca: tuple[str, ...] = ()


@dataclass(frozen=True)
class JumlahPerubahan:
    """Jumlah beberapa perbandingan: catatan menurut nasibnya, yang berubah, dan ukurannya."""

    banyak: int
    lama: int
    selesai: int
    tersisa: int
    tak_banding: int
    baru: int
    kalimat: int
    angka: int
    ukuran: tuple[Ukuran, ...]


def jumlahkan(semua: Sequence[Banding]) -> JumlahPerubahan:
    """Jumlahkan perbandingan; ukuran yang tidak dapat dihitung pada salah satu versinya tidak ikut.

    >>> jumlahkan([]).banyak
    0
    """
    nasib = [satu.hitung() for satu in semua]
    return JumlahPerubahan(
        banyak=len(semua),
        lama=sum(satu.banyak_lama for satu in semua),
        selesai=sum(n[Nasib.SELESAI] for n in nasib),
        tersisa=sum(n[Nasib.TERSISA] for n in nasib),
        tak_banding=sum(n[Nasib.LAMA_TAK_BANDING] for n in nasib),
        baru=sum(n[Nasib.BARU] for n in nasib),
        kalimat=sum(satu.banyak_kalimat for satu in semua),
        angka=sum(len(satu.angka) for satu in semua),
        ukuran=tuple(_jumlah_ukuran(nama, semua) for nama in (NAMA_SMART, NAMA_HASIL)),
    )


def _jumlah_ukuran(nama: str, semua: Iterable[Banding]) -> Ukuran:
    ada = [u for satu in semua for u in satu.ukuran if u.nama == nama and u.lama.dari and u.baru.dari]
    return Ukuran(nama, _jumlah_bagian(u.lama for u in ada), _jumlah_bagian(u.baru for u in ada))


def _jumlah_bagian(semua: Iterable[Bagian]) -> Bagian:
    daftar = list(semua)
    return Bagian(sum(satu.banyak for satu in daftar), sum(satu.dari for satu in daftar))


def perubahan_kelas(folder: Path, kumpulan: Kumpulan) -> tuple[PerubahanPeserta, ...]:
    """Perubahan tiap peserta, menurut urutan `kumpulan.peserta`; unggahannya dibaca dari `folder` yang sama.

    >>> perubahan_kelas(Path("."), Kumpulan(()))
    ()
    """
    with tempfile.TemporaryDirectory() as sementara:
        disalin = _salin_unggahan(folder, kumpulan, Path(sementara)) if kumpulan.peserta else {}
        return tuple(
            _satu(kiriman, disalin.get(urut, Path(sementara) / "tidak ada"))
            for urut, kiriman in enumerate(kumpulan.peserta)
        )


def samarkan_perubahan(semua: Sequence[PerubahanPeserta]) -> tuple[PerubahanPeserta, ...]:
    """Tanpa kalimat yang memuat nama orang dan nama berkas; banyaknya tetap disebut.

    >>> samarkan_perubahan([PerubahanPeserta((), ("Siti: …",))])[0].tak_terbaca
    ('1 dokumen peserta tidak dihitung perubahannya.',)
    """
    return tuple(
        replace(satu, tak_terbaca=(f"{len(satu.tak_terbaca)} dokumen peserta tidak dihitung perubahannya.",))
        if satu.tak_terbaca
        else satu
        for satu in semua
    )


def _satu(kiriman: Kiriman, tempat: Path) -> PerubahanPeserta:
    banding: list[Banding] = []
    tak_terbaca: list[str] = []
    koreksi = _koreksi(tempat)
    for awal, akhir in pasangan_unggahan(kiriman.log):
        try:
            dua = [baca_versi(_letak(tempat, satu), koreksi) for satu in (awal, akhir)]
            banding.append(bandingkan(*dua))
        except GalatLakip as galat:
            tak_terbaca.append(f"{kiriman.nama}: perubahan {rapikan_nama(akhir.nama)} tidak dihitung. {galat}")
        except Exception:  # noqa: BLE001 - berkas seorang peserta tidak menghentikan rekap
            tak_terbaca.append(f"{kiriman.nama}: perubahan {rapikan_nama(akhir.nama)} tidak dihitung.")
    return PerubahanPeserta((*banding, *_karya(kiriman)), tuple(tak_terbaca))


def _karya(kiriman: Kiriman) -> tuple[Banding, ...]:
    try:
        karya = banding_karya(kiriman.log, Identitas(kiriman.nama, kiriman.jabatan, kiriman.opd))
    except BENTUK_ASING:
        return ()
    return (karya,) if karya else ()


def _letak(tempat: Path, unggahan: Unggahan) -> Path:
    return tempat / unggahan.sha256[:16] / rapikan_nama(unggahan.nama)


def _salin_unggahan(folder: Path, kumpulan: Kumpulan, sementara: Path) -> dict[int, Path]:
    """Salin unggahan pertama dan terakhir tiap peserta ke folder sementara; keluaran: urutan peserta → foldernya."""
    asal = {bagian: urut for urut, satu in enumerate(kumpulan.peserta) for bagian in satu.asal.split(" + ")}
    hasil: dict[int, Path] = {}
    for wadah in buka_wadah(folder, []):
        for tempat in {nama.rpartition("/")[0] for nama in wadah.nama}:
            urut = asal.get(sebut_asal(wadah, tempat))
            if urut is not None:
                hasil[urut] = sementara / str(urut)
                _salin(wadah, tempat, _diperlukan(kumpulan.peserta[urut]), hasil[urut])
    return hasil


def _diperlukan(kiriman: Kiriman) -> Sequence[Unggahan]:
    return list(dict.fromkeys(satu for pasangan in pasangan_unggahan(kiriman.log) for satu in pasangan))


def _salin(wadah: Wadah, tempat: str, unggahan: Sequence[Unggahan], tujuan: Path) -> None:
    awalan = f"{tempat}/" if tempat else ""
    nama_ada = set(wadah.nama)
    for satu in unggahan:
        dicari = f"{awalan}{FOLDER}/{satu.nama}"
        for isi in _baca(wadah, dicari, UKURAN_MAKS) if dicari in nama_ada else ():
            if sidik_isi(isi) == satu.sha256:
                _tulis(_letak(tujuan, satu), isi)
    for isi in _baca(wadah, awalan + NAMA_KOREKSI, BITA_KECIL) if awalan + NAMA_KOREKSI in nama_ada else ():
        _tulis(tujuan / NAMA_KOREKSI, isi)


def _baca(wadah: Wadah, nama: str, batas: int) -> Iterator[bytes]:
    try:
        yield wadah.baca(nama, batas)
    except OSError:
        return


def _tulis(berkas: Path, bita: bytes) -> None:
    tulis_berkas(berkas, bita, BilaAda.GANTI, buat_folder=True)


def _koreksi(tempat: Path) -> Mapping[str, KoreksiTabel]:
    """Koreksi kolom peserta itu sendiri, supaya dokumennya terbaca seperti di laptopnya."""
    try:
        return baca_data(json.loads((tempat / NAMA_KOREKSI).read_text(encoding="utf-8")))
    except (OSError, ValueError, RecursionError, *BENTUK_ASING):
        return {}

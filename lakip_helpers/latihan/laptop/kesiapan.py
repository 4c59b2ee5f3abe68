"""Laporan kesiapan laptop, `siap_<folder peserta>.json`: ditulis notebook 00, dibaca perkakas fasilitator.

Isi berkas (JSON, UTF-8), `skema` 1:

- `waktu`: kapan diperiksa; `kit`: versi kit; `nama`, `opd`: seperti diketik peserta, kosong bila belum diisi;
- `sistem`: misalnya "Windows 11"; `python`: versinya; `paket`: nama paket ke versi terpasang (kosong: tidak ada);
- `disk_mb`, `memori_mb`: yang masih bebas; `folder_ditulisi`: pekerjaan dapat disimpan; `peluncur`: dibuka lewat
  `lakip mulai`;
- `layar`: null bila peramban tidak memberitahukannya, selain itu `lebar`, `tinggi` (layar), `jendela_lebar`,
  `jendela_tinggi` (isi jendela), keempatnya dalam piksel CSS, `perbesaran` (persen, kira-kira), dan `peramban`;
- `butir`: daftar `nama perlu ditemukan putusan saran`, putusan salah satu dari siap, perhatikan, gagal;
- `putusan`: yang terburuk di antara semua butir; pembaca menghitungnya ulang dari `butir`.

Tidak memuat nama komputer, nama pengguna, atau letak folder.
"""

from __future__ import annotations

import contextlib
import json
import platform
from collections.abc import Iterable, Mapping
from dataclasses import asdict, dataclass, field, replace
from pathlib import Path
from typing import Any, Final

import lakip_helpers
from lakip_helpers.galat import GalatBerkas, GalatSimpan
from lakip_helpers.latihan.laptop.lingkungan import (
    Periksaan,
    PutusanLaptop,
    dibuka_peluncur,
    disk_mb,
    memori_mb,
    periksa_folder,
    ringkas_putusan,
    versi_paket,
)
from lakip_helpers.latihan.simpanan.berkas_biasa import baca_biasa
from lakip_helpers.latihan.simpanan.identitas import Identitas, aktif, folder_aktif, rapikan
from lakip_helpers.latihan.simpanan.log import waktu_sekarang
from lakip_helpers.latihan.simpanan.simpan import tulis_utuh
from lakip_helpers.latihan.simpanan.tempat import TANPA_NAMA, folder_kerja

SKEMA: Final = 1
AWALAN: Final = "siap_"
UKURAN_MAKS: Final = 200_000
PANJANG_TEKS: Final = 400


@dataclass(frozen=True)
class Layar:
    """Layar seperti dikabarkan peramban; ukuran dalam piksel CSS, `perbesaran` dalam persen."""

    lebar: int
    tinggi: int
    jendela_lebar: int
    jendela_tinggi: int
    perbesaran: int
    peramban: str


@dataclass(frozen=True)
class Kesiapan:
    """Satu laporan kesiapan; arti tiap isi ada di kepala modul ini."""

    waktu: str
    kit: str
    nama: str
    opd: str
    sistem: str
    python: str
    disk_mb: int
    memori_mb: int
    folder_ditulisi: bool
    peluncur: bool
    butir: tuple[Periksaan, ...]
    paket: Mapping[str, str] = field(default_factory=dict)
    layar: Layar | None = None

    @property
    def putusan(self) -> PutusanLaptop:
        """Putusan terburuk di antara semua butir; laporan tanpa butir berarti gagal."""
        return ringkas_putusan(self.butir) if self.butir else PutusanLaptop.GAGAL


def susun_kesiapan(butir: Iterable[Periksaan], layar: Layar | None = None) -> Kesiapan:
    """Kesiapan laptop ini, dari butir pemeriksaan yang sudah dijalankan.

    >>> from lakip_helpers.latihan.laptop.lingkungan import periksa_python
    >>> susun_kesiapan([periksa_python((3, 9))]).putusan.value
    'gagal'
    """
    peserta = aktif() or Identitas("", "", "")
    return Kesiapan(
        waktu=waktu_sekarang(),
        kit=lakip_helpers.__version__,
        nama=peserta.nama,
        opd=peserta.opd,
        sistem=f"{platform.system()} {platform.release()}",
        python=platform.python_version(),
        disk_mb=disk_mb(folder_kerja()),
        memori_mb=memori_mb(),
        folder_ditulisi=periksa_folder(folder_kerja()).putusan is PutusanLaptop.SIAP,
        peluncur=dibuka_peluncur(),
        butir=tuple(butir),
        paket=versi_paket(),
        layar=layar,
    )


def nama_laporan() -> str:
    """Nama berkas laporan peserta yang aktif.

    >>> nama_laporan().startswith("siap_") and nama_laporan().endswith(".json")
    True
    """
    return f"{AWALAN}{folder_aktif().name}.json"


def tulis_kesiapan(kesiapan: Kesiapan) -> str:
    """Simpan laporan di folder pekerjaan peserta yang aktif; keluaran: nama berkasnya. GalatSimpan bila gagal.

    >>> import tempfile
    >>> from unittest.mock import patch
    >>> with tempfile.TemporaryDirectory() as folder, patch.dict("os.environ", {"LAKIP_KERJA": folder}):
    ...     nama = tulis_kesiapan(susun_kesiapan([]))
    ...     nama, baca_kesiapan(Path(folder) / "tanpa_nama" / nama).kit == lakip_helpers.__version__
    ('siap_tanpa_nama.json', True)
    """
    isi = {"skema": SKEMA, **asdict(kesiapan), "putusan": kesiapan.putusan}
    tulis_utuh(folder_aktif() / nama_laporan(), json.dumps(isi, ensure_ascii=False, indent=1))
    return nama_laporan()


def coba_tulis_kesiapan(kesiapan: Kesiapan) -> str:
    """Seperti `tulis_kesiapan`, tetapi keberhasilan dan kegagalannya menjadi kalimat untuk layar.

    >>> import tempfile
    >>> from unittest.mock import patch
    >>> with tempfile.TemporaryDirectory() as folder, patch.dict("os.environ", {"LAKIP_KERJA": folder}):
    ...     coba_tulis_kesiapan(susun_kesiapan([]))[:39]
    'Laporan tersimpan: siap_tanpa_nama.json'
    """
    try:
        return f"Laporan tersimpan: {tulis_kesiapan(kesiapan)}. Bila diminta, kirimkan berkas itu kepada fasilitator."
    except GalatSimpan as galat:
        return str(galat)


def beri_nama_laporan(identitas: Identitas) -> None:
    """Tulis ulang laporan yang dibuat sebelum identitas diisi, kini dengan nama dan OPD; tanpa laporan tidak apa-apa.

    GalatSimpan bila tidak dapat ditulis.

    >>> import tempfile
    >>> from unittest.mock import patch
    >>> from lakip_helpers.latihan.simpanan.identitas import daftarkan
    >>> with tempfile.TemporaryDirectory() as folder, patch.dict("os.environ", {"LAKIP_KERJA": folder}):
    ...     _ = tulis_kesiapan(susun_kesiapan([]))
    ...     beri_nama_laporan(daftarkan("Siti", "Kasubbag", "Bappeda"))
    ...     baca_kesiapan(Path(folder) / "siti" / "siap_siti.json").opd
    'Bappeda'
    """
    for folder in dict.fromkeys((folder_aktif().name, TANPA_NAMA)):
        berkas = folder_kerja() / folder / f"{AWALAN}{folder}.json"
        if berkas.is_file():
            with contextlib.suppress(GalatBerkas):  # laporan rusak ditulis lagi oleh panel pemeriksaan
                tulis_kesiapan(replace(baca_kesiapan(berkas), nama=identitas.nama, opd=identitas.opd))
                _buang_tanpa_nama(berkas)
                return


def _buang_tanpa_nama(berkas: Path) -> None:
    """Laporan laptop yang sama tidak tinggal dua kali: yang tanpa nama sudah ditulis ulang dengan nama."""
    if berkas.parent.name == TANPA_NAMA and folder_aktif().name != TANPA_NAMA:
        with contextlib.suppress(OSError):
            berkas.unlink()


def baca_kesiapan(berkas: Path) -> Kesiapan:
    """Baca satu laporan kesiapan; isian yang tidak dikenal diabaikan, teks dirapikan.

    GalatBerkas bila berkasnya tidak dapat dibuka, terlalu besar, atau bukan laporan kesiapan.

    >>> baca_kesiapan(Path("tidak_ada.json"))
    Traceback (most recent call last):
    lakip_helpers.galat.GalatBerkas: tidak_ada.json: tidak dapat dibuka sebagai laporan kesiapan, jadi laptop itu \
belum dapat dinilai. Minta peserta menjalankan notebook 00 sekali lagi, lalu mengirim berkasnya.
    """
    try:
        return urai_kesiapan(baca_biasa(berkas.parent, berkas.name, UKURAN_MAKS + 1), berkas.name)
    except OSError:
        raise _bukan_laporan(berkas.name) from None


def urai_kesiapan(bita: bytes, nama: str) -> Kesiapan:
    """Laporan dari isi berkasnya, misalnya dari dalam ZIP; `GalatBerkas` seperti `baca_kesiapan`.

    >>> urai_kesiapan(b"{}", "siap_a.json")  # doctest: +ELLIPSIS
    Traceback (most recent call last):
    lakip_helpers.galat.GalatBerkas: siap_a.json: tidak dapat dibuka sebagai laporan kesiapan...
    """
    try:
        if len(bita) > UKURAN_MAKS:
            raise ValueError
        return _susun(json.loads(bita.decode("utf-8-sig")))
    except (ValueError, KeyError, TypeError, AttributeError, OverflowError, RecursionError):
        raise _bukan_laporan(nama) from None


def _bukan_laporan(nama: str) -> GalatBerkas:
    return GalatBerkas(
        f"{nama}: tidak dapat dibuka sebagai laporan kesiapan, jadi laptop itu belum dapat dinilai. "
        "Minta peserta menjalankan notebook 00 sekali lagi, lalu mengirim berkasnya."
    )


def _susun(data: Mapping[str, Any]) -> Kesiapan:
    isi: dict[str, Any] = {nama: _teks(data[nama]) for nama in ("waktu", "kit", "nama", "opd", "sistem", "python")}
    isi |= {nama: int(data[nama]) for nama in ("disk_mb", "memori_mb")}
    isi |= {nama: data[nama] is True for nama in ("folder_ditulisi", "peluncur")}
    return Kesiapan(
        **isi,
        butir=tuple(_butir(satu) for satu in data["butir"]),
        paket={_teks(nama): _teks(versi) for nama, versi in data["paket"].items()},
        layar=baca_layar(data["layar"]),
    )


def _teks(nilai: object) -> str:
    return rapikan(str(nilai), PANJANG_TEKS)


def _butir(data: Mapping[str, Any]) -> Periksaan:
    teks = {nama: _teks(data[nama]) for nama in ("nama", "perlu", "ditemukan", "saran")}
    return Periksaan(**teks, putusan=PutusanLaptop(data["putusan"]))


def baca_layar(data: object) -> Layar | None:
    """Layar dari kabar peramban; None bila kabarnya tidak ada atau tidak terbaca.

    >>> ukuran = {"lebar": 1366, "tinggi": 768, "jendela_lebar": 1093, "jendela_tinggi": 500}
    >>> baca_layar({**ukuran, "perbesaran": 125, "peramban": "Edge"}).perbesaran
    125
    >>> baca_layar({"lebar": "besar"}) is None
    True
    """
    if not isinstance(data, Mapping):
        return None
    try:
        angka = {nama: int(data[nama]) for nama in Layar.__annotations__ if nama != "peramban"}
        return Layar(**angka, peramban=_teks(data["peramban"]))
    except (KeyError, ValueError, TypeError, OverflowError):
        return None

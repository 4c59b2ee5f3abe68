"""Mengumpulkan pekerjaan seorang peserta menjadi satu ZIP untuk fasilitator, dan membacanya kembali.

Isi ZIP: satu folder bernama folder peserta, di dalamnya `manifest.json`, `log.jsonl`, `cuplikan.jsonl`, laporan
kesiapan `siap_….json`, dan dokumen yang dibuat. `manifest.json` (UTF-8), `skema` 1:

- `kit` versi kit; `folder`, `nama`, `jabatan`, `opd` seperti diketik peserta (nama kosong: identitas belum diisi);
- `dibuat` kapan ZIP dibuat; `mulai`, `akhir` waktu peristiwa pertama dan terakhir di log (kosong: belum ada);
- `berkas`: daftar `nama` dan `bita` yang ikut; `tidak_ikut`: daftar `nama`, `bita`, `sebab`.

Pembaca tidak pernah mengekstrak ZIP ke disk; ia membaca isi satu berkas dengan batas ukuran.
"""

from __future__ import annotations

import json
import re
import zipfile
from collections.abc import Iterator, Mapping
from dataclasses import asdict, dataclass
from io import BytesIO
from pathlib import Path
from typing import Any, Final

import lakip_helpers
from lakip_helpers.galat import GalatBerkas, GalatSimpan
from lakip_helpers.latihan.simpanan.berkas_biasa import baca_biasa, buka_biasa
from lakip_helpers.latihan.simpanan.identitas import Identitas, baca_identitas, folder_aktif, rapikan
from lakip_helpers.latihan.simpanan.log import IsiLog, baca_log, urai_log, waktu_sekarang
from lakip_helpers.latihan.simpanan.simpan import jelaskan_gagal, tulis_utuh
from lakip_helpers.latihan.simpanan.tempat import NAMA_LOG, folder_kerja

SKEMA: Final = 1
MANIFES: Final = "manifest.json"
UTAMA: Final = re.compile(r"(log|cuplikan)(_\d+)?\.jsonl|identitas\.json|siap_[a-z0-9_-]+\.json")
"""Selalu ikut, berapa pun ukurannya."""
LEWATI: Final = re.compile(r"\..*|~\$.*|.*\.(tmp|zip|kunci)", re.IGNORECASE)
FOLDER_LEWATI: Final = ("salinan",)
BITA_BERKAS: Final = 10_000_000
BITA_SEMUA: Final = 40_000_000
BITA_BACA: Final = 100_000_000
BANYAK_BERKAS: Final = 200
TERLARANG: Final = re.compile(r'[<>:"|?*\\/\x00-\x1f]')


@dataclass(frozen=True)
class BerkasKumpul:
    """Satu berkas di dalam ZIP, atau yang tidak ikut beserta `sebab`-nya."""

    nama: str
    bita: int
    sebab: str = ""


@dataclass(frozen=True)
class Manifes:
    """Keterangan satu ZIP; arti tiap isi ada di kepala modul ini."""

    kit: str
    folder: str
    nama: str
    jabatan: str
    opd: str
    dibuat: str
    mulai: str
    akhir: str
    berkas: tuple[BerkasKumpul, ...]
    tidak_ikut: tuple[BerkasKumpul, ...] = ()


def kumpulkan(folder: Path | None = None) -> Path:
    """Kumpulkan pekerjaan peserta yang aktif (atau di `folder`) menjadi satu ZIP di samping foldernya.

    Keluaran: berkas ZIP; bila ZIP lama sedang dibuka program lain, namanya bernomor. GalatSimpan bila belum ada
    pekerjaan, atau tidak dapat ditulis.

    >>> import tempfile
    >>> from unittest.mock import patch
    >>> from lakip_helpers.latihan import Pengerjaan
    >>> with tempfile.TemporaryDirectory() as kerja, patch.dict("os.environ", {"LAKIP_KERJA": kerja}):
    ...     _ = Pengerjaan("11-04").periksa("a")
    ...     berkas = kumpulkan()
    ...     berkas.name, len(baca_log_kumpul(berkas).baris), baca_manifes(berkas).folder
    ('kumpul_tanpa_nama.zip', 1, 'tanpa_nama')
    """
    asal = folder or folder_aktif()
    if not asal.is_dir() or not any(_daftar(asal)):
        raise GalatSimpan(
            f"Folder pekerjaan {asal.name} masih kosong, jadi belum ada yang dapat dikumpulkan. Kerjakan satu latihan "
            "dahulu, lalu tekan lagi."
        )
    try:
        ikut, tidak = _pilah(asal)
        bita = _rangkai_zip(susun_manifes(asal, ikut, tidak), ikut)
    except OSError as galat:
        raise GalatSimpan(jelaskan_gagal(asal, galat)) from None
    return tulis_utuh(folder_kerja() / f"kumpul_{asal.name}.zip", bita, boleh_bernomor=True)


def susun_manifes(folder: Path, ikut: Mapping[str, Path], tidak_ikut: tuple[BerkasKumpul, ...] = ()) -> Manifes:
    """Keterangan untuk isi yang sudah dipilih; `ikut` nama di ZIP ke berkasnya.

    >>> susun_manifes(Path("belum_ada"), {}).mulai
    ''
    """
    peserta = baca_identitas(folder) or Identitas("", "", "")
    waktu = [satu.waktu for satu in baca_log(folder / NAMA_LOG).baris]
    return Manifes(
        kit=lakip_helpers.__version__,
        folder=folder.name,
        nama=peserta.nama,
        jabatan=peserta.jabatan,
        opd=peserta.opd,
        dibuat=waktu_sekarang(),
        mulai=waktu[0] if waktu else "",
        akhir=waktu[-1] if waktu else "",
        berkas=tuple(BerkasKumpul(nama, berkas.stat().st_size) for nama, berkas in ikut.items()),
        tidak_ikut=tidak_ikut,
    )


def _daftar(folder: Path) -> Iterator[Path]:
    """Berkas biasa di folder peserta; tautan, berkas sementara, dan salinan bertanggal dilewati."""
    for berkas in sorted(folder.rglob("*")):
        bagian = berkas.relative_to(folder).parts
        lewat = bagian[0] in FOLDER_LEWATI or any(LEWATI.fullmatch(satu) for satu in bagian)
        if not lewat and berkas.is_file() and not berkas.is_symlink():
            yield berkas


def _pilah(folder: Path) -> tuple[dict[str, Path], tuple[BerkasKumpul, ...]]:
    """Yang ikut (nama aman ke berkasnya) dan yang tidak; berkas utama didahulukan."""
    ikut: dict[str, Path] = {}
    tidak: list[BerkasKumpul] = []
    jumlah = 0
    for berkas in sorted(_daftar(folder), key=lambda berkas: not UTAMA.fullmatch(berkas.name)):
        nama, bita = _nama_unik(berkas.relative_to(folder), ikut), berkas.stat().st_size
        sebab = "" if UTAMA.fullmatch(berkas.name) else _terlalu_besar(bita, jumlah, len(ikut))
        if sebab:
            tidak.append(BerkasKumpul(nama, bita, sebab))
            continue
        ikut[nama], jumlah = berkas, jumlah + bita
    return ikut, tuple(tidak)


def _terlalu_besar(bita: int, jumlah: int, banyak: int) -> str:
    if banyak >= BANYAK_BERKAS:
        return f"sudah {BANYAK_BERKAS} berkas"
    if bita > BITA_BERKAS:
        return f"lebih dari {BITA_BERKAS // 1_000_000} MB"
    return f"isi ZIP sudah {BITA_SEMUA // 1_000_000} MB" if jumlah + bita > BITA_SEMUA else ""


def buat_nama_zip(nama: str) -> str:
    """Nama yang dapat diekstrak di laptop mana pun: tanpa letak, tanpa tanda terlarang, tidak terlalu panjang.

    >>> [buat_nama_zip(satu) for satu in ("PK: 2026?.docx", "..")]
    ['PK_ 2026_.docx', 'berkas']
    """
    batang, titik, akhiran = TERLARANG.sub("_", rapikan(nama, 300)).strip(". ").rpartition(".")
    batang, akhiran = (batang, f"{titik}{akhiran[:10]}") if batang else (akhiran, "")
    return f"{batang[:90].strip('. ')}{akhiran}" or "berkas"


def _nama_unik(letak: Path, ada: Mapping[str, Path]) -> str:
    nama = "/".join(buat_nama_zip(satu) for satu in letak.parts)
    batang, titik, akhiran = nama.rpartition(".") if "." in nama else (nama, "", "")
    calon = (nama, *(f"{batang}_{urut}{titik}{akhiran}" for urut in range(2, len(ada) + 3)))
    dipakai = {satu.casefold() for satu in (*ada, MANIFES)}
    return next(satu for satu in calon if satu.casefold() not in dipakai)


def _rangkai_zip(manifes: Manifes, ikut: Mapping[str, Path]) -> bytes:
    isi = BytesIO()
    with zipfile.ZipFile(isi, "w", zipfile.ZIP_DEFLATED) as zip_baru:
        teks = json.dumps({"skema": SKEMA, **asdict(manifes)}, ensure_ascii=False, indent=1)
        zip_baru.writestr(f"{manifes.folder}/{MANIFES}", teks)
        for nama, berkas in ikut.items():
            zip_baru.writestr(f"{manifes.folder}/{nama}", baca_biasa(berkas.parent, berkas.name))
    return isi.getvalue()


def baca_isi_kumpul(berkas: Path, nama: str) -> bytes:
    """Isi satu berkas di dalam ZIP, misalnya "log.jsonl", tanpa mengekstrak; kosong bila berkas itu tidak ikut.

    GalatBerkas bila ZIP tidak dapat dibuka, isinya terlalu besar, atau bukan kumpulan pekerjaan.
    """
    try:
        with buka_biasa(berkas.parent, berkas.name) as dibuka, zipfile.ZipFile(dibuka) as arsip:
            calon = [satu for satu in arsip.infolist() if satu.filename.partition("/")[2] == nama]
            if not calon:
                return b""
            with arsip.open(calon[0]) as isi:
                bita = isi.read(BITA_BACA + 1)
        if len(bita) > BITA_BACA:
            raise ValueError
        return bita
    except (OSError, ValueError, NotImplementedError, RuntimeError, EOFError, zipfile.BadZipFile):
        raise _bukan_kumpulan(berkas) from None


def _bukan_kumpulan(berkas: Path) -> GalatBerkas:
    return GalatBerkas(
        f"{berkas.name}: tidak dapat dibuka sebagai kumpulan pekerjaan peserta, jadi tidak ikut direkap. Minta peserta "
        "menekan Kumpulkan sekali lagi di notebook 00, lalu mengirim ZIP-nya tanpa diubah."
    )


def baca_manifes(berkas: Path) -> Manifes:
    """Keterangan di dalam ZIP; GalatBerkas bila bukan kumpulan pekerjaan."""
    try:
        data: dict[str, Any] = json.loads(baca_isi_kumpul(berkas, MANIFES))
        teks = {nama: rapikan(str(data[nama])) for nama in ("kit", "folder", "nama", "jabatan", "opd")}
        waktu = {nama: rapikan(str(data[nama])) for nama in ("dibuat", "mulai", "akhir")}
        return Manifes(**teks, **waktu, berkas=_isi(data["berkas"]), tidak_ikut=_isi(data["tidak_ikut"]))
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError):
        raise _bukan_kumpulan(berkas) from None


def _isi(daftar: Any) -> tuple[BerkasKumpul, ...]:
    return tuple(
        BerkasKumpul(rapikan(str(satu["nama"]), 300), int(satu["bita"]), rapikan(str(satu["sebab"]))) for satu in daftar
    )


def baca_log_kumpul(berkas: Path) -> IsiLog:
    """Log peserta di dalam ZIP, seperti `baca_log`; GalatBerkas bila ZIP tidak dapat dibuka."""
    return urai_log(baca_isi_kumpul(berkas, NAMA_LOG))

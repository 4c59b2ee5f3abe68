"""Siapa yang bekerja di laptop ini: nama, jabatan, OPD, dan folder pekerjaannya."""

from __future__ import annotations

import contextlib
import json
from collections.abc import Iterator
from dataclasses import asdict, dataclass, replace
from difflib import SequenceMatcher
from itertools import count
from pathlib import Path

from lakip_helpers.galat import GalatSimpan
from lakip_helpers.latihan.simpanan.log import ISIAN, BarisLog, Peristiwa, baca_log, isian_terakhir, tulis_baris
from lakip_helpers.latihan.simpanan.simpan import jelaskan_gagal, tambah_baris, tulis_utuh
from lakip_helpers.latihan.simpanan.tempat import NAMA_LOG, TANPA_NAMA, buat_nama_aman, folder_kerja, folder_peserta

BERKAS_IDENTITAS = "identitas.json"
BERKAS_AKTIF = "peserta_aktif.json"
PANJANG_ISIAN = 120
MIRIP = 0.9
"""Nama yang kemiripannya paling sedikit ini ditanyakan: apakah itu Anda?"""
IKUT_PINDAH = ("cuplikan.jsonl", "cuplikan_2.jsonl", "salinan")
"""Cuplikan tanpa nama ikut diganti namanya, supaya tidak dipulihkan sebagai pekerjaan orang berikutnya."""


@dataclass(frozen=True)
class Identitas:
    """Satu peserta; `folder` adalah nama foldernya di dalam berkas_kerja."""

    nama: str
    jabatan: str
    opd: str
    folder: str = ""


def rapikan(teks: str, panjang: int = PANJANG_ISIAN) -> str:
    """Isian orang: satu baris, tanpa huruf kendali, paling banyak `panjang` huruf.

    >>> rapikan("  Siti\\n Aminah ")
    'Siti Aminah'
    """
    return " ".join("".join(huruf if huruf.isprintable() else " " for huruf in teks).split())[:panjang]


def aktif() -> Identitas | None:
    """Peserta yang sedang bekerja, atau None bila belum mengisi identitas.

    >>> import tempfile
    >>> from unittest.mock import patch
    >>> with tempfile.TemporaryDirectory() as folder, patch.dict("os.environ", {"LAKIP_KERJA": folder}):
    ...     belum, _ = aktif(), daftarkan("Siti", "Kasubbag", "Bappeda")
    ...     belum, aktif().nama
    (None, 'Siti')
    """
    folder = _baca_json(folder_kerja() / BERKAS_AKTIF).get("folder", "")
    return baca_identitas(folder_peserta(folder)) if folder else None


def baca_identitas(folder: Path) -> Identitas | None:
    """Identitas yang tersimpan di sebuah folder peserta, atau None bila tidak ada atau tidak terbaca.

    >>> baca_identitas(Path("folder-yang-tidak-ada")) is None
    True
    """
    data = _baca_json(folder / BERKAS_IDENTITAS)
    if not data.get("nama"):
        return None
    return Identitas(data["nama"], data.get("jabatan", ""), data.get("opd", ""), folder.name)


def _baca_json(berkas: Path) -> dict[str, str]:
    with contextlib.suppress(OSError, ValueError):
        data = json.loads(berkas.read_text(encoding="utf-8"))
        if isinstance(data, dict):
            return {kunci: nilai for kunci, nilai in data.items() if isinstance(nilai, str)}
    return {}


def semua_peserta() -> tuple[Identitas, ...]:
    """Semua peserta yang pernah bekerja di laptop ini, menurut nama folder.

    >>> import tempfile
    >>> from unittest.mock import patch
    >>> with tempfile.TemporaryDirectory() as folder, patch.dict("os.environ", {"LAKIP_KERJA": folder}):
    ...     _ = daftarkan("Siti", "Kasubbag", "Bappeda"), daftarkan("Budi", "Camat", "Kecamatan")
    ...     [satu.nama for satu in semua_peserta()]
    ['Budi', 'Siti']
    """
    with contextlib.suppress(OSError):
        folder = sorted(satu for satu in folder_kerja().iterdir() if satu.is_dir())
        return tuple(satu for calon in folder if (satu := baca_identitas(calon)))
    return ()


def cari_senama(nama: str) -> tuple[Identitas, ...]:
    """Peserta yang namanya sama atau mirip, yang paling mirip dahulu; gelar, huruf besar, dan salah ketik diabaikan.

    >>> import tempfile
    >>> from unittest.mock import patch
    >>> with tempfile.TemporaryDirectory() as folder, patch.dict("os.environ", {"LAKIP_KERJA": folder}):
    ...     _ = daftarkan("Siti Aminah, S.E.", "Kasubbag", "Bappeda")
    ...     [satu.folder for satu in cari_senama("SITI AMINA")], cari_senama("Siti Rahmah")
    (['siti-aminah-s-e'], ())
    """
    mirip = ((kemiripan(nama, satu.nama), satu) for satu in semua_peserta())
    return tuple(satu for nilai, satu in sorted(mirip, key=lambda pasang: -pasang[0]) if nilai >= MIRIP)


def kemiripan(nama: str, lain: str) -> float:
    """Kemiripan dua nama orang, 0 sampai 1; nama yang seluruh katanya ada di nama lain dianggap mirip.

    >>> kemiripan("Budi", "Drs. Budi Santoso, M.Si.") >= MIRIP, kemiripan("Budi", "Rudi Hartono") >= MIRIP
    (True, False)
    """
    kata, kata_lain = _kata_nama(nama), _kata_nama(lain)
    if kata == kata_lain:
        return 1.0
    if kata and kata_lain and (set(kata) <= set(kata_lain) or set(kata_lain) <= set(kata)):
        return MIRIP
    return SequenceMatcher(None, " ".join(kata), " ".join(kata_lain)).ratio()


def _kata_nama(nama: str) -> list[str]:
    """Kata nama tanpa gelar: yang sesudah koma, dan yang bertitik di depannya."""
    depan = rapikan(nama).casefold().partition(",")[0].split()
    return [kata for kata in depan if not kata.endswith(".")] or depan


def daftarkan(nama: str, jabatan: str, opd: str) -> Identitas:
    """Buat peserta baru dengan folder sendiri, lalu jadikan ia yang aktif.

    GalatSimpan bila nama kosong atau folder tidak dapat
    ditulis.

    >>> import tempfile
    >>> from unittest.mock import patch
    >>> with tempfile.TemporaryDirectory() as folder, patch.dict("os.environ", {"LAKIP_KERJA": folder}):
    ...     daftarkan("Siti Aminah", "Kasubbag", "Bappeda").folder, daftarkan("Siti Aminah", "Camat", "").folder
    ('siti-aminah', 'siti-aminah-2')
    """
    isian = Identitas(rapikan(nama), rapikan(jabatan), rapikan(opd))
    if not isian.nama:
        raise GalatSimpan(
            "Nama masih kosong, jadi pekerjaan belum dapat disimpan atas nama Anda. Isi nama, lalu tekan Simpan."
        )
    identitas = replace(isian, folder=_buat_folder(buat_nama_aman(isian.nama)).name)
    tulis_identitas(identitas)
    return identitas


def _buat_folder(nama: str) -> Path:
    """Folder baru yang belum dipakai: `nama`, `nama-2`, dan seterusnya."""
    try:
        folder_kerja().mkdir(parents=True, exist_ok=True)
        folder = next(satu for satu in _calon_folder(nama) if not satu.exists())
        folder.mkdir()
    except OSError as galat:
        raise GalatSimpan(jelaskan_gagal(folder_kerja(), galat)) from None
    return folder


def _calon_folder(nama: str) -> Iterator[Path]:
    yield folder_kerja() / nama
    yield from (folder_kerja() / f"{nama}-{urut}" for urut in count(2))


def _gabungkan_tanpa_nama(folder: Path) -> tuple[str, ...]:
    """Sambungkan log tanpa nama ke log peserta, lalu ganti nama asalnya; tidak ada yang dihapus.

    Isian tanpa nama lebih baru, jadi itulah yang terpasang. Bila peserta sudah mempunyai isian lain pada latihan yang
    sama, penggantiannya dicatat dahulu supaya isian lama itu dapat dikembalikan. Keluaran: kode latihannya.
    """
    asal = folder_kerja() / TANPA_NAMA / NAMA_LOG
    if not asal.is_file():
        return ()
    try:
        tertimpa = _cari_tertimpa(asal, folder / NAMA_LOG)
        for ganti in tertimpa:
            tambah_baris(folder / NAMA_LOG, tulis_baris(replace(ganti, peristiwa=Peristiwa.PASANG.value, hasil="")))
        for baris in asal.read_text(encoding="utf-8", errors="replace").split("\n"):
            if baris.strip():
                tambah_baris(folder / NAMA_LOG, baris)
        urut = next(urut for urut in count(1) if not _pindahan(asal, urut).exists())
        for satu in (asal, *(asal.with_name(nama) for nama in IKUT_PINDAH)):
            if satu.exists():
                satu.replace(_pindahan(satu, urut))
    except OSError as galat:
        raise GalatSimpan(jelaskan_gagal(asal, galat)) from None
    return tuple(satu.latihan for satu in tertimpa)


def _cari_tertimpa(asal: Path, tujuan: Path) -> tuple[BarisLog, ...]:
    """Isian pertama di log `asal` pada latihan yang di log `tujuan` sudah berisian lain."""
    punya = isian_terakhir(baca_log(tujuan).baris)
    baris = baca_log(asal).baris
    akhir = isian_terakhir(baris)
    beda = {kode for kode, satu in akhir.items() if kode in punya and punya[kode].jawaban != satu.jawaban}
    pertama = {satu.latihan: satu for satu in reversed(baris) if satu.peristiwa in ISIAN and satu.jawaban}
    return tuple(pertama[kode] for kode in akhir if kode in beda)


def _pindahan(asal: Path, urut: int) -> Path:
    return asal.with_name(f"{asal.stem}_dipindah_{urut}{asal.suffix}")


def tulis_identitas(identitas: Identitas) -> tuple[str, ...]:
    """Simpan identitas ke foldernya dan jadikan peserta itu yang aktif; GalatSimpan bila gagal.

    Pekerjaan yang dibuat sebelum identitas diisi ikut disambungkan. Keluaran: kode latihan yang isian lamanya
    digantikan pekerjaan itu; isian lama itu dapat dikembalikan.

    >>> import tempfile
    >>> from unittest.mock import patch
    >>> with tempfile.TemporaryDirectory() as folder, patch.dict("os.environ", {"LAKIP_KERJA": folder}):
    ...     _ = tulis_identitas(Identitas("Siti", "Kasubbag", "Bappeda", folder="siti"))
    ...     aktif().jabatan
    'Kasubbag'
    """
    isi = {kunci: rapikan(nilai) for kunci, nilai in asdict(identitas).items() if kunci != "folder"}
    tulis_utuh(folder_peserta(identitas.folder) / BERKAS_IDENTITAS, json.dumps(isi, ensure_ascii=False, indent=1))
    tertimpa = _gabungkan_tanpa_nama(folder_peserta(identitas.folder))
    tulis_utuh(folder_kerja() / BERKAS_AKTIF, json.dumps({"folder": identitas.folder}))
    return tertimpa


def folder_aktif() -> Path:
    """Folder pekerjaan peserta yang aktif, atau folder tanpa nama bila identitas belum diisi.

    >>> import tempfile
    >>> from unittest.mock import patch
    >>> with tempfile.TemporaryDirectory() as folder, patch.dict("os.environ", {"LAKIP_KERJA": folder}):
    ...     folder_aktif().name
    'tanpa_nama'
    """
    peserta = aktif()
    return folder_peserta(peserta.folder if peserta else TANPA_NAMA)


def jelaskan_bukan_pemilik(folder: Path) -> str:
    """Kalimat bila yang aktif sekarang orang lain daripada pemilik panel; kosong bila bukan.

    `folder` folder yang aktif ketika panelnya dibuka; panel yang dibuka tanpa nama ikut pindah ke nama yang diisi.

    >>> jelaskan_bukan_pemilik(folder_aktif())
    ''
    """
    kini = aktif()
    if folder.name == TANPA_NAMA or kini is None or kini.folder == folder.name:
        return ""
    pemilik = baca_identitas(folder)
    nama = pemilik.nama if pemilik else folder.name
    return (
        f"Panel ini memuat isian {nama}, sedangkan yang aktif sekarang {kini.nama}. "
        "Supaya pekerjaan dua orang tidak tercampur, isian ini belum disimpan. Bila itu keliru, isi lagi “Siapa Anda” "
        f"di notebook 00; bila benar Anda {kini.nama}, muat ulang halaman ini (F5)."
    )


def berkas_log() -> Path:
    """Berkas log peserta yang aktif.

    >>> berkas_log().name
    'log.jsonl'
    """
    return folder_aktif() / NAMA_LOG

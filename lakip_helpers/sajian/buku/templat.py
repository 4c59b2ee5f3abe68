"""Buku kerja Excel dari pernyataan tabel: templat kosong atau terisi, dan bundel yang ditulis kembali."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Final

from lakip_helpers import __version__
from lakip_helpers.model import SEMUA_TABEL, TABEL_BUNDEL, Bundel, Tabel
from lakip_helpers.sajian.buku.lembar_kerja import susun_lembar, tulis_baris, tulis_contoh
from lakip_helpers.sajian.buku.petunjuk import tulis_petunjuk
from lakip_helpers.tulis import BilaAda, tulis_berkas

if TYPE_CHECKING:
    import pandas as pd
    from openpyxl import Workbook

SAAT_TETAP: Final = datetime(2025, 1, 1)
"""Waktu di dalam berkas; dibuat tetap supaya isi yang sama menghasilkan berkas yang sama."""
_DIUBAH: Final = re.compile(rb"(<dcterms:modified[^>]*>)[^<]*")


def buat_templat(
    tabel: Iterable[Tabel] = TABEL_BUNDEL,
    opd: str = "",
    isi_awal: Mapping[str, pd.DataFrame] | None = None,
    *,
    nomenklatur: bool = True,
) -> Workbook:
    """Buat buku kerja templat.

    Masukan: tabel yang dinyatakan di `model`; `opd` nama OPD untuk lembar Petunjuk; `isi_awal` frame per nama tabel
    yang sudah diketahui (misalnya program dari nomenklatur), ditulis di bawah baris contoh; `nomenklatur` lembar
    Programnya dari nomenklatur, bukan dari dokumen kantor. Keluaran: buku kerja openpyxl, satu lembar per tabel
    didahului lembar Petunjuk. Simpan dengan `simpan_buku`.

    >>> buat_templat().sheetnames[:3]
    ['Petunjuk', 'Perangkat Daerah', 'RPJMD Sasaran']
    """
    daftar, isi_awal = list(tabel), isi_awal or {}
    buku = _buku_baru(daftar, opd, rekaan=False, terisi=nomenklatur and "program" in isi_awal)
    for satu in daftar:
        lembar = buku.create_sheet(satu.lembar)
        susun_lembar(lembar, satu, asal_pilihan=[t.nama for t in daftar])
        tulis_contoh(lembar, satu)
        if satu.nama in isi_awal:
            tulis_baris(lembar, satu, isi_awal[satu.nama], awal=3)
    return buku


def tulis_buku(bundel: Bundel) -> Workbook:
    """Tulis bundel kembali menjadi buku kerja yang dapat dimuat lagi dengan isi yang sama.

    Masukan: `Bundel`. Keluaran: buku kerja openpyxl berlembar seperti templat tanpa baris contoh; kolom tambahan ikut
    di kanan. Tabel yang tidak dinyatakan di `model` tidak ditulis. Simpan dengan `simpan_buku`.

    >>> import pandas as pd
    >>> opd = pd.DataFrame({"kode_opd": ["A"], "nama_opd": ["Dinas A"]})
    >>> tulis_buku(Bundel("Contoh", True, {"perangkat_daerah": opd}))["Perangkat Daerah"]["B2"].value
    'Dinas A'
    """
    daftar = [tabel for tabel in SEMUA_TABEL if tabel.nama in bundel.tabel]
    buku = _buku_baru(daftar, bundel.judul, rekaan=bundel.rekaan, terisi=False)
    for satu in daftar:
        frame, lembar = bundel[satu.nama], buku.create_sheet(satu.lembar)
        tambahan = _kolom_tambahan(frame, satu)
        susun_lembar(lembar, satu, tambahan, asal_pilihan=[t.nama for t in daftar])
        tulis_baris(lembar, satu, frame, 2, tambahan)
    return buku


def _kolom_tambahan(frame: pd.DataFrame, tabel: Tabel) -> list[str]:
    turunan = {f"{kolom.nama}_teks" for kolom in tabel.kolom if kolom.simpan_teks}
    return [nama for nama in map(str, frame.columns) if nama not in tabel.nama_kolom and nama not in turunan]


def _buku_baru(tabel: Sequence[Tabel], judul: str, *, rekaan: bool, terisi: bool) -> Workbook:
    from openpyxl import Workbook

    buku = Workbook()
    buku.properties.creator = f"Kit bimbingan LAKIP {__version__}"
    buku.properties.title = "Buku kerja kinerja perangkat daerah"
    buku.properties.created = SAAT_TETAP
    tulis_petunjuk(buku.worksheets[0], tabel, judul, rekaan=rekaan, terisi=terisi)
    return buku


def bita_buku(buku: Workbook) -> bytes:
    """Isi berkas XLSX; buku yang sama selalu menghasilkan bita yang sama.

    >>> bita_buku(buat_templat([])) == bita_buku(buat_templat([]))
    True
    """
    mentah, rapi = io.BytesIO(), io.BytesIO()
    buku.save(mentah)
    saat = SAAT_TETAP.strftime("%Y-%m-%dT%H:%M:%SZ").encode()
    with zipfile.ZipFile(mentah) as asal, zipfile.ZipFile(rapi, "w", zipfile.ZIP_DEFLATED) as arsip:
        for satu in asal.infolist():
            keterangan = zipfile.ZipInfo(satu.filename)
            keterangan.create_system, keterangan.compress_type = 0, zipfile.ZIP_DEFLATED
            isi = asal.read(satu)
            arsip.writestr(
                keterangan, _DIUBAH.sub(rb"\g<1>" + saat, isi) if satu.filename.startswith("docProps") else isi
            )
    return rapi.getvalue()


def simpan_buku(buku: Workbook, tujuan: Path, bila_ada: BilaAda = BilaAda.NOMORI) -> Path:
    """Simpan buku kerja; `bila_ada` memilih nasib berkas yang sudah bernama itu (baku: yang diubah tidak ditimpa).

    Keluaran: tempat yang benar-benar ditulis. Galat: `GalatSimpan` bila tidak dapat ditulis.
    """
    return tulis_berkas(tujuan, bita_buku(buku), bila_ada)

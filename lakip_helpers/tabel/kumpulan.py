"""Memuat bundel: semua tabel satu kota atau satu OPD, dari data kit atau dari berkas kerja peserta."""

from __future__ import annotations

import os
import tomllib
from difflib import get_close_matches
from pathlib import Path
from typing import TYPE_CHECKING

from lakip_helpers.galat import GalatBerkas
from lakip_helpers.model import SEMUA_TABEL, TABEL_BUNDEL, Bundel, Tabel
from lakip_helpers.tabel import kartu
from lakip_helpers.tabel.baca import ke_frame, kenali_tabel
from lakip_helpers.tabel.lembar import Lembar, buka
from lakip_helpers.tabel.validasi import validasi
from lakip_helpers.temuan import Asal, Kelompok, LaporanTemuan, dari_topeng

if TYPE_CHECKING:
    import pandas as pd

_MENURUT_NAMA = {tabel.nama: tabel for tabel in SEMUA_TABEL}


def folder_data() -> Path:
    """Folder `datasets` kit; variabel lingkungan LAKIP_DATASETS menggantinya."""
    return Path(os.environ.get("LAKIP_DATASETS") or Path(__file__).parents[2] / "datasets")


def daftar_data() -> tuple[str, ...]:
    """Nama data yang dapat dimuat.

    >>> "banyuwangi" in daftar_data()
    True
    """
    return tuple(sorted(folder.parent.name for folder in folder_data().glob("*/bersih") if folder.is_dir()))


def muat(sumber: str | Path, opd: str | None = None) -> Bundel:
    """Muat bundel.

    Masukan: nama data kit (`daftar_data()`), folder berisi CSV per tabel, atau buku kerja XLSX; `opd`
    membatasi pada satu kode OPD. Keluaran: `Bundel`; temuan ketika membaca ada di `bundel.temuan`.
    Galat: `GalatBerkas` bila sumbernya tidak ada, `GalatTabel` bila OPD tidak dikenal.

    >>> muat("banyuwangi")["ukur_capaian"].columns[:3].tolist()
    ['indikator', 'target', 'realisasi']
    """
    bundel = _muat(sumber)
    return bundel.untuk_opd(opd) if opd else bundel


def _muat(sumber: str | Path) -> Bundel:
    nama, jalur = str(sumber), Path(sumber)
    if nama in daftar_data():
        folder = folder_data() / nama
        return _dari_folder(folder / "bersih", *_keterangan(folder))
    if jalur.is_dir():
        return _dari_folder(jalur, jalur.name, False)
    if jalur.exists():
        return _dari_buku(jalur)
    dekat = get_close_matches(nama, daftar_data(), n=1)
    usul = f" Maksud Anda {dekat[0]!r}?" if dekat else ""
    raise GalatBerkas(
        f"{nama!r} bukan nama data kit dan bukan berkas yang ada.{usul} Data kit: {', '.join(daftar_data())}."
    )


def _keterangan(folder: Path) -> tuple[str, bool]:
    berkas = folder / "data.toml"
    isi = tomllib.loads(berkas.read_text(encoding="utf-8")) if berkas.exists() else {}
    return str(isi.get("judul", folder.name)), bool(isi.get("rekaan", False))


def _dari_folder(folder: Path, judul: str, rekaan: bool) -> Bundel:
    berkas = sorted(folder.glob("*.csv"))
    if not berkas:
        raise GalatBerkas(f"Folder {folder.name!r} tidak berisi tabel CSV. Isi dengan satu CSV per tabel.")
    return _susun([(satu.stem, lembar) for satu in berkas for lembar in buka(satu)], judul, rekaan)


def _dari_buku(jalur: Path) -> Bundel:
    bagian = []
    for lembar in buka(jalur):
        tabel = kenali_tabel(lembar, TABEL_BUNDEL)
        bagian.append((tabel.nama if tabel else "", lembar))
    return _susun(bagian, jalur.stem, False)


def _susun(bagian: list[tuple[str, Lembar]], judul: str, rekaan: bool) -> Bundel:
    tabel: dict[str, pd.DataFrame] = {}
    temuan = LaporanTemuan()
    for nama, lembar in bagian:
        if not nama:
            temuan += LaporanTemuan([_lembar_asing(lembar)])
            continue
        tabel[nama], catatan = _satu_tabel(lembar, _MENURUT_NAMA.get(nama))
        temuan += catatan
    for satu in TABEL_BUNDEL if set(tabel) & {t.nama for t in TABEL_BUNDEL} else ():
        if satu.nama not in tabel:
            tabel[satu.nama] = _kosong(satu)
    urut = {t.nama: tabel[t.nama] for t in SEMUA_TABEL if t.nama in tabel} | tabel
    return Bundel(judul, rekaan, urut, temuan + periksa_rujukan(urut))


def _satu_tabel(lembar: Lembar, tabel: Tabel | None) -> tuple[pd.DataFrame, LaporanTemuan]:
    import pandas as pd

    if tabel is None:
        judul, *isi = lembar.kisi
        return pd.DataFrame(isi, columns=[str(j) for j in judul], index=range(2, len(isi) + 2)), LaporanTemuan()
    mentah, baca = ke_frame(lembar, tabel)
    bersih, isi_salah = validasi(mentah, tabel)
    return bersih, baca + isi_salah


def _kosong(tabel: Tabel) -> pd.DataFrame:
    import pandas as pd

    return validasi(pd.DataFrame(columns=list(tabel.nama_kolom), dtype=object), tabel)[0]


def _lembar_asing(lembar: Lembar) -> Kelompok:
    return Kelompok(kartu.BACA_08, Asal(lembar.berkas, lembar.nama), [0], "", [lembar.nama])


def periksa_rujukan(tabel: dict[str, pd.DataFrame]) -> LaporanTemuan:
    """Temuan ISI-06: kode yang dirujuk sebuah kolom tetapi tidak ada di tabel tujuannya."""
    import pandas as pd

    kelompok = []
    for satu in SEMUA_TABEL:
        frame = tabel.get(satu.nama)
        for kolom in satu.kolom if frame is not None and len(frame) else ():
            tujuan = [r for r in kolom.rujuk if r.tabel in tabel and len(tabel[r.tabel])]
            if not tujuan or frame is None:
                continue
            ada = {kode for r in tujuan for kode in tabel[r.tabel][r.kolom]} | {"", *_kode_khusus(kolom.nama)}
            hilang = ~frame[kolom.nama].isin(ada)
            usul = frame[kolom.nama].where(hilang, "").map(lambda kode, ada=ada: _usul(kode, ada))
            nama_tujuan = " atau ".join(f"tabel {_MENURUT_NAMA[r.tabel].judul}" for r in tujuan)
            isi = {"tujuan": pd.Series(nama_tujuan, index=frame.index, dtype=object), "usul": usul}
            kelompok.append(dari_topeng(kartu.ISI_06, frame, hilang, kolom.nama, isi))
    return LaporanTemuan(kelompok)


def _kode_khusus(kolom: str) -> tuple[str, ...]:
    from lakip_helpers.istilah import KODE_PEMDA, K

    return (KODE_PEMDA,) if kolom == K.KODE_OPD else ()


def _usul(kode: object, ada: set[str]) -> str:
    dekat = get_close_matches(str(kode), [a for a in ada if a], n=1, cutoff=0.8) if kode else []
    return f" Mungkin maksudnya “{dekat[0]}”." if dekat else ""

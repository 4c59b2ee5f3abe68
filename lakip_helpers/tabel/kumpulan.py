"""Memuat bundel: semua tabel satu kota atau satu OPD, dari data kit atau dari berkas kerja peserta."""

from __future__ import annotations

import os
import tomllib
from collections.abc import Mapping, Sequence
from dataclasses import replace
from difflib import get_close_matches
from functools import cache, lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, Final

from lakip_helpers.berkas.buka import buka
from lakip_helpers.berkas.kisi import Lembar, huruf_kolom
from lakip_helpers.galat import GalatBerkas, Gejala
from lakip_helpers.istilah import KODE_PEMDA, K
from lakip_helpers.model import LKE, LKE_KRITERIA, SEMUA_TABEL, TABEL_BUNDEL, TANDA_REKAAN, UKUR_CAPAIAN, Bundel
from lakip_helpers.tabel import kartu
from lakip_helpers.tabel.baris import isi_baris
from lakip_helpers.tabel.judul import nama_bebas, seragam
from lakip_helpers.tabel.kenali import kenali_tabel, menurut_nama
from lakip_helpers.tabel.lembaran import Terbaca, baca_semua
from lakip_helpers.tabel.validasi import validasi
from lakip_helpers.temuan import LaporanTemuan, dari_topeng

if TYPE_CHECKING:
    import pandas as pd

    from lakip_helpers.model.kolom import Kolom, Rujukan

LEMBAR_KIT: Final = ("petunjuk", "hasil lke", "skala lke", "catatan asal")
"""Lembar yang ditulis kit untuk dibaca orang; tidak dibaca kembali."""
BANDING_MAKS: Final = 200_000
"""Banyaknya pasangan kode yang dibandingkan untuk mengusulkan kode terdekat."""
_MENURUT_NAMA: Final = {tabel.nama: tabel for tabel in SEMUA_TABEL}


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
        return _data_kit(folder_data() / nama)
    if jalur.is_dir():
        return _dari_folder(jalur, jalur.name, False)
    if jalur.exists():
        return _buku_kit(jalur) if jalur.is_relative_to(folder_data()) else dari_lembar(jalur.stem, buka(jalur))
    dekat = get_close_matches(nama, daftar_data(), n=1)
    usul = f" Maksud Anda {dekat[0]!r}?" if dekat else ""
    raise GalatBerkas(
        f"{nama!r} bukan nama data kit dan bukan berkas yang ada.{usul} Data kit: {', '.join(daftar_data())}.",
        Gejala.TIDAK_ADA,
    )


def _data_kit(folder: Path) -> Bundel:
    """Data kit yang berkasnya belum berubah dibaca sekali; salinannya boleh diubah tanpa mengubah yang diingat."""
    berkas = (*sorted((folder / "bersih").glob("*.csv")), *folder.glob("data.toml"))
    sidik = tuple((satu.name, keadaan.st_mtime_ns, keadaan.st_size) for satu in berkas if (keadaan := satu.stat()))
    return _salin(_ingat_data(folder, sidik))


def _buku_kit(berkas: Path) -> Bundel:
    """Buku kerja contoh milik kit, diingat seperti data kit."""
    keadaan = berkas.stat()
    return _salin(_ingat_buku(berkas, keadaan.st_mtime_ns, keadaan.st_size))


def _salin(bundel: Bundel) -> Bundel:
    return replace(bundel, tabel={nama: frame.copy() for nama, frame in bundel.tabel.items()})


@lru_cache(maxsize=8)
def _ingat_data(folder: Path, _sidik: tuple[tuple[str, int, int], ...]) -> Bundel:
    return _dari_folder(folder / "bersih", *_keterangan(folder))


@lru_cache(maxsize=4)
def _ingat_buku(berkas: Path, _diubah: int, _besar: int) -> Bundel:
    return dari_lembar(berkas.stem, buka(berkas))


def _keterangan(folder: Path) -> tuple[str, bool]:
    berkas = folder / "data.toml"
    isi = tomllib.loads(berkas.read_text(encoding="utf-8")) if berkas.exists() else {}
    return str(isi.get("judul", folder.name)), bool(isi.get("rekaan", False))


def _dari_folder(folder: Path, judul: str, rekaan: bool) -> Bundel:
    berkas = sorted(folder.glob("*.csv"))
    if not berkas:
        raise GalatBerkas(
            f"Folder {folder.name!r} tidak berisi tabel CSV. Isi dengan satu CSV per tabel.", Gejala.TANPA_TABEL
        )
    bagian = [(satu.stem, lembar) for satu in berkas for lembar in buka(satu)]
    lain = {nama: _apa_adanya(lembar) for nama, lembar in bagian if lembar.kisi and not menurut_nama(nama, SEMUA_TABEL)}
    kenal = [(tabel, lembar) for nama, lembar in bagian if (tabel := menurut_nama(nama, SEMUA_TABEL))]
    return _susun(judul, rekaan, baca_semua(kenal), lain)


def dari_lembar(judul: str, semua: Sequence[Lembar]) -> Bundel:
    """Bundel dari lembar-lembar sebuah buku kerja yang sudah dibuka; `judul` nama berkasnya tanpa akhiran.

    >>> dari_lembar("iku", [Lembar("iku.csv", "", [["Kode OPD"], ["X"]])]).judul
    'iku'
    """
    bagian = [
        (menurut_nama(lembar.nama or judul, SEMUA_TABEL) or kenali_tabel(lembar, (*TABEL_BUNDEL, UKUR_CAPAIAN)), lembar)
        for lembar in semua
        if seragam(lembar.nama) not in LEMBAR_KIT and any(map(isi_baris, lembar.kisi))
    ]
    return _susun(judul, any(map(_bertanda_rekaan, semua)), baca_semua(bagian), {})


def _bertanda_rekaan(lembar: Lembar) -> bool:
    return any(str(sel).strip().casefold() == TANDA_REKAAN for baris in lembar.kisi[:10] for sel in baris)


def _susun(judul: str, rekaan: bool, bacaan: Terbaca, lain: dict[str, pd.DataFrame]) -> Bundel:
    tabel = {**bacaan.tabel, **lain}
    for satu in TABEL_BUNDEL if set(tabel) & {t.nama for t in (*TABEL_BUNDEL, LKE, LKE_KRITERIA)} else ():
        if satu.nama not in tabel:
            tabel[satu.nama] = _kosong(satu.nama).copy()
    urut = {t.nama: tabel[t.nama] for t in SEMUA_TABEL if t.nama in tabel} | tabel
    return Bundel(judul, rekaan, urut, bacaan.temuan + periksa_rujukan(urut), bacaan.sisa)


def _apa_adanya(lembar: Lembar) -> pd.DataFrame:
    """Tabel yang tidak dinyatakan di `model`: baris pertama judul, isinya tidak diperiksa."""
    import pandas as pd

    lebar = max(map(len, lembar.kisi))
    judul, *isi = ([*baris, *[None] * (lebar - len(baris))] for baris in lembar.kisi)
    nama: list[str] = []
    for j, sel in enumerate(judul):
        nama.append(nama_bebas(str(sel or f"Kolom {huruf_kolom(j)}"), j, set(nama)))
    return pd.DataFrame(isi, columns=nama, index=range(2, len(isi) + 2))


@cache
def _kosong(nama: str) -> pd.DataFrame:
    """Tabel tanpa baris yang sudah divalidasi; diingat, sebab hampir tiap bundel kekurangan beberapa tabel."""
    import pandas as pd

    tabel = _MENURUT_NAMA[nama]
    return validasi(pd.DataFrame(columns=list(tabel.nama_kolom), dtype=object), tabel)[0]


def periksa_rujukan(tabel: dict[str, pd.DataFrame]) -> LaporanTemuan:
    """Temuan ISI-06: kode yang dirujuk sebuah kolom tetapi tidak ada di tabel tujuannya.

    Kode yang mungkin milik tabel yang tidak ada di berkas ini bukan kekeliruan: `sebutkan_tanpa_tujuan`.
    """
    kelompok = []
    for satu in SEMUA_TABEL:
        frame = tabel.get(satu.nama)
        for kolom in satu.kolom if frame is not None and len(frame) else ():
            tujuan = [r for r in kolom.rujuk if r.tabel in tabel and len(tabel[r.tabel])]
            if not tujuan or frame is None:
                continue
            ada = {kode for r in tujuan for kode in tabel[r.tabel][r.kolom]} | {"", *_kode_khusus(kolom.nama)}
            hilang = ~frame[kolom.nama].isin(ada) & ~_milik_tabel_lain(frame, kolom, tabel)
            if not hilang.any():
                continue
            usulan = _usul(frame.loc[hilang, kolom.nama], ada)
            usul = frame[kolom.nama].map(lambda kode, usulan=usulan: usulan.get(kode, ""))
            nama_tujuan = " atau ".join(f"tabel {_MENURUT_NAMA[r.tabel].judul}" for r in tujuan)
            isi: dict[str, pd.Series | str] = {"tujuan": nama_tujuan, "usul": usul}
            kelompok.append(dari_topeng(kartu.ISI_06, frame, hilang, kolom.nama, isi))
    return LaporanTemuan(kelompok)


def sebutkan_tanpa_tujuan(tabel: Mapping[str, pd.DataFrame]) -> tuple[str, ...]:
    """Satu kalimat tiap kolom yang sebagian kodenya belum dicocokkan, karena tabel yang dirujuknya tidak ada.

    >>> import pandas as pd
    >>> sasaran = pd.DataFrame({"kode_sasaran": ["A.T1"], "kode_induk": ["RPJMD.T1.S1"]})
    >>> sebutkan_tanpa_tujuan({"renstra_sasaran": sasaran})[0][:58]
    'Belum dicocokkan: kode “RPJMD.T1.S1” (1 baris) pada kolom '
    """
    hasil = []
    for satu in SEMUA_TABEL:
        frame = tabel.get(satu.nama)
        for kolom in satu.kolom if frame is not None and len(frame) else ():
            if frame is not None and kolom.rujuk and (lain := frame.loc[_milik_tabel_lain(frame, kolom, tabel)]).size:
                judul = " atau ".join(f"“{_MENURUT_NAMA[r.tabel].judul}”" for r in _belum_ada(kolom, tabel))
                hasil.append(
                    f"Belum dicocokkan: kode “{lain[kolom.nama].iloc[0]}” ({len(lain)} baris) pada kolom"
                    f" {kolom.label} tabel {satu.judul}, karena tabel {judul} tidak ada di berkas ini. Sertakan tabel"
                    " itu dalam berkas yang sama supaya kodenya ikut diperiksa."
                )
    return tuple(hasil)


def _belum_ada(kolom: Kolom, tabel: Mapping[str, pd.DataFrame]) -> list[Rujukan]:
    return [r for r in kolom.rujuk if r.tabel not in tabel or not len(tabel[r.tabel])]


def _milik_tabel_lain(frame: pd.DataFrame, kolom: Kolom, tabel: Mapping[str, pd.DataFrame]) -> pd.Series:
    """Kode yang ruas depannya tidak dikenal tabel tujuan yang ada, bila tabel tujuan lainnya tidak ada."""
    import pandas as pd

    ada = [r for r in kolom.rujuk if r.tabel in tabel and len(tabel[r.tabel])]
    if kolom.nama not in frame or not ada or not _belum_ada(kolom, tabel):
        return pd.Series(False, index=frame.index)
    kode = frame[kolom.nama].fillna("").astype(str)
    depan = {str(isi_kode).partition(".")[0] for r in ada for isi_kode in tabel[r.tabel][r.kolom]}
    return kode.ne("") & ~kode.str.partition(".")[0].isin(depan)


def _kode_khusus(kolom: str) -> tuple[str, ...]:
    return (KODE_PEMDA,) if kolom == K.KODE_OPD else ()


def _usul(hilang: pd.Series, ada: set[str]) -> dict[object, str]:
    """Kode yang hilang → usul kode terdekat; bila terlalu banyak untuk dibandingkan, tanpa usul."""
    kode = [satu for satu in hilang.unique() if satu]
    if len(kode) * len(ada) > BANDING_MAKS:
        return {}
    hasil: dict[object, str] = {}
    for satu in kode:
        dekat = get_close_matches(str(satu)[:80], [a for a in ada if a], n=1, cutoff=0.8)
        hasil[satu] = f" Mungkin maksudnya “{dekat[0]}”." if dekat else ""
    return hasil

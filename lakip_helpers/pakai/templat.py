"""Templat: buku kerja Excel untuk diisi OPD, kosong atau berisi nomenklatur bidang urusannya."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from difflib import get_close_matches
from pathlib import Path
from typing import TYPE_CHECKING, Final

from lakip_helpers.galat import GalatPilihan
from lakip_helpers.istilah import K

if TYPE_CHECKING:
    import pandas as pd

DEKAT: Final = 5
"""Banyaknya nama OPD terdekat yang disebut."""


@dataclass(frozen=True)
class IsianAwal:
    """Nama OPD, dan isi awal lembar Perangkat Daerah dan Program; kosong bila bidang urusannya tidak diketahui."""

    nama_opd: str = ""
    lembar: Mapping[str, pd.DataFrame] = field(default_factory=dict)

    @property
    def banyak_program(self) -> int:
        """Banyaknya baris nomenklatur di lembar Program."""
        return len(self.lembar["program"]) if self.lembar else 0


def buat_templat_opd(tujuan: Path, opd: str = "", urusan: str = "", *, timpa: bool = False) -> tuple[Path, IsianAwal]:
    """Tulis buku kerja untuk sebuah OPD.

    Masukan: berkas yang ditulis; nama atau kode OPD; kode bidang urusan dipisah koma (kosong: dari nama OPD); `timpa`
    bila berkas yang sudah ada boleh diganti. Keluaran: berkas yang sungguh ditulis dan isian awalnya. Galat:
    `GalatPilihan` bila bidang urusan OPD-nya tidak dikenal, `GalatTabel` bila kode bidangnya tidak ada, `GalatSimpan`
    bila tidak dapat ditulis.

    >>> import tempfile
    >>> ditulis, awal = buat_templat_opd(Path(tempfile.mkdtemp()) / "buku.xlsx", urusan="2.15")
    >>> ditulis.name, awal.banyak_program > 0
    ('buku.xlsx', True)
    """
    from lakip_helpers.sajian.buku.templat import buat_templat, simpan_buku
    from lakip_helpers.tulis import BilaAda

    awal = susun_isian_awal(opd, urusan)
    if opd and not awal.lembar:
        raise GalatPilihan(_opd_asing(opd))
    buku = buat_templat(opd=awal.nama_opd, isi_awal=dict(awal.lembar))
    return simpan_buku(buku, tujuan, BilaAda.TIMPA if timpa else BilaAda.TOLAK), awal


def susun_isian_awal(opd: str, urusan: str) -> IsianAwal:
    """Isian awal templat dari nama OPD atau bidang urusannya.

    >>> susun_isian_awal("", "2.15").lembar["program"]["kode"].iloc[0]
    '2.15.01'
    """
    import pandas as pd

    from lakip_helpers.tabel import muat
    from lakip_helpers.tabel.nomenklatur import cari_bidang, program_bidang

    if not opd and not urusan:
        return IsianAwal()
    nomenklatur = muat("nomenklatur")["nomenklatur"]
    dikenal = _opd_contoh(opd)
    nama = str(dikenal.get(K.NAMA_OPD, opd))
    bidang = _pecah(urusan) or _pecah(str(dikenal.get(K.URUSAN, ""))) or list(cari_bidang(nomenklatur, nama))
    if not bidang:
        return IsianAwal(nama)
    kode = str(dikenal.get(K.KODE_OPD, "")) or singkatkan(nama)
    baris = {K.KODE_OPD: kode, K.NAMA_OPD: nama, K.KLASTER: "", K.URUSAN: "; ".join(bidang), K.JABATAN_KEPALA: ""}
    opd_sendiri = {"perangkat_daerah": pd.DataFrame([baris])} if nama else {}
    return IsianAwal(nama, opd_sendiri | {"program": program_bidang(nomenklatur, bidang, kode)})


def singkatkan(nama: str) -> str:
    """Kode OPD sementara dari huruf awal namanya; boleh diganti peserta.

    >>> singkatkan("Dinas Komunikasi dan Informatika"), singkatkan("DISPORA")
    ('DKI', 'DISPORA')
    """
    kata = [bagian for bagian in nama.split() if bagian.casefold() not in ("dan", "serta")]
    return nama.upper() if len(kata) == 1 else "".join(bagian[0].upper() for bagian in kata if bagian[0].isalpha())


def _opd_asing(opd: str) -> str:
    """Kalimat untuk OPD yang bidang urusannya tidak dikenal, dengan nama OPD yang terdekat."""
    from lakip_helpers.tabel import muat
    from lakip_helpers.tabel.judul import seragam

    nama = {seragam(sebutan): str(sebutan) for sebutan in muat("kota_contoh")["perangkat_daerah"][K.NAMA_OPD]}
    dekat = [nama[sebutan] for sebutan in get_close_matches(seragam(opd), nama, n=DEKAT, cutoff=0.4)]
    contoh = ", ".join(list(nama.values())[:DEKAT])
    usul = f" Nama yang terdekat: {', '.join(dekat)}." if dekat else f" Contoh nama yang dikenal: {contoh}."
    return (
        f"Bidang urusan {opd!r} tidak dikenal dari namanya, jadi lembar Program tidak dapat diisi dan templat belum"
        f" dibuat.{usul} Pakai nama lengkap OPD, atau sebutkan bidangnya, misalnya --urusan 1.01; tanpa --opd,"
        " templatnya kosong."
    )


def _pecah(urusan: str) -> list[str]:
    return [kode.strip() for kode in urusan.replace(";", ",").split(",") if kode.strip()]


def _opd_contoh(opd: str) -> dict[str, object]:
    """Baris perangkat daerah kota contoh yang kode atau namanya sama; kosong bila tidak ada."""
    from lakip_helpers.tabel import muat
    from lakip_helpers.tabel.judul import seragam

    frame = muat("kota_contoh")["perangkat_daerah"]
    dicari = seragam(opd)
    cocok = (frame[K.KODE_OPD].map(seragam) == dicari) | (frame[K.NAMA_OPD].map(seragam) == dicari)
    return dict(frame[cocok].iloc[0]) if dicari and cocok.any() else {}

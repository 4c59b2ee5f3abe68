"""Program dan anggaran pada rencana aksi: tercetak sekali tiap program, dari lampiran PK."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lakip_helpers.istilah import K
from lakip_helpers.sajian.kertas.ambil import Opd, milik, tahun_sama
from lakip_helpers.sajian.kertas.bentuk import (
    BELUM,
    BarisDokumen,
    KolomDokumen,
    Rata,
    Rupa,
    TabelDokumen,
    bagi_lebar,
    kosong,
)

if TYPE_CHECKING:
    import pandas as pd

    from lakip_helpers.model import Bundel


def isi_program(
    kode: object, program: dict[str, tuple[str, object]], nomor: dict[str, int], urut: int
) -> tuple[object, object]:
    """Program dan anggarannya; anggaran yang sudah tercetak di baris `nomor` menunjuk baris itu."""
    if kosong(kode):
        return "", None
    nama, pagu = program.get(str(kode), ("", None))
    pertama = nomor.setdefault(str(kode), urut)
    ulang = f"lihat nomor {pertama}" if pertama != urut and pagu is not None else pagu
    return f"{kode} {nama}".strip(), ulang


def tabel_program_pk(bundel: Bundel, opd: Opd, tahun: int, renaksi: pd.DataFrame, lebar: float) -> TabelDokumen | None:
    """Program dan anggaran dari lampiran PK, bila tidak satu pun indikator menyebut programnya; selain itu `None`."""
    lampiran = _lampiran_pk(bundel, opd, tahun)
    if lampiran.empty or any(not kosong(kode) for kode in renaksi[K.KODE_PROGRAM]):
        return None
    w = bagi_lebar(lebar, 1.0, 12.0, 5.0)
    kolom = (
        KolomDokumen("No", w[0], rata=Rata.TENGAH),
        KolomDokumen("Program Pendukung menurut Perjanjian Kinerja", w[1], kosong=BELUM),
        KolomDokumen("Anggaran", w[2], Rupa.RUPIAH, Rata.KANAN, kosong=BELUM),
    )
    isi = enumerate(zip(lampiran[K.NAMA], lampiran[K.PAGU], strict=True), 1)
    return TabelDokumen("Program", kolom, tuple(BarisDokumen((str(n), *satu)) for n, satu in isi), kecil=True)


def program_pendukung(bundel: Bundel, opd: Opd, tahun: int) -> dict[str, tuple[str, object]]:
    """Kode program → nama dan anggarannya: dari lampiran PK tahun itu, selebihnya nama saja dari tabel program."""
    program = bundel["program"] if opd.pemda else milik(bundel["program"], opd.kode)
    hasil: dict[str, tuple[str, object]] = {
        kode: (nama, None) for kode, nama in zip(program[K.KODE], program[K.NAMA], strict=True)
    }
    lampiran = _lampiran_pk(bundel, opd, tahun)
    isi = zip(lampiran[K.KODE], lampiran[K.NAMA], lampiran[K.PAGU], strict=True)
    return hasil | {kode: (nama, pagu) for kode, nama, pagu in isi}


def _lampiran_pk(bundel: Bundel, opd: Opd, tahun: int) -> pd.DataFrame:
    """Program dan anggaran pada PK OPD itu."""
    pk = tahun_sama(milik(bundel["pk"], opd.kode), tahun)
    return bundel["pk_anggaran"][bundel["pk_anggaran"][K.KODE_PK].isin(pk[K.KODE_PK])]

"""Siapa paling perlu dibantu, dan apa yang dibicarakan dengannya; nilainya hitungan yang dapat diulang orang."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from lakip_helpers.aturan.kota.matriks import Matriks
from lakip_helpers.istilah import Keparahan
from lakip_helpers.model.kota import WAJIB, CatatanBerkas, Opd
from lakip_helpers.model.kota_hasil import (
    Ada,
    Bahasan,
    Bantuan,
    IndikatorDaerah,
    KinerjaGanda,
    LintasTanpaMitra,
    MacamBantuan,
    SelMatriks,
    Unsur,
)
from lakip_helpers.temuan import URUTAN_KEPARAHAN

BAHASAN: Final = 3
"""Hal yang dibicarakan di satu meja; lebih dari itu tidak selesai dalam satu sesi."""
MACAM: Final = {
    Ada.BELUM: MacamBantuan.BELUM,
    Ada.TIDAK_TERBACA: MacamBantuan.TIDAK_TERBACA,
    Ada.TAHUN_LAIN: MacamBantuan.TAHUN_LAIN,
    Ada.TIDAK_DINILAI: MacamBantuan.TIDAK_DINILAI,
}
"""Keadaan dokumen wajib → macam bantuannya."""


def susun_peringkat(
    opd: Sequence[Opd],
    matriks: Matriks,
    daerah: Sequence[IndikatorDaerah],
    ganda: Sequence[KinerjaGanda],
    lintas: Sequence[LintasTanpaMitra],
) -> tuple[Bantuan, ...]:
    """Semua OPD, yang paling perlu dibantu dahulu; nilai yang sama menurut nama."""
    semua = [
        Bantuan(satu, tuple(_unsur(satu.kode, matriks, daerah, ganda, lintas)), tuple(bahasan_opd(satu.kode, matriks)))
        for satu in opd
    ]
    return tuple(sorted(semua, key=lambda b: (-b.nilai, b.opd.nama)))


def _unsur(
    kode: str,
    matriks: Matriks,
    daerah: Sequence[IndikatorDaerah],
    ganda: Sequence[KinerjaGanda],
    lintas: Sequence[LintasTanpaMitra],
) -> Iterator[Unsur]:
    sel = [matriks[kode, jenis] for jenis in WAJIB]
    for keadaan, macam in MACAM.items():
        yield Unsur(macam, sum(satu.keadaan is keadaan for satu in sel))
    yield Unsur(MacamBantuan.SALAH, sum(satu.salah for satu in sel))
    yield Unsur(MacamBantuan.PERIKSA, sum(satu.periksa for satu in sel))
    yield Unsur(MacamBantuan.DAERAH, sum(kode in d.pemilik and kode not in d.opd for d in daerah))
    yield Unsur(MacamBantuan.GANDA, sum(kode in g.opd for g in ganda))
    yield Unsur(MacamBantuan.LINTAS, sum(x.kutipan.opd == kode for x in lintas))


def bahasan_opd(kode: str, matriks: Matriks) -> list[Bahasan]:
    """Paling banyak tiga hal: catatan terberat dari dokumen dan kode yang berlainan, lalu dokumen yang belum ada."""
    calon = [(c, sel) for jenis in WAJIB for sel in (matriks[kode, jenis],) if sel.utama for c in sel.utama.catatan]
    calon.sort(key=lambda pasang: URUTAN_KEPARAHAN.index(pasang[0].keparahan))
    hasil: list[Bahasan] = []
    for catatan, sel in _beragam(calon):
        if catatan.keparahan is Keparahan.SARAN and len(hasil) >= BAHASAN - 1:
            break
        berkas = sel.utama.berkas.sebutan if sel.utama else ""
        hasil.append(Bahasan(f"{catatan.kode}: {catatan.pesan}", catatan.saran, f"{berkas}, {catatan.letak}", catatan))
    return [*hasil[:BAHASAN], *_belum(kode, matriks)][:BAHASAN]


def _beragam(calon: Sequence[tuple[CatatanBerkas, SelMatriks]]) -> Iterator[tuple[CatatanBerkas, SelMatriks]]:
    """Satu tiap kode dahulu, supaya tiga hal yang dibicarakan bukan kekeliruan yang sama tiga kali."""
    sudah: set[str] = set()
    for satu in calon:
        if satu[0].kode not in sudah:
            sudah.add(satu[0].kode)
            yield satu


def _belum(kode: str, matriks: Matriks) -> Iterator[Bahasan]:
    for jenis in WAJIB:
        sel = matriks[kode, jenis]
        if sel.keadaan is Ada.BELUM:
            yield Bahasan(
                f"{jenis} belum ada di folder.", "Tanyakan apakah sudah disusun; bila sudah, minta berkasnya."
            )
        elif sel.keadaan is Ada.TAHUN_LAIN:
            yield Bahasan(f"{jenis} yang ada di folder untuk tahun {sel.tahun}.", "Minta yang tahun ini.")
        elif sel.keadaan is Ada.TIDAK_TERBACA and sel.utama:
            yield Bahasan(f"{jenis} tidak terbaca.", sel.utama.berkas.fakta.galat, sel.utama.berkas.sebutan)

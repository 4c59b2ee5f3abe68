"""Karya mengalir ke latihan berikutnya: terpasang selama di sana masih kosong, ditawarkan disamakan bila berbeda.

Arah alirannya dinyatakan sekali di `ALUR`, menurut peran karyanya. Tidak ada isian peserta yang diganti di sini: yang
memanggil menampilkan, bertanya, lalu memasang.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any, Final

from lakip_helpers.istilah import KOLOM_TARGET, K, kolom_target
from lakip_helpers.latihan.bentuk.isian_tabel import TAHUN_LATIHAN
from lakip_helpers.latihan.daftar import ambil_peran
from lakip_helpers.latihan.hasil.pihak import sebut_kepala
from lakip_helpers.latihan.kerja.pengerjaan import Pengerjaan
from lakip_helpers.latihan.model import Latihan, Peran
from lakip_helpers.latihan.simpanan.identitas import Identitas, aktif
from lakip_helpers.tabel.judul import seragam

Isian = dict[str, Any]
Baris = dict[str, str]
BERTABEL: Final = (Peran.PK, Peran.RENAKSI, Peran.LAPORAN)
"""Karya yang menyebut OPD penyusunnya."""


@dataclass(frozen=True)
class Alur:
    """Satu aliran dari karya `dari` ke karya `ke`.

    `alirkan` memberi isian `ke` yang sudah disamakan, tanpa menghapus yang tidak berasal dari `dari`. `ditawarkan`:
    bila berbeda, peserta ditawari menyamakan; selain itu aliran hanya mengisi panel yang belum dikerjakan.
    """

    dari: Peran
    ke: Peran
    alirkan: Callable[[Isian, Isian], Isian]
    ditawarkan: bool = True


@dataclass(frozen=True)
class Tawaran:
    """Ajakan menyamakan: kode latihan asalnya, kalimat bedanya, dan isian sesudah disamakan."""

    asal: str
    kalimat: str
    isian: Isian


def samakan_kolom(**kolom: str) -> Callable[[Isian, Isian], Isian]:
    """Aliran antarkartu: kolom asal → kolom tujuan; kolom asal yang kosong tidak mengosongkan tujuannya.

    >>> samakan_kolom(hasil="sasaran")({"alasan": "A"}, {"hasil": "Kota bersih", "faktor1": "B"})
    {'alasan': 'A', 'sasaran': 'Kota bersih'}
    """
    return lambda ke, dari: {**ke, **{tujuan: dari[asal] for asal, tujuan in kolom.items() if _berisi(dari, asal)}}


def samakan_renaksi(ke: Isian, pk: Isian) -> Isian:
    """Indikator, satuan, dan target rencana aksi menurut PK; cara, triwulan, dan aksi yang sudah ditulis tetap.

    Indikator yang kalimatnya sama dianggap indikator yang sama; yang belum ada ditambahkan di bawah.

    >>> pk = {"pk_sasaran": [{"indikator": "Indeks Kualitas Air", "target": "53,77"}]}
    >>> samakan_renaksi({"renaksi": [{"indikator": "Indeks kualitas air", "tw1": "50"}]}, pk)["renaksi"]
    [{'indikator': 'Indeks Kualitas Air', 'tw1': '50', 'target': '53,77'}]
    """
    baris = [dict(satu) for satu in ke.get("renaksi", ()) if satu]
    letak = {seragam(satu.get(K.INDIKATOR, "")): satu for satu in baris}
    for janji in pk.get("pk_sasaran", ()):
        dipakai = {k: janji[k] for k in (K.KODE_OPD, K.KODE_INDIKATOR, K.INDIKATOR, K.SATUAN, K.TARGET) if janji.get(k)}
        if not dipakai.get(K.INDIKATOR):
            continue
        if (ada := letak.get(seragam(dipakai[K.INDIKATOR]))) is not None:
            ada.update(dipakai)
        else:
            baris.append(dipakai)
    opd = pk.get("perangkat_daerah") or ()
    return {**ke, **({"renaksi": baris} if baris else {}), **({"perangkat_daerah": [*opd]} if opd else {})}


def awali_pk(ke: Isian, iku: Isian) -> Isian:
    """Baris pertama lampiran PK dari kartu IKU; target tahun PK dari deretnya.

    >>> awali_pk({}, {"indikator": "Indeks", "satuan": "Indeks", "t2026": "4,2"})["pk_sasaran"]
    [{'indikator': 'Indeks', 'satuan': 'Indeks', 'target': '4,2'}]
    """
    pertama = dict((ke.get("pk_sasaran") or [{}])[0])
    pertama |= {k: iku[k] for k in (K.SASARAN, K.INDIKATOR, K.SATUAN) if _berisi(iku, k)}
    target = kolom_target(int(TAHUN_LATIHAN))
    pertama |= {K.TARGET: iku[target]} if _berisi(iku, target) else {}
    return {**ke, "pk_sasaran": [pertama]} if pertama else ke


def awali_laporan(ke: Isian, iku: Isian) -> Isian:
    """Sasaran dan indikator Bab III dari kartu IKU, beserta targetnya.

    >>> awali_laporan({}, {"sasaran": "Kota bersih", "indikator": "Indeks", "t2029": "9"})["renstra_indikator"]
    [{'indikator': 'Indeks', 't2029': '9'}]
    """
    dipakai = (K.INDIKATOR, K.SATUAN, K.ARAH, *KOLOM_TARGET)
    indikator = {k: iku[k] for k in dipakai if _berisi(iku, k)}
    hasil = {**ke, "renstra_indikator": [{**_pertama(ke, "renstra_indikator"), **indikator}]} if indikator else ke
    if not _berisi(iku, K.SASARAN):
        return hasil
    return {**hasil, "renstra_sasaran": [{**_pertama(ke, "renstra_sasaran"), K.URAIAN: iku[K.SASARAN]}]}


def _pertama(isian: Isian, tabel: str) -> Baris:
    return dict((isian.get(tabel) or [{}])[0])


ALUR: Final = (
    Alur(Peran.POHON, Peran.INDIKATOR, samakan_kolom(hasil=K.SASARAN)),
    Alur(Peran.INDIKATOR, Peran.DEFINISI, samakan_kolom(indikator=K.INDIKATOR, satuan=K.SATUAN)),
    Alur(Peran.INDIKATOR, Peran.TARGET, samakan_kolom(indikator=K.INDIKATOR, satuan=K.SATUAN, arah=K.ARAH)),
    Alur(Peran.INDIKATOR, Peran.PK, awali_pk, ditawarkan=False),
    Alur(Peran.TARGET, Peran.PK, awali_pk, ditawarkan=False),
    Alur(Peran.INDIKATOR, Peran.LAPORAN, awali_laporan, ditawarkan=False),
    Alur(Peran.TARGET, Peran.LAPORAN, awali_laporan, ditawarkan=False),
    Alur(Peran.PK, Peran.RENAKSI, samakan_renaksi),
)
"""Semua aliran, menurut urutan kelas."""


def sumber_alur(latihan: Latihan) -> tuple[str, ...]:
    """Kode latihan yang karyanya mengalir ke `latihan`.

    >>> from lakip_helpers.latihan import ambil
    >>> sumber_alur(ambil("13-07")), sumber_alur(ambil("11-01"))
    (('12-08',), ())
    """
    return tuple(dict.fromkeys(ambil_peran(satu.dari).kode for satu in ALUR if satu.ke == latihan.peran))


def awal_isian(latihan: Latihan, kosong: object = None) -> tuple[Isian, tuple[str, ...]]:
    """Isian awal panel yang belum dikerjakan, dan kode latihan asalnya; `kosong` isian yang ditentukan soalnya.

    >>> from lakip_helpers.latihan import ambil
    >>> awal_isian(ambil("13-07"))
    ({}, ())
    """
    isian: Isian = dict(kosong) if isinstance(kosong, Mapping) else {}
    asal: list[str] = []
    for alur, karya in _mengalir(latihan):
        baru = alur.alirkan(isian, karya)
        asal += [ambil_peran(alur.dari).kode] if baru != isian else []
        isian = baru
    return _sebut_opd(latihan, isian, aktif()), tuple(dict.fromkeys(asal))


def tawarkan(latihan: Latihan, isian: object) -> Tawaran | None:
    """Ajakan menyamakan bila isian itu berbeda dari karya asalnya; None bila sudah sama atau asalnya belum ada.

    >>> from lakip_helpers.latihan import ambil
    >>> tawarkan(ambil("13-08"), {"indikator": "Indeks"}) is None
    True
    """
    kini: Isian = dict(isian) if isinstance(isian, Mapping) else {}
    for alur, karya in _mengalir(latihan):
        baru = alur.alirkan(kini, karya)
        if alur.ditawarkan and _beda(kini, baru):
            kode = ambil_peran(alur.dari).kode
            return Tawaran(kode, f"Isian ini berbeda dari latihan {kode}. {_sebut_beda(kini, baru)}", baru)
    return None


def _mengalir(latihan: Latihan) -> list[tuple[Alur, Isian]]:
    """Aliran ke latihan itu yang asalnya sudah dikerjakan, beserta isian asalnya."""
    alur = [satu for satu in ALUR if satu.ke == latihan.peran]
    semua = ((satu, Pengerjaan(ambil_peran(satu.dari).kode).terakhir()) for satu in alur)
    return [(satu, dict(isian)) for satu, isian in semua if isinstance(isian, Mapping)]


def _sebut_opd(latihan: Latihan, isian: Isian, peserta: Identitas | None) -> Isian:
    """OPD dan jabatan kepalanya dari identitas, bila belum tertulis; pada PK juga sebagai pihak pertamanya."""
    ada = _pertama(isian, "perangkat_daerah")
    if latihan.peran not in BERTABEL or not peserta or not peserta.opd or ada.get(K.NAMA_OPD):
        return isian
    kepala = sebut_kepala(peserta.opd, peserta.jabatan)
    janji = _pertama(isian, "pk")
    pihak = {"pk": [{K.PIHAK_PERTAMA: kepala, **janji}]} if latihan.peran is Peran.PK else {}
    return {**isian, **pihak, "perangkat_daerah": [{**ada, K.NAMA_OPD: peserta.opd, K.JABATAN_KEPALA: kepala}]}


def _berisi(isian: Mapping[str, object], kolom: str) -> bool:
    return bool(str(isian.get(kolom) or "").strip())


def _beda(kini: Isian, baru: Isian) -> bool:
    return _rata(kini) != _rata(baru)


def _rata(isian: Isian) -> dict[tuple[str, int, str], str]:
    """Kotak yang terisi saja: tabel, nomor baris, kolom → isinya tanpa spasi lebih."""
    hasil: dict[tuple[str, int, str], str] = {}
    for nama, nilai in isian.items():
        daftar = nilai if isinstance(nilai, list) else [{nama: nilai}]
        for urut, baris in enumerate(daftar, 1):
            kotak = {k: " ".join(str(v).split()) for k, v in baris.items() if v}
            hasil |= {(nama, urut, k): v for k, v in kotak.items() if v}
    return hasil


def _sebut_beda(kini: Isian, baru: Isian) -> str:
    """Kotak pertama yang berbeda, dan berapa lagi."""
    lama, beda = _rata(kini), {k: v for k, v in _rata(baru).items() if _rata(kini).get(k) != v}
    kotak, nilai = next(iter(beda.items()))
    tertulis = f"di sini “{lama[kotak]}”" if kotak in lama else "di sini belum ada"
    lagi = f" Ada {len(beda) - 1} kotak lain yang berbeda." if len(beda) > 1 else ""
    return f"Di sana tertulis “{nilai}”, {tertulis}.{lagi}"

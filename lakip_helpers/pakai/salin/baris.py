"""Satu tabel kantor → baris tabel-tabel kit menurut jenis dokumennya, dan sel yang tidak punya tempat di sana."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from typing import Final

from lakip_helpers.berkas.petak import sebagai_teks
from lakip_helpers.galat import GalatPilihan
from lakip_helpers.istilah import (
    KOLOM_TW,
    TAHUN_BASELINE,
    TAHUN_TARGET,
    TAHUNAN,
    TRIWULAN,
    JenisNomenklatur,
    Jenjang,
    K,
)
from lakip_helpers.kantor.bentuk import Pasangan, TabelKantor
from lakip_helpers.kantor.bentuk import PeranKolom as P
from lakip_helpers.pakai.salin.asal import Salinan, Tujuan, sebut_asal
from lakip_helpers.pakai.salin.kode import Pengode, baris_sasaran

BarisKit = tuple[str, dict[str, object]]
"""Nama tabel kit, dan satu barisnya."""
_TW: Final = {f"TW {romawi}": n for n, romawi in enumerate(("I", "II", "III", "IV"))}
_KODE: Final = re.compile(r"^\s*(\d(?:\.\d{1,4}|\.X{1,2}){2,5})\b[\s.\-–]*(.*)$", re.DOTALL)
_TINGKAT_KODE: Final[Mapping[int, JenisNomenklatur]] = {
    3: JenisNomenklatur.PROGRAM,
    5: JenisNomenklatur.KEGIATAN,
    6: JenisNomenklatur.SUBKEGIATAN,
}
_LANGSUNG: Final[Mapping[P, str]] = {
    P.ARAH: K.ARAH,
    P.DEFINISI: K.DEFINISI,
    P.FORMULA: K.FORMULA,
    P.SUMBER: K.SUMBER,
    P.PENANGGUNG_JAWAB: K.PENANGGUNG_JAWAB,
}


def salin_baris(asal: Salinan, jenis: str, untuk: Tujuan) -> list[BarisKit]:
    """Baris-baris kit dari satu baris kantor. Galat: `GalatPilihan` bila tahunnya tidak diketahui.

    Masukan: baris kantor; `jenis` kunci `JENIS_DOKUMEN`; untuk siapa.
    """
    if not asal.baris.indikator:
        dokumen = "rpjmd" if jenis == "rpjmd" else "renstra"
        return _sasaran(asal, dokumen, untuk)
    return [*_PENYALIN[jenis](asal, untuk), *_realisasi(asal, untuk.pengode(jenis), untuk.tahun)]


def _sasaran(asal: Salinan, dokumen: str, untuk: Tujuan) -> list[BarisKit]:
    return [(f"{dokumen}_sasaran", b) for b in baris_sasaran(untuk.pengode(dokumen), asal.baris.sasaran, asal.tujuan)]


def _inti(asal: Salinan, untuk: Tujuan, pengode: Pengode | None = None) -> dict[str, object]:
    """Kolom yang sama di semua tabel indikator."""
    kode = (pengode or untuk.kode).indikator(asal.indikator, asal.baris.sasaran, asal.tujuan)
    return {
        K.KODE_OPD: untuk.kode.opd,
        K.KODE_INDIKATOR: kode,
        K.INDIKATOR: asal.indikator,
        K.SATUAN: asal.baris.satuan,
    }


def _deret(asal: Salinan, tahun: str = "") -> dict[str, object]:
    """Baseline dan target tiap tahun yang punya kolom di kit; `tahun` untuk target yang tidak menyebutnya."""
    hasil: dict[str, object] = {}
    for n, kolom in enumerate(asal.tabel.kolom):
        p = kolom.periode
        if kolom.peran is P.BASELINE and p.tahun in ("", str(TAHUN_BASELINE)) and K.BASELINE not in hasil:
            hasil[K.BASELINE] = asal.pakai(n)
    for pasangan in asal.tabel.pasangan:
        p = pasangan.periode
        nama = f"t{p.tahun or tahun}"
        berkolom = nama[1:] in map(str, TAHUN_TARGET) and not (p.bagian or p.ke) and pasangan.target is not None
        if berkolom and not sebagai_teks(hasil.get(nama)):
            hasil[nama] = asal.pakai(pasangan.target)
    return hasil


def _langsung(asal: Salinan, *peran: P) -> dict[str, object]:
    return {_LANGSUNG[p]: asal.peran(p) for p in peran}


def _dokumen_rencana(dokumen: str) -> Callable[[Salinan, Tujuan], list[BarisKit]]:
    def salin(asal: Salinan, untuk: Tujuan) -> list[BarisKit]:
        if dokumen == "renstra" and (program := _program(asal)):
            return [("program", _baris_program(asal, untuk, program) | _deret(asal, untuk.tahun) | _pagu(asal))]
        kode = untuk.pengode(dokumen)
        induk = kode.sasaran(asal.baris.sasaran, asal.tujuan) or kode.tujuan(asal.tujuan)
        inti = _inti(asal, untuk, kode) | {K.KODE_SASARAN: induk}
        return [
            *_sasaran(asal, dokumen, untuk),
            (f"{dokumen}_indikator", inti | _langsung(asal, P.ARAH) | _deret(asal, untuk.tahun)),
        ]

    return salin


def _capaian(asal: Salinan, untuk: Tujuan) -> list[BarisKit]:
    """Pengukuran kinerja: targetnya ke lembar Renstra, realisasinya ke lembar Realisasi; keduanya perlu tahun."""
    for pasangan in asal.tabel.pasangan:
        if pasangan.realisasi is not None and not pasangan.periode:
            _tahun(asal, untuk, pasangan)
    return _dokumen_rencana("renstra")(asal, untuk)


def _iku(asal: Salinan, untuk: Tujuan) -> list[BarisKit]:
    return [("iku", _inti(asal, untuk) | _langsung(asal, *_LANGSUNG) | _deret(asal, untuk.tahun))]


def _pk(asal: Salinan, untuk: Tujuan) -> list[BarisKit]:
    pasangan = _tahunan(asal.tabel)
    tahun = _tahun(asal, untuk, pasangan)
    kode = f"PK.{untuk.kode.opd}.{tahun}"
    pk: dict[str, object] = {
        K.KODE_OPD: untuk.kode.opd,
        K.TAHUN: tahun,
        K.KODE_PK: kode,
        K.JENJANG: str(Jenjang.KEPALA_OPD),
        K.PIHAK_PERTAMA: f"Kepala {untuk.nama_opd}",
    }
    target = asal.pakai(pasangan.target) if pasangan else None
    baris = _inti(asal, untuk) | {K.KODE_PK: kode, K.SASARAN: asal.baris.sasaran, K.TARGET: target}
    return [("pk", pk), ("pk_sasaran", baris)]


def _renaksi(asal: Salinan, untuk: Tujuan) -> list[BarisKit]:
    setahun = _tahunan(asal.tabel, wajib_setahun=True)
    triwulan = {_TW[p.periode.bagian]: p for p in asal.tabel.pasangan if p.periode.bagian in _TW}
    tahun = _tahun(asal, untuk, setahun or next(iter(triwulan.values()), None))
    baris = _inti(asal, untuk) | {K.TAHUN: tahun, K.TARGET: asal.pakai(setahun.target) if setahun else None}
    baris |= {KOLOM_TW[n]: asal.pakai(p.target) for n, p in triwulan.items()}
    return [("renaksi", baris | _langsung(asal, P.PENANGGUNG_JAWAB) | {K.AKSI: asal.peran(P.TINDAK_LANJUT)})]


def _renja(asal: Salinan, untuk: Tujuan) -> list[BarisKit]:
    pasangan = _tahunan(asal.tabel)
    tahun = _tahun(asal, untuk, pasangan)
    program = _baris_program(asal, untuk, _program(asal) or ("", asal.baris.konteks))
    return [
        (
            "renja",
            program
            | {
                K.TAHUN: tahun,
                K.TARGET: asal.pakai(pasangan.target) if pasangan else None,
                K.PAGU: asal.peran(P.PAGU),
                K.LOKASI: asal.peran(P.KETERANGAN) if _ada_lokasi(asal.tabel) else None,
            },
        )
    ]


def _ada_lokasi(tabel: TabelKantor) -> bool:
    return any("lokasi" in tabel.kolom[n].judul.casefold() for n in tabel.kolom_berperan(P.KETERANGAN)[:1])


def _program(asal: Salinan) -> tuple[str, str] | None:
    """Kode nomenklatur dan nama program baris itu; `None` bila tidak berkode."""
    for peran in (P.KODE, P.PROGRAM):
        for n in asal.tabel.kolom_berperan(peran):
            if cocok := _KODE.match(sebagai_teks(asal.baris.nilai.get(n))):
                asal.terpakai.add(n)
                nama = cocok[2].strip() or sebagai_teks(asal.peran(P.PROGRAM)) or asal.baris.konteks
                return cocok[1], nama
    return None


def _baris_program(asal: Salinan, untuk: Tujuan, program: tuple[str, str]) -> dict[str, object]:
    kode, nama = program
    jenis = _TINGKAT_KODE.get(kode.count(".") + 1)
    return {
        K.KODE_OPD: untuk.kode.opd,
        K.KODE: kode,
        K.JENIS: str(jenis) if jenis else "",
        K.NAMA: nama or sebagai_teks(asal.peran(P.PROGRAM)),
        K.INDIKATOR: asal.indikator,
        K.SATUAN: asal.baris.satuan,
    }


def _pagu(asal: Salinan) -> dict[str, object]:
    return {
        f"pagu_{kolom.periode.tahun}": asal.pakai(n)
        for n, kolom in enumerate(asal.tabel.kolom)
        if kolom.peran is P.PAGU and kolom.periode.tahun in map(str, TAHUN_TARGET[1:])
    }


def _realisasi(asal: Salinan, kode: Pengode, tahun_dokumen: str) -> Iterator[BarisKit]:
    """Satu baris tiap realisasi berisi yang tahunnya diketahui."""
    sumber = sebut_asal(asal.tabel, asal.baris.baris)
    for pasangan in asal.tabel.pasangan:
        p = pasangan.periode
        tahun = p.tahun or tahun_dokumen
        if p.ke or not re.fullmatch(r"\d{4}", tahun) or not sebagai_teks(_nilai(asal, pasangan.realisasi)):
            continue
        if p.bagian and p.bagian not in _TW:
            continue
        yield (
            "realisasi",
            {
                K.KODE_OPD: kode.opd,
                K.KODE_INDIKATOR: kode.indikator(asal.indikator, asal.baris.sasaran, asal.tujuan),
                K.TAHUN: tahun,
                K.PERIODE: TRIWULAN[_TW[p.bagian]] if p.bagian else TAHUNAN,
                K.NILAI: asal.pakai(pasangan.realisasi),
                K.SUMBER: sumber,
            },
        )


def _nilai(asal: Salinan, n: int | None) -> object:
    return asal.baris.nilai.get(n) if n is not None else None


def _tahunan(tabel: TabelKantor, *, wajib_setahun: bool = False) -> Pasangan | None:
    """Pasangan setahun penuh yang bertarget: yang tahunnya terakhir; tanpa itu, yang mana pun yang bertarget."""
    bertarget = [p for p in tabel.pasangan if p.target is not None]
    setahun = [p for p in bertarget if not p.periode.bagian and not p.periode.ke]
    if setahun or wajib_setahun:
        return max(setahun, key=lambda p: p.periode.tahun, default=None)
    return bertarget[-1] if bertarget else None


def _tahun(asal: Salinan, untuk: Tujuan, pasangan: Pasangan | None) -> str:
    """Tahun dokumennya. Galat: `GalatPilihan` bila tidak tertulis dan tidak disebut orang."""
    tertulis = sebagai_teks(asal.peran(P.TAHUN)) or (pasangan.periode.tahun if pasangan else "") or asal.tabel.tahun
    tahun = untuk.tahun or tertulis[-4:]
    if not re.fullmatch(r"(?:19|20)\d\d", tahun):
        petak = asal.tabel.petak
        raise GalatPilihan(
            f"Tahun tabel {petak.tempat or petak.berkas} tidak tertulis di judul maupun kolomnya, sedangkan dokumen"
            " tahunan memerlukannya. Sebutkan tahunnya, lalu ulangi."
        )
    return tahun


_PENYALIN: Final[Mapping[str, Callable[[Salinan, Tujuan], list[BarisKit]]]] = {
    "renstra": _dokumen_rencana("renstra"),
    "rpjmd": _dokumen_rencana("rpjmd"),
    "iku": _iku,
    "pk": _pk,
    "renaksi": _renaksi,
    "renja": _renja,
    "capaian": _capaian,
}

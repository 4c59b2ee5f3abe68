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


def salin_baris(satu: Salinan, jenis: str, untuk: Tujuan) -> list[BarisKit]:
    """Baris-baris kit dari satu baris kantor. Galat: `GalatPilihan` bila tahunnya tidak diketahui.

    Masukan: baris kantor; `jenis` kunci `JENIS_DOKUMEN`; untuk siapa.
    """
    if not satu.baris.indikator:
        dokumen = "rpjmd" if jenis == "rpjmd" else "renstra"
        return _sasaran(satu, dokumen, untuk)
    return [*_PENYALIN[jenis](satu, untuk), *_realisasi(satu, untuk.pengode(jenis), untuk.tahun)]


def _sasaran(satu: Salinan, dokumen: str, untuk: Tujuan) -> list[BarisKit]:
    return [(f"{dokumen}_sasaran", b) for b in baris_sasaran(untuk.pengode(dokumen), satu.baris.sasaran, satu.tujuan)]


def _inti(satu: Salinan, untuk: Tujuan, pengode: Pengode | None = None) -> dict[str, object]:
    """Kolom yang sama di semua tabel indikator."""
    kode = (pengode or untuk.kode).indikator(satu.indikator, satu.baris.sasaran, satu.tujuan)
    return {
        K.KODE_OPD: untuk.kode.opd,
        K.KODE_INDIKATOR: kode,
        K.INDIKATOR: satu.indikator,
        K.SATUAN: satu.baris.satuan,
    }


def _deret(satu: Salinan, tahun: str = "") -> dict[str, object]:
    """Baseline dan target tiap tahun yang punya kolom di kit; `tahun` untuk target yang tidak menyebutnya."""
    hasil: dict[str, object] = {}
    for n, kolom in enumerate(satu.tabel.kolom):
        p = kolom.periode
        if kolom.peran is P.BASELINE and p.tahun in ("", str(TAHUN_BASELINE)) and K.BASELINE not in hasil:
            hasil[K.BASELINE] = satu.pakai(n)
    for pasangan in satu.tabel.pasangan:
        p = pasangan.periode
        nama = f"t{p.tahun or tahun}"
        berkolom = nama[1:] in map(str, TAHUN_TARGET) and not (p.bagian or p.ke) and pasangan.target is not None
        if berkolom and not sebagai_teks(hasil.get(nama)):
            hasil[nama] = satu.pakai(pasangan.target)
    return hasil


def _langsung(satu: Salinan, *peran: P) -> dict[str, object]:
    return {_LANGSUNG[p]: satu.peran(p) for p in peran}


def _dokumen_rencana(dokumen: str) -> Callable[[Salinan, Tujuan], list[BarisKit]]:
    def salin(satu: Salinan, untuk: Tujuan) -> list[BarisKit]:
        if dokumen == "renstra" and (program := _program(satu)):
            return [("program", _baris_program(satu, untuk, program) | _deret(satu, untuk.tahun) | _pagu(satu))]
        kode = untuk.pengode(dokumen)
        induk = kode.sasaran(satu.baris.sasaran, satu.tujuan) or kode.tujuan(satu.tujuan)
        inti = _inti(satu, untuk, kode) | {K.KODE_SASARAN: induk}
        return [
            *_sasaran(satu, dokumen, untuk),
            (f"{dokumen}_indikator", inti | _langsung(satu, P.ARAH) | _deret(satu, untuk.tahun)),
        ]

    return salin


def _capaian(satu: Salinan, untuk: Tujuan) -> list[BarisKit]:
    """Pengukuran kinerja: targetnya ke lembar Renstra, realisasinya ke lembar Realisasi; keduanya perlu tahun."""
    for pasangan in satu.tabel.pasangan:
        if pasangan.realisasi is not None and not pasangan.periode:
            _tahun(satu, untuk, pasangan)
    return _dokumen_rencana("renstra")(satu, untuk)


def _iku(satu: Salinan, untuk: Tujuan) -> list[BarisKit]:
    return [("iku", _inti(satu, untuk) | _langsung(satu, *_LANGSUNG) | _deret(satu, untuk.tahun))]


def _pk(satu: Salinan, untuk: Tujuan) -> list[BarisKit]:
    pasangan = _tahunan(satu.tabel)
    tahun = _tahun(satu, untuk, pasangan)
    kode = f"PK.{untuk.kode.opd}.{tahun}"
    pk: dict[str, object] = {
        K.KODE_OPD: untuk.kode.opd,
        K.TAHUN: tahun,
        K.KODE_PK: kode,
        K.JENJANG: str(Jenjang.KEPALA_OPD),
        K.PIHAK_PERTAMA: f"Kepala {untuk.nama_opd}",
    }
    target = satu.pakai(pasangan.target) if pasangan else None
    baris = _inti(satu, untuk) | {K.KODE_PK: kode, K.SASARAN: satu.baris.sasaran, K.TARGET: target}
    return [("pk", pk), ("pk_sasaran", baris)]


def _renaksi(satu: Salinan, untuk: Tujuan) -> list[BarisKit]:
    setahun = _tahunan(satu.tabel, wajib_setahun=True)
    triwulan = {_TW[p.periode.bagian]: p for p in satu.tabel.pasangan if p.periode.bagian in _TW}
    tahun = _tahun(satu, untuk, setahun or next(iter(triwulan.values()), None))
    baris = _inti(satu, untuk) | {K.TAHUN: tahun, K.TARGET: satu.pakai(setahun.target) if setahun else None}
    baris |= {KOLOM_TW[n]: satu.pakai(p.target) for n, p in triwulan.items()}
    return [("renaksi", baris | _langsung(satu, P.PENANGGUNG_JAWAB) | {K.AKSI: satu.peran(P.TINDAK_LANJUT)})]


def _renja(satu: Salinan, untuk: Tujuan) -> list[BarisKit]:
    pasangan = _tahunan(satu.tabel)
    tahun = _tahun(satu, untuk, pasangan)
    program = _baris_program(satu, untuk, _program(satu) or ("", satu.baris.konteks))
    return [
        (
            "renja",
            program
            | {
                K.TAHUN: tahun,
                K.TARGET: satu.pakai(pasangan.target) if pasangan else None,
                K.PAGU: satu.peran(P.PAGU),
                K.LOKASI: satu.peran(P.KETERANGAN) if _ada_lokasi(satu.tabel) else None,
            },
        )
    ]


def _ada_lokasi(tabel: TabelKantor) -> bool:
    return any("lokasi" in tabel.kolom[n].judul.casefold() for n in tabel.kolom_berperan(P.KETERANGAN)[:1])


def _program(satu: Salinan) -> tuple[str, str] | None:
    """Kode nomenklatur dan nama program baris itu; `None` bila tidak berkode."""
    for peran in (P.KODE, P.PROGRAM):
        for n in satu.tabel.kolom_berperan(peran):
            if cocok := _KODE.match(sebagai_teks(satu.baris.nilai.get(n))):
                satu.terpakai.add(n)
                nama = cocok[2].strip() or sebagai_teks(satu.peran(P.PROGRAM)) or satu.baris.konteks
                return cocok[1], nama
    return None


def _baris_program(satu: Salinan, untuk: Tujuan, program: tuple[str, str]) -> dict[str, object]:
    kode, nama = program
    jenis = _TINGKAT_KODE.get(kode.count(".") + 1)
    return {
        K.KODE_OPD: untuk.kode.opd,
        K.KODE: kode,
        K.JENIS: str(jenis) if jenis else "",
        K.NAMA: nama or sebagai_teks(satu.peran(P.PROGRAM)),
        K.INDIKATOR: satu.indikator,
        K.SATUAN: satu.baris.satuan,
    }


def _pagu(satu: Salinan) -> dict[str, object]:
    return {
        f"pagu_{kolom.periode.tahun}": satu.pakai(n)
        for n, kolom in enumerate(satu.tabel.kolom)
        if kolom.peran is P.PAGU and kolom.periode.tahun in map(str, TAHUN_TARGET[1:])
    }


def _realisasi(satu: Salinan, kode: Pengode, tahun_dokumen: str) -> Iterator[BarisKit]:
    """Satu baris tiap realisasi berisi yang tahunnya diketahui."""
    asal = sebut_asal(satu.tabel, satu.baris.baris)
    for pasangan in satu.tabel.pasangan:
        p = pasangan.periode
        tahun = p.tahun or tahun_dokumen
        if p.ke or not re.fullmatch(r"\d{4}", tahun) or not sebagai_teks(_nilai(satu, pasangan.realisasi)):
            continue
        if p.bagian and p.bagian not in _TW:
            continue
        yield (
            "realisasi",
            {
                K.KODE_OPD: kode.opd,
                K.KODE_INDIKATOR: kode.indikator(satu.indikator, satu.baris.sasaran, satu.tujuan),
                K.TAHUN: tahun,
                K.PERIODE: TRIWULAN[_TW[p.bagian]] if p.bagian else TAHUNAN,
                K.NILAI: satu.pakai(pasangan.realisasi),
                K.SUMBER: asal,
            },
        )


def _nilai(satu: Salinan, n: int | None) -> object:
    return satu.baris.nilai.get(n) if n is not None else None


def _tahunan(tabel: TabelKantor, *, wajib_setahun: bool = False) -> Pasangan | None:
    """Pasangan setahun penuh yang bertarget: yang tahunnya terakhir; tanpa itu, yang mana pun yang bertarget."""
    bertarget = [p for p in tabel.pasangan if p.target is not None]
    setahun = [p for p in bertarget if not p.periode.bagian and not p.periode.ke]
    if setahun or wajib_setahun:
        return max(setahun, key=lambda p: p.periode.tahun, default=None)
    return bertarget[-1] if bertarget else None


def _tahun(satu: Salinan, untuk: Tujuan, pasangan: Pasangan | None) -> str:
    """Tahun dokumennya. Galat: `GalatPilihan` bila tidak tertulis dan tidak disebut orang."""
    tertulis = sebagai_teks(satu.peran(P.TAHUN)) or (pasangan.periode.tahun if pasangan else "") or satu.tabel.tahun
    tahun = untuk.tahun or tertulis[-4:]
    if not re.fullmatch(r"(?:19|20)\d\d", tahun):
        petak = satu.tabel.petak
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

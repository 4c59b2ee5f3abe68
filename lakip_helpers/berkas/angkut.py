"""Dokumen sebagai JSON dan kembali: yang diangkut dari proses anak ke induknya."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date, datetime, time
from typing import Any, Final

from lakip_helpers.berkas.kisi import Kisi, Lembar
from lakip_helpers.berkas.petak import BarisNaskah, Dokumen, JenisBerkas, Petak

_WAKTU: Final[Mapping[str, Callable[[str], object]]] = {
    "datetime": datetime.fromisoformat,
    "date": date.fromisoformat,
    "time": time.fromisoformat,
}


def dokumen_ke_json(dokumen: Dokumen) -> dict[str, Any]:
    """Dokumen sebagai bentuk yang dapat ditulis `json.dumps`.

    >>> petak = Petak("a.pdf", "hal. 1, tabel 1", [["IKM", 80]], {(0, 0): (0, 0, 0, 1)})
    >>> dokumen = Dokumen("a.pdf", JenisBerkas.PDF, (petak,))
    >>> dokumen_dari_json(dokumen_ke_json(dokumen)).petak[0].wilayah(0, 0)
    (0, 0, 0, 1)
    """
    return {
        "berkas": dokumen.berkas,
        "jenis": dokumen.jenis.value,
        "naskah": dokumen.naskah,
        "peringatan": list(dokumen.peringatan),
        "petak": [_dari_petak(p) for p in dokumen.petak],
        "lembar": [_dari_lembar(lembar) for lembar in dokumen.lembar],
        "alur": [list(baris) for baris in dokumen.alur],
        "halaman_tercatat": dokumen.halaman_tercatat,
    }


def dokumen_dari_json(bahan: Mapping[str, Any]) -> Dokumen:
    """Kebalikan `dokumen_ke_json`."""
    berkas = bahan["berkas"]
    return Dokumen(
        berkas,
        JenisBerkas(bahan["jenis"]),
        tuple(_ke_petak(berkas, p) for p in bahan["petak"]),
        bahan["naskah"],
        tuple(bahan["peringatan"]),
        tuple(_ke_lembar(berkas, lembar) for lembar in bahan["lembar"]),
        tuple(BarisNaskah(*baris) for baris in bahan["alur"]),
        bahan["halaman_tercatat"],
    )


def _dari_petak(p: Petak) -> dict[str, Any]:
    return {
        "tempat": p.tempat,
        "kisi": _dari_kisi(p.kisi),
        "gabungan": [[*letak, *wilayah] for letak, wilayah in p.gabungan.items()],
        "baris": list(p.baris),
        "kolom": list(p.kolom),
        "atas": list(p.atas),
        "puncak": [[*letak, *puncak] for letak, puncak in p.puncak.items()],
        "lembaran": p.lembaran,
        "tersembunyi": p.tersembunyi,
    }


def _ke_petak(berkas: str, b: Mapping[str, Any]) -> Petak:
    return Petak(
        berkas,
        b["tempat"],
        _ke_kisi(b["kisi"]),
        {(i, j): (i0, j0, i1, j1) for i, j, i0, j0, i1, j1 in b["gabungan"]},
        [(tempat, nomor) for tempat, nomor in b["baris"]],
        b["kolom"],
        tuple(b["atas"]),
        {(i, j): tuple(puncak) for i, j, *puncak in b["puncak"]},
        b["lembaran"],
        b["tersembunyi"],
    )


def _dari_lembar(lembar: Lembar) -> dict[str, Any]:
    return {
        "nama": lembar.nama,
        "kisi": _dari_kisi(lembar.kisi),
        "rumus": [[*letak, rumus] for letak, rumus in lembar.rumus.items()],
        "gabungan": [list(wilayah) for wilayah in lembar.gabungan],
        "kutip": list(lembar.kutip),
    }


def _ke_lembar(berkas: str, b: Mapping[str, Any]) -> Lembar:
    return Lembar(
        berkas,
        b["nama"],
        _ke_kisi(b["kisi"]),
        {(i, j): rumus for i, j, rumus in b["rumus"]},
        tuple((i0, j0, i1, j1) for i0, j0, i1, j1 in b["gabungan"]),
        tuple(b["kutip"]),
    )


def _dari_kisi(kisi: Kisi) -> list[list[Any]]:
    """Nilai yang tidak dikenal JSON (tanggal dan jam) ditulis bersama jenisnya."""
    return [[sel if sel is None or isinstance(sel, str | int | float) else _bungkus(sel) for sel in b] for b in kisi]


def _bungkus(sel: object) -> object:
    jenis = type(sel).__name__
    return {jenis: sel.isoformat()} if isinstance(sel, date | time) and jenis in _WAKTU else str(sel)


def _ke_kisi(kisi: list[list[Any]]) -> Kisi:
    return [[_buka_bungkus(sel) if isinstance(sel, dict) else sel for sel in baris] for baris in kisi]


def _buka_bungkus(sel: Mapping[str, str]) -> object:
    ((jenis, nilai),) = sel.items()
    return _WAKTU[jenis](nilai)

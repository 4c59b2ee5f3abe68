"""Sebelum dan sesudah tiap OPD: dokumen awalnya disimpan, lalu nasib tiap catatannya dibandingkan dengan yang kini."""

from __future__ import annotations

import json
from collections import Counter, defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from lakip_helpers.berkas.himpunan import BerkasMasuk, baca_masuk, himpun
from lakip_helpers.galat import GalatBerkas
from lakip_helpers.model.banding import Nasib
from lakip_helpers.model.kota_hasil import PerubahanOpd, Potret
from lakip_helpers.pakai.himpun.fakta_kit import pemilik_temuan
from lakip_helpers.pakai.himpun.simpanan import sidik_isi
from lakip_helpers.tulis import BilaAda, tulis_berkas

if TYPE_CHECKING:
    from lakip_helpers.model.banding import Banding, Potongan
    from lakip_helpers.pakai.versi_dokumen import VersiDokumen
    from lakip_helpers.temuan import Temuan

NAMA_FOLDER: Final = "dokumen awal"
DAFTAR: Final = "daftar.json"
CONTOH: Final = 3
_NASIB: Final = {Nasib.SELESAI: "selesai", Nasib.TERSISA: "tersisa", Nasib.BARU: "baru"}
Pemilik = tuple[str, ...]
"""Kode OPD pemilik sebuah berkas; lebih dari satu bila berkasnya memuat beberapa OPD."""


def simpan_dokumen_awal(potret: Potret, folder: Path, tujuan: Path) -> int:
    """Salin dokumen yang dikenali pemiliknya ke folder hasil; keluaran: banyaknya. Foldernya sendiri tidak disentuh."""
    daftar = []
    for sidik, (masuk, pemilik) in _dokumen(potret, folder, tujuan).items():
        tulis_berkas(tujuan / NAMA_FOLDER / sidik, baca_masuk(masuk), BilaAda.GANTI, buat_folder=True)
        daftar.append({"sidik": sidik, "nama": masuk.nama, "opd": list(pemilik)})
    teks = json.dumps(daftar, ensure_ascii=False, indent=1)
    tulis_berkas(tujuan / NAMA_FOLDER / DAFTAR, teks, BilaAda.GANTI, buat_folder=True)
    return len(daftar)


def _dokumen(potret: Potret, folder: Path, tujuan: Path) -> dict[str, tuple[BerkasMasuk, Pemilik]]:
    """Sidik isi → berkasnya dan kode OPD pemiliknya."""
    milik: dict[str, dict[str, None]] = defaultdict(dict)
    for satu in potret.dokumen:
        if satu.opd.kode and satu.berkas.sidik:
            milik[satu.berkas.sidik][satu.opd.kode] = None
    masuk = {satu.sebutan: satu for satu in himpun(folder, [tujuan]).berkas}
    return {
        b.sidik: (masuk[b.sebutan], tuple(milik[b.sidik]))
        for b in potret.berkas
        if b.sidik in milik and b.sebutan in masuk and not b.salinan_dari
    }


def dokumen_sama(potret: Potret, folder: Path, tujuan: Path) -> bool:
    """Dokumen yang dikenali pemiliknya persis yang tersimpan sebagai dokumen awal."""
    return set(_baca_awal(tujuan / NAMA_FOLDER, {})) == set(_dokumen(potret, folder, tujuan))


def hitung_perubahan(potret: Potret, folder: Path, tujuan: Path, ganti: Mapping[str, str]) -> tuple[PerubahanOpd, ...]:
    """Nasib catatan tiap OPD yang dokumennya berubah sejak keadaan awal; yang tidak berubah tidak dibaca lagi.

    Masukan: potret sekarang, folder dokumennya, folder hasil tempat dokumen awalnya, dan `ganti` kode OPD di daftar
    awal → kodenya sekarang. Keluaran: kosong bila dokumen awalnya tidak tersimpan.
    """
    from lakip_helpers.pakai.banding import bandingkan
    from lakip_helpers.pakai.versi_dokumen import baca_versi_bita

    awal = _baca_awal(tujuan / NAMA_FOLDER, ganti)
    kini = _dokumen(potret, folder, tujuan)
    hitung: dict[Pemilik, Counter[str]] = defaultdict(Counter)
    contoh: dict[Pemilik, list[str]] = defaultdict(list)
    semua = {pemilik for pemilik, _, _ in awal.values()} | {pemilik for _, pemilik in kini.values()} if awal else set()
    for pemilik in sorted(semua):
        dulu = [(nama, jalur.read_bytes()) for s, (p, nama, jalur) in awal.items() if p == pemilik and s not in kini]
        baru = [(m.nama, baca_masuk(m)) for s, (m, p) in kini.items() if p == pemilik and s not in awal]
        if not (dulu and baru):
            continue
        versi = baca_versi_bita("awal", dulu), baca_versi_bita("kini", baru)
        _catat(bandingkan(*versi), versi, pemilik, hitung, contoh)
    urut = sorted(hitung, key=lambda pemilik: (len(pemilik), pemilik))
    return tuple(PerubahanOpd(satu, **hitung[satu], contoh=tuple(contoh[satu][:CONTOH])) for satu in urut)


def _baca_awal(folder: Path, ganti: Mapping[str, str]) -> Mapping[str, tuple[Pemilik, str, Path]]:
    try:
        daftar = json.loads((folder / DAFTAR).read_text(encoding="utf-8"))
        pemilik = {d["sidik"]: tuple(ganti.get(kode, kode) for kode in d["opd"]) for d in daftar}
        isi_awal = {d["sidik"]: (pemilik[d["sidik"]], str(d["nama"]), folder / d["sidik"]) for d in daftar}
        return {s: satu for s, satu in isi_awal.items() if satu[2].is_file() and sidik_isi(satu[2].read_bytes()) == s}
    except (OSError, ValueError, KeyError, TypeError, GalatBerkas):
        return {}


def _catat(
    banding: Banding,
    versi: tuple[VersiDokumen, VersiDokumen],
    pemilik: Pemilik,
    hitung: dict[Pemilik, Counter[str]],
    contoh: dict[Pemilik, list[str]],
) -> None:
    """Bagikan nasib catatan kepada pemiliknya; yang tidak menyebut OPD dihitung sekali, pada pemilik bersamanya."""
    milik = _pembagi(versi, pemilik)
    for kode in pemilik:
        hitung[(kode,)] += Counter()
    for t in banding.temuan:
        hitung[milik(t.temuan)][_NASIB.get(t.nasib, "tak_banding")] += 1
    kalimat = [(_milik_baris(k.pasangan.baru.opd, pemilik), k.potongan) for k in banding.kalimat]
    for satu, potongan in (*kalimat, *((pemilik, n.potongan) for n in banding.naskah)):
        hitung[satu]["kalimat"] += 1
        contoh[satu].append(_perubahan(potongan))
    for a in banding.angka:
        hitung[_milik_baris(a.pasangan.baru.opd, pemilik)]["angka"] += 1


def _pembagi(versi: Sequence[VersiDokumen], pemilik: Pemilik) -> Callable[[Temuan], Pemilik]:
    bundel = [d.bundel for v in versi for d in v.dokumen if d.bundel is not None]
    pencari = [pemilik_temuan(b) for b in reversed(bundel)] if len(pemilik) > 1 else []

    def milik(temuan: Any) -> Pemilik:
        return _milik_baris(next((kode for cari in pencari if (kode := cari(temuan))), ""), pemilik)

    return milik


def _milik_baris(opd: str, pemilik: Pemilik) -> Pemilik:
    return (opd,) if opd in pemilik else pemilik


def _perubahan(potongan: Sequence[Potongan]) -> str:
    """Kalimat sebelum dan sesudahnya, atau yang dibuang atau ditambahkan saja."""
    lama, baru = (" ".join(" ".join(_bagian(potongan, tanda)).split()) for tanda in ("=-", "=+"))
    if lama and baru:
        return f"“{lama}” menjadi “{baru}”"
    return f"“{lama}” dibuang" if lama else f"“{baru}” ditambahkan"


def _bagian(potongan: Sequence[Potongan], tanda: str) -> Iterator[str]:
    yield from (p.teks for p in potongan if p.tanda in tanda)

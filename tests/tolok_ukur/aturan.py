"""Tolok ukur aturan: temuan kit disandingkan dengan temuan manusia pada tabel Renstra yang sungguh terbit.

Jalankan: `python -m tests.tolok_ukur.aturan [BERKAS]`. BERKAS bawaannya data Banyuwangi di kit; berkas lain
harus punya kolom catatan manusia (`catatan` atau `cacat_temuan_kami`) yang kosong bila barisnya baik.

"Ditemukan" berarti ada temuan salah atau periksa pada barisnya, atau temuan saran yang menyebut hal yang sama.
"Salah palsu" adalah temuan salah pada baris yang menurut manusia baik.
"""

from __future__ import annotations

import csv
import sys
from dataclasses import dataclass
from pathlib import Path

from lakip_helpers.istilah import Keparahan
from lakip_helpers.pakai.periksa import periksa_berkas
from lakip_helpers.tabel.kumpulan import folder_data
from lakip_helpers.temuan import Temuan

BERKAS = folder_data() / "banyuwangi" / "bersih" / "renstra_indikator_nyata.csv"
KOLOM_CATATAN = ("cacat_temuan_kami", "catatan")
KELUARGA = ("MUTU", "TGT", "SAS")
SARAN_SEPADAN = {"baseline": "TGT-15", "rentang": "MUTU-09", "singkatan": "MUTU-14", "ejaan": "MUTU-13"}
BATAS_TEMU = 0.85
BATAS_PALSU = 1 / 25


@dataclass(frozen=True)
class Nilai:
    """Hasil penyandingan."""

    cacat: int
    ditemukan: int
    baik: int
    salah_palsu: int
    periksa_palsu: int
    luput: tuple[str, ...]
    palsu: tuple[str, ...]

    @property
    def temu(self) -> float:
        """Bagian temuan manusia yang ditemukan kit."""
        return self.ditemukan / self.cacat if self.cacat else 1.0

    @property
    def tepat(self) -> float:
        """Bagian baris bertemuan (salah atau periksa) yang memang cacat menurut manusia."""
        kena = self.ditemukan + self.salah_palsu + self.periksa_palsu
        return self.ditemukan / kena if kena else 1.0


def nilai(berkas: Path = BERKAS) -> Nilai:
    """Sandingkan satu berkas."""
    manusia = catatan_manusia(berkas)
    per_baris: dict[int, list[Temuan]] = {}
    for temuan in periksa_berkas(berkas).laporan:
        if temuan.kode.startswith(KELUARGA):
            per_baris.setdefault(temuan.baris, []).append(temuan)
    cacat = {b: c for b, (_, c) in manusia.items() if c}
    baik = [b for b in manusia if b not in cacat]
    temu = [b for b, c in cacat.items() if sepadan(per_baris.get(b, []), c)]
    salah = [b for b in baik if berat(per_baris.get(b, []), Keparahan.SALAH)]
    periksa = [b for b in baik if b not in salah and berat(per_baris.get(b, []), Keparahan.PERIKSA)]
    return Nilai(
        cacat=len(cacat),
        ditemukan=len(temu),
        baik=len(baik),
        salah_palsu=len(salah),
        periksa_palsu=len(periksa),
        luput=tuple(f"baris {b} {manusia[b][0]}: {c}" for b, c in cacat.items() if b not in temu),
        palsu=tuple(
            f"baris {b} {manusia[b][0]}: {', '.join(sorted({t.kode for t in per_baris[b]}))}"
            for b in (*salah, *periksa)
        ),
    )


def catatan_manusia(berkas: Path) -> dict[int, tuple[str, str]]:
    """Nomor baris di berkas → (indikator, catatan manusia)."""
    isi = list(csv.DictReader(berkas.open(encoding="utf-8")))
    kolom = next(k for k in KOLOM_CATATAN if k in isi[0])
    return {urut: (b["indikator"], b[kolom].strip()) for urut, b in enumerate(isi, start=2)}


def berat(temuan: list[Temuan], keparahan: Keparahan) -> bool:
    """Ada temuan sekeparahan itu."""
    return any(t.keparahan is keparahan for t in temuan)


def sepadan(temuan: list[Temuan], catatan: str) -> bool:
    """Ada temuan yang berat, atau saran yang menyebut hal yang sama dengan catatan manusia."""
    kode = {t.kode for t in temuan}
    saran = any(kata in catatan.lower() and satu in kode for kata, satu in SARAN_SEPADAN.items())
    return saran or berat(temuan, Keparahan.SALAH) or berat(temuan, Keparahan.PERIKSA)


def cetak(hasil: Nilai, nama: str) -> str:
    """Hasil sebagai teks."""
    per_baik = hasil.salah_palsu / hasil.baik if hasil.baik else 0.0
    return "\n".join(
        (
            f"{nama}: {hasil.cacat + hasil.baik} baris, {hasil.cacat} bercatatan manusia",
            f"  ditemukan      {hasil.ditemukan}/{hasil.cacat} = {hasil.temu:.1%} (batas {BATAS_TEMU:.0%})",
            f"  ketepatan      {hasil.tepat:.1%} baris bertemuan memang bercatatan",
            f"  salah palsu    {hasil.salah_palsu}/{hasil.baik} = {per_baik:.1%} (batas {BATAS_PALSU:.0%})",
            f"  periksa palsu  {hasil.periksa_palsu}/{hasil.baik}",
            "  luput:",
            *(f"    {satu}" for satu in hasil.luput),
            "  pada baris yang baik:",
            *(f"    {satu}" for satu in hasil.palsu),
        )
    )


if __name__ == "__main__":
    pilih = [Path(satu) for satu in sys.argv[1:]] or [BERKAS]
    for satu in pilih:
        print(cetak(nilai(satu), satu.name))

"""Menulis ulang tabel di dalam kartu setiap kumpulan data dari berkas dan pernyataan tabelnya.

Jalankan dari akar proyek: python -m datasets.kartu
Kalimat kartu ditulis tangan; yang dibuat hanya isi di antara tanda <!-- tabel: ... --> dan <!-- akhir -->.
"""

from __future__ import annotations

import hashlib
import re
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from typing import Final

from datasets.alat import Baris, baca_csv
from lakip_helpers.model import SEMUA_TABEL, Tabel

FOLDER: Final = Path(__file__).parent
KUMPULAN: Final = ("banyuwangi", "kota_contoh", "medan", "nomenklatur")
_BLOK: Final = re.compile(r"(<!-- tabel: (\w+) -->\n).*?(<!-- akhir -->)", re.DOTALL)
_TABEL: Final = {tabel.nama: tabel for tabel in SEMUA_TABEL}


def perbarui(folder: Path) -> str:
    """Isi kartu sebuah kumpulan data dengan tabel-tabelnya yang terbaru."""
    kartu = (folder / "kartu.md").read_text(encoding="utf-8")
    return _BLOK.sub(lambda cocok: f"{cocok[1]}\n{_ISI[cocok[2]](folder)}\n\n{cocok[3]}", kartu)


def berkas_data(folder: Path) -> list[Path]:
    """Berkas yang didaftar di kartu: semua data, bukan kartu, kamus, sumber, atau kode pembuatnya."""
    semua = (b for b in folder.rglob("*") if b.suffix in {".csv", ".xlsx"} and b.name != "kamus.csv")
    return sorted(semua, key=lambda b: b.relative_to(folder).as_posix())


def tabel_berkas(folder: Path) -> str:
    """Nama, banyaknya baris, ukuran, dan sha256 setiap berkas."""
    baris = [
        (f"`{b.relative_to(folder).as_posix()}`", banyak_baris(b), f"{b.stat().st_size:,}".replace(",", "."), sidik(b))
        for b in berkas_data(folder)
    ]
    return tulis_tabel(("berkas", "baris data", "bita", "sha256"), baris)


def sidik(berkas: Path) -> str:
    """Sha256 isi berkas."""
    return hashlib.sha256(berkas.read_bytes()).hexdigest()


def banyak_baris(berkas: Path) -> str:
    """Banyaknya baris data CSV bersih; berkas lain tidak dihitung."""
    mentah_kantor = berkas.suffix == ".csv" and berkas.read_bytes()[:200].count(b";") > 3
    return "" if berkas.suffix != ".csv" or mentah_kantor else str(len(baca_csv(berkas)))


def tabel_kolom(folder: Path) -> str:
    """Kamus kolom setiap CSV di `bersih/`: dari pernyataan tabel, lalu dari `kamus.csv` untuk yang lain."""
    kamus = folder / "kamus.csv"
    tambahan = baca_csv(kamus) if kamus.exists() else []
    bagian = []
    for berkas in sorted((folder / "bersih").glob("*.csv")):
        judul = list(baca_csv(berkas)[0])
        tabel = _TABEL.get(berkas.stem)
        bagian.append(f"**`bersih/{berkas.name}`**{_arti_tabel(tabel)}\n\n{_kamus_berkas(berkas, judul, tambahan)}")
    return "\n\n".join(bagian)


def _arti_tabel(tabel: Tabel | None) -> str:
    return f": {tabel.arti} Dasar: {tabel.dasar}." if tabel else ""


def _kamus_berkas(berkas: Path, judul: Sequence[str], tambahan: Sequence[Baris]) -> str:
    sendiri = {b["kolom"]: b for b in tambahan if b["berkas"] == berkas.name}
    return tulis_tabel(("kolom", "tipe", "arti"), [_satu_kolom(berkas.stem, nama, sendiri) for nama in judul])


def _satu_kolom(tabel: str, nama: str, sendiri: dict[str, Baris]) -> tuple[str, str, str]:
    if nama in sendiri:
        return f"`{nama}`", sendiri[nama]["tipe"], sendiri[nama]["arti"]
    kolom = _TABEL[tabel][nama]
    pilihan = f" Pilihan: {', '.join(kolom.pilihan)}." if kolom.pilihan else ""
    satuan = f" ({kolom.satuan})" if kolom.satuan else ""
    return f"`{nama}`", f"{kolom.tipe}{satuan}", f"{kolom.arti}{pilihan}"


def tabel_cacat(folder: Path) -> str:
    """Semua cacat yang ditanam di berkas mentah."""
    semua = baca_csv(folder / "cacat.csv")
    kolom = ("nomor", "berkas", "lembar", "sel", "kode", "nilai_bersih", "nilai_cacat", "cerita")
    kode = Counter(b["kode"] for b in semua)
    ringkas = f"{len(semua)} cacat, {len(kode)} kode temuan, {len({b['berkas'] for b in semua})} berkas."
    return f"{ringkas}\n\n{tulis_tabel(kolom, [[b[k] for k in kolom] for b in semua])}"


def tabel_terbitan(folder: Path) -> str:
    """Yang diketahui keliru atau tidak lengkap di dalam terbitannya sendiri."""
    kolom = ("berkas", "baris", "opd", "indikator", "tahun", "catatan")
    return tulis_tabel(kolom, [[b[k] for k in kolom] for b in baca_csv(folder / "bersih" / "catatan_terbitan.csv")])


def tulis_tabel(judul: Sequence[str], baris: Iterable[Sequence[str]]) -> str:
    """Tabel Markdown; garis tegak dan bintang di dalam isi dilepas supaya tidak mengubah bentuk tabel."""
    semua = [judul, ["---"] * len(judul), *baris]
    return "\n".join("| " + " | ".join(_lepas(sel) for sel in satu) + " |" for satu in semua)


def _lepas(teks: str) -> str:
    return teks.replace("|", "\\|").replace("*", "\\*").replace("\n", " ").strip()


_ISI: Final[dict[str, Callable[[Path], str]]] = {
    "berkas": tabel_berkas,
    "kolom": tabel_kolom,
    "cacat": tabel_cacat,
    "terbitan": tabel_terbitan,
}


def main() -> None:
    """Tulis ulang semua kartu."""
    for nama in KUMPULAN:
        (FOLDER / nama / "kartu.md").write_text(perbarui(FOLDER / nama), encoding="utf-8", newline="\n")


if __name__ == "__main__":
    main()

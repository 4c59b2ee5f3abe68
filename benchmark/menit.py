"""Hitung lama belajar sendiri tiap notebook, di samping yang dijalani: `python -m benchmark.menit`.

Yang dihitung, bukan yang dikira: kata bacaan, soal, pilihan, dan umpan balik dibaca 180 kata semenit; tiap jawaban
diberi waktu menurut yang dikerjakan (memilih, mengurutkan, menghitung, membetulkan kotak, mengarang kalimat); tiap
latihan sekali salah. Ketetapannya di `DETIK`; belum diukur dari peserta. Sel kode tidak dihitung: boleh dilewati.
Yang dicetak di notebook menit yang dijalani `jalani.py` di peramban, dicatat di `dijalani.toml`.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any, Final

from lakip_helpers.kelas.rakitan.sumber import BentukNotebook, Sumber, baca_sumber
from lakip_helpers.latihan import ambil
from lakip_helpers.latihan.bank_ujian import Paket, soal_paket
from lakip_helpers.latihan.model import Latihan

SUMBER: Final = Path(__file__).parents[1] / "notebooks" / "sumber"
DIJALANI: Final = Path(__file__).with_name("dijalani.toml")
KATA_SEMENIT: Final = 180
DETIK: Final[Mapping[str, int]] = {
    "butir": 15,  # menimbang dan memilih satu butir, di luar membacanya
    "pilihan": 40,  # menimbang satu soal pilihan
    "hitung": 120,  # menghitung satu angka dengan kalkulator
    "kotak": 20,  # menemukan tempat dan mengisi satu kotak
    "kata": 10,  # mengarang satu kata karya sendiri, termasuk mencarinya di lembar
    "coba lagi": 60,  # membaca umpan balik, membetulkan, menekan Periksa lagi
    "berkas": 480,  # mengunggah dokumen sendiri, membaca catatannya, membetulkan dua, mengunggah lagi
    "ujian": 25,  # menjawab satu soal ujian
}


def kata(teks: str) -> int:
    """Banyak kata yang dibaca orang; alamat tautan tidak dibaca.

    >>> kata("| **Kerja** | [sumber](https://contoh.id/a-b) |")
    2
    """
    return len(re.findall(r"\w+", re.sub(r"\(https?://\S+\)", " ", teks)))


def isian_kunci(nilai: object) -> list[str]:
    """Semua kotak yang terisi di sebuah kunci, dari susunan mana pun.

    >>> isian_kunci({"1": {"dokumen": "pk", "baru": "Kota bersih"}, "2": ""})
    ['pk', 'Kota bersih']
    """
    if isinstance(nilai, Mapping):
        return [isi for satu in nilai.values() for isi in isian_kunci(satu)]
    if isinstance(nilai, (list, tuple)):
        return [isi for satu in nilai for isi in isian_kunci(satu)]
    return [nilai] if isinstance(nilai, str) and nilai.strip() else []


def detik_kotak(soal: Latihan) -> float:
    """Yang dibetulkan saja bila soalnya sudah terisi; selain itu yang diminta, ditambah mengarang kata-katanya."""
    asal = isian_kunci(getattr(soal.bahan, "asal", {}))
    kunci = list(soal.kunci.values())[: soal.bahan.paling_sedikit] if soal.bentuk.nama == "formulir" else soal.kunci
    baru = [isi for isi in isian_kunci(kunci) if isi not in asal]
    dipilih = {satu for bidang in getattr(soal.bahan, "bidang", ()) for satu in bidang.pilihan}
    diketik = [isi for isi in baru if isi not in dipilih]
    mengarang = 0 if asal else sum(len(re.findall(r"[^\W\d]{2,}", isi)) for isi in diketik) * DETIK["kata"]
    return len(diketik) * DETIK["kotak"] + (len(baru) - len(diketik)) * DETIK["butir"] + mengarang


MENJAWAB: Final[Mapping[str, Callable[[Latihan], float]]] = {
    "klasifikasi": lambda soal: len(soal.bahan.butir) * DETIK["butir"],
    "urutan": lambda soal: len(soal.bahan.butir) * DETIK["butir"],
    "pohon": lambda soal: len(soal.bahan.butir) * 2 * DETIK["butir"],
    "pilihan": lambda soal: DETIK["pilihan"],
    "nilai": lambda soal: DETIK["hitung"],
    "berkas": lambda soal: DETIK["berkas"],
    "kalimat": lambda soal: DETIK["kotak"] + kata(soal.kunci) * DETIK["kata"],
    "kode": lambda soal: 0,
    **dict.fromkeys(("kartu", "tabel", "formulir"), detik_kotak),
}
"""Lama menjawab tiap bentuk latihan, di luar membaca."""


def kata_latihan(soal: Latihan) -> int:
    """Kata yang dibaca pada satu latihan: perintah, butir, pilihan, umpan balik, dan putusannya."""
    butir = [satu for nama in ("butir", "opsi", "golongan") for satu in getattr(soal.bahan, nama, ())]
    umpan = [getattr(satu, "sebab", "") for satu in butir]
    teks = [soal.perintah, *(satu.teks for satu in butir), *umpan, soal.pembahasan]
    return sum(kata(satu) for satu in teks)


def menit_latihan(soal: Latihan) -> float:
    """Menit satu latihan bila dikerjakan sendiri."""
    if not soal.dihitung:
        return 0
    detik = MENJAWAB[soal.bentuk.nama](soal) + DETIK["coba lagi"]
    return kata_latihan(soal) / KATA_SEMENIT + detik / 60


def menit_ujian() -> float:
    """Menit satu paket ujian."""
    soal = soal_paket(Paket.A)
    bacaan = sum(kata_latihan(satu) - kata(satu.pembahasan) for satu in soal)
    return bacaan / KATA_SEMENIT + len(soal) * DETIK["ujian"] / 60


def menit_sendiri(sumber: Sumber) -> dict[str, float]:
    """Menit membaca, menjawab latihan, dan ujian satu notebook bentuk peserta."""
    peserta = [satu for satu in sumber.sel if BentukNotebook.PESERTA in satu.bentuk]
    bacaan = sum(kata(satu.teks) for satu in peserta if satu.jenis == "markdown")
    latihan = sum(menit_latihan(ambil(satu.latihan)) for satu in peserta if satu.latihan)
    ujian = sum(menit_ujian() for satu in peserta if re.search(r"panel\.(?:pre|post)_test", satu.teks))
    return {"membaca": bacaan / KATA_SEMENIT, "latihan": latihan, "ujian": ujian}


def dibulatkan(menit: float) -> int:
    """Dibulatkan ke atas sampai kelipatan lima.

    >>> dibulatkan(36.3)
    40
    """
    return -(-int(menit) // 5) * 5


def dijalani() -> dict[str, float]:
    """Nama notebook → menit ketika terakhir dijalani sampai ujungnya."""
    menit: dict[str, float] = tomllib.loads(DIJALANI.read_text(encoding="utf-8"))["menit"]
    return menit


def jadwal() -> dict[str, dict[str, Any]]:
    """Nama notebook peserta → menit tiap bagiannya."""
    semua = [baca_sumber(berkas) for berkas in sorted(SUMBER.glob("*.py"))]
    return {satu.nama: menit_sendiri(satu) for satu in semua if satu.kepala.hari}


if __name__ == "__main__":
    for nama, bagian in jadwal().items():
        rinci = "  ".join(f"{apa} {menit:5.1f}" for apa, menit in bagian.items())
        nyata = dijalani().get(nama, "belum sampai ujung")
        print(f"{nama:<32} {rinci}  dihitung {sum(bagian.values()):5.1f}  dijalani {nyata}")

"""LAP-08: sisa penyuntingan yang belum dihapus, naskah yang terputus, dan lampiran yang hanya didaftar."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping
from typing import Final

from lakip_helpers.laporan.bentuk import Ada, Bagian, TemuanLaporan
from lakip_helpers.laporan.teks.kata import petik
from lakip_helpers.laporan.teks.naskah import Naskah

_SUNTING: Final = re.compile(
    r"(?i)\$\{\w+\}|\((?:grafik|gambar|tabel|data)\s+(?:harus|perlu|belum|akan)[^)]*\)|\bxx+\b"
    r"|(?:lorem ipsum)|\[\s*(?:isi|diisi|sebutkan)[^\]]*\]|(?<!\w)\?{3,}|<<[^>]+>>"
)
_LAMPIRAN: Final = re.compile(r"(?i)^\W*lampiran\s+(\d{1,2}|[IVX]+)\b")
_BERHALAMAN: Final = re.compile(r"(?i)^\W*lampiran\s+\w+\W*$")
"""Di daftar isi, "LAMPIRAN 14" menyebut halamannya, bukan lampiran keempat belas."""


def periksa_sunting(naskah: Naskah, struktur: Mapping[str, Bagian]) -> Iterator[TemuanLaporan]:
    """Catatan penyusun yang tertinggal, isian yang belum diisi, dan naskah yang terputus di akhir."""
    temuan = [(b.halaman, c[0]) for b in naskah.baris if (c := _SUNTING.search(b.teks))]
    hitung = Counter(teks for _, teks in temuan)
    for teks in list(hitung)[:6]:
        halaman = tuple(sorted({h for h, t in temuan if t == teks}))
        yield TemuanLaporan("LAP-08", halaman, f"sisa penyuntingan “{petik(teks, 14)}” belum dihapus atau diisi")
    if struktur["bab_4"].ada is Ada.YA and naskah.baris:
        akhir = naskah.baris[-1]
        nomor = re.match(r"^\s*(\d+)[.)]", akhir.teks) or re.match(
            r"^\s*(\d+)[.)]", naskah.baris[-2].teks if len(naskah.baris) > 1 else ""
        )
        if akhir.teks.rstrip().endswith((";", ",")) and not akhir.tabel:
            butir = f"butir {nomor[1]} " if nomor else ""
            yield TemuanLaporan(
                "LAP-08",
                (akhir.halaman,),
                f"naskah berakhir di tengah daftar ({butir}“{petik(akhir.teks, 8)}”), tampaknya terputus",
            )


def periksa_lampiran(naskah: Naskah, struktur: Mapping[str, Bagian]) -> Iterator[TemuanLaporan]:
    """Lampiran yang didaftar di daftar isi tetapi tidak ada di berkas."""
    depan, penutup = max(struktur["bab_1"].baris, 0), struktur["bab_4"].baris
    didaftar, ada = [], set()
    for n, b in enumerate(naskah.baris):
        cocok = _LAMPIRAN.match(b.teks)
        if cocok and n in naskah.daftar and _BERHALAMAN.match(b.teks):
            continue
        if cocok and (n in naskah.daftar or n < depan):
            didaftar.append((b.halaman, cocok[1]))
        elif cocok and n > penutup:
            ada.add(cocok[1])
    hilang = [(h, nomor) for h, nomor in didaftar if nomor not in ada]
    if hilang and penutup >= 0:
        nomor = ", ".join(dict.fromkeys(k for _, k in hilang))
        pesan = f"Lampiran {nomor} ada di daftar isi, tetapi tidak ada di berkas ini"
        yield TemuanLaporan("LAP-08", tuple(sorted({h for h, _ in hilang})), pesan)

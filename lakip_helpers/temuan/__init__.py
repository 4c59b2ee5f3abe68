"""Temuan: sesuatu di data yang salah atau meragukan. Dikumpulkan, tidak pernah dilempar.

`Kartu` menyatakan satu kode (judul, keparahan, pesan, saran, dasar, contoh). `Kelompok` adalah semua
baris yang terkena satu kode; kalimatnya baru disusun ketika dibaca, sehingga sejuta baris tetap ringan.
Di layar, temuan disebut "Catatan".
"""

from __future__ import annotations

import csv
import io
import json
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass, field, fields, replace
from typing import TYPE_CHECKING, Any, Final

from lakip_helpers.istilah import Keparahan
from lakip_helpers.notasi import tulis_angka
from lakip_helpers.temuan.kartu import Diam as Diam
from lakip_helpers.temuan.kartu import Kartu as Kartu

if TYPE_CHECKING:
    import pandas as pd

URUTAN_KEPARAHAN: Final = (Keparahan.SALAH, Keparahan.PERIKSA, Keparahan.SARAN)
TANDA: Final = {Keparahan.SALAH: "✗", Keparahan.PERIKSA: "?", Keparahan.SARAN: "→"}


@dataclass(frozen=True, slots=True)
class Asal:
    """Asal sebuah frame: berkas dan lembarnya; `huruf` memetakan kolom ke huruf Excel, `judul` ke tulisannya.

    `sebutan` memetakan nomor baris frame ke nomor barisnya di lembar, atau ke tempatnya di dokumen ("hal. 9, tabel 1,
    baris 5"); kosong bila nomor baris frame memang nomor baris lembarnya.
    """

    berkas: str = ""
    lembar: str = ""
    huruf: Mapping[str, str] = field(default_factory=dict)
    judul: Mapping[str, str] = field(default_factory=dict)
    sebutan: Mapping[int, str] = field(default_factory=dict)

    def __deepcopy__(self, memo: object) -> Asal:
        """pandas menyalin `attrs` pada tiap saringan; Asal beku, jadi cukup dirinya sendiri."""
        return self

    def sel(self, baris: int, kolom: str) -> str:
        """Alamat sel seperti di Excel, atau tempatnya di dokumen; kosong bila kolom tidak berasal dari berkas.

        >>> Asal("iku.xlsx", "IKU", {"satuan": "F"}).sel(12, "satuan")
        'F12'
        >>> Asal("pk.docx", judul={"satuan": "Satuan"}, sebutan={1: "tabel 2, baris 5"}).sel(1, "satuan")
        'tabel 2, baris 5, kolom Satuan'
        """
        huruf, tempat = self.huruf.get(kolom, ""), self.sebutan.get(baris, "")
        if huruf and baris:
            return f"{huruf}{tempat or baris}"
        judul = self.judul.get(kolom, "")
        if not tempat or tempat.isdigit():
            return ""
        return f"{tempat}, kolom {judul}" if judul else tempat


def sebut_dokumen(berkas: str, lembar: str) -> str:
    """Berkas dan lembarnya; yang kosong tidak disebut.

    >>> sebut_dokumen("iku.xlsx", "IKU"), sebut_dokumen("iku.csv", "")
    ('iku.xlsx, lembar IKU', 'iku.csv')
    """
    return ", ".join(b for b in (berkas, f"lembar {lembar}" if lembar else "") if b)


@dataclass(frozen=True, slots=True)
class Temuan:
    """Satu temuan: di mana, apa yang ditemukan, mengapa, dan apa yang dilakukan sekarang."""

    kode: str
    keparahan: Keparahan
    berkas: str
    lembar: str
    sel: str
    baris: int
    kolom: str
    nilai: str
    pesan: str
    saran: str
    dasar: str

    @property
    def dokumen(self) -> str:
        """Berkas dan lembarnya."""
        return sebut_dokumen(self.berkas, self.lembar)

    @property
    def letak(self) -> str:
        """Sel, atau baris dan kolom bila selnya tidak diketahui."""
        if self.sel:
            return f"sel {self.sel}" if self.sel.isalnum() else self.sel
        kolom = self.kolom.replace("_", " ")
        bagian = (f"baris {self.baris}" if self.baris else "", f"kolom {kolom}" if kolom else "")
        return ", ".join(b for b in bagian if b)

    @property
    def tempat(self) -> str:
        """Tempat dalam kata: berkas, lembar, lalu sel atau baris."""
        return ", ".join(b for b in (self.dokumen, self.letak) if b)

    def __str__(self) -> str:
        awal = f"{TANDA[self.keparahan]} {self.kode} ({self.keparahan})"
        return f"{awal} {self.tempat}: {self.pesan} {self.saran}".strip()


KOLOM_TEMUAN: Final = tuple(f.name for f in fields(Temuan))


@dataclass(frozen=True, slots=True)
class Kelompok:
    """Semua baris yang terkena satu kartu pada satu kolom. `bidang` mengisi pesan dan saran kartu, per baris."""

    kartu: Kartu
    asal: Asal
    baris: Sequence[int]
    kolom: str
    nilai: Sequence[object]
    bidang: Mapping[str, Sequence[object]] = field(default_factory=dict)

    def __len__(self) -> int:
        return len(self.baris)

    def __iter__(self) -> Iterator[Temuan]:
        for urutan in range(len(self.baris)):
            yield self.ambil(urutan)

    def pilih(self, urutan: Sequence[int]) -> Kelompok:
        """Kelompok yang sama, hanya temuan pada urutan yang disebut."""
        return replace(
            self,
            baris=[self.baris[i] for i in urutan],
            nilai=[self.nilai[i] for i in urutan],
            bidang={nama: [deret[i] for i in urutan] for nama, deret in self.bidang.items()},
        )

    def __reduce__(self) -> tuple[type[Kelompok], tuple[object, ...]]:
        """Dikirim ke proses lain dengan bidang yang sudah dihitung; yang dihitung ketika ditanya tidak dapat ikut."""
        utuh = self.pilih(range(len(self)))
        return Kelompok, tuple(getattr(utuh, satu.name) for satu in fields(utuh))

    def ambil(self, urutan: int) -> Temuan:
        """Susun temuan ke-`urutan`."""
        baris, nilai = int(self.baris[urutan]), tulis_nilai(self.nilai[urutan])
        bidang = {nama: tulis_nilai(deret[urutan], BIDANG_MAKS) for nama, deret in self.bidang.items()}
        bidang |= {"nilai": nilai, "kolom": self.kolom}
        kartu = self.kartu
        return Temuan(
            kode=kartu.kode,
            keparahan=kartu.keparahan,
            berkas=self.asal.berkas,
            lembar=self.asal.lembar,
            sel=self.asal.sel(baris, self.kolom),
            baris=baris,
            kolom=self.kolom,
            nilai=nilai,
            pesan=kartu.pesan.format_map(bidang),
            saran=kartu.saran.format_map(bidang),
            dasar=kartu.dasar,
        )


_TIDAK_ADA: Final = frozenset({"NAType", "NaTType"})
"""Tanda kosong milik pandas; dikenali dari namanya supaya pandas tidak perlu dimuat di sini."""


KUTIPAN_MAKS: Final = 300
"""Banyaknya huruf sebuah sel yang dikutip; sel Excel dapat memuat 32.767 huruf."""
BIDANG_MAKS: Final = 1200
"""Banyaknya huruf sebuah bidang pesan yang disusun aturan, misalnya daftar kriteria."""


def tulis_nilai(nilai: object, maks: int = KUTIPAN_MAKS) -> str:
    """Isi sel untuk dikutip dalam pesan: angka dalam notasi Indonesia, kosong menjadi teks kosong, panjang dipotong.

    >>> tulis_nilai(4.65), tulis_nilai(None), tulis_nilai("Persentase"), tulis_nilai("Persentase", 6)
    ('4,65', '', 'Persentase', 'Perse…')
    """
    if nilai is None or type(nilai).__name__ in _TIDAK_ADA or nilai != nilai:
        return ""
    if isinstance(nilai, (int, float)) and not isinstance(nilai, bool):
        return tulis_angka(float(nilai))
    teks = str(nilai)
    return teks if len(teks) <= maks else f"{teks[: maks - 1].rstrip()}…"


class LaporanTemuan:
    """Kumpulan temuan, berurutan seperti ditambahkan. Tidak berubah; `+` menggabungkan.

    >>> laporan = LaporanTemuan()
    >>> len(laporan), bool(laporan), laporan.ada_salah
    (0, False, False)
    """

    def __init__(self, kelompok: Iterable[Kelompok] = ()) -> None:
        self.kelompok = tuple(k for k in kelompok if len(k))

    def __len__(self) -> int:
        return sum(len(k) for k in self.kelompok)

    def __iter__(self) -> Iterator[Temuan]:
        for kelompok in self.kelompok:
            yield from kelompok

    def __add__(self, lain: LaporanTemuan) -> LaporanTemuan:
        return LaporanTemuan(self.kelompok + lain.kelompok)

    @property
    def ada_salah(self) -> bool:
        """Ada temuan berkeparahan `salah`."""
        return any(k.kartu.keparahan is Keparahan.SALAH for k in self.kelompok)

    def jumlah(self) -> dict[Keparahan, int]:
        """Banyaknya temuan per keparahan."""
        hitung: Counter[Keparahan] = Counter()
        for kelompok in self.kelompok:
            hitung[kelompok.kartu.keparahan] += len(kelompok)
        return {k: hitung[k] for k in URUTAN_KEPARAHAN}

    def saring(self, *kode: str) -> LaporanTemuan:
        """Hanya temuan dengan kode yang disebut; awalan boleh (`"CAP"` berarti semua CAP-…)."""
        return LaporanTemuan(k for k in self.kelompok if k.kartu.kode.startswith(kode))

    def catatan_per_baris(self, *, bersaran: bool = False) -> dict[int, str]:
        """Pesan tiap baris berturut-turut, dengan `bersaran` beserta sarannya; kunci: nomor baris di berkas."""
        kumpul: dict[int, list[str]] = {}
        for temuan in self:
            saran = f" {temuan.saran}" if bersaran else ""
            kumpul.setdefault(temuan.baris, []).append(f"{temuan.kode}: {temuan.pesan}{saran}")
        return {baris: " ".join(pesan) for baris, pesan in kumpul.items()}

    def ke_frame(self) -> pd.DataFrame:
        """Frame berkolom `KOLOM_TEMUAN`, satu baris per temuan."""
        import pandas as pd

        return pd.DataFrame([_datar(t) for t in self], columns=list(KOLOM_TEMUAN))

    def ke_csv(self) -> str:
        """Teks CSV dengan judul kolom `KOLOM_TEMUAN`."""
        wadah = io.StringIO()
        penulis = csv.DictWriter(wadah, KOLOM_TEMUAN, lineterminator="\n")
        penulis.writeheader()
        penulis.writerows(_datar(t) for t in self)
        return wadah.getvalue()

    def ke_json(self) -> str:
        """Teks JSON: daftar temuan."""
        return json.dumps([_datar(t) for t in self], ensure_ascii=False, indent=1)

    def ringkas(self) -> str:
        """Satu kalimat jumlah temuan."""
        if not self:
            return "Tidak ada catatan."
        rincian = ", ".join(f"{n} {k}" for k, n in self.jumlah().items() if n)
        return f"{len(self)} catatan: {rincian}."

    def ke_teks(self) -> str:
        """Daftar untuk layar, per dokumen, yang terberat dahulu, paling banyak sepuluh per kode."""
        from lakip_helpers.temuan.tampil import sebagai_teks

        return sebagai_teks(self)

    def __repr__(self) -> str:
        return self.ke_teks()

    def _repr_html_(self) -> str:
        from lakip_helpers.temuan.tampil import sebagai_html

        return sebagai_html(self)


def _datar(temuan: Temuan) -> dict[str, Any]:
    return {**asdict(temuan), "keparahan": str(temuan.keparahan)}


KUNCI_ASAL: Final = "asal"


def asal_frame(frame: pd.DataFrame) -> Asal:
    """`Asal` yang dititipkan `baca` pada frame; frame buatan sendiri mendapat `Asal` kosong."""
    asal = frame.attrs.get(KUNCI_ASAL)
    return asal if isinstance(asal, Asal) else Asal()


def dari_topeng(
    kartu: Kartu,
    frame: pd.DataFrame,
    topeng: pd.Series,
    kolom: str,
    bidang: Mapping[str, pd.Series | str] | None = None,
) -> Kelompok:
    """Ubah topeng (True = terkena) menjadi Kelompok; index frame adalah nomor baris di berkas.

    Tiap bidang sebuah deret seindex frame, atau teks yang sama untuk semua baris.
    """
    terkena = topeng.to_numpy(dtype=bool, na_value=False)
    if not terkena.any():
        return Kelompok(kartu, Asal(), (), kolom, ())
    nilai = frame[kolom].to_numpy(dtype=object)[terkena] if kolom in frame else [None] * int(terkena.sum())
    per_baris = {nama: _pada(isi, terkena) for nama, isi in (bidang or {}).items()}
    return Kelompok(kartu, asal_frame(frame), frame.index.to_numpy()[terkena], kolom, nilai, per_baris)


def _pada(bidang: pd.Series | str, terkena: Any) -> Sequence[object]:
    return [bidang] * int(terkena.sum()) if isinstance(bidang, str) else bidang.to_numpy(dtype=object)[terkena]

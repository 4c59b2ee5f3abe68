"""Bentuk hasil pembacaan tabel kantor: peran kolom, periode, baris indikator, dan baris yang dilewati."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from lakip_helpers.berkas.petak import Petak


class PeranKolom(StrEnum):
    """Apa yang dinyatakan sebuah kolom."""

    NOMOR = "nomor"
    KODE = "kode"
    TUJUAN = "tujuan"
    SASARAN = "sasaran"
    PROGRAM = "program"
    INDIKATOR = "indikator"
    SATUAN = "satuan"
    ARAH = "arah"
    BASELINE = "baseline"
    TAHUN = "tahun"
    TARGET = "target"
    REALISASI = "realisasi"
    CAPAIAN = "capaian"
    KATEGORI = "kategori"
    PAGU = "pagu"
    REALISASI_ANGGARAN = "realisasi anggaran"
    FORMULA = "formula"
    DEFINISI = "definisi"
    SUMBER = "sumber data"
    PENANGGUNG_JAWAB = "penanggung jawab"
    OPD = "perangkat daerah"
    JENIS = "jenis indikator"
    JENIS_NILAI = "target atau realisasi"
    ANALISIS = "analisis"
    TINDAK_LANJUT = "tindak lanjut"
    KETERANGAN = "keterangan"
    LAIN = "tidak dipakai"


KINERJA = (PeranKolom.TARGET, PeranKolom.REALISASI, PeranKolom.CAPAIAN)
"""Peran yang berpasangan per periode."""


class Sebab(StrEnum):
    """Mengapa sebuah baris bukan baris indikator."""

    NOMOR_KOLOM = "nomor kolom"
    JUDUL_ULANG = "judul yang diulang"
    JUDUL_LAIN = "tabel lain di bawahnya"
    JUMLAH = "jumlah atau rata-rata"
    BAGIAN = "judul bagian"
    INDUK = "induk dari baris di bawahnya"
    SAMBUNGAN = "sambungan baris di atasnya"
    TANDA_TANGAN = "blok tanda tangan"
    CONTOH = "baris contoh"
    TANPA_INDIKATOR = "tanpa indikator"
    DI_LUAR = "bagian tabel lain itu"
    LABEL_LAIN = "label formulir yang tidak dipakai"
    MASUKAN = "masukan (dana), bukan kinerja"


@dataclass(frozen=True, slots=True)
class Periode:
    """Periode sebuah kolom: `tahun` ("2018", "2013-2018"), `bagian` ("TW I"), atau `ke` ("TH III", "n-2", "Renstra").

    `turunan` benar bila tahunnya diambil dari judul tabel, bukan dari judul kolom.
    """

    tahun: str = ""
    bagian: str = ""
    ke: str = ""
    turunan: bool = False

    def __bool__(self) -> bool:
        return bool(self.tahun or self.bagian or self.ke)

    def __str__(self) -> str:
        """
        >>> str(Periode("2023", "TW I")), str(Periode(ke="TH III")), str(Periode("2018", ke="Renstra"))
        ('2023 TW I', 'TH III', 'Renstra 2018')
        """
        return " ".join(filter(None, (self.ke, self.tahun, self.bagian)))


@dataclass(frozen=True)
class KolomKantor:
    """Satu kolom: letaknya di petak (bersebelahan bila judulnya sama), judul dari atas ke bawah, peran, periode.

    `nomor` nomor kolom tercetak di bawah judul; `rumus` rumusnya ("8 = 7/6" → "7/6"); `ragu` kalimat bila artinya tidak
    pasti: bagaimana ia dibaca dan mengapa, supaya orang yang memutuskan.
    """

    letak: tuple[int, ...]
    jalur: tuple[str, ...]
    peran: PeranKolom
    periode: Periode = field(default_factory=Periode)
    nomor: int = 0
    rumus: str = ""
    ragu: str = ""

    @property
    def judul(self) -> str:
        """Judul lengkap untuk orang.

        >>> KolomKantor((3,), ("Target", "2025"), PeranKolom.TARGET).judul
        'Target 2025'
        """
        return " ".join(self.jalur)


@dataclass(frozen=True, slots=True)
class Pasangan:
    """Kolom target, realisasi, dan capaian satu periode (nomor urut di `TabelKantor.kolom`; `None` bila tidak ada).

    `cadangan` kolom realisasi sampai tahun lalu, dipakai bila kolom jumlahnya ("10 = 5 + 7 + 9") masih kosong.
    """

    periode: Periode
    target: int | None = None
    realisasi: int | None = None
    capaian: int | None = None
    cadangan: int | None = None


@dataclass(frozen=True)
class BarisIndikator:
    """Satu indikator: baris petaknya, kalimatnya, sasarannya, dan nilai tiap kolom lain (menurut urutan kolom).

    `satuan` dari kolom satuan, atau dari sel di sebelah angkanya.
    """

    baris: int
    indikator: str
    sasaran: str = ""
    konteks: str = ""
    satuan: str = ""
    nilai: Mapping[int, object] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class BarisLewat:
    """Baris petak yang bukan baris indikator, sebabnya, dan cuplikan isinya."""

    baris: int
    sebab: Sebab
    teks: str


@dataclass(frozen=True)
class TabelKantor:
    """Satu tabel kinerja yang dikenali di sebuah petak.

    `kepala` baris pertama dan terakhir judulnya; `jenis` dokumennya ("pk", "renstra", "capaian", …; kosong bila tidak
    diketahui); `baris` indikatornya; `lewat` baris lain beserta sebabnya; `tahun` dari judul tabel atau dokumennya.
    """

    petak: Petak
    kepala: tuple[int, int]
    kolom: tuple[KolomKantor, ...]
    pasangan: tuple[Pasangan, ...] = ()
    baris: tuple[BarisIndikator, ...] = ()
    lewat: tuple[BarisLewat, ...] = ()
    jenis: str = ""
    tahun: str = ""

    @property
    def ragu(self) -> tuple[str, ...]:
        """Kalimat tentang arti kolom yang tidak pasti, tiap sebab sekali; kosong bila semuanya jelas.

        >>> kolom = KolomKantor((1,), ("2024",), PeranKolom.TARGET, ragu="Kolom “2024” dibaca sebagai target.")
        >>> TabelKantor(Petak("a", "", []), (0, 0), (kolom,)).ragu
        ('Kolom “2024” dibaca sebagai target.',)
        """
        return tuple(dict.fromkeys(kolom.ragu for kolom in self.kolom if kolom.ragu))

    @property
    def akhir(self) -> int:
        """Baris petak sesudah baris terakhir tabel ini."""
        return max([self.kepala[1], *(b.baris for b in self.baris), *(b.baris for b in self.lewat)]) + 1

    def kolom_berperan(self, peran: PeranKolom) -> list[int]:
        """Nomor urut kolom yang berperan itu."""
        return [n for n, kolom in enumerate(self.kolom) if kolom.peran is peran]

    def letak_indikator(self, baris: BarisIndikator) -> int | None:
        """Kolom petak tempat kalimat indikator itu tertulis; `None` bila kalimatnya dari luar tabel."""
        return next(
            (
                self.kolom[n].letak[0]
                for n in self.kolom_berperan(PeranKolom.INDIKATOR)
                if n in baris.nilai and self.kolom[n].letak
            ),
            None,
        )

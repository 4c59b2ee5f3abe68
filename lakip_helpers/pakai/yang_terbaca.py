"""Yang terbaca, supaya dapat dilihat dan dibetulkan orang: tiap bentuk tabel, kolomnya, dan yang masih taksa.

Yang taksa ditanyakan, tidak ditebak: dua kolom yang sama-sama mengaku target 2025, atau tahun mana yang dihitung.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from lakip_helpers.berkas.kisi import huruf_kolom
from lakip_helpers.kantor.baca import baca_dokumen
from lakip_helpers.kantor.bentuk import KINERJA, KolomKantor, Pasangan, PeranKolom, TabelKantor
from lakip_helpers.kantor.calon import POKOK, calon_awal, calon_kolom
from lakip_helpers.kantor.koreksi import Koreksi, KoreksiTabel, kunci_kolom, pengubah, periode_kolom, sidik_kolom
from lakip_helpers.kantor.peran import peran_jalur
from lakip_helpers.pakai.kolom_bingkai import terisi
from lakip_helpers.tabel.judul import seragam
from lakip_helpers.tabel.kumpulan import LEMBAR_KIT

if TYPE_CHECKING:
    from lakip_helpers.berkas.petak import Dokumen, Petak


@dataclass(frozen=True, slots=True)
class Pertanyaan:
    """Satu hal yang taksa: kalimatnya dan pilihannya (sebutan → nilai).

    `jenis` "peran" (nilai: peran semua kolom itu), "kembar" (nilai: nomor urut kolom yang dipakai, sisanya tidak
    dipakai), atau "tahun" (nilai: periodenya).
    """

    jenis: str
    teks: str
    pilihan: tuple[tuple[str, str], ...]
    kolom: tuple[int, ...] = ()


@dataclass(frozen=True)
class BentukTerbaca:
    """Tabel-tabel sebuah berkas yang susunan judulnya sama.

    `asal` kolomnya seperti terbaca kit, `kolom` sesudah koreksi; `tabel` kosong bila tidak dikenal sebagai tabel
    kinerja; `awal` baris petak tempat judulnya; `koreksi` yang dipakai, bila ada.
    """

    sidik: str
    petak: Petak
    asal: tuple[KolomKantor, ...]
    kolom: tuple[KolomKantor, ...]
    awal: int
    tabel: tuple[TabelKantor, ...] = ()
    koreksi: KoreksiTabel | None = None

    @property
    def dikenal(self) -> bool:
        """Ada kolom indikator, sasaran, atau tujuannya."""
        return any(k.peran in POKOK for k in self.kolom) and bool(self.tabel)

    @property
    def tahun(self) -> str:
        """Tahun dari judul tabel pertamanya."""
        return self.tabel[0].tahun if self.tabel else ""

    @property
    def banyak(self) -> int:
        """Banyaknya baris kinerja yang terbaca."""
        return sum(len(tabel.baris) for tabel in self.tabel)

    @property
    def tempat(self) -> tuple[str, ...]:
        """Sebutan tempat tiap tabelnya; kosong pada CSV."""
        semua = [tabel.petak.tempat for tabel in self.tabel] or [self.petak.tempat]
        return tuple(satu for satu in dict.fromkeys(semua) if satu)

    @property
    def pertanyaan(self) -> tuple[Pertanyaan, ...]:
        """Yang masih taksa, berurutan."""
        return (*_tanya_peran(self), *_tanya_kembar(self), *_tanya_tahun(self)) if self.dikenal else ()


def lihat(dokumen: Dokumen, koreksi: Koreksi | None = None) -> tuple[BentukTerbaca, ...]:
    """Semua bentuk tabel sebuah dokumen, yang dikenal dahulu; tabel yang tidak dikenal juga disebut.

    >>> from lakip_helpers.berkas.petak import JenisBerkas, Petak, Dokumen
    >>> petak = Petak("a.csv", "", [["Indikator", "Target", "Target"], ["IPM", "80", "81"]], lembaran=True)
    >>> [satu] = lihat(Dokumen("a.csv", JenisBerkas.CSV, (petak,)))
    >>> satu.banyak, satu.pertanyaan[0].teks
    (1, 'Kolom “Target” (B) dan “Target” (C) sama-sama terbaca sebagai target. Yang mana yang dipakai?')
    """
    dipakai: dict[str, KoreksiTabel] = {}
    asal: dict[str, tuple[KolomKantor, ...]] = {}
    betulkan = pengubah(koreksi or {}, dipakai)

    def ubah(kolom: tuple[KolomKantor, ...], tahun: str) -> tuple[KolomKantor, ...]:
        asal.setdefault(sidik_kolom(kolom), kolom)
        return betulkan(kolom, tahun)

    semua = [t for t in baca_dokumen(dokumen, ubah) if not _milik_kit(t.petak)]
    kumpul: dict[str, list[TabelKantor]] = {}
    for tabel in semua:
        kumpul.setdefault(sidik_kolom(tabel.kolom), []).append(tabel)
    dikenal = [
        BentukTerbaca(s, t[0].petak, asal.get(s, t[0].kolom), t[0].kolom, t[0].kepala[0], tuple(t), dipakai.get(s))
        for s, t in kumpul.items()
    ]
    return (*dikenal, *_tidak_dikenal(dokumen, semua))


def _milik_kit(petak: Petak) -> bool:
    return seragam(petak.nama) in LEMBAR_KIT


def _tidak_dikenal(dokumen: Dokumen, semua: Sequence[TabelKantor]) -> Iterator[BentukTerbaca]:
    """Petak berisi yang tidak memuat tabel kinerja, satu tiap susunan judulnya."""
    terbaca = {id(tabel.petak) for tabel in semua}
    sudah: set[str] = set()
    for petak in dokumen.petak:
        if id(petak) in terbaca or _milik_kit(petak) or not any(any(baris) for baris in petak.kisi):
            continue
        kolom = calon_kolom(petak)
        sidik = sidik_kolom(kolom) if kolom else f"{petak.tempat}#"
        if sidik not in sudah:
            sudah.add(sidik)
            yield BentukTerbaca(sidik, petak, kolom, kolom, calon_awal(petak))


def sebut_kolom(bentuk: BentukTerbaca, n: int) -> str:
    """Judul kolom dengan hurufnya bila ada di lembar kerja."""
    kolom = bentuk.kolom[n]
    if not bentuk.petak.lembaran or not kolom.letak:
        return f"“{kolom.judul}” (kolom ke-{n + 1})"
    asal = bentuk.petak.kolom[kolom.letak[0]] if kolom.letak[0] < len(bentuk.petak.kolom) else kolom.letak[0]
    return f"“{kolom.judul}” ({huruf_kolom(asal)})"


def _tanya_peran(bentuk: BentukTerbaca) -> Iterator[Pertanyaan]:
    """Kolom berperiode yang judulnya tidak menyebut target atau realisasi, di samping kolom target yang menyebut."""
    sudah = {(k.judul, k.ke) for k in bentuk.koreksi.kolom} if bentuk.koreksi else set()
    kunci = kunci_kolom(bentuk.asal)
    urut = tuple(
        n
        for n, kolom in enumerate(bentuk.asal)
        if kolom.peran in (PeranKolom.TARGET, PeranKolom.REALISASI)
        and (kolom.periode.bagian or kolom.peran is PeranKolom.REALISASI)
        and peran_jalur(kolom.jalur) in (PeranKolom.LAIN, PeranKolom.TAHUN)
        and kunci[n] not in sudah
        and any(peran_jalur(k.jalur) is PeranKolom.TARGET for k in bentuk.asal)
        and any(terisi(b, n) for t in bentuk.tabel for b in t.baris)
    )
    if urut:
        sebut = ", ".join(sebut_kolom(bentuk, n) for n in urut)
        pilihan = tuple((str(p), str(p)) for p in (PeranKolom.TARGET, PeranKolom.REALISASI))
        yield Pertanyaan(
            "peran", f"Judul {sebut} tidak menyebut target atau realisasi. Yang mana isinya?", pilihan, urut
        )


def _tanya_kembar(bentuk: BentukTerbaca) -> Iterator[Pertanyaan]:
    """Dua kolom atau lebih yang peran dan periodenya sama, dan sama-sama berisi."""
    kumpul: dict[tuple[PeranKolom, str], list[int]] = {}
    for n, kolom in enumerate(bentuk.kolom):
        if kolom.peran in KINERJA and any(terisi(b, n) for t in bentuk.tabel for b in t.baris):
            kumpul.setdefault((kolom.peran, periode_kolom(bentuk.tabel[0], n)), []).append(n)
    for (peran, periode), urut in kumpul.items():
        if len(urut) > 1:
            sebut = [sebut_kolom(bentuk, n) for n in urut]
            arti = f"{peran} {periode}".strip()
            teks = f"Kolom {', '.join(sebut[:-1])} dan {sebut[-1]} sama-sama terbaca sebagai {arti}."
            pilihan = tuple((satu, str(n)) for satu, n in zip(sebut, urut, strict=True))
            yield Pertanyaan("kembar", f"{teks} Yang mana yang dipakai?", pilihan, tuple(urut))


def _tanya_tahun(bentuk: BentukTerbaca) -> Iterator[Pertanyaan]:
    """Beberapa pasang target dan realisasi yang sama-sama berisi, dan belum dipilih; akhir Renstra bukan pesaingnya."""
    lengkap = [p.periode for t in bentuk.tabel for p in t.pasangan if _lengkap(t, p)]
    periode = list(dict.fromkeys(str(satu) for satu in lengkap if satu.ke != "Renstra"))
    if len(periode) < 2 or (bentuk.koreksi and bentuk.koreksi.tahun in periode):
        return
    sebut = ", ".join(satu or "tanpa tahun" for satu in periode)
    yield Pertanyaan(
        "tahun",
        f"Target dan realisasi ada pada beberapa periode ({sebut}). Yang mana yang dihitung capaiannya?",
        tuple((satu or "tanpa tahun", satu) for satu in periode),
    )


def _lengkap(tabel: TabelKantor, pasangan: Pasangan) -> bool:
    return any(terisi(b, pasangan.target) and terisi(b, pasangan.realisasi) for b in tabel.baris)

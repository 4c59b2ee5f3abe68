"""Dokumen kantor → isi buku kerja kit: baris tiap tabel, dan catatan tentang isi yang tidak punya kolom."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from lakip_helpers.berkas.petak import sebagai_teks
from lakip_helpers.galat import GalatPilihan
from lakip_helpers.istilah import K
from lakip_helpers.kantor.bentuk import BarisIndikator, Sebab, TabelKantor
from lakip_helpers.kantor.bentuk import PeranKolom as P
from lakip_helpers.kantor.koreksi import sidik_kolom
from lakip_helpers.model import TABEL_BUNDEL
from lakip_helpers.pakai.koreksi import JENIS_DOKUMEN
from lakip_helpers.pakai.salin.asal import Salinan, Tujuan, sebut_asal
from lakip_helpers.pakai.salin.baris import BarisKit, salin_baris
from lakip_helpers.pakai.salin.kode import Pengode
from lakip_helpers.pakai.templat import singkatkan

if TYPE_CHECKING:
    from openpyxl import Workbook

    from lakip_helpers.kantor.koreksi import Koreksi
    from lakip_helpers.pakai.kantor import KantorTerbaca

KODE_SEMENTARA: Final = "OPD"
"""Kode bila nama OPD-nya tidak diketahui."""
_SENAMA: Final[Mapping[str, str]] = {"sasaran": "renstra"}
_DOKUMEN: Final = (
    ("renstra", "renstra_indikator"),
    ("iku", "iku"),
    ("pk", "pk_sasaran"),
    ("renaksi", "renaksi"),
    ("renja", "renja"),
)
_URUTAN: Final = ("rpjmd", "renstra", "iku", "capaian", "pk", "renaksi", "renja")
_TIDAK_HILANG: Final = frozenset({Sebab.NOMOR_KOLOM, Sebab.JUDUL_ULANG, Sebab.SAMBUNGAN})
_NAMA_OPD: Final = re.compile(
    r"\b((?:dinas|badan|inspektorat|sekretariat (?:daerah|dprd)|satuan polisi pamong praja|kecamatan|kelurahan"
    r"|rumah sakit umum daerah|rsud)\b[^\n,.:;()|\d]{0,70})",
    re.IGNORECASE,
)
_EKOR: Final = re.compile(r"\s+(?:(?:kota|kabupaten|provinsi|propinsi|tahun|periode|sebagai|yang|dan\s*$).*)$", re.I)


@dataclass(frozen=True, slots=True)
class CatatanSalin:
    """Satu isi yang tidak punya kolom di buku kerja kit: tempat asalnya, barisnya, kolomnya, isinya, dan sebabnya."""

    tempat: str
    baris: str
    kolom: str
    teks: str
    sebab: str


@dataclass(frozen=True)
class BukuSalinan:
    """Isi buku kerja kit: baris tiap tabel, catatannya, nama dan kode OPD, serta berkas asalnya."""

    tabel: Mapping[str, tuple[Mapping[str, object], ...]]
    catatan: tuple[CatatanSalin, ...]
    kode_opd: str
    nama_opd: str
    asal: tuple[str, ...] = ()
    lewat: tuple[str, ...] = field(default=())

    @property
    def dokumen(self) -> tuple[str, ...]:
        """Jenis `lakip dokumen` yang lembar pokoknya terisi."""
        return tuple(jenis for jenis, nama in _DOKUMEN if self.tabel.get(nama))

    @property
    def tahun(self) -> str:
        """Tahun terakhir PK, rencana aksi, Renja, atau realisasinya; kosong bila tidak ada."""
        return max((str(b[K.TAHUN]) for daftar in self.tabel.values() for b in daftar if b.get(K.TAHUN)), default="")

    @property
    def ringkas(self) -> str:
        """Satu kalimat: lembar yang terisi dan banyak barisnya, lalu catatannya.

        >>> BukuSalinan({"iku": ({"indikator": "IPM"},)}, (), "DP", "Dinas Pendidikan").ringkas
        'Terisi: IKU (1 baris). Semua isi tabel punya tempat.'
        """
        lembar = {tabel.nama: tabel.lembar for tabel in TABEL_BUNDEL}
        isi = ", ".join(f"{lembar[nama]} ({len(baris)} baris)" for nama, baris in self.tabel.items() if baris)
        akhir = (
            f"{len(self.catatan)} isi yang tidak punya kolom ada di lembar Catatan Asal."
            if self.catatan
            else "Semua isi tabel punya tempat."
        )
        return f"Terisi: {isi}. {akhir}"


def salin_kantor(
    semua: Sequence[KantorTerbaca], nama_opd: str = "", tahun: str = "", jenis: Sequence[str] = ()
) -> BukuSalinan:
    """Buku kerja kit dari satu atau beberapa dokumen kantor yang sudah dibaca.

    Masukan: dokumennya; nama OPD (kosong: dicari di dokumennya); `tahun` dokumen tahunan bila tidak tertulis; `jenis`
    tiap dokumen (kunci `JENIS_DOKUMEN`; kosong: menurut judulnya). Galat: `GalatPilihan` bila jenisnya tidak dikenal,
    tahunnya tidak diketahui, atau tidak ada satu baris pun.
    """
    if asing := [satu for satu in jenis if satu and satu not in JENIS_DOKUMEN]:
        raise GalatPilihan(f"Jenis dokumen {asing[0]!r} tidak dikenal. Yang ada: {', '.join(JENIS_DOKUMEN)}.")
    nama = nama_opd.strip() or next(filter(None, map(cari_nama_opd, semua)), "")
    untuk = Tujuan(Pengode(singkatkan(nama) if nama else KODE_SEMENTARA), nama or "OPD Anda", tahun)
    kumpul: dict[str, dict[tuple[object, ...], dict[str, object]]] = {}
    catatan: list[CatatanSalin] = []
    for tabel, pilihan in _urutkan(semua, jenis):
        for kit, tersisa in _salin_tabel(tabel, pilihan, untuk):
            catatan += [*tersisa, *_himpun(kumpul, kit)]
        catatan += _catat_lewat(tabel)
    if not kumpul:
        raise GalatPilihan("Tidak ada satu baris kinerja pun yang terbaca, jadi buku kerja kit belum dapat dibuat.")
    tabel_kit: dict[str, tuple[Mapping[str, object], ...]] = {"perangkat_daerah": (_perangkat_daerah(untuk),)}
    tabel_kit |= {t.nama: tuple(kumpul[t.nama].values()) for t in TABEL_BUNDEL if t.nama in kumpul}
    lewat = tuple(f"{t.dokumen.berkas}: {nama}" for t in semua for nama in t.tidak_dibaca)
    return BukuSalinan(
        tabel_kit, tuple(catatan), untuk.kode.opd, untuk.nama_opd, tuple(t.dokumen.berkas for t in semua), lewat
    )


def _urutkan(semua: Sequence[KantorTerbaca], jenis: Sequence[str]) -> list[tuple[TabelKantor, str]]:
    """Tabel dan jenisnya, yang memberi kode dahulu: RPJMD, Renstra, IKU, lalu turunannya."""
    lengkap = [*jenis, *[""] * len(semua)]
    daftar = [
        (tabel, lengkap[n] or pilih_jenis(terbaca, tabel)) for n, terbaca in enumerate(semua) for tabel in terbaca.tabel
    ]
    return sorted(daftar, key=lambda pasangan: _URUTAN.index(pasangan[1]))


def salin_berkas(
    berkas: Sequence[Path], nama_opd: str = "", tahun: str = "", jenis: str = "", koreksi: Koreksi | None = None
) -> BukuSalinan:
    """Seperti `salin_kantor`, dari berkasnya. Galat: juga `GalatBerkas` dan `GalatTabel` bila tidak terbaca."""
    from lakip_helpers.pakai.baca import buku_kit
    from lakip_helpers.pakai.kantor import buka_kantor, pahami

    semua = []
    for satu in berkas:
        dokumen = buka_kantor(satu)
        if buku_kit(dokumen):
            raise GalatPilihan(
                f"{satu.name} sudah buku kerja kit, jadi tidak perlu disalin. Pakai berkas itu langsung."
            )
        semua.append(pahami(dokumen, koreksi=koreksi))
    return salin_kantor(semua, nama_opd, tahun, [jenis] * len(semua))


def pilih_jenis(terbaca: KantorTerbaca, tabel: TabelKantor) -> str:
    """Jenis dokumen sebuah tabel: pilihan orang, lalu judulnya, lalu kolomnya."""
    koreksi = terbaca.koreksi.get(sidik_kolom(tabel.kolom))
    if koreksi and koreksi.jenis in JENIS_DOKUMEN:
        return koreksi.jenis
    bertarget = any(p.periode.bagian and p.target is not None for p in tabel.pasangan)
    tertulis = "renaksi" if tabel.jenis == "triwulan" and bertarget else _SENAMA.get(tabel.jenis, tabel.jenis)
    return tertulis if tertulis in JENIS_DOKUMEN else _jenis_kolom(tabel)


def _jenis_kolom(tabel: TabelKantor) -> str:
    if any(p.realisasi is not None for p in tabel.pasangan):
        return "capaian"
    if tabel.kolom_berperan(P.FORMULA) or tabel.kolom_berperan(P.DEFINISI):
        return "iku"
    return "pk" if len([p for p in tabel.pasangan if p.target is not None]) == 1 else "renstra"


def _salin_tabel(tabel: TabelKantor, jenis: str, untuk: Tujuan) -> Iterator[tuple[list[BarisKit], list[CatatanSalin]]]:
    tujuan = ""
    for baris in tabel.baris:
        tujuan = _tujuan(tabel, baris) or tujuan
        satu = Salinan(tabel, baris, tujuan)
        kit = salin_baris(satu, jenis, untuk)
        sebab = f"tidak ada kolomnya untuk {JENIS_DOKUMEN[jenis]}"
        sebutan = satu.indikator or baris.sasaran
        yield (
            kit,
            [
                CatatanSalin(sebut_asal(tabel, baris.baris), sebutan, tabel.kolom[n].judul, teks, sebab)
                for n, teks in satu.sisa()
            ],
        )


def _tujuan(tabel: TabelKantor, baris: BarisIndikator) -> str:
    return next(
        (" ".join(teks.split()) for n in tabel.kolom_berperan(P.TUJUAN) if (teks := sebagai_teks(baris.nilai.get(n)))),
        "",
    )


def _himpun(
    kumpul: dict[str, dict[tuple[object, ...], dict[str, object]]], kit: list[BarisKit]
) -> Iterator[CatatanSalin]:
    """Gabungkan baris berkunci sama; isi kedua yang berbeda menjadi catatan, tidak ditimpa dan tidak hilang."""
    kunci_tabel = {tabel.nama: tabel.kunci for tabel in TABEL_BUNDEL}
    for nama, baris in kit:
        kunci = tuple(str(baris.get(k, "")) for k in kunci_tabel[nama])
        ada = kumpul.setdefault(nama, {}).setdefault(kunci, {})
        for kolom, nilai in baris.items():
            teks = sebagai_teks(nilai)
            if not sebagai_teks(ada.get(kolom)):
                ada[kolom] = nilai
            elif teks and teks != sebagai_teks(ada[kolom]) and kolom != K.SUMBER:
                sebut = sebagai_teks(baris.get(K.INDIKATOR) or baris.get(K.URAIAN) or kunci[0])
                yield CatatanSalin(nama, sebut, kolom, teks, f"di tempat lain tertulis {sebagai_teks(ada[kolom])}")


def _catat_lewat(tabel: TabelKantor) -> Iterator[CatatanSalin]:
    for baris in tabel.lewat:
        if baris.sebab not in _TIDAK_HILANG:
            teks = " | ".join(
                dict.fromkeys(filter(None, (tabel.petak.teks(baris.baris, j) for j in range(tabel.petak.lebar))))
            )
            yield CatatanSalin(sebut_asal(tabel, baris.baris), "", "", teks or baris.teks, str(baris.sebab))


def _perangkat_daerah(untuk: Tujuan) -> dict[str, object]:
    from lakip_helpers.tabel import muat
    from lakip_helpers.tabel.nomenklatur import cari_bidang

    bidang = cari_bidang(muat("nomenklatur")["nomenklatur"], untuk.nama_opd)
    return {
        K.KODE_OPD: untuk.kode.opd,
        K.NAMA_OPD: untuk.nama_opd,
        K.URUSAN: "; ".join(bidang),
        K.JABATAN_KEPALA: f"Kepala {untuk.nama_opd}",
    }


def cari_nama_opd(terbaca: KantorTerbaca) -> str:
    """Nama OPD yang tertulis di atas tabel, di naskah, atau di nama berkasnya; kosong bila tidak ada."""
    atas = [teks for tabel in terbaca.tabel for teks in _di_atas(tabel)]
    for teks in (*atas, terbaca.dokumen.naskah[:20_000], Path(terbaca.dokumen.berkas).stem.replace("_", " ")):
        if cocok := _NAMA_OPD.search(teks):
            return rapikan_nama_opd(cocok[1])
    return ""


def _di_atas(tabel: TabelKantor) -> Iterator[str]:
    yield from tabel.petak.atas
    for i in range(max(0, tabel.kepala[0] - 12), tabel.kepala[0]):
        yield " ".join(dict.fromkeys(filter(None, (tabel.petak.teks(i, j) for j in range(tabel.petak.lebar)))))


def rapikan_nama_opd(teks: str) -> str:
    """Nama OPD tanpa nama daerah dan tahunnya, berhuruf besar di awal kata.

    >>> rapikan_nama_opd("DINAS PERHUBUNGAN KOTA CONTOH TAHUN 2025"), rapikan_nama_opd("INSPEKTORAT P R O V I N S I")
    ('Dinas Perhubungan', 'Inspektorat')
    """
    rapat = re.sub(r"\s\w(?:\s\w\b){2,}.*", "", " ".join(teks.split()))
    nama = " ".join(_EKOR.sub("", rapat).split()[:10]).strip(" -–")
    if not nama.isupper():
        return nama
    kecil = {"DAN", "SERTA", "DI", "KE"}
    return " ".join(k.lower() if k in kecil else k if k == "DPRD" else k.capitalize() for k in nama.split())


def susun_frame(salinan: BukuSalinan) -> dict[str, Any]:
    """Frame tiap tabel kit yang terisi, berkolom seperti pernyataannya."""
    import pandas as pd

    kolom = {tabel.nama: list(tabel.nama_kolom) for tabel in TABEL_BUNDEL}
    return {
        nama: pd.DataFrame(
            [{k: baris.get(k) for k in kolom[nama]} for baris in daftar], columns=kolom[nama], dtype=object
        )
        for nama, daftar in salinan.tabel.items()
    }


def simpan_salinan(salinan: BukuSalinan, tujuan: Path, *, timpa: bool = False) -> Path:
    """Tulis buku kerjanya; yang sudah diubah orang tidak ditimpa kecuali diminta. `GalatSimpan` bila tidak dapat."""
    from lakip_helpers.sajian.buku.templat import simpan_buku
    from lakip_helpers.tulis import BilaAda

    return simpan_buku(susun_buku(salinan), tujuan, BilaAda.TIMPA if timpa else BilaAda.NOMORI)


def susun_buku(salinan: BukuSalinan) -> Workbook:
    """Buku kerja openpyxl dari isi salinannya."""
    from lakip_helpers.sajian.buku.salinan import buat_salinan

    catatan = [(c.tempat, c.baris, c.kolom, c.teks, c.sebab) for c in salinan.catatan]
    return buat_salinan(susun_frame(salinan), salinan.nama_opd, catatan, salinan.asal)

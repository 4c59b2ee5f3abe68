"""Membaca berkas yang dibawa orang: buku kerja kit, satu tabel kit, folder CSV, atau tabel kantor.

Yang tidak dibaca selalu disebut: semua tabel sebuah berkas kantor dibaca, dan yang bukan tabel kinerja dinamai.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import TYPE_CHECKING, Final

from lakip_helpers.galat import GalatTabel, Gejala
from lakip_helpers.istilah import K
from lakip_helpers.model import Bundel
from lakip_helpers.temuan import LaporanTemuan, asal_frame

if TYPE_CHECKING:
    from lakip_helpers.berkas.petak import Dokumen
    from lakip_helpers.kantor.koreksi import Koreksi
    from lakip_helpers.model import Sisa
    from lakip_helpers.pakai.bingkai import Bingkai

CONTOH_BERISI: Final = "BACA-09"


@dataclass(frozen=True, slots=True)
class TabelTerbaca:
    """Satu tabel yang dikenali: namanya dan judulnya di `model`, lembar atau tempat asalnya, dan banyak barisnya."""

    nama: str
    judul: str
    lembar: str
    banyak: int
    berlembar: bool = True

    def __str__(self) -> str:
        """
        >>> str(TabelTerbaca("indikator_kantor", "Daftar indikator", "Tabel 4.1", 12))
        "Daftar indikator, lembar 'Tabel 4.1' (12 baris)"
        >>> str(TabelTerbaca("indikator_kantor", "Daftar indikator", "hal. 8, tabel 1", 12, berlembar=False))
        'Daftar indikator, hal. 8, tabel 1 (12 baris)'
        """
        lembar = f", {f'lembar {self.lembar!r}' if self.berlembar else self.lembar}" if self.lembar else ""
        return f"{self.judul}{lembar} ({self.banyak} baris)"


@dataclass(frozen=True)
class BerkasTerbaca:
    """Yang terbaca dari sebuah berkas, sudah divalidasi.

    `nama` berkasnya; `bundel` bila buku kerja kit, selainnya `bingkai` tabel-tabel kantor di dalamnya; `temuan` yang
    muncul ketika membaca; `tabel` yang dikenali; `tidak_dibaca` nama lembar atau CSV lain yang berisi tetapi tidak
    dikenal; `sisa` sel di luar tabel; `catatan` kalimat tentang berkasnya dan baris yang dilewati.
    """

    nama: str
    bundel: Bundel | None = None
    bingkai: tuple[Bingkai, ...] = ()
    temuan: LaporanTemuan = field(default_factory=LaporanTemuan)
    tabel: tuple[TabelTerbaca, ...] = ()
    tidak_dibaca: tuple[str, ...] = ()
    sisa: tuple[Sisa, ...] = ()
    catatan: tuple[str, ...] = ()

    @property
    def kantor(self) -> bool:
        """Tabel kantor, bukan buku kerja kit."""
        return self.bundel is None

    @property
    def berisi(self) -> bool:
        """Ada sedikitnya satu baris yang terbaca."""
        return any(tabel.banyak for tabel in self.tabel)

    @property
    def gejala(self) -> Gejala:
        """Mengapa tidak ada yang dapat dinilai; `LAIN` (kosong) bila ada."""
        if self.berisi:
            return Gejala.LAIN
        contoh = any(kelompok.kartu.kode == CONTOH_BERISI for kelompok in self.temuan.kelompok)
        return Gejala.CONTOH if contoh else Gejala.TANPA_BARIS


def baca_berkas(jalur: str | Path, lembar: str | None = None, koreksi: Koreksi | None = None) -> BerkasTerbaca:
    """Baca buku kerja kit, satu tabel kit, folder CSV, atau dokumen kantor (Excel, Word, PDF, halaman web, CSV).

    Masukan: berkas, folder, atau nama data kit; `lembar` membaca satu lembar Excel sebagai tabel kantor; `koreksi`
    kolom yang diingat. Keluaran: `BerkasTerbaca`; tabel yang dikenal tetapi belum berisi tetap diberikan, dengan
    `gejala`. Galat: `GalatBerkas` bila tidak dapat dibuka, `GalatTabel` bila tidak ada tabel yang dikenal.

    >>> import tempfile
    >>> berkas = Path(tempfile.mkdtemp()) / "renstra.csv"
    >>> _ = berkas.write_text("Indikator Kinerja;Satuan;2025\\nPersentase jalan mantap;%;80", encoding="utf-8")
    >>> terbaca = baca_berkas(berkas)
    >>> terbaca.kantor, [str(tabel) for tabel in terbaca.tabel]
    (True, ['Daftar indikator (1 baris)'])
    """
    jalur = Path(jalur)
    if str(jalur) in _data_kit() or jalur.is_dir():
        return baca_bundel(jalur.name, muat_buku(jalur))
    from lakip_helpers.pakai.kantor import buka_kantor

    return baca_terbuka(buka_kantor(jalur), lembar, koreksi)


def baca_terbuka(dokumen: Dokumen, lembar: str | None = None, koreksi: Koreksi | None = None) -> BerkasTerbaca:
    """Seperti `baca_berkas`, untuk dokumen yang sudah dibuka `buka_kantor`."""
    if lembar is not None or not dokumen.lembar:
        return _baca_kantor(dokumen, lembar, koreksi)
    kit = baca_bundel(dokumen.berkas, _bundel_kit(dokumen))
    return kit if kit.berisi and not _bukan_kit(kit, dokumen) else _kantor_atau_kit(dokumen, kit, koreksi)


def buku_kit(dokumen: Dokumen) -> bool:
    """Benar bila dokumen itu buku kerja kit yang berisi, bukan tabel kantor."""
    if not dokumen.lembar:
        return False
    kit = baca_bundel(dokumen.berkas, _bundel_kit(dokumen))
    return kit.berisi and not _bukan_kit(kit, dokumen)


def _bundel_kit(dokumen: Dokumen) -> Bundel:
    from lakip_helpers.tabel.kumpulan import dari_lembar

    return dari_lembar(Path(dokumen.berkas).stem, dokumen.lembar)


def _data_kit() -> tuple[str, ...]:
    from lakip_helpers.tabel import daftar_data

    return daftar_data()


def _bukan_kit(kit: BerkasTerbaca, dokumen: Dokumen) -> bool:
    """Hanya tabel ukur capaian yang dikenali dari judul kolomnya: itu tabel kantor, dan dibaca selengkapnya."""
    from lakip_helpers.model import UKUR_CAPAIAN
    from lakip_helpers.tabel.kenali import menurut_nama

    terisi = [tabel for tabel in kit.tabel if tabel.banyak]
    nama = [tabel.lembar or Path(dokumen.berkas).stem for tabel in terisi]
    return {tabel.nama for tabel in terisi} == {UKUR_CAPAIAN.nama} and not any(
        menurut_nama(satu, [UKUR_CAPAIAN]) for satu in nama
    )


def _kantor_atau_kit(dokumen: Dokumen, kit: BerkasTerbaca, koreksi: Koreksi | None) -> BerkasTerbaca:
    """Tabel kantor bila ada, atau tabel kit yang dikenal walaupun kosong; `GalatTabel` bila keduanya tidak ada."""
    try:
        kantor = _baca_kantor(dokumen, None, koreksi)
    except GalatTabel:
        if kit.tabel:
            return kit
        raise
    if kit.tabel and not kantor.berisi:
        return kit
    kosong = {tabel.lembar for tabel in kit.tabel}
    return replace(kantor, tidak_dibaca=tuple(nama for nama in kantor.tidak_dibaca if nama not in kosong))


def baca_bundel(nama: str, bundel: Bundel) -> BerkasTerbaca:
    """Yang terbaca dari sebuah bundel: tabel kit yang ada di berkasnya, atau yang berisi bila bukan dari berkas.

    >>> from lakip_helpers import muat
    >>> [tabel.nama for tabel in baca_bundel("contoh", muat("banyuwangi")).tabel][0]
    'ukur_capaian'
    """
    from lakip_helpers.model import SEMUA_TABEL
    from lakip_helpers.tabel.kumpulan import sebutkan_tanpa_tujuan

    asal = {kunci: asal_frame(frame) for kunci, frame in bundel.tabel.items()}
    tabel = tuple(
        TabelTerbaca(kit.nama, kit.judul, asal[kit.nama].lembar, len(bundel[kit.nama]))
        for kit in SEMUA_TABEL
        if kit.nama in asal and (asal[kit.nama].berkas or len(bundel[kit.nama]))
    )
    dikenal = {kit.nama for kit in SEMUA_TABEL}
    lain = tuple(kunci for kunci in bundel.tabel if kunci not in dikenal)
    catatan = sebutkan_tanpa_tujuan(bundel.tabel)
    return BerkasTerbaca(nama, bundel, (), bundel.temuan, tabel, lain, bundel.sisa, catatan)


def muat_buku(jalur: str | Path, lembar: str | None = None) -> Bundel:
    """Tabel kit di sebuah berkas sebagai bundel, atau hanya yang ada di satu lembarnya.

    Galat: `GalatBerkas` bila tidak dapat dibuka, `GalatTabel` bila lembar itu tidak ada.

    >>> len(muat_buku("banyuwangi")["ukur_capaian"]) > 0
    True
    """
    from lakip_helpers.berkas.buka import buka
    from lakip_helpers.tabel import muat
    from lakip_helpers.tabel.baca import pilih_lembar

    bundel = muat(jalur)
    if lembar is None:
        return bundel
    nama = pilih_lembar(buka(jalur), lembar, Path(jalur).name).nama
    return replace(
        bundel,
        tabel={kunci: frame for kunci, frame in bundel.tabel.items() if asal_frame(frame).lembar == nama},
        temuan=LaporanTemuan(k for k in bundel.temuan.kelompok if k.asal.lembar == nama),
        sisa=tuple(sel for sel in bundel.sisa if sel.lembar == nama),
    )


def kosong(jalur: Path, temuan: LaporanTemuan) -> GalatTabel:
    """Galat untuk tabel yang dikenal tetapi belum berisi satu baris pun."""
    gejala = BerkasTerbaca(jalur.name, temuan=temuan).gejala
    return GalatTabel(f"{jalur.name}: {sebutkan_sebab(gejala)}", gejala)


def sebutkan_sebab(gejala: str, judul: Sequence[str] = ()) -> str:
    """Kalimat untuk berkas yang terbaca tetapi tidak ada yang dapat dinilai; kosong bila gejalanya lain.

    >>> sebutkan_sebab(Gejala.TANPA_BARIS, ["Daftar indikator"])[:78]
    'tabelnya dikenal (Daftar indikator), tetapi belum ada satu baris pun yang teri'
    """
    sebut = f" ({', '.join(judul)})" if 0 < len(judul) <= 3 else ""
    kalimat = {
        Gejala.TANPA_BARIS: f"tabelnya dikenal{sebut}, tetapi belum ada satu baris pun yang terisi, jadi tidak ada"
        " yang diperiksa. Isi barisnya, simpan, lalu ulangi.",
        Gejala.CONTOH: "semua barisnya masih bertanda “Contoh:”, jadi belum ada yang dihitung sebagai data Anda."
        " Hapus tulisan “Contoh:” dari sel yang sudah Anda isi, simpan, lalu ulangi.",
        Gejala.TANPA_TABEL: "tidak ada lembar yang dikenal sebagai tabel kinerja. Samakan nama lembar dan judulnya"
        " dengan templat.",
    }
    return kalimat.get(Gejala(gejala), "") if gejala in list(Gejala) else ""


def _baca_kantor(dokumen: Dokumen, lembar: str | None, koreksi: Koreksi | None) -> BerkasTerbaca:
    """Tabel-tabel kantor: kolom yang ada di berkasnya saja, sudah divalidasi."""
    from lakip_helpers.pakai.kantor import pahami

    terbaca = pahami(dokumen, lembar, koreksi)
    temuan = terbaca.temuan
    bersih = []
    for bingkai in terbaca.bingkaikan():
        tervalidasi, isi_sel = _validasi(bingkai)
        bersih.append(tervalidasi)
        temuan += isi_sel
    tabel = tuple(map(_tabel_kantor, bersih)) or (TabelTerbaca("", "", "", 0),)
    return BerkasTerbaca(
        dokumen.berkas, None, tuple(bersih), temuan, tabel, terbaca.tidak_dibaca, terbaca.sisa, terbaca.catatan
    )


def _validasi(bingkai: Bingkai) -> tuple[Bingkai, LaporanTemuan]:
    from lakip_helpers.tabel import validasi

    bersih, isi_sel = validasi(bingkai.frame, bingkai.model)
    kolom = [k for k in bersih.columns if k in bingkai.frame or k.endswith("_teks")]
    return replace(bingkai, frame=bersih[kolom]), isi_sel


def _tabel_kantor(bingkai: Bingkai) -> TabelTerbaca:
    from lakip_helpers.model import UKUR_CAPAIAN

    judul = UKUR_CAPAIAN.judul if K.REALISASI in bingkai.frame else bingkai.model.judul
    return TabelTerbaca(bingkai.model.nama, judul, bingkai.lembar, len(bingkai.frame), bingkai.tabel.petak.lembaran)

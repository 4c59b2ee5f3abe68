"""Membaca berkas yang dibawa orang: buku kerja kit, satu tabel kit, folder CSV, atau tabel kantor.

Yang tidak dibaca selalu disebut: sebuah berkas kantor dibaca satu lembar, dan lembar lain yang berisi dinamai.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import TYPE_CHECKING, Final

from lakip_helpers.galat import GalatLakip, GalatTabel, Gejala
from lakip_helpers.model import Bundel
from lakip_helpers.temuan import LaporanTemuan, asal_frame

if TYPE_CHECKING:
    import pandas as pd

    from lakip_helpers.model import Sisa, Tabel
    from lakip_helpers.tabel.baca import Bacaan
    from lakip_helpers.tabel.kisi import Lembar

PANJANG_JUDUL: Final = 60
"""Judul kolom yang lebih panjang dari ini (huruf) adalah kalimat, bukan judul."""
CONTOH_BERISI: Final = "BACA-09"


@dataclass(frozen=True, slots=True)
class TabelTerbaca:
    """Satu tabel yang dikenali: namanya dan judulnya di `model`, lembar asalnya, dan banyak barisnya."""

    nama: str
    judul: str
    lembar: str
    banyak: int

    def __str__(self) -> str:
        """
        >>> str(TabelTerbaca("indikator_kantor", "Daftar indikator", "Tabel 4.1", 12))
        "Daftar indikator, lembar 'Tabel 4.1' (12 baris)"
        """
        lembar = f", lembar {self.lembar!r}" if self.lembar else ""
        return f"{self.judul}{lembar} ({self.banyak} baris)"


@dataclass(frozen=True)
class BerkasTerbaca:
    """Yang terbaca dari sebuah berkas, sudah divalidasi.

    `nama` berkasnya; `data` bundel (buku kerja kit) atau frame satu tabel kantor; `temuan` yang muncul ketika membaca;
    `tabel` yang dikenali; `tidak_dibaca` nama lembar atau CSV lain yang berisi tetapi tidak dikenal; `sisa` sel di luar
    tabel.
    """

    nama: str
    data: Bundel | pd.DataFrame
    temuan: LaporanTemuan = field(default_factory=LaporanTemuan)
    tabel: tuple[TabelTerbaca, ...] = ()
    tidak_dibaca: tuple[str, ...] = ()
    sisa: tuple[Sisa, ...] = ()

    @property
    def kantor(self) -> bool:
        """Satu tabel kantor, bukan buku kerja kit."""
        return not isinstance(self.data, Bundel)

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


def baca_berkas(jalur: str | Path, lembar: str | None = None) -> BerkasTerbaca:
    """Baca buku kerja kit, satu tabel kit, folder CSV, atau tabel kantor (indikator atau sasaran).

    Masukan: berkas, folder, atau nama data kit; `lembar` membaca satu lembar Excel sebagai tabel kantor. Keluaran:
    `BerkasTerbaca`; tabel yang dikenal tetapi belum berisi tetap diberikan, dengan `gejala`. Galat: `GalatBerkas` bila
    tidak dapat dibuka, `GalatTabel` bila tidak ada tabel yang dikenal.

    >>> import tempfile
    >>> berkas = Path(tempfile.mkdtemp()) / "renstra.csv"
    >>> _ = berkas.write_text("Indikator Kinerja;Satuan;2025\\nPersentase jalan mantap;%;80", encoding="utf-8")
    >>> terbaca = baca_berkas(berkas)
    >>> terbaca.kantor, [str(tabel) for tabel in terbaca.tabel]
    (True, ['Daftar indikator (1 baris)'])
    """
    jalur = Path(jalur)
    if lembar is not None or not _dapat_dimuat(jalur):
        return _baca_kantor(jalur, lembar)
    kit = baca_bundel(jalur.name, muat_buku(jalur))
    return kit if kit.berisi else _kantor_atau_kit(jalur, kit)


def _kantor_atau_kit(jalur: Path, kit: BerkasTerbaca, lembar: str | None = None) -> BerkasTerbaca:
    """Tabel kantor bila ada, atau tabel kit yang dikenal walaupun kosong; `GalatTabel` bila keduanya tidak ada."""
    try:
        kantor = _baca_kantor(jalur, lembar)
    except GalatTabel:
        if kit.tabel:
            return kit
        raise
    if kit.tabel and not kantor.berisi:
        return kit
    kosong = {tabel.lembar for tabel in kit.tabel}
    return replace(kantor, tidak_dibaca=tuple(nama for nama in kantor.tidak_dibaca if nama not in kosong))


def cari_kantor(jalur: str | Path, bundel: Bundel, lembar: str | None = None) -> BerkasTerbaca | None:
    """Tabel kantor di sebuah berkas yang tidak memuat baris tabel kit; `None` bila tidak ada.

    >>> from lakip_helpers import muat
    >>> cari_kantor("banyuwangi", muat("banyuwangi")) is None
    True
    """
    jalur = Path(jalur)
    kit = baca_bundel(jalur.name, bundel)
    try:
        kantor = kit if kit.berisi else _kantor_atau_kit(jalur, kit, lembar)
    except GalatLakip:
        return None
    return kantor if kantor.kantor else None


def baca_bundel(nama: str, bundel: Bundel) -> BerkasTerbaca:
    """Yang terbaca dari sebuah bundel: tabel kit yang ada di berkasnya, atau yang berisi bila bukan dari berkas.

    >>> from lakip_helpers import muat
    >>> [tabel.nama for tabel in baca_bundel("contoh", muat("banyuwangi")).tabel][0]
    'ukur_capaian'
    """
    from lakip_helpers.model import SEMUA_TABEL

    asal = {kunci: asal_frame(frame) for kunci, frame in bundel.tabel.items()}
    tabel = tuple(
        TabelTerbaca(kit.nama, kit.judul, asal[kit.nama].lembar, len(bundel[kit.nama]))
        for kit in SEMUA_TABEL
        if kit.nama in asal and (asal[kit.nama].berkas or len(bundel[kit.nama]))
    )
    dikenal = {kit.nama for kit in SEMUA_TABEL}
    lain = tuple(kunci for kunci in bundel.tabel if kunci not in dikenal)
    return BerkasTerbaca(nama, bundel, bundel.temuan, tabel, lain, bundel.sisa)


def muat_buku(jalur: str | Path, lembar: str | None = None) -> Bundel:
    """Tabel kit di sebuah berkas sebagai bundel, atau hanya yang ada di satu lembarnya.

    Galat: `GalatBerkas` bila tidak dapat dibuka, `GalatTabel` bila lembar itu tidak ada.

    >>> len(muat_buku("banyuwangi")["ukur_capaian"]) > 0
    True
    """
    from lakip_helpers.tabel import muat
    from lakip_helpers.tabel.baca import pilih_lembar
    from lakip_helpers.tabel.buka import buka

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


def baca_mentah(jalur: str | Path, lembar: str | None = None) -> tuple[pd.DataFrame, Tabel]:
    """Isi sel apa adanya dari tabel kantor, dan tabel yang cocok: indikator, atau sasaran bila itu yang ada.

    Galat seperti `baca_berkas`; `GalatTabel` juga bila belum ada satu baris pun.
    """
    bacaan, tabel, _ = _pilih_kantor(Path(jalur), lembar)
    wajib_berisi(bacaan.frame, Path(jalur), tabel)
    return bacaan.frame, tabel


def wajib_berisi(frame: pd.DataFrame, jalur: Path, tabel: Tabel) -> None:
    """`GalatTabel` bila tabelnya dikenal tetapi belum berisi satu baris pun."""
    if not len(frame):
        raise GalatTabel(f"{jalur.name}: {sebutkan_sebab(Gejala.TANPA_BARIS, [tabel.judul])}", Gejala.TANPA_BARIS)


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


def _dapat_dimuat(jalur: Path) -> bool:
    from lakip_helpers.tabel import daftar_data

    return jalur.exists() or str(jalur) in daftar_data()


def _baca_kantor(jalur: Path, lembar: str | None) -> BerkasTerbaca:
    """Satu tabel kantor: kolom yang ada di berkasnya saja, sudah divalidasi."""
    from lakip_helpers.tabel import validasi

    bacaan, tabel, lain = _pilih_kantor(jalur, lembar)
    bersih, isi_sel = validasi(bacaan.frame, tabel)
    bersih = bersih[[k for k in bersih.columns if k in bacaan.frame or k.endswith("_teks")]]
    terbaca = TabelTerbaca(tabel.nama, tabel.judul, asal_frame(bacaan.frame).lembar, len(bersih))
    return BerkasTerbaca(jalur.name, bersih, bacaan.temuan + isi_sel, (terbaca,), lain, bacaan.sisa)


def _pilih_kantor(jalur: Path, lembar: str | None) -> tuple[Bacaan, Tabel, tuple[str, ...]]:
    """Bacaan yang berisi dari lembar yang paling cocok, tabelnya, dan nama lembar lain yang tidak dibaca."""
    from lakip_helpers.model.tabel_kantor import INDIKATOR_KANTOR, SASARAN_KANTOR

    sebab: GalatTabel | None = None
    kosong: tuple[Bacaan, Tabel] | None = None
    for tabel in (INDIKATOR_KANTOR, SASARAN_KANTOR):
        calon = _lembar_kantor(jalur, tabel, lembar)
        try:
            bacaan = _baca_tercocok(calon, tabel, jalur)
        except GalatTabel as galat:
            sebab = sebab or galat
            continue
        if len(bacaan.frame):
            return bacaan, tabel, _tidak_dibaca(calon, asal_frame(bacaan.frame).lembar, tabel)
        kosong = kosong or (bacaan, tabel)
    if kosong:
        return *kosong, ()
    assert sebab is not None
    raise sebab from None


def _lembar_kantor(jalur: Path, tabel: Tabel, lembar: str | None) -> list[Lembar]:
    """Lembar yang dapat memuat tabel itu, yang paling cocok dahulu; bila satu lembar diminta, hanya lembar itu."""
    from lakip_helpers.tabel.baca import pilih_lembar
    from lakip_helpers.tabel.buka import buka
    from lakip_helpers.tabel.judul import kecocokan, seragam
    from lakip_helpers.tabel.kumpulan import LEMBAR_KIT

    semua = buka(jalur, lambda kisi: kecocokan(kisi, tabel))
    if lembar is not None:
        return [pilih_lembar(semua, lembar, jalur.name)]
    calon = [pilihan for pilihan in semua if seragam(pilihan.nama) not in LEMBAR_KIT] or semua
    return sorted(calon, key=lambda pilihan: -kecocokan(pilihan.kisi, tabel)) if len(calon) > 1 else calon


def _baca_tercocok(calon: Sequence[Lembar], tabel: Tabel, jalur: Path) -> Bacaan:
    """Lembar pertama yang terbaca dan berisi; bila tidak ada yang berisi, yang pertama terbaca."""
    sebab: GalatTabel | None = None
    kosong: Bacaan | None = None
    for hasil in _coba_baca(calon, tabel, jalur):
        if isinstance(hasil, GalatTabel):
            sebab = sebab or hasil
        elif len(hasil.frame):
            return hasil
        else:
            kosong = kosong or hasil
    if kosong is None:
        assert sebab is not None
        raise sebab from None
    return kosong


def _coba_baca(calon: Iterable[Lembar], tabel: Tabel, jalur: Path) -> Iterator[Bacaan | GalatTabel]:
    from lakip_helpers.tabel.baca import baca_lembar

    for lembar in calon:
        try:
            bacaan = baca_lembar(lembar, tabel)
            _tolak_naskah(bacaan.frame, jalur, tabel)
        except GalatTabel as galat:
            yield galat
        else:
            yield bacaan


def _tidak_dibaca(calon: Iterable[Lembar], terpakai: str, tabel: Tabel) -> tuple[str, ...]:
    """Nama lembar lain yang berisi; lembar yang hanya berisi judul tabel bukan sesuatu yang terlewat."""
    from lakip_helpers.tabel.baca import baca_lembar
    from lakip_helpers.tabel.baris import isi_baris

    hasil = []
    for lembar in calon:
        if lembar.nama == terpakai or not any(map(isi_baris, lembar.kisi)):
            continue
        try:
            berisi = len(baca_lembar(lembar, tabel).frame) > 0
        except GalatTabel:
            berisi = True
        if berisi:
            hasil.append(lembar.nama)
    return tuple(hasil)


def _tolak_naskah(mentah: pd.DataFrame, jalur: Path, tabel: Tabel) -> None:
    """`GalatTabel` bila "judul kolomnya" ternyata kalimat, jadi berkasnya naskah, bukan tabel."""
    dikenal = {kolom.nama for kolom in tabel.kolom} & set(mentah.columns)
    kalimat = [str(judul) for judul in mentah.columns if len(str(judul)) > PANJANG_JUDUL]
    if len(dikenal) > 1 or not kalimat:
        return
    raise GalatTabel(
        f"{jalur.name}: tidak ada tabel yang dikenal; yang ditemukan naskah (“{kalimat[0][:PANJANG_JUDUL]}…”)."
        " Aturan hanya dapat dijalankan atas tabel dengan baris judul, misalnya indikator, satuan, dan target."
        " Pilih berkas .xlsx atau .csv yang berisi tabelnya, lalu jalankan lagi.",
        Gejala.TANPA_TABEL,
    )

"""Buku kerja atau tabel kantor peserta: disimpan di foldernya, diperiksa lewat `pakai`, lalu diringkas untuk log.

Unggahan tidak pernah ditimpa; namanya bertanggal dan berjam. Log hanya memuat nama, sidik, dan ringkasannya.
"""

from __future__ import annotations

import hashlib
import re
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from itertools import count
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from lakip_helpers.galat import GalatLakip, Gejala
from lakip_helpers.istilah import K, Keparahan
from lakip_helpers.latihan.bentuk.berkas import BahanBerkas, BukuContoh
from lakip_helpers.latihan.bentuk.ringkasan_buku import Buku
from lakip_helpers.latihan.hasil.contoh import DATA_CONTOH
from lakip_helpers.latihan.kerja.karya import karya_peserta
from lakip_helpers.latihan.model import Peran
from lakip_helpers.latihan.simpanan.identitas import aktif, folder_aktif
from lakip_helpers.latihan.simpanan.koreksi_kolom import muat_koreksi
from lakip_helpers.latihan.simpanan.simpan import tulis_utuh
from lakip_helpers.latihan.simpanan.tempat import TANPA_NAMA, folder_kerja
from lakip_helpers.pakai.baca import BerkasTerbaca, baca_bundel
from lakip_helpers.pakai.periksa import HasilPeriksa, periksa_berkas, periksa_dokumen, periksa_terbaca
from lakip_helpers.temuan import LaporanTemuan

if TYPE_CHECKING:
    from lakip_helpers.berkas.petak import Dokumen
    from lakip_helpers.kantor.koreksi import Koreksi
    from lakip_helpers.model import Bundel

FOLDER: Final = "unggahan"
PANJANG_NAMA: Final = 60
BUKU_KARYA: Final = "Tabel saya dari sesi 13, 21, dan 22"
SEGOLONGAN: Final[Mapping[Gejala, Gejala]] = {
    Gejala.LAIN: Gejala.BUKAN_TABEL,
    Gejala.RUSAK: Gejala.BUKAN_TABEL,
    Gejala.FORMAT_LAIN: Gejala.BUKAN_TABEL,
    Gejala.HALAMAN_WEB: Gejala.BUKAN_TABEL,
    Gejala.KOLOM_KURANG: Gejala.TANPA_TABEL,
}
"""Gejala yang di kelas dijawab dengan kalimat gejala lain; selebihnya tersimpan di log apa adanya."""


@dataclass(frozen=True)
class Dibaca:
    """Hasil membaca satu berkas: hasil pemeriksaannya; bila tidak ada yang dinilai, `galat` kalimatnya dan `gejala`.

    `dokumen` isinya bila dapat dibuka, supaya yang terbaca dapat dibetulkan tanpa membukanya lagi.
    """

    hasil: HasilPeriksa | None = None
    galat: str = ""
    gejala: Gejala = Gejala.LAIN
    dokumen: Dokumen | None = None

    @property
    def laporan(self) -> LaporanTemuan:
        """Temuan atas yang terbaca."""
        return self.hasil.laporan if self.hasil else LaporanTemuan()

    @property
    def terbaca(self) -> BerkasTerbaca | None:
        """Yang terbaca; None bila berkasnya tidak dapat dibuka atau tidak memuat tabel."""
        return self.hasil.terbaca if self.hasil else None

    def ringkas(self) -> str:
        """Satu kalimat: jumlah catatan, atau mengapa tidak ada yang diperiksa.

        >>> Dibaca(galat="Berkas 'a.xlsx' rusak.", gejala=Gejala.RUSAK).ringkas()
        "Belum diperiksa. Berkas 'a.xlsx' rusak."
        """
        if self.hasil and self.hasil.terbaca.berisi:
            return self.hasil.ringkas()
        return f"Belum diperiksa. {self.galat}".strip()


def simpan_unggahan(nama: str, bita: bytes) -> Path:
    """Simpan bita unggahan di folder peserta dengan nama bertanggal; yang isinya sama persis tidak disimpan lagi.

    Masukan: nama seperti dipilih peserta dan isinya. `GalatSimpan` bila tidak dapat.

    >>> import tempfile
    >>> from unittest.mock import patch
    >>> with tempfile.TemporaryDirectory() as folder, patch.dict("os.environ", {"LAKIP_KERJA": folder}):
    ...     berkas = simpan_unggahan("../Renstra <1>.xlsx", b"isi")
    ...     berkas.parent.name, berkas.name[18:], simpan_unggahan("Renstra <1>.xlsx", b"isi") == berkas
    ('unggahan', 'Renstra 1.xlsx', True)
    """
    folder = folder_aktif() / FOLDER
    for ada in sorted(folder.glob(f"*_{rapikan_nama(nama)}"), reverse=True):
        if sidik_berkas(ada) == sidik_isi(bita):
            return ada
    waktu = f"{datetime.now():%Y-%m-%d_%H%M%S}"
    calon = (folder / f"{waktu}{f'-{urut}' if urut else ''}_{rapikan_nama(nama)}" for urut in count())
    berkas = next(jalur for jalur in calon if not jalur.exists())
    tulis_utuh(berkas, bita)
    return berkas


def rapikan_nama(nama: str) -> str:
    r"""Nama berkas yang aman di Windows, masih terbaca seperti aslinya.

    >>> rapikan_nama("C:\\Data\\Renja: 2027?.xlsx"), rapikan_nama("???")
    ('Renja 2027.xlsx', 'berkas')
    """
    akhir = re.split(r"[\\/]", nama)[-1]
    rapi = " ".join(re.sub(r"[^\w .()-]+", " ", akhir).split()).replace(" .", ".").strip(" .")
    bagian = Path(rapi)
    return f"{bagian.stem[:PANJANG_NAMA].strip()}{bagian.suffix[:10]}" if rapi else "berkas"


def sidik_isi(bita: bytes) -> str:
    """Sidik SHA-256 sebuah isi berkas."""
    return hashlib.sha256(bita).hexdigest()


def sidik_berkas(berkas: Path) -> str:
    """Sidik SHA-256 isi berkas; kosong bila berkasnya tidak dapat dibaca."""
    try:
        return sidik_isi(berkas.read_bytes())
    except OSError:
        return ""


def temukan_unggahan(buku: Buku) -> Path | None:
    """Berkas yang disebut sebuah ringkasan, bila masih ada dan isinya tidak berubah; None bila tidak.

    Berkas yang diunggah sebelum identitas diisi tetap ditemukan.

    >>> temukan_unggahan({"nama": "tidak_ada.xlsx", "sha256": "x"}) is None
    True
    """
    nama = str(buku.get("nama", ""))
    if not nama or nama != Path(nama).name:
        return None
    calon = [folder / FOLDER / nama for folder in (folder_aktif(), folder_kerja() / TANPA_NAMA)]
    return next((satu for satu in calon if sidik_berkas(satu) == buku.get("sha256")), None)


def baca_buku(jalur: Path) -> Dibaca:
    """Periksa buku kerja kit atau tabel kantor dengan koreksi kolom yang diingat; galat menjadi kalimatnya.

    >>> baca_buku(Path("tidak_ada.xlsx")).gejala
    <Gejala.TIDAK_ADA: 'tidak_ada'>
    """
    from lakip_helpers.pakai.kantor import buka_kantor

    try:
        if jalur.is_dir():
            return _dibaca(periksa_berkas(jalur))
        dokumen = buka_kantor(jalur)
    except GalatLakip as galat:
        return _gagal(galat)
    return baca_isi(dokumen, muat_koreksi())


def baca_isi(dokumen: Dokumen, koreksi: Koreksi) -> Dibaca:
    """Seperti `baca_buku`, untuk dokumen yang sudah dibuka dan koreksi yang disebut."""
    try:
        return replace(_dibaca(periksa_dokumen(dokumen, koreksi)), dokumen=dokumen)
    except GalatLakip as galat:
        return replace(_gagal(galat), dokumen=dokumen)


def _gagal(galat: GalatLakip) -> Dibaca:
    return Dibaca(galat=str(galat), gejala=SEGOLONGAN.get(galat.gejala, galat.gejala))


def _dibaca(hasil: HasilPeriksa) -> Dibaca:
    return Dibaca(hasil, hasil.sebab, hasil.terbaca.gejala)


def baca_karya() -> Dibaca:
    """Tabel peserta dari sesi 13, 21, dan 22 sebagai satu buku kerja; `galat` bila belum ada satu pun.

    Kolom yang tidak ditanyakan panel tidak ditegur kosong.

    >>> baca_karya().galat[:31]
    'Belum ada tabel Anda dari sesi '
    """
    from lakip_helpers.latihan.daftar import ambil_peran
    from lakip_helpers.latihan.hasil.himpun import KARTU_IKU, TIDAK_DITANYAKAN, himpun_bundel

    dipakai = {ambil_peran(peran).kode for peran in (*KARTU_IKU, Peran.PK, Peran.RENAKSI)}
    karya = {kode: satu for kode, satu in karya_peserta().items() if kode in dipakai}
    if not karya:
        return Dibaca(galat="Belum ada tabel Anda dari sesi 13, 21, atau 22 di laptop ini. Unggah buku kerja Anda.")
    hasil = periksa_terbaca(baca_bundel(BUKU_KARYA, _sambungkan(himpun_bundel(karya, aktif()))))
    ditanyakan = (k for k in hasil.laporan.kelompok if k.kolom not in (*TIDAK_DITANYAKAN, K.KODE_INDUK))
    return _dibaca(replace(hasil, laporan=LaporanTemuan(ditanyakan)))


def _sambungkan(bundel: Bundel) -> Bundel:
    """Indikator PK dan rencana aksi yang kalimatnya sama atau mirip kartu IKU diberi kode kartu itu."""
    from lakip_helpers.aturan.bahasa.beda import Beda, bandingkan

    iku = bundel["iku"]
    kartu = list(zip(iku[K.INDIKATOR].astype(str), iku[K.KODE_INDIKATOR], strict=True))
    tabel = dict(bundel.tabel)
    for nama in ("pk_sasaran", "renaksi"):
        frame = tabel[nama].copy()
        for kalimat, kode in kartu:
            mirip = [bandingkan(str(tertulis), kalimat) is not Beda.KATA for tertulis in frame[K.INDIKATOR]]
            frame.loc[mirip, K.KODE_INDIKATOR] = kode
        tabel[nama] = frame
    return replace(bundel, tabel=tabel)


def buat_contoh(contoh: BukuContoh) -> bytes:
    """Isi XLSX buku kerja contoh: data satu OPD kota rekaan, dengan sel yang sengaja diubah.

    >>> buat_contoh(BukuContoh("DISHUB", "Dinas Perhubungan"))[:2]
    b'PK'
    """
    from lakip_helpers.sajian.buku.templat import bita_buku, tulis_buku
    from lakip_helpers.tabel import muat

    bundel = muat(DATA_CONTOH, opd=contoh.kode)
    tabel = dict(bundel.tabel)
    for ubah in contoh.ubah:
        frame = tabel[ubah["tabel"]].copy()
        kena = [all(str(baris[k]) == str(n) for k, n in ubah["cari"].items()) for baris in frame.to_dict("records")]
        for kolom, nilai in ubah["isi"].items():
            frame.loc[kena, kolom] = nilai
        tabel[ubah["tabel"]] = frame
    return bita_buku(tulis_buku(replace(bundel, tabel=tabel)))


def ringkas_buku(asal: str, nama: str, sha256: str, dibaca: Dibaca, sebelum: Buku | None = None) -> dict[str, Any]:
    """Ringkasan untuk log; `sebelum` ringkasan buku sebelumnya, supaya perubahannya dapat disebut.

    >>> ringkas_buku("unggah", "a.xls", "", Dibaca(galat="Berkas berformat lama", gejala=Gejala.XLS_LAMA))["gejala"]
    'xls'
    """
    terbaca = dibaca.terbaca.tabel if dibaca.terbaca else ()
    return {
        "asal": asal,
        "nama": nama,
        "sha256": sha256,
        "gejala": str(dibaca.gejala),
        "galat": dibaca.galat,
        "tabel": {tabel.nama: tabel.banyak for tabel in terbaca if tabel.banyak},
        "catatan": hitung_kode(dibaca.laporan),
        "sebelum": _catatan_lalu(sebelum or {}, sha256),
    }


def _catatan_lalu(sebelum: Buku, sha256: str) -> Mapping[str, Any]:
    """Catatan buku sebelumnya; yang tidak terbaca dan yang isinya sama dilewati, supaya pembandingnya bermakna."""
    if sebelum.get("gejala") or sebelum.get("sha256") == sha256:
        lalu: Mapping[str, Any] = sebelum.get("sebelum", {})
    else:
        lalu = sebelum.get("catatan", {}) and {**sebelum["catatan"], "nama": sebelum.get("nama", "")}
    return lalu


def hitung_kode(laporan: LaporanTemuan) -> dict[str, dict[str, int]]:
    """Banyaknya catatan: keparahan → kode → jumlah.

    >>> hitung_kode(LaporanTemuan())
    {'salah': {}, 'periksa': {}, 'saran': {}}
    """
    hitung: Counter[tuple[str, str]] = Counter()
    for kelompok in laporan.kelompok:
        hitung[str(kelompok.kartu.keparahan), kelompok.kartu.kode] += len(kelompok)
    return {str(k): {kode: n for (berat, kode), n in sorted(hitung.items()) if berat == k} for k in Keparahan}


def per_dokumen(laporan: LaporanTemuan) -> Iterator[tuple[str, LaporanTemuan]]:
    """Laporan dipilah menurut lembar (atau berkasnya), yang ada “salah”-nya dahulu.

    >>> list(per_dokumen(LaporanTemuan()))
    []
    """
    kumpul: dict[str, list[Any]] = {}
    for kelompok in laporan.kelompok:
        kumpul.setdefault(kelompok.asal.lembar or kelompok.asal.berkas or "Tabel saya", []).append(kelompok)
    bagian = [(nama, LaporanTemuan(daftar)) for nama, daftar in kumpul.items()]
    yield from sorted(bagian, key=lambda pasangan: not pasangan[1].ada_salah)


def buku_terakhir() -> Path | None:
    """Berkas buku kerja yang terakhir dipakai peserta pada latihan berkas mana pun; None bila belum ada.

    >>> buku_terakhir() is None
    True
    """
    from lakip_helpers.latihan.daftar import daftar
    from lakip_helpers.latihan.simpanan.identitas import berkas_log
    from lakip_helpers.latihan.simpanan.log import ISIAN, baca_log

    kode = {latihan.kode for latihan in daftar() if isinstance(latihan.bahan, BahanBerkas)}
    baris = (b for b in reversed(baca_log(berkas_log()).baris) if b.latihan in kode and b.peristiwa in ISIAN)
    calon = (temukan_unggahan(satu.jawaban) for satu in baris if isinstance(satu.jawaban, Mapping))
    return next((berkas for berkas in calon if berkas), None)

"""Evaluasi mandiri SAKIP menurut LKE: dua belas jawaban menjadi nilai, predikat, dan daftar yang paling mengangkat.

Nilai diberikan per subkomponen; kriteria hanya membantu memilih jawaban. Bobot, skala, dan kriteria: `acuan/lke.toml`.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

from lakip_helpers import acuan
from lakip_helpers.aturan.dasar.kerangka import Rumpun, nilai
from lakip_helpers.aturan.evaluasi.periksa_lke import ATURAN, Lembar, siapkan_lembar
from lakip_helpers.aturan.evaluasi.reviu import sebut_kode
from lakip_helpers.galat import GalatTabel
from lakip_helpers.istilah import K
from lakip_helpers.model import LKE, LKE_KRITERIA
from lakip_helpers.temuan import LaporanTemuan

if TYPE_CHECKING:
    import pandas as pd

    from lakip_helpers.model import Bundel

KOMPONEN: Final = "komponen"
BOBOT: Final = "bobot"
SKOR: Final = "skor"
TAMBAHAN: Final = "tambahan"
_KOLOM: Final = {tabel.nama: tabel.nama_kolom for tabel in (LKE, LKE_KRITERIA)}


@dataclass(frozen=True)
class HasilLke:
    """Nilai evaluasi: rincian per subkomponen, jumlah per komponen, total, predikat, dan catatannya.

    `predikat` dan `sebutan` kosong selama masih ada subkomponen yang belum dijawab (`lengkap` False).
    """

    rincian: pd.DataFrame
    komponen: pd.DataFrame
    total: float
    predikat: str
    sebutan: str
    lengkap: bool
    temuan: LaporanTemuan


def daftar_subkomponen() -> pd.DataFrame:
    """Dua belas subkomponen LKE dengan bobotnya, berindeks kode. Sumber: PermenPAN-RB 88/2021 Lampiran I.

    >>> lembar = daftar_subkomponen()
    >>> len(lembar), float(lembar["bobot"].sum())
    (12, 100.0)
    """
    import pandas as pd

    kolom = [K.KODE, KOMPONEN, "aspek", K.NAMA, BOBOT]
    return pd.DataFrame(acuan.ambil("lke.subkomponen").nilai)[kolom].set_index(K.KODE)


def daftar_kriteria() -> pd.DataFrame:
    """Delapan puluh kriteria LKE: kode subkomponen, nomor, dan kalimat ringkasnya (kata kit sendiri).

    >>> len(daftar_kriteria())
    80
    """
    import pandas as pd

    baris = [
        {K.KODE: sub[K.KODE], K.NOMOR: nomor, K.KRITERIA: kalimat}
        for sub in acuan.ambil("lke.subkomponen").nilai
        for nomor, kalimat in enumerate(sub[K.KRITERIA], 1)
    ]
    return pd.DataFrame(baris)


def nilai_jawaban(jawaban: str) -> float | None:
    """Nilai sebuah jawaban, `None` bila bukan jawaban LKE. Sumber: PermenPAN-RB 88/2021.

    >>> nilai_jawaban("BB"), nilai_jawaban("E"), nilai_jawaban("Baik")
    (80.0, 0.0, None)
    """
    return _skala().get(jawaban)


def predikat_lke(nilai: float) -> tuple[str, str]:
    """Predikat dan sebutan nilai akhir; batas atas termasuk, batas bawah tidak. Nilai 0 tidak berpredikat.

    Galat: `GalatTabel` bila nilai di luar 0-100. Sumber: PermenPAN-RB 88/2021.

    >>> predikat_lke(80), predikat_lke(80.05), predikat_lke(0)
    (('BB', 'Sangat Baik'), ('A', 'Memuaskan'), ('', ''))
    """
    if not 0 <= nilai <= 100:
        raise GalatTabel(f"Nilai LKE {nilai} di luar 0 sampai 100, sehingga tidak berpredikat. Periksa penjumlahannya.")
    bulat = round(nilai, 2)
    for satu in acuan.ambil("lke.predikat").nilai:
        if satu["di_atas"] < bulat <= satu["sampai"]:
            return satu["predikat"], satu["sebutan"]
    return "", ""


def nilai_lke(frame: pd.DataFrame, kriteria: pd.DataFrame | None = None) -> HasilLke:
    """Hitung nilai LKE.

    Masukan: kolom `kode` (1.a … 4.c), `jawaban` (AA … E), dan bila ada `catatan`, `bukti`; `kriteria`
    (bila ada) berkolom `kode`, `nomor`, `terpenuhi` (ya/sebagian/tidak). Keluaran: `HasilLke`; nilai sub =
    bobot × nilai jawaban / 100. Galat: `GalatTabel` bila kolom wajib tidak ada. Sumber: PermenPAN-RB 88/2021.

    >>> import pandas as pd
    >>> hasil = nilai_lke(pd.DataFrame({"kode": daftar_subkomponen().index, "jawaban": "BB"}))
    >>> hasil.total, hasil.predikat
    (80.0, 'BB')
    """
    rincian = susun_rincian(frame)
    total = round(float(rincian[SKOR].sum()), 2)
    lengkap = bool(rincian["nilai"].notna().all())
    predikat, sebutan = predikat_lke(total) if lengkap else ("", "")
    komponen = rincian.groupby(KOMPONEN, sort=False)[[BOBOT, SKOR]].sum().round(2)
    lembar = siapkan_lembar(frame, rincian, usul_jawaban(kriteria) if kriteria is not None else None)
    temuan = LaporanTemuan(nilai(ATURAN, lembar, lembar.frame))
    return HasilLke(rincian, komponen, total, predikat, sebutan, lengkap, temuan)


def susun_rincian(frame: pd.DataFrame) -> pd.DataFrame:
    """Lembar LKE utuh berindeks kode: bobot, jawaban, nilai, skor, catatan, bukti.

    Bila satu kode punya dua baris, yang dipakai baris pertama.

    >>> import pandas as pd
    >>> float(susun_rincian(pd.DataFrame({"kode": ["1.c"], "jawaban": ["a"]})).loc["1.c", "skor"])
    13.5
    """
    for wajib in (K.KODE, K.JAWABAN):
        if wajib not in frame:
            raise GalatTabel(f"Kolom {wajib!r} tidak ada, sehingga LKE tidak dapat dinilai. Tambahkan kolomnya.")
    isi = frame.assign(**{k: _rapi(frame, k) for k in (K.KODE, K.JAWABAN, K.CATATAN, K.BUKTI)})
    isi = isi.drop_duplicates(K.KODE).set_index(K.KODE)[[K.JAWABAN, K.CATATAN, K.BUKTI]]
    rincian = daftar_subkomponen().join(isi).fillna({K.JAWABAN: "", K.CATATAN: "", K.BUKTI: ""})
    rincian[K.JAWABAN] = rincian[K.JAWABAN].str.upper()
    rincian["nilai"] = rincian[K.JAWABAN].map(_skala()).astype(float)
    rincian[SKOR] = (rincian[BOBOT] * rincian["nilai"] / 100).round(4)
    return rincian


def usul_jawaban(kriteria: pd.DataFrame) -> pd.DataFrame:
    """Jawaban yang didukung kriteria, paling tinggi BB (A dan AA adalah pertimbangan evaluator).

    Masukan: kolom `kode`, `nomor`, `terpenuhi` (ya/sebagian/tidak; kosong berarti tidak). Keluaran: frame
    berindeks kode dengan `persen`, `usul`, `belum` (kriteria yang belum terpenuhi penuh). Sumber: persen per
    jawaban PermenPAN-RB 88/2021; bobot "sebagian" kebiasaan evaluator (`acuan lke.bobot_kriteria`).

    >>> import pandas as pd
    >>> isian = pd.DataFrame({"kode": "2.a", "nomor": [1, 2, 3], "terpenuhi": ["ya", "ya", "tidak"]})
    >>> usul_jawaban(isian).loc["2.a", "usul"]
    'CC'
    """
    isi = daftar_kriteria().merge(kriteria[[K.KODE, K.NOMOR, K.TERPENUHI]], on=[K.KODE, K.NOMOR], how="left")
    bobot: Mapping[str, float] = acuan.ambil("lke.bobot_kriteria").nilai
    isi["bagian"] = isi[K.TERPENUHI].astype(str).str.strip().str.lower().map(bobot).fillna(0.0)
    terisi = isi[isi[K.KODE].isin(kriteria[K.KODE])]
    usul = (terisi.groupby(K.KODE)["bagian"].mean() * 100).round(2).to_frame("persen")
    usul["usul"] = usul["persen"].map(jawaban_dari_persen)
    belum = terisi[terisi["bagian"] < 1].groupby(K.KODE)[K.KRITERIA].agg("; ".join)
    return usul.assign(belum=belum.reindex(usul.index).fillna(""))


def usul_kriteria(laporan: LaporanTemuan) -> pd.DataFrame:
    """Kriteria LKE yang disentuh temuan kit, sebagai bahan penilai; tanpa temuan tidak berarti terpenuhi.

    Masukan: temuan dari `periksa`. Keluaran: kolom `kode`, `nomor`, `kriteria`, `alasan` (kode temuan dan
    banyaknya), hanya kriteria yang tersentuh. Pasangan kriteria dan kode: `acuan lke.kriteria_temuan`.

    >>> usul_kriteria(LaporanTemuan()).empty
    True
    """
    alasan = {
        (s[K.KODE], s[K.NOMOR]): sebut_kode(laporan, s["temuan"]) for s in acuan.ambil("lke.kriteria_temuan").nilai
    }
    daftar = daftar_kriteria()
    teks = [alasan.get(satu, "") for satu in zip(daftar[K.KODE], daftar[K.NOMOR], strict=True)]
    daftar[K.ALASAN] = teks
    return daftar[daftar[K.ALASAN] != ""].reset_index(drop=True)


def jawaban_dari_persen(persen: float) -> str:
    """Jawaban tertinggi yang didukung persen kriteria terpenuhi. Sumber: PermenPAN-RB 88/2021.

    >>> jawaban_dari_persen(100), jawaban_dari_persen(75), jawaban_dari_persen(0)
    ('BB', 'CC', 'E')
    """
    syarat = [s for s in acuan.ambil("lke.jawaban").nilai if "di_atas" in s]
    return next((str(s[K.JAWABAN]) for s in syarat if persen > s["di_atas"]), "E")


def paling_mengangkat(frame: pd.DataFrame, kriteria: pd.DataFrame | None = None) -> pd.DataFrame:
    """Subkomponen yang paling mengangkat nilai bila naik satu jawaban, dari yang terbesar.

    Masukan: seperti `nilai_lke`. Keluaran: frame berindeks kode: `nama`, `jawaban`, `jawaban_berikut`,
    `tambahan` (nilai akhir bertambah sekian), `total_baru`, `predikat_baru` (kosong bila LKE belum lengkap),
    `syarat` jawaban berikutnya, dan `belum` (kriteria yang belum terpenuhi, bila `kriteria` diberikan).
    Subkomponen yang belum dijawab dan yang sudah AA tidak muncul.

    >>> import pandas as pd
    >>> lembar = pd.DataFrame({"kode": daftar_subkomponen().index, "jawaban": "B"})
    >>> paling_mengangkat(lembar)["tambahan"].head(3).tolist()
    [1.5, 1.5, 1.25]
    """
    rincian = susun_rincian(frame)
    lengkap, total = bool(rincian["nilai"].notna().all()), float(rincian[SKOR].sum())
    sekarang = rincian[K.JAWABAN].where(rincian["nilai"].notna())
    hasil = rincian[[K.NAMA]].assign(**{K.JAWABAN: sekarang, "jawaban_berikut": sekarang.map(_berikutnya())})
    hasil = hasil[hasil["jawaban_berikut"].notna()]
    naik = hasil["jawaban_berikut"].map(_skala()) - hasil[K.JAWABAN].map(_skala())
    hasil[TAMBAHAN] = (rincian[BOBOT].reindex(hasil.index) * naik / 100).round(2)
    hasil["total_baru"] = (total + hasil[TAMBAHAN]).round(2)
    hasil["predikat_baru"] = [predikat_lke(t)[0] if lengkap else "" for t in hasil["total_baru"]]
    syarat = {s[K.JAWABAN]: s["syarat"] for s in acuan.ambil("lke.jawaban").nilai}
    hasil["syarat"] = hasil["jawaban_berikut"].map(syarat)
    belum = usul_jawaban(kriteria)["belum"] if kriteria is not None else None
    hasil["belum"] = "" if belum is None else belum.reindex(hasil.index).fillna("")
    return hasil.sort_values(TAMBAHAN, ascending=False, kind="stable")


def ambil_lke(bundel: Bundel, kode_opd: str, tahun: int) -> tuple[pd.DataFrame, pd.DataFrame | None]:
    """Isian LKE satu OPD dan tahun: lembar jawaban (boleh kosong) dan kriterianya; `None` bila belum dinilai.

    >>> from lakip_helpers import muat
    >>> len(ambil_lke(muat("banyuwangi"), "DISDIK", 2025)[0])
    0
    """
    lembar = _milik(bundel, "lke", kode_opd, tahun)
    kriteria = ambil_kriteria(bundel, kode_opd, tahun)
    dinilai = kriteria[kriteria[K.TERPENUHI] != ""]
    return lembar, dinilai if len(dinilai) else None


def ambil_kriteria(bundel: Bundel, kode_opd: str, tahun: int) -> pd.DataFrame:
    """Isian kriteria satu OPD dan tahun, juga yang belum dinilai."""
    return _milik(bundel, "lke_kriteria", kode_opd, tahun)


def _tiap_lembar(bundel: Bundel) -> Iterator[tuple[pd.DataFrame, Lembar]]:
    """Lembar tiap OPD dan tahun yang punya isian, dinilai sendiri-sendiri."""
    semua = list(_tiap_lke(bundel))
    for kode_opd, tahun in semua:
        isian, kriteria = ambil_lke(bundel, kode_opd, tahun)
        usul = usul_jawaban(kriteria) if kriteria is not None else None
        pemilik = f" pada LKE {kode_opd} {tahun}" if len(semua) > 1 else ""
        lembar = siapkan_lembar(isian, susun_rincian(isian), usul, pemilik)
        yield lembar.frame, lembar


def _apa_adanya(bundel: Bundel) -> Bundel:
    return bundel


RUMPUN: Final = Rumpun("LKE", _apa_adanya, ATURAN, bagi=_tiap_lembar)


def _tiap_lke(bundel: Bundel) -> Iterator[tuple[str, int]]:
    """Pasangan OPD dan tahun yang punya isian; baris tanpa tahun sudah ditegur ketika dibaca."""
    yield from bundel["lke"][[K.KODE_OPD, K.TAHUN]].dropna().drop_duplicates().itertuples(index=False, name=None)


def _milik(bundel: Bundel, nama: str, kode_opd: str, tahun: int) -> pd.DataFrame:
    import pandas as pd

    frame = bundel.tabel.get(nama)
    if frame is None:
        return pd.DataFrame(columns=list(_KOLOM[nama]), dtype=object)
    milik = frame[(frame[K.KODE_OPD] == kode_opd) & (frame[K.TAHUN] == tahun).fillna(False)]
    milik.attrs = dict(frame.attrs)
    return milik


def _skala() -> dict[str, float]:
    return {str(s[K.JAWABAN]): float(s["nilai"]) for s in acuan.ambil("lke.jawaban").nilai}


def _berikutnya() -> dict[str, str]:
    urutan = list(_skala())
    return dict(zip(urutan[1:], urutan, strict=False))


def _rapi(frame: pd.DataFrame, kolom: str) -> Any:
    return frame[kolom].fillna("").astype(str).str.strip() if kolom in frame else ""

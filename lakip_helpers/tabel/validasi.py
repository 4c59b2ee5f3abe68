"""Memeriksa isi tabel terhadap pernyataannya di `model` dan mengubahnya menjadi angka, tanggal, dan pilihan baku.

Kolom NILAI menjadi float bila semua isinya bilangan; bila ada rentang atau predikat, kolomnya campuran
float dan teks baku ("80–85", "BB").
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from difflib import get_close_matches
from typing import TYPE_CHECKING, Any, Final

from lakip_helpers import acuan
from lakip_helpers.berkas.kisi import bersihkan
from lakip_helpers.istilah import K
from lakip_helpers.model import Kolom, Tabel, Tipe
from lakip_helpers.model.kolom import ANGKA
from lakip_helpers.notasi import BentukAngka, baca_tanggal, tulis_angka
from lakip_helpers.tabel import kartu
from lakip_helpers.tabel.angka import Kebiasaan, KolomAngka, amati, baca_kolom
from lakip_helpers.temuan import Kelompok, LaporanTemuan, dari_topeng

if TYPE_CHECKING:
    import pandas as pd

USUL_MAKS: Final = 1000
"""Banyaknya isi keliru yang berbeda pada satu kolom yang masih dicarikan usul terdekat."""
TANDA_RENTANG: Final = "–"
_BERANGKA: Final = ANGKA | {Tipe.NILAI}
_NOL: Final = "; angka nol ditulis 0, bukan dikosongkan"
_KOSONG: Final = {
    **dict.fromkeys((Tipe.BILANGAN, Tipe.RUPIAH, Tipe.NILAI), (float("nan"), "float64")),
    Tipe.BULAT: (None, "Int64"),
    Tipe.TANGGAL: (None, "object"),
}
"""Isi dan jenis kolom yang tidak ada; yang tidak disebut di sini teks."""
_SAMA_SATUAN: Final = {"persen": "%", "prosen": "%", "percent": "%", "rupiah": "rp"}


@dataclass(frozen=True)
class HasilKolom:
    """Satu kolom sesudah diperiksa; `satuan` adalah satuan yang tertulis di dalam selnya (kolom NILAI saja)."""

    deret: pd.Series
    kelompok: list[Kelompok]
    satuan: pd.Series | None = None


def validasi(frame: pd.DataFrame, tabel: Tabel) -> tuple[pd.DataFrame, LaporanTemuan]:
    """Ubah frame mentah menjadi frame bertipe, dan kumpulkan yang salah atau meragukan.

    Masukan: frame dari `baca` (index = nomor baris), `tabel` yang dinyatakan. Keluaran: frame dengan
    semua kolom tabel (yang tidak ada menjadi kosong) lalu kolom tambahan apa adanya; dan temuan ISI-….
    Tidak ada baris yang dibuang.

    >>> import pandas as pd; from lakip_helpers.model import UKUR_CAPAIAN
    >>> mentah = pd.DataFrame({"indikator": ["TPT"], "target": ["4,20"], "realisasi": ["4,65"], "arah": ["Negatif"]})
    >>> bersih, laporan = validasi(mentah, UKUR_CAPAIAN)
    >>> float(bersih["realisasi"].iloc[0]), bersih["arah"].iloc[0], len(laporan)
    (4.65, 'turun', 0)
    """
    import pandas as pd

    kebiasaan = amati(sel for k in tabel.kolom if k.tipe in _BERANGKA and k.nama in frame for sel in frame[k.nama])
    hasil: dict[str, pd.Series] = {}
    satuan: dict[str, pd.Series] = {}
    kelompok: list[Kelompok] = []
    for kolom in tabel.kolom:
        if kolom.nama not in frame:
            hasil |= _tidak_ada(kolom, frame.index)
            continue
        mentah = frame[kolom.nama]
        satu = _PER_TIPE[kolom.tipe](frame, mentah, kolom, kebiasaan)
        hasil[kolom.nama] = satu.deret
        if kolom.simpan_teks:
            hasil[f"{kolom.nama}_teks"] = per_isi(mentah, _rapi)
        if satu.satuan is not None:
            satuan[kolom.nama] = satu.satuan
        kelompok += satu.kelompok
        if kolom.wajib and not kolom.boleh_kosong:
            kelompok.append(_wajib(frame, mentah, kolom))
    hasil |= {nama: frame[nama] for nama in frame.columns if nama not in hasil}
    bersih = pd.DataFrame(hasil, index=frame.index)
    bersih.attrs = dict(frame.attrs)
    kelompok += [*_satuan_berbeda(frame, tabel, satuan), *_kode_kembar(bersih, tabel)]
    return bersih, LaporanTemuan(kelompok)


def _tidak_ada(kolom: Kolom, baris: pd.Index) -> dict[str, pd.Series]:
    """Kolom yang tidak ada di berkas, sama dengan kolom yang semua selnya kosong."""
    import pandas as pd

    teks = ("", None if len(baris) else "object")
    semua = {kolom.nama: _KOSONG.get(kolom.tipe, teks)} | ({f"{kolom.nama}_teks": teks} if kolom.simpan_teks else {})
    return {nama: pd.Series([isi] * len(baris), index=baris, dtype=jenis) for nama, (isi, jenis) in semua.items()}


def per_isi(deret: pd.Series, ubah: Callable[[Any], object]) -> pd.Series:
    """Seperti `Series.map`, tetapi tiap isi yang berbeda diubah sekali saja; kolom kantor penuh isi yang berulang.

    >>> import pandas as pd
    >>> per_isi(pd.Series(["a", "b", "a"], dtype=object), str.upper).tolist()
    ['A', 'B', 'A']
    """
    import pandas as pd

    kenal: dict[object, object] = {}
    hasil = []
    for isi in deret:
        kunci = isi if isinstance(isi, str) else (type(isi), repr(isi))
        if kunci not in kenal:
            kenal[kunci] = ubah(isi)
        hasil.append(kenal[kunci])
    return pd.Series(hasil, index=deret.index, dtype=None if hasil else object)


def _kosong(sel: object) -> bool:
    return sel is None or sel != sel or (isinstance(sel, str) and not sel.strip())


def _wajib(frame: pd.DataFrame, mentah: pd.Series, kolom: Kolom) -> Kelompok:
    kosong = mentah.map(_kosong)
    syarat = [nama for nama in kolom.wajib_bila if nama in frame]
    if syarat:
        kosong &= ~frame[syarat].map(_kosong).all(axis=1)
    nol = _NOL if kolom.tipe in _BERANGKA else ""
    return dari_topeng(kartu.ISI_01, frame, kosong, kolom.nama, {"label": kolom.label, "nol": nol})


def _teks(frame: pd.DataFrame, mentah: pd.Series, kolom: Kolom, _: Kebiasaan) -> HasilKolom:
    deret = per_isi(mentah, _rapi_berbaris if kolom.berbaris else _rapi)
    return _pilihan(frame, deret, kolom) if kolom.pilihan else HasilKolom(deret, [])


def _pilihan(frame: pd.DataFrame, deret: pd.Series, kolom: Kolom) -> HasilKolom:
    baku = {_ringkas(p): str(p) for p in kolom.pilihan} | {_ringkas(k): str(v) for k, v in kolom.padanan.items()}
    hasil = per_isi(deret, lambda teks: baku.get(_ringkas(teks), ""))
    asing = {teks for teks in set(deret) if teks and _ringkas(teks) not in baku}
    if not asing:
        return HasilKolom(hasil, [])
    usul = {teks: _usul(teks, baku) for teks in asing} if len(asing) <= USUL_MAKS else {}
    isi: dict[str, pd.Series | str] = {
        "label": kolom.label,
        "pilihan": ", ".join(kolom.pilihan),
        "usul": deret.map(lambda teks: usul.get(teks, "")),
    }
    return HasilKolom(hasil, [dari_topeng(kartu.ISI_04, frame, deret.isin(asing), kolom.nama, isi)])


def _usul(teks: str, baku: dict[str, str]) -> str:
    dekat = get_close_matches(_ringkas(teks)[:60], baku, n=1, cutoff=0.75) if teks else []
    return f" Mungkin maksudnya “{baku[dekat[0]]}”." if dekat and baku[dekat[0]] else ""


def _ringkas(teks: str) -> str:
    """Bentuk pembanding pilihan: huruf kecil, tanpa spasi, garis bawah, dan pengali 100."""
    teks = teks.casefold().replace("−", "-").replace("–", "-").replace("×", "x")
    for buang in (" ", "_", "x100%", "x100", "*100%", "*100"):
        teks = teks.replace(buang, "")
    return teks


def _angka(frame: pd.DataFrame, mentah: pd.Series, kolom: Kolom, kebiasaan: Kebiasaan) -> HasilKolom:
    utuh = kolom.tipe in (Tipe.RUPIAH, Tipe.BULAT)
    baca = baca_kolom(mentah, kebiasaan, frame.get(K.SATUAN), utuh=utuh)
    bukan = baca.bentuk.isin([BentukAngka.TEKS, BentukAngka.RENTANG, BentukAngka.RASIO])
    nilai = baca.nilai.mask(bukan)
    kelompok = [
        dari_topeng(kartu.ISI_02, frame, bukan, kolom.nama, {"label": kolom.label}),
        *_taksa_dan_galat(frame, baca, kolom),
    ]
    if kolom.tipe is Tipe.BULAT:
        pecah = nilai.notna() & (nilai != nilai.round())
        kelompok.append(dari_topeng(kartu.ISI_09, frame, pecah, kolom.nama, {"label": kolom.label}))
        return HasilKolom(nilai.where(~pecah).astype("Int64"), kelompok)
    return HasilKolom(nilai, kelompok)


def _nilai(frame: pd.DataFrame, mentah: pd.Series, kolom: Kolom, kebiasaan: Kebiasaan) -> HasilKolom:
    baca = baca_kolom(mentah, kebiasaan, frame.get(K.SATUAN))
    deret = baca.nilai
    rentang, teks = baca.bentuk == BentukAngka.RENTANG, baca.bentuk == BentukAngka.TEKS
    salah = teks
    if (rentang | teks).any():
        predikat = mentah.where(teks).map(_predikat)
        salah = teks & (predikat == "")
        deret = deret.astype(object).mask(teks, mentah.map(_rapi))
        deret = deret.mask(teks & ~salah, predikat)
        deret = deret.mask(rentang, [_tulis_rentang(a, b) for a, b in zip(baca.nilai, baca.atas, strict=True)])
    kelompok = [
        dari_topeng(kartu.ISI_02, frame, salah, kolom.nama, {"label": kolom.label}),
        *_taksa_dan_galat(frame, baca, kolom),
    ]
    return HasilKolom(deret, kelompok, None if kolom.satuan else baca.satuan.replace("1:n", ""))


def _tulis_rentang(bawah: float, atas: float) -> str:
    return f"{tulis_angka(bawah)}{TANDA_RENTANG}{tulis_angka(atas)}"


def _predikat(sel: object) -> str:
    """Predikat baku bila dikenal ("b b" bukan), atau kosong; angka dalam kurung di belakangnya diabaikan."""
    kata = str(sel).split("(")[0].strip().upper() if isinstance(sel, str) else ""
    return kata if any(kata in urutan for urutan in acuan.ambil("capaian.predikat").nilai.values()) else ""


def _taksa_dan_galat(frame: pd.DataFrame, baca: KolomAngka, kolom: Kolom) -> list[Kelompok]:
    isi: dict[str, pd.Series | str] = {"label": kolom.label, "bacaan": baca.nilai, "lain": baca.lain}
    return [
        dari_topeng(kartu.ISI_03, frame, baca.lain.notna(), kolom.nama, isi),
        dari_topeng(kartu.BACA_05, frame, baca.bentuk == BentukAngka.GALAT_EXCEL, kolom.nama),
    ]


def _tanggal(frame: pd.DataFrame, mentah: pd.Series, kolom: Kolom, _: Kebiasaan) -> HasilKolom:
    deret = per_isi(mentah, baca_tanggal).astype(object)
    gagal = deret.isna() & ~mentah.map(_kosong)
    kelompok = [dari_topeng(kartu.ISI_07, frame, gagal, kolom.nama, {"label": kolom.label})]
    return HasilKolom(deret.where(deret.notna(), None), kelompok)


_PER_TIPE: Final[dict[Tipe, Callable[[pd.DataFrame, pd.Series, Kolom, Kebiasaan], HasilKolom]]] = {
    Tipe.TEKS: _teks,
    Tipe.KODE: _teks,
    Tipe.YA_TIDAK: _teks,
    Tipe.BULAT: _angka,
    Tipe.BILANGAN: _angka,
    Tipe.RUPIAH: _angka,
    Tipe.NILAI: _nilai,
    Tipe.TANGGAL: _tanggal,
}


def _satuan_berbeda(frame: pd.DataFrame, tabel: Tabel, satuan: dict[str, pd.Series]) -> list[Kelompok]:
    """Satuan di dalam sel dibandingkan dengan kolom satuan; bila kosong, dengan sel NILAI di kirinya."""
    import pandas as pd

    acu = per_isi(frame[K.SATUAN], _rapi) if K.SATUAN in frame else pd.Series("", index=frame.index, dtype=object)
    pembanding = pd.Series("kolom Satuan berisi", index=frame.index, dtype=object)
    kelompok = []
    for nama, di_sel in satuan.items():
        if not (di_sel != "").any():
            continue
        kolom = tabel[nama]
        beda = (di_sel != "") & (acu != "") & (per_isi(di_sel, _satuan_baku) != per_isi(acu, _satuan_baku))
        isi = {"label": kolom.label, "di_sel": di_sel, "pembanding": pembanding, "seharusnya": acu}
        kelompok.append(dari_topeng(kartu.ISI_08, frame, beda, kolom.nama, isi))
        pembanding = pembanding.mask((acu == "") & (di_sel != ""), f"sel {kolom.label} memuat")
        acu = acu.mask(acu == "", di_sel)
    return kelompok


def _rapi(sel: object) -> str:
    return "" if _kosong(sel) else " ".join(bersihkan(str(sel)).split())


def _rapi_berbaris(sel: object) -> str:
    return "" if _kosong(sel) else "\n".join(baris for satu in str(sel).splitlines() if (baris := _rapi(satu)))


def _satuan_baku(satuan: str) -> str:
    kata = satuan.split("(")[0].strip().casefold().rstrip(".")
    return _SAMA_SATUAN.get(kata, kata)


def _kode_kembar(bersih: pd.DataFrame, tabel: Tabel) -> list[Kelompok]:
    import pandas as pd

    if not tabel.kunci:
        return []
    kunci = [
        " / ".join("" if pd.isna(isi) else str(isi) for isi in baris)
        for baris in bersih[list(tabel.kunci)].to_numpy(dtype=object)
    ]
    if len(set(kunci)) == len(kunci):
        return []
    pertama: dict[str, object] = {}
    for baris, satu in zip(bersih.index, kunci, strict=True):
        pertama.setdefault(satu, baris)
    gabung = pd.Series(kunci, index=bersih.index, dtype=object)
    kembar = gabung.duplicated() & (gabung.str.strip(" /") != "")
    isi = {"pertama": gabung.map(pertama), "kunci": gabung}
    return [dari_topeng(kartu.ISI_05, bersih, kembar, tabel.kunci[0], isi)]

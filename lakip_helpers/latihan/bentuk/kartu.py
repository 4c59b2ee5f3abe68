"""Latihan kartu: satu indikator, satu definisi, satu deret target, atau satu pohon, dinilai aturan sungguhan.

Kunci TOML: `aturan`, `[[latihan.bidang]]` (arti tiap kunci: `Bidang`), `[latihan.kunci]`, dan bila perlu `tetap`,
`tentang`, `hal`, `karya`, `tampil`; pemicu kekeliruan `temuan`, `memuat`, atau `awal`, beserta `contoh`.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

from lakip_helpers.galat import GalatLatihan
from lakip_helpers.istilah import KOLOM_TARGET, K, Keparahan
from lakip_helpers.latihan.bentuk.banding import kekeliruan, kenali
from lakip_helpers.latihan.bentuk.catatan_tabel import KATA_KABUR
from lakip_helpers.latihan.bentuk.kalimat import menyebut
from lakip_helpers.latihan.bentuk.skema import BENAR_SALAH, TEKS, TEKS_KOSONG, daftar_dari, peta, salah_satu
from lakip_helpers.latihan.bentuk.unsur import BIDANG, Bidang, baca_bidang, bidang_kosong, rapikan
from lakip_helpers.latihan.model import BentukLatihan, Data, Kekeliruan, Langkah, Putusan, SkemaBentuk, Status
from lakip_helpers.notasi import baca_angka, sebagai_persen

if TYPE_CHECKING:
    from lakip_helpers.temuan import Temuan

Kartu = Mapping[str, str]
PANJANG_ISIAN = 600
BARIS_PESERTA, BARIS_PENDAMPING = 1, 2
ULANG = "SAS-05"
DERET = (K.BASELINE, *KOLOM_TARGET)


@dataclass(frozen=True)
class BahanKartu:
    """Bahan latihan kartu: beberapa bidang untuk satu hal, dinilai aturan sungguhan.

    `tetap` kolom yang ditentukan soal, `aturan` awalan kode aturan yang menilai, `hal` kata pokok yang wajib tersebut
    di bidang pertama (`tentang` pokok itu dalam kata-kata). `karya`: isian adalah karya peserta sendiri; `tampil`
    tambahan di bawah isian ("tetangga", "deret", atau kosong).
    """

    bidang: tuple[Bidang, ...]
    tetap: Mapping[str, str]
    aturan: tuple[str, ...]
    tentang: str = ""
    hal: tuple[str, ...] = ()
    karya: bool = False
    tampil: str = ""


def baca_kartu(bahan: BahanKartu, jawaban: object) -> dict[str, str]:
    """Isian per kolom, dirapikan, daftar tetap berbaris; `GalatLatihan` bila bentuknya asing atau terlalu panjang.

    >>> from lakip_helpers.latihan.bentuk.unsur import Bidang
    >>> baca_kartu(BahanKartu((Bidang("satuan", "Satuan"),), {}, ("MUTU",)), {"satuan": "  % "})
    {'satuan': '%'}
    """
    kolom = [satu.kolom for satu in bahan.bidang]
    isian = jawaban if isinstance(jawaban, Mapping) else {} if jawaban is None else None
    if isian is None or not all(nama in kolom and isinstance(nilai, str) for nama, nilai in isian.items()):
        raise GalatLatihan("Jawaban latihan ini berupa isian kartu. Isi lagi di kotaknya, lalu tekan Periksa.")
    rapi = {nama: rapikan(isian.get(nama, "")) for nama in kolom}
    panjang = next((satu.label for satu in bahan.bidang if len(rapi[satu.kolom]) > PANJANG_ISIAN), "")
    if panjang:
        raise GalatLatihan(
            f"Isian “{panjang}” lebih dari {PANJANG_ISIAN} huruf, terlalu panjang untuk satu kartu. "
            "Ringkas, lalu tekan Periksa."
        )
    return rapi


def periksa_kartu(bahan: BahanKartu, kunci: Kartu, jawaban: object) -> tuple[Temuan, ...]:
    """Temuan aturan kit atas isian; kosong bila belum ada yang ditulis.

    `kunci` mendampingi di baris kedua, sebab aturan kelengkapan hanya menanyakan kolom yang dipakai di tabelnya.

    >>> from lakip_helpers.latihan import ambil
    >>> soal = ambil("13-03")
    >>> salah = {"indikator": "Jumlah sosialisasi kebersihan", "satuan": "Kegiatan", "arah": "naik"}
    >>> [satu.kode for satu in periksa_kartu(soal.bahan, soal.kunci, salah)]
    ['MUTU-01']
    """
    from lakip_helpers.aturan.periksa import periksa

    kartu = baca_kartu(bahan, jawaban)
    if not any(kartu.values()):
        return ()
    pohon = any(satu.induk for satu in bahan.bidang)
    frame = _frame_pohon(bahan, kartu) if pohon else _frame_baris(bahan, kartu, kunci)
    temuan = periksa(frame, bahan.aturan)
    return tuple(satu for satu in temuan if (_berlaku(bahan, satu) if pohon else satu.baris == BARIS_PESERTA))


def _berlaku(bahan: BahanKartu, temuan: Temuan) -> bool:
    """Pada pohon, kondisi di bawah puncak boleh berupa keluaran; yang tidak boleh hanya mengulang induknya."""
    return not bahan.bidang[temuan.baris - 1].induk or temuan.kode == ULANG


def _frame_baris(bahan: BahanKartu, kartu: Kartu, kunci: Kartu) -> Any:
    import pandas as pd

    pendamping = {kolom: "" if kolom in DERET else kunci.get(kolom, "") for kolom in kartu}
    baris = [
        {**bahan.tetap, **kartu, **baca_deret(bahan, kartu), K.KODE_OPD: "ANDA"},
        {**bahan.tetap, **pendamping, K.KODE_OPD: "PENDAMPING"},
    ]
    return pd.DataFrame(baris, index=[BARIS_PESERTA, BARIS_PENDAMPING])


def baca_deret(bahan: BahanKartu, kartu: Kartu) -> dict[str, str]:
    """Baseline dan target seperti dinilai: pecahan pada satuan persen menjadi persennya.

    >>> from lakip_helpers.latihan import ambil
    >>> baca_deret(ambil("13-09").bahan, {"satuan": "%", "t2026": "126/400"})
    {'t2026': '31,5'}
    """
    satuan = {**bahan.tetap, **kartu}.get(K.SATUAN, "")
    return {kolom: sebagai_persen(kartu[kolom], satuan) for kolom in DERET if kolom in kartu}


def _frame_pohon(bahan: BahanKartu, kartu: Kartu) -> Any:
    """Tiap bidang satu pernyataan, bernomor menurut urutan bidang."""
    import pandas as pd

    baris = [
        {K.KODE_SASARAN: satu.kolom, K.KODE_INDUK: satu.induk, K.URAIAN: kartu[satu.kolom], K.TINGKAT: "sasaran"}
        for satu in bahan.bidang
    ]
    return pd.DataFrame(baris, index=range(1, len(baris) + 1))


def label_temuan(bahan: BahanKartu, temuan: Temuan) -> str:
    """Label bidang yang terkena temuan.

    >>> from lakip_helpers.latihan import ambil
    >>> soal = ambil("13-03")
    >>> temuan = periksa_kartu(soal.bahan, soal.kunci, soal.kunci | {"arah": ""})
    >>> label_temuan(soal.bahan, temuan[0])
    'Arah'
    """
    if any(satu.induk for satu in bahan.bidang):
        return bahan.bidang[temuan.baris - 1].label
    return next((satu.label for satu in bahan.bidang if satu.kolom == temuan.kolom), temuan.kolom)


def salah_kartu(bahan: BahanKartu, kunci: Kartu, data: Data) -> Kekeliruan:
    """Kekeliruan atas kartu, dari data TOML-nya.

    `data` memuat `kode pesan untuk_kelas`, `contoh` (bidang yang berbeda dari kunci), dan satu pemicu: `temuan` (kode
    aturan), `memuat` atau `awal` (kata di dalam atau di awal isian, per bidang).

    >>> from lakip_helpers.latihan import ambil
    >>> soal = ambil("13-03")
    >>> data = {"kode": "x-K1", "pesan": "Belum.", "untuk_kelas": "Tanyakan.", "contoh": {"satuan": "Orang"}}
    >>> satu = salah_kartu(soal.bahan, soal.kunci, data | {"awal": {"satuan": ["orang"]}})
    >>> satu.kena(soal.kunci), satu.kena(satu.contoh)
    (False, True)
    """
    memuat, awal = data.get("memuat", {}), data.get("awal", {})

    def kena(jawaban: object) -> bool:
        if "temuan" in data:
            return any(satu.kode == data["temuan"] for satu in periksa_kartu(bahan, kunci, jawaban))
        kartu = baca_kartu(bahan, jawaban)
        disebut = any(menyebut(kartu[kolom], kata) for kolom, kata in memuat.items())
        return disebut or any(_berawal(kartu[kolom], kata) for kolom, kata in awal.items())

    return kekeliruan(data, {**kunci, **data["contoh"]}, kena)


def _berawal(isian: str, kata: Sequence[str]) -> bool:
    return bool(re.match(rf"(?:{'|'.join(map(re.escape, kata))})\b", isian, re.IGNORECASE))


def cek_terisi(bahan: BahanKartu) -> Langkah:
    """Langkah: semua bidang wajib terisi, dan bidang pertama masih tentang pokok yang diminta.

    >>> from lakip_helpers.latihan import ambil
    >>> cek_terisi(ambil("13-03").bahan)({"indikator": "Persentase pasar bersih"}).pesan[:45]
    'Masih 2 isian yang belum dijawab: Satuan, Ara'
    """

    def langkah(jawaban: object) -> Putusan | None:
        kartu = baca_kartu(bahan, jawaban)
        kosong = bidang_kosong(bahan.bidang, kartu)
        if kosong:
            awal = f"Masih {len(kosong)} isian yang belum dijawab: {', '.join(kosong)}."
            return Putusan(Status.BELUM, f"{awal} Isi dahulu semuanya, lalu tekan Periksa.")
        if bahan.hal and not menyebut(kartu[bahan.bidang[0].kolom], bahan.hal):
            return Putusan(Status.LAIN, f"Isian ini tidak lagi tentang {bahan.tentang}. Tulis ukuran bagi hal itu.")
        return None

    return langkah


def cek_angka(bahan: BahanKartu) -> Langkah:
    """Langkah: baseline dan target berupa angka.

    >>> from lakip_helpers.latihan import ambil
    >>> soal = ambil("13-09")
    >>> cek_angka(soal.bahan)(soal.kunci) is None
    True
    """

    def langkah(jawaban: object) -> Putusan | None:
        kartu = baca_kartu(bahan, jawaban)
        deret = baca_deret(bahan, kartu)
        bidang = [satu for satu in bahan.bidang if satu.kolom in DERET]
        salah = next((satu for satu in bidang if baca_angka(deret[satu.kolom]).nilai is None), None)
        if salah is None:
            return None
        return Putusan(
            Status.LAIN,
            f"{salah.label}: “{kartu[salah.kolom][:40]}” tidak terbaca sebagai angka, sehingga deretnya tidak dapat "
            "dinilai. Tulis angkanya saja, misalnya 12,5. Bila target Anda memang predikat atau rentang, pakailah "
            "indikator lain untuk latihan ini.",
        )

    return langkah


def cek_aturan(bahan: BahanKartu, kunci: Kartu) -> Langkah:
    """Langkah: tidak ada temuan salah atau periksa; yang pertama disebut, sisanya dihitung.

    Kata kabur tidak menahan kartu yang belum menanyakan definisi operasionalnya.

    >>> from lakip_helpers.latihan import ambil
    >>> soal = ambil("13-03")
    >>> cek_aturan(soal.bahan, soal.kunci)(soal.kunci | {"satuan": "Unit"}).pesan[:35]
    'Tinggal satu catatan, pada Satuan: '
    """

    dijelaskan = "" if K.DEFINISI in {satu.kolom for satu in bahan.bidang} else KATA_KABUR

    def langkah(jawaban: object) -> Putusan | None:
        temuan = periksa_kartu(bahan, kunci, jawaban)
        berat = [satu for satu in temuan if satu.keparahan is not Keparahan.SARAN and satu.kode != dijelaskan]
        if not berat:
            return None
        awal = f"Masih ada {len(berat)} catatan. Yang pertama, pada" if len(berat) > 1 else "Tinggal satu catatan, pada"
        satu = berat[0]
        return Putusan(Status.LAIN, f"{awal} {label_temuan(bahan, satu)}: {satu.pesan} {satu.saran}")

    return langkah


def tulis_kartu(bahan: BahanKartu, jawaban: object) -> tuple[str, ...]:
    """Isian dalam kata-kata, satu baris satu bidang; yang kosong tidak disebut.

    >>> from lakip_helpers.latihan.bentuk.unsur import Bidang
    >>> tulis_kartu(BahanKartu((Bidang("satuan", "Satuan"), Bidang("arah", "Arah")), {}, ()), {"satuan": "%"})
    ('Satuan: %',)
    """
    isian = jawaban if isinstance(jawaban, Mapping) else {}
    return tuple(f"{satu.label}: {isian[satu.kolom]}" for satu in bahan.bidang if isian.get(satu.kolom))


def _baca(data: Data) -> BahanKartu:
    return BahanKartu(
        bidang=tuple(baca_bidang(bidang) for bidang in data["bidang"]),
        tetap=data.get("tetap", {}),
        aturan=tuple(data["aturan"]),
        tentang=data.get("tentang", ""),
        hal=tuple(data.get("hal", ())),
        karya=data.get("karya", False),
        tampil=data.get("tampil", ""),
    )


def _langkah(bahan: BahanKartu, kunci: Kartu, dikenal: Sequence[Kekeliruan]) -> list[Langkah]:
    return [cek_terisi(bahan), cek_angka(bahan), kenali(dikenal), cek_aturan(bahan, kunci)]


TAMPIL: Final = ("deret", "tetangga")
"""Tambahan yang dapat tampil di bawah isian kartu."""
KARTU: Final = BentukLatihan(
    nama="kartu",
    skema=SkemaBentuk(
        wajib={"aturan": daftar_dari(TEKS), "bidang": daftar_dari(BIDANG), "kunci": peta(TEKS_KOSONG)},
        boleh={
            "tetap": peta(TEKS),
            "tentang": TEKS,
            "hal": daftar_dari(TEKS),
            "karya": BENAR_SALAH,
            "tampil": salah_satu(TAMPIL),
        },
        keliru={"contoh": peta(TEKS_KOSONG)},
        pemicu={"temuan": TEKS, "memuat": peta(daftar_dari(TEKS)), "awal": peta(daftar_dari(TEKS))},
    ),
    baca=_baca,
    kunci=lambda _, data: dict(data["kunci"]),
    keliru=salah_kartu,
    langkah=_langkah,
    tulis_kunci=lambda bahan, kunci: ["Salah satu isian yang baik:", *tulis_kartu(bahan, kunci)],
    sebutkan=lambda bahan, jawaban: "; ".join(tulis_kartu(bahan, jawaban)),
    karya=lambda bahan: bahan.karya,
)

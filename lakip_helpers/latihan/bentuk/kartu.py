"""Latihan kartu: satu indikator, satu definisi, satu deret target, atau satu pohon, dinilai aturan sungguhan."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from typing import TYPE_CHECKING, Any

from lakip_helpers.galat import GalatLatihan
from lakip_helpers.istilah import KOLOM_TARGET, K, Keparahan
from lakip_helpers.latihan.bentuk.banding import kenali
from lakip_helpers.latihan.bentuk.buat import Umum, susun
from lakip_helpers.latihan.bentuk.kalimat import menyebut
from lakip_helpers.latihan.model import Bentuk, Hasil, IsiKartu, Kekeliruan, Latihan, Status
from lakip_helpers.notasi import baca_angka

if TYPE_CHECKING:
    from lakip_helpers.temuan import Temuan

Kartu = Mapping[str, str]
PANJANG_ISIAN = 600
BARIS_PESERTA, BARIS_PENDAMPING = 1, 2
ULANG = "SAS-05"
DERET = (K.BASELINE, *KOLOM_TARGET)


def baca_kartu(isi: IsiKartu, jawaban: object) -> dict[str, str]:
    """Isian per kolom, dirapikan spasinya; `GalatLatihan` bila bentuknya asing atau terlalu panjang.

    >>> from lakip_helpers.latihan.model import Bidang
    >>> baca_kartu(IsiKartu((Bidang("satuan", "Satuan"),), {}, ("MUTU",)), {"satuan": "  % "})
    {'satuan': '%'}
    """
    kolom = [satu.kolom for satu in isi.bidang]
    isian = jawaban if isinstance(jawaban, Mapping) else {} if jawaban is None else None
    if isian is None or not all(nama in kolom and isinstance(nilai, str) for nama, nilai in isian.items()):
        raise GalatLatihan("Jawaban latihan ini berupa isian kartu. Isi lewat panelnya, lalu tekan Periksa.")
    rapi = {nama: " ".join(isian.get(nama, "").split()) for nama in kolom}
    panjang = next((satu.label for satu in isi.bidang if len(rapi[satu.kolom]) > PANJANG_ISIAN), "")
    if panjang:
        raise GalatLatihan(
            f"Isian “{panjang}” lebih dari {PANJANG_ISIAN} huruf, terlalu panjang untuk satu kartu. "
            "Ringkas lewat panelnya, lalu tekan Periksa."
        )
    return rapi


def periksa_kartu(isi: IsiKartu, kunci: Kartu, jawaban: object) -> tuple[Temuan, ...]:
    """Temuan aturan kit atas isian; kosong bila belum ada yang ditulis.

    `kunci` mendampingi di baris kedua, sebab aturan kelengkapan hanya menanyakan kolom yang dipakai di tabelnya.

    >>> from lakip_helpers.latihan import ambil
    >>> soal = ambil("13-03")
    >>> salah = {"indikator": "Jumlah sosialisasi kebersihan", "satuan": "Kegiatan", "arah": "naik"}
    >>> [satu.kode for satu in periksa_kartu(soal.isi, soal.kunci, salah)]
    ['MUTU-01']
    """
    from lakip_helpers.aturan.periksa import periksa

    kartu = baca_kartu(isi, jawaban)
    if not any(kartu.values()):
        return ()
    pohon = any(satu.induk for satu in isi.bidang)
    frame = _frame_pohon(isi, kartu) if pohon else _frame_baris(isi, kartu, kunci)
    temuan = periksa(frame, isi.aturan)
    return tuple(satu for satu in temuan if (_berlaku(isi, satu) if pohon else satu.baris == BARIS_PESERTA))


def _berlaku(isi: IsiKartu, temuan: Temuan) -> bool:
    """Pada pohon, kondisi di bawah puncak boleh berupa keluaran; yang tidak boleh hanya mengulang induknya."""
    return not isi.bidang[temuan.baris - 1].induk or temuan.kode == ULANG


def _frame_baris(isi: IsiKartu, kartu: Kartu, kunci: Kartu) -> Any:
    import pandas as pd

    pendamping = {kolom: "" if kolom in DERET else kunci.get(kolom, "") for kolom in kartu}
    baris = [{**isi.tetap, **kartu, K.KODE_OPD: "ANDA"}, {**isi.tetap, **pendamping, K.KODE_OPD: "PENDAMPING"}]
    return pd.DataFrame(baris, index=[BARIS_PESERTA, BARIS_PENDAMPING])


def _frame_pohon(isi: IsiKartu, kartu: Kartu) -> Any:
    """Tiap bidang satu pernyataan, bernomor menurut urutan bidang."""
    import pandas as pd

    baris = [
        {K.KODE_SASARAN: satu.kolom, K.KODE_INDUK: satu.induk, K.URAIAN: kartu[satu.kolom], K.TINGKAT: "sasaran"}
        for satu in isi.bidang
    ]
    return pd.DataFrame(baris, index=range(1, len(baris) + 1))


def label_temuan(isi: IsiKartu, temuan: Temuan) -> str:
    """Label bidang yang terkena temuan.

    >>> from lakip_helpers.latihan import ambil
    >>> soal = ambil("13-03")
    >>> temuan = periksa_kartu(soal.isi, soal.kunci, soal.kunci | {"arah": ""})
    >>> label_temuan(soal.isi, temuan[0])
    'Arah'
    """
    if any(satu.induk for satu in isi.bidang):
        return isi.bidang[temuan.baris - 1].label
    return next((satu.label for satu in isi.bidang if satu.kolom == temuan.kolom), temuan.kolom)


def bidang_kosong(isi: IsiKartu, kartu: Kartu) -> list[str]:
    """Label bidang wajib yang belum diisi, menurut urutan.

    >>> from lakip_helpers.latihan import ambil
    >>> bidang_kosong(ambil("13-03").isi, {"indikator": "x", "satuan": "", "arah": ""})
    ['Satuan', 'Arah']
    """
    return [satu.label for satu in isi.bidang if satu.wajib and not kartu.get(satu.kolom)]


def salah_kartu(isi: IsiKartu, kunci: Kartu, data: Mapping[str, Any]) -> Kekeliruan:
    """Kekeliruan atas kartu, dari data TOML-nya.

    `data` memuat `kode pesan untuk_kelas`, `contoh` (bidang yang berbeda dari kunci), dan satu pemicu: `temuan` (kode
    aturan), `memuat` atau `awal` (kata di dalam atau di awal isian, per bidang).

    >>> from lakip_helpers.latihan import ambil
    >>> soal = ambil("13-03")
    >>> data = {"kode": "x-K1", "pesan": "Belum.", "untuk_kelas": "Tanyakan.", "contoh": {"satuan": "Orang"}}
    >>> satu = salah_kartu(soal.isi, soal.kunci, data | {"awal": {"satuan": ["orang"]}})
    >>> satu.kena(soal.kunci), satu.kena(satu.contoh)
    (False, True)
    """
    memuat, awal = data.get("memuat", {}), data.get("awal", {})

    def kena(jawaban: object) -> bool:
        if "temuan" in data:
            return any(satu.kode == data["temuan"] for satu in periksa_kartu(isi, kunci, jawaban))
        kartu = baca_kartu(isi, jawaban)
        disebut = any(menyebut(kartu[kolom], kata) for kolom, kata in memuat.items())
        return disebut or any(_berawal(kartu[kolom], kata) for kolom, kata in awal.items())

    return Kekeliruan(data["kode"], {**kunci, **data["contoh"]}, data["pesan"], data["untuk_kelas"], kena)


def _berawal(isian: str, kata: Sequence[str]) -> bool:
    return bool(re.match(rf"(?:{'|'.join(map(re.escape, kata))})\b", isian, re.IGNORECASE))


def cek_terisi(isi: IsiKartu) -> Callable[[object], Hasil | None]:
    """Langkah: semua bidang wajib terisi, dan bidang pertama masih tentang pokok yang diminta.

    >>> from lakip_helpers.latihan import ambil
    >>> cek_terisi(ambil("13-03").isi)({"indikator": "Persentase pasar bersih"}).pesan[:45]
    'Masih 2 isian yang kosong: Satuan, Arah. Isi '
    """

    def langkah(jawaban: object) -> Hasil | None:
        kartu = baca_kartu(isi, jawaban)
        kosong = bidang_kosong(isi, kartu)
        if kosong:
            awal = f"Masih {len(kosong)} isian yang kosong: {', '.join(kosong)}."
            return Hasil(Status.BELUM, f"{awal} Isi dahulu semuanya, lalu tekan Periksa.")
        if isi.hal and not menyebut(kartu[isi.bidang[0].kolom], isi.hal):
            return Hasil(Status.LAIN, f"Isian ini tidak lagi tentang {isi.tentang}. Tulis ukuran bagi hal itu.")
        return None

    return langkah


def cek_angka(isi: IsiKartu) -> Callable[[object], Hasil | None]:
    """Langkah: baseline dan target berupa angka.

    >>> from lakip_helpers.latihan import ambil
    >>> soal = ambil("13-09")
    >>> cek_angka(soal.isi)(soal.kunci) is None
    True
    """

    def langkah(jawaban: object) -> Hasil | None:
        kartu = baca_kartu(isi, jawaban)
        bidang = [satu for satu in isi.bidang if satu.kolom in DERET]
        salah = next((satu for satu in bidang if baca_angka(kartu[satu.kolom]).nilai is None), None)
        if salah is None:
            return None
        return Hasil(
            Status.LAIN,
            f"{salah.label}: “{kartu[salah.kolom][:40]}” tidak terbaca sebagai angka, sehingga deretnya tidak dapat "
            "dinilai. Tulis angkanya saja, misalnya 12,5. Bila target Anda memang predikat atau rentang, pakailah "
            "indikator lain untuk latihan ini.",
        )

    return langkah


def cek_aturan(isi: IsiKartu, kunci: Kartu) -> Callable[[object], Hasil | None]:
    """Langkah: tidak ada temuan salah atau periksa; yang pertama disebut, sisanya dihitung.

    >>> from lakip_helpers.latihan import ambil
    >>> soal = ambil("13-03")
    >>> cek_aturan(soal.isi, soal.kunci)(soal.kunci | {"satuan": "Unit"}).pesan[:35]
    'Tinggal satu catatan, pada Satuan: '
    """

    def langkah(jawaban: object) -> Hasil | None:
        berat = [satu for satu in periksa_kartu(isi, kunci, jawaban) if satu.keparahan is not Keparahan.SARAN]
        if not berat:
            return None
        awal = f"Masih ada {len(berat)} catatan. Yang pertama, pada" if len(berat) > 1 else "Tinggal satu catatan, pada"
        satu = berat[0]
        return Hasil(Status.LAIN, f"{awal} {label_temuan(isi, satu)}: {satu.pesan} {satu.saran}")

    return langkah


def buat_kartu(umum: Umum, isi: IsiKartu, kunci: Kartu, kekeliruan: Sequence[Kekeliruan], lulus: str) -> Latihan:
    """Latihan mengisi satu kartu; `kunci` adalah salah satu isian yang baik.

    >>> from lakip_helpers.latihan.model import Bidang
    >>> umum = Umum(kode="x-5", judul="", menit=1, tujuan="", perintah="", petunjuk=("",), pembahasan="")
    >>> isi = IsiKartu((Bidang("indikator", "Indikator"),), {}, ("MUTU",))
    >>> buat_kartu(umum, isi, {"indikator": "Persentase penduduk miskin"}, [], "Tepat.").periksa({}).status.value
    'belum'
    """
    langkah = [cek_terisi(isi), cek_angka(isi), kenali(kekeliruan), cek_aturan(isi, kunci)]
    return susun(umum, Bentuk.KARTU, isi, dict(kunci), langkah, kekeliruan, lulus)


def tulis_kartu(isi: IsiKartu, jawaban: Mapping[str, object]) -> tuple[str, ...]:
    """Isian dalam kata-kata, satu baris satu bidang; yang kosong tidak disebut.

    >>> from lakip_helpers.latihan.model import Bidang
    >>> tulis_kartu(IsiKartu((Bidang("satuan", "Satuan"), Bidang("arah", "Arah")), {}, ()), {"satuan": "%"})
    ('Satuan: %',)
    """
    return tuple(f"{satu.label}: {jawaban[satu.kolom]}" for satu in isi.bidang if jawaban.get(satu.kolom))

"""Latihan kode, untuk yang ingin mencoba: peserta menulis satu fungsi pendek di selnya, kit membandingkan hasilnya.

Yang ditulis peserta dijalankan di notebooknya sendiri; kit hanya memanggil fungsinya pada beberapa pasang angka dan
membandingkan hasilnya dengan hasil pustaka. Tidak ada teks yang dijalankan, dan kodenya tidak masuk log.

Kunci TOML: `fungsi argumen kisi kunci solusi`; pemicu kekeliruan `nilai` di tiap titik kisi. `kunci` tertulis, supaya
membuka notebook tidak menjalankan semua aturan; ujinya memastikan ia sama dengan hasil pustaka.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final

from lakip_helpers.galat import GalatLatihan
from lakip_helpers.latihan.bentuk.banding import kekeliruan, kenali
from lakip_helpers.latihan.bentuk.nilai import dekat
from lakip_helpers.latihan.bentuk.skema import TEKS, daftar_dari
from lakip_helpers.latihan.model import BentukLatihan, Data, Kekeliruan, Langkah, Putusan, SkemaBentuk, Status
from lakip_helpers.notasi import tulis_angka

DESIMAL: Final = 2
GAGAL_DIPANGGIL: Final = "galat"
"""Kunci hasil yang memuat kalimat bila fungsi peserta berhenti."""
Nilai = float | bool | str | None


@dataclass(frozen=True)
class BahanKode:
    """Bahan latihan kode: `fungsi` ditulis peserta di selnya sendiri dan dipanggil di tiap titik `kisi`."""

    fungsi: str
    argumen: tuple[str, ...]
    kisi: tuple[tuple[float | str, ...], ...]


def coba_fungsi(bahan: BahanKode, fungsi: object) -> object:
    """Hasil fungsi peserta di tiap titik kisi; bila berhenti di tengah, kalimat sebabnya.

    Masukan: fungsi peserta, atau daftar nilai yang sudah dihitungnya. Keluaran: daftar nilai, atau {"galat": kalimat}.

    >>> bahan = BahanKode("f", ("target", "realisasi"), ((10.0, 12.0),))
    >>> coba_fungsi(bahan, lambda target, realisasi: 80.0), coba_fungsi(bahan, lambda target: 1.0)["galat"][:32]
    ([80.0], 'Dengan target = 10; realisasi = ')
    """
    if not callable(fungsi):
        return list(fungsi) if isinstance(fungsi, (list, tuple)) else fungsi
    hasil = []
    for titik in bahan.kisi:
        try:
            hasil.append(_bersahaja(fungsi(*titik)))
        except Exception as galat:  # noqa: BLE001 - kode peserta boleh berhenti karena apa saja
            return {
                GAGAL_DIPANGGIL: f"Dengan {sebutkan_titik(bahan, titik)}, fungsi Anda berhenti: "
                f"{type(galat).__name__}: {galat}. Periksa nama dan banyaknya masukan, lalu jalankan selnya lagi."
            }
    return hasil


def _bersahaja(nilai: Any) -> Nilai:
    """Angka numpy menjadi angka biasa, supaya dapat disimpan."""
    nilai = nilai.item() if hasattr(nilai, "item") else nilai
    return nilai if nilai is None or isinstance(nilai, (bool, int, float, str)) else str(nilai)


def sebutkan_titik(bahan: BahanKode, titik: Sequence[float | str]) -> str:
    """Satu titik kisi dalam kata.

    >>> sebutkan_titik(BahanKode("f", ("target", "realisasi"), ()), (7.0, 7.75))
    'target = 7; realisasi = 7,75'
    """
    sebut = (nilai if isinstance(nilai, str) else tulis_angka(nilai) for nilai in titik)
    return "; ".join(f"{nama} = {nilai}" for nama, nilai in zip(bahan.argumen, sebut, strict=True))


def baca_hasil(bahan: BahanKode, jawaban: object) -> list[Nilai]:
    """Nilai di tiap titik; kosong bila fungsinya belum memberi apa-apa, `GalatLatihan` bila bentuknya asing.

    >>> baca_hasil(BahanKode("f", (), ((1.0,),)), [None])
    []
    """
    if isinstance(jawaban, Mapping) and GAGAL_DIPANGGIL in jawaban:
        raise GalatLatihan(str(jawaban[GAGAL_DIPANGGIL]))
    if not jawaban:
        return []
    sah = isinstance(jawaban, (list, tuple)) and len(jawaban) == len(bahan.kisi)
    if not sah or not all(satu is None or isinstance(satu, (int, float)) for satu in jawaban):  # type: ignore[attr-defined]
        raise GalatLatihan(
            f"Fungsi {bahan.fungsi} diharapkan memberi satu angka atau True/False untuk tiap masukan. "
            "Latihan ini dijawab di sel kodenya, bukan di panelnya: tulis fungsinya, lalu jalankan selnya."
        )
    daftar = list(jawaban)  # type: ignore[call-overload]
    return [] if all(satu is None for satu in daftar) else daftar


def sama(nilai: Nilai, lain: Nilai) -> bool:
    """Dua hasil sama: True/False persis, angka sampai dua desimal.

    >>> sama(89.29, 89.2857), sama(True, 1.0)
    (True, False)
    """
    if isinstance(nilai, bool) or isinstance(lain, bool):
        return nilai is lain
    return isinstance(nilai, (int, float)) and isinstance(lain, (int, float)) and dekat(nilai, lain, DESIMAL)


def cek_hasil(bahan: BahanKode, benar: Sequence[float | bool]) -> tuple[Langkah, Langkah]:
    """Langkah: fungsinya sudah memberi nilai, lalu sama dengan pustaka di tiap titik; beda pertama saja disebut."""

    def ada(jawaban: object) -> Putusan | None:
        if baca_hasil(bahan, jawaban):
            return None
        return Putusan(
            Status.BELUM, f"Fungsi {bahan.fungsi} belum memberi nilai. Ganti titik-titiknya dengan return dan rumusnya."
        )

    def banding(jawaban: object) -> Putusan | None:
        nilai = baca_hasil(bahan, jawaban)
        beda = next((i for i, satu in enumerate(nilai) if not sama(satu, benar[i])), None)
        if beda is None:
            return None
        tepat = sum(sama(satu, acuan) for satu, acuan in zip(nilai, benar, strict=True))
        return Putusan(
            Status.LAIN,
            f"{tepat} dari {len(benar)} masukan memberi hasil yang sama dengan pustaka. Yang pertama berbeda: "
            f"{sebutkan_titik(bahan, bahan.kisi[beda])}; fungsi Anda memberi {_tulis(nilai[beda])}.",
        )

    return ada, banding


def _tulis(nilai: Nilai) -> str:
    return tulis_angka(nilai, DESIMAL) if isinstance(nilai, float) else str(nilai)


def tulis_hasil(bahan: BahanKode, jawaban: object) -> tuple[str, ...]:
    """Hasil di tiap titik kisi, satu baris satu titik; kosong bila bentuknya bukan hasil fungsi.

    >>> tulis_hasil(BahanKode("f", ("target", "realisasi"), ((7.0, 7.75),)), [89.2857])
    ('target = 7; realisasi = 7,75 → 89,29',)
    """
    if not isinstance(jawaban, (list, tuple)) or len(jawaban) != len(bahan.kisi):
        return ()
    pasangan = zip(bahan.kisi, jawaban, strict=True)
    return tuple(f"{sebutkan_titik(bahan, titik)} → {_tulis(nilai)}" for titik, nilai in pasangan)


def salah_kode(data: Data) -> Kekeliruan:
    """Kekeliruan yang dikenali dari nilainya: `data` memuat `kode pesan untuk_kelas` dan `nilai` di tiap titik.

    >>> satu = salah_kode({"kode": "x-K1", "pesan": "Belum.", "untuk_kelas": "Tanyakan.", "nilai": [110.71]})
    >>> satu.kena([110.7142]), satu.kena([89.29])
    (True, False)
    """
    contoh = list(data["nilai"])

    def kena(jawaban: object) -> bool:
        return isinstance(jawaban, (list, tuple)) and len(jawaban) == len(contoh) and all(map(sama, jawaban, contoh))

    return kekeliruan(data, contoh, kena)


def tulis_awal_kode(kode: str, bahan: BahanKode) -> str:
    """Isi sel peserta: fungsi kosong dan pemeriksanya; bukan panel, jadi dapat diketik.

    >>> print(tulis_awal_kode("23-07", BahanKode("capaian_turun", ("target", "realisasi"), ())))
    # Latihan 23-07, hanya untuk yang ingin mencoba kode.
    # Ganti titik-titiknya, lalu jalankan sel ini (Shift+Enter).
    from lakip_helpers import latihan
    <BLANKLINE>
    <BLANKLINE>
    def capaian_turun(target, realisasi):
        ...
    <BLANKLINE>
    <BLANKLINE>
    latihan.periksa("23-07", capaian_turun)
    """
    return (
        f"# Latihan {kode}, hanya untuk yang ingin mencoba kode.\n"
        "# Ganti titik-titiknya, lalu jalankan sel ini (Shift+Enter).\n"
        "from lakip_helpers import latihan\n\n\n"
        f"def {bahan.fungsi}({', '.join(bahan.argumen)}):\n    ...\n\n\n"
        f'latihan.periksa("{kode}", {bahan.fungsi})'
    )


def tulis_kunci_kode(kode: str, fungsi: str, solusi: str) -> str:
    """Isi sel kunci: salah satu fungsi yang baik, penyelesaian, dan kepastian bahwa ia lulus."""
    return (
        f"from lakip_helpers import latihan\n\n\n{solusi.strip()}\n\n\n"
        f'print(latihan.tulis_penyelesaian("{kode}"))\n'
        f'assert latihan.coba("{kode}", {fungsi}).lulus'
    )


def _baca(data: Data) -> BahanKode:
    return BahanKode(data["fungsi"], tuple(data["argumen"]), tuple(map(tuple, data["kisi"])))


def _langkah(bahan: BahanKode, kunci: Sequence[float | bool], dikenal: Sequence[Kekeliruan]) -> list[Langkah]:
    ada, banding = cek_hasil(bahan, kunci)
    return [ada, kenali(dikenal), banding]


_TITIK: Final = daftar_dari({"type": ["number", "string"]})
KODE: Final = BentukLatihan(
    nama="kode",
    skema=SkemaBentuk(
        wajib={
            "fungsi": TEKS,
            "argumen": daftar_dari(TEKS),
            "kisi": daftar_dari(_TITIK),
            "kunci": daftar_dari({"type": ["number", "boolean"]}),
            "solusi": TEKS,
        },
        pemicu={"nilai": daftar_dari({"type": ["number", "boolean"]})},
    ),
    baca=_baca,
    kunci=lambda _, data: list(data["kunci"]),
    keliru=lambda _bahan, _kunci, data: salah_kode(data),
    langkah=_langkah,
    tulis_kunci=lambda bahan, kunci: ["Hasil pustaka di tiap masukan:", *tulis_hasil(bahan, kunci)],
    sebutkan=lambda bahan, jawaban: "; ".join(tulis_hasil(bahan, jawaban)),
    awal=lambda data: tulis_awal_kode(data["kode"], _baca(data)),
    sel_kunci=lambda data: tulis_kunci_kode(data["kode"], data["fungsi"], data["solusi"]),
    dihitung=False,
)

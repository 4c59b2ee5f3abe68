"""Pekerjaan seluruh kelas, satu `Kiriman` tiap orang: di server ruang satu akun satu orang, dan satu ZIP satu orang.

Isinya tidak dapat dipercaya dan dibaca sampai batasnya saja (`wadah.py`). Yang tidak terbaca atau tidak dihitung
menjadi catatan, bukan galat.
"""

from __future__ import annotations

import contextlib
import json
import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Final

from lakip_helpers.galat import GalatBerkas, sebab_sistem
from lakip_helpers.kelas.kumpulan.nama_orang import inti_nama
from lakip_helpers.kelas.kumpulan.wadah import PANJANG_ASAL, Milik, Wadah, buka_wadah, ringkas_catatan
from lakip_helpers.latihan.simpanan.berkas_biasa import BukanBiasa
from lakip_helpers.latihan.simpanan.identitas import BERKAS_AKTIF, BERKAS_IDENTITAS, rapikan
from lakip_helpers.latihan.simpanan.log import IsiLog, tulis_baris, urai_log

NAMA_MANIFES: Final = "manifest.json"
NAMA_LOG: Final = re.compile(r"log(_\d+)?\.jsonl")
DOKUMEN: Final = (".docx", ".xlsx", ".pdf", ".svg", ".png")
BITA_LOG: Final = 5_000_000
"""Semua log seorang peserta; selama dua hari biasanya kurang dari 2 MB, dan yang lebih hanya dibaca sampai di sini."""
BARIS_LOG: Final = 50_000
BITA_KECIL: Final = 200_000
TANPA_IDENTITAS: Final = "(identitas belum diisi)"
AKUN_FASILITATOR: Final = "lk-fasilitator"
AWALAN_AKUN: Final = "lk-"


PERAN: Final = (
    ("Sekretaris", "sekretaris"),
    ("Kasubbag/Kasubbid", "kasub"),
    ("Perencana", "perencana"),
    ("Kepala", "kepala|camat|inspektur"),
)
PERAN_LAIN: Final = "Lainnya"


def golongkan_jabatan(jabatan: str) -> str:
    """Peran dari jabatan yang diketik, supaya dapat dijumlah dan tidak menunjuk orang.

    >>> golongkan_jabatan("Kasubbag Program dan Pelaporan"), golongkan_jabatan("Plt. Sekretaris"), golongkan_jabatan("")
    ('Kasubbag/Kasubbid', 'Sekretaris', 'Lainnya')
    """
    return next((nama for nama, pola in PERAN if re.search(pola, jabatan, re.IGNORECASE)), PERAN_LAIN)


@dataclass(frozen=True)
class Kiriman:
    """Pekerjaan seorang peserta; `asal` tempatnya ditemukan, `akun` akunnya di ruang, `dokumen` yang dibuatnya."""

    nama: str
    jabatan: str
    opd: str
    asal: str
    log: IsiLog
    dokumen: tuple[str, ...] = ()
    akun: str = ""


@dataclass(frozen=True)
class Kumpulan:
    """Pekerjaan seluruh kelas, menurut OPD lalu nama, dan yang tidak dapat dibaca."""

    peserta: tuple[Kiriman, ...]
    catatan: tuple[str, ...] = ()


def baca_kumpulan(folder: Path) -> Kumpulan:
    """Semua pekerjaan di sebuah folder: rumah akun, folder peserta, ZIP, atau campurannya.

    Keluaran: `Kumpulan`; di server ruang tiap akun satu peserta, apa pun nama yang diketiknya; selain itu orang yang
    muncul di beberapa tempat digabung. `GalatBerkas` bila `folder` tidak ada atau tidak memuat pekerjaan siapa pun.

    >>> import tempfile
    >>> with tempfile.TemporaryDirectory() as kosong:
    ...     baca_kumpulan(Path(kosong))  # doctest: +ELLIPSIS
    Traceback (most recent call last):
    lakip_helpers.galat.GalatBerkas: Di folder ... tidak ada pekerjaan peserta...
    """
    catatan: list[str] = []
    kiriman: list[Kiriman] = []
    for wadah in buka_wadah(folder, catatan):
        tentang: list[str] = []
        kiriman += _isi_wadah(wadah, tentang)
        catatan += tentang if wadah.milik is Milik.KELAS else ringkas_catatan(wadah.asal, tentang)
    if not kiriman:
        raise GalatBerkas(
            f"Di folder {folder.name or folder} tidak ada pekerjaan peserta (log.jsonl atau ZIP kumpulan), jadi tidak "
            "ada yang dapat ditampilkan. Periksa nama foldernya, atau minta peserta menekan Kumpulkan."
            f"{_daftar(catatan)}"
        )
    semua = _bedakan(_gabung(kiriman))
    urut = sorted(semua, key=lambda orang: (orang.opd.casefold(), orang.nama.casefold(), orang.asal))
    return Kumpulan(tuple(urut), tuple(catatan))


def _daftar(catatan: Sequence[str]) -> str:
    return "".join(f" {satu}" for satu in catatan[:3])


def _isi_wadah(wadah: Wadah, catatan: list[str]) -> Iterator[Kiriman]:
    per_folder: dict[str, list[str]] = {}
    for nama in wadah.nama:
        per_folder.setdefault(nama.rpartition("/")[0], []).append(nama)
    berlog = {
        tempat: log
        for tempat, berkas in per_folder.items()
        if (log := [nama for nama in berkas if NAMA_LOG.fullmatch(nama.rpartition("/")[2])])
    }
    ada = frozenset(wadah.nama)
    if wadah.milik is Milik.AKUN:
        yield from _satu_akun(wadah, ada, berlog, catatan)
        return
    if wadah.milik is Milik.ZIP and len(berlog) > 1:
        berlog = _pilih_satu(wadah, ada, berlog, catatan)
    for tempat, log in berlog.items():
        yield from _satu_peserta(wadah, ada, tempat, log, catatan)


def _pilih_satu(
    wadah: Wadah, nama: frozenset[str], berlog: Mapping[str, list[str]], catatan: list[str]
) -> dict[str, list[str]]:
    """Satu ZIP satu orang: folder yang bermanifes, kalau tidak yang pertama; sisanya disebut."""
    urut = sorted(berlog, key=lambda tempat: (_letak(tempat, NAMA_MANIFES) not in nama, tempat.count("/"), tempat))
    sebutan = ", ".join(rapikan(tempat, 40) or "akar ZIP" for tempat in urut[1:4])
    lebih = f", dan {len(urut) - 4} lainnya" if len(urut) > 4 else ""
    catatan.append(
        f"{rapikan(wadah.asal, PANJANG_ASAL)}: satu ZIP dihitung sebagai satu orang, jadi hanya folder "
        f"{rapikan(urut[0], 40) or 'akar ZIP'} yang dibaca; {sebutan}{lebih} tidak. Bila itu pekerjaan orang lain, "
        "minta ZIP-nya sendiri."
    )
    return {urut[0]: berlog[urut[0]]}


def _satu_peserta(
    wadah: Wadah, nama: frozenset[str], tempat: str, log: Sequence[str], catatan: list[str]
) -> Iterator[Kiriman]:
    asal = sebut_asal(wadah, tempat)
    isi = _baca_log(wadah, asal, log, catatan)
    identitas = _identitas(wadah, nama, tempat)
    nama_orang = rapikan(identitas.get("nama", ""))
    orang = nama_orang or f"{asal.partition('/')[0]} {TANPA_IDENTITAS}"
    if isi and (isi.baris or nama_orang):
        jabatan, opd = (rapikan(identitas.get(satu, "")) for satu in ("jabatan", "opd"))
        yield Kiriman(orang, jabatan, opd, asal, isi, _dokumen(wadah, [tempat]))


def _satu_akun(
    wadah: Wadah, nama: frozenset[str], berlog: Mapping[str, list[str]], catatan: list[str]
) -> Iterator[Kiriman]:
    """Seluruh isi rumah sebuah akun sebagai satu orang; identitasnya yang sedang aktif di sana."""
    if wadah.asal == AKUN_FASILITATOR:
        return
    semua = [satu for log in berlog.values() for satu in log]
    isi = _baca_log(wadah, wadah.asal, semua, catatan) or IsiLog()
    tempat = sorted({satu.rpartition("/")[0] for satu in nama if satu.endswith(f"/{BERKAS_IDENTITAS}")} | set(berlog))
    aktif = _baca_json(wadah, next((satu for satu in nama if satu.endswith(BERKAS_AKTIF)), "")).get("folder", "")
    urut = sorted(tempat, key=lambda letak: letak.rpartition("/")[2] != aktif)
    identitas = [satu for letak in urut[:20] if (satu := _identitas(wadah, nama, letak))]
    orang = {rapikan(satu["nama"]): None for satu in identitas}
    if len(orang) > 1:
        catatan.append(f"{wadah.asal}: memuat pekerjaan atas nama {', '.join(orang)}; dihitung sebagai satu akun.")
    pokok = identitas[0] if identitas else {}
    jabatan, opd = (rapikan(pokok.get(satu, "")) for satu in ("jabatan", "opd"))
    pertama = next(iter(orang), "") or TANPA_IDENTITAS
    yield Kiriman(pertama, jabatan, opd, wadah.asal, isi, _dokumen(wadah, tempat), wadah.asal)


def _baca_log(wadah: Wadah, asal: str, log: Sequence[str], catatan: list[str]) -> IsiLog | None:
    """Semua log seorang peserta sampai `BITA_LOG` dan `BARIS_LOG`; None bila ada yang tidak dapat dibaca."""
    mentah, sisa = [], BITA_LOG
    try:
        for satu in sorted(log):
            mentah.append(wadah.baca(satu, sisa))
            sisa -= len(mentah[-1])
            if sisa <= 0:
                break
    except OSError as galat:
        catatan.append(f"{asal}: log tidak dapat dibaca ({_singkat(galat)}), jadi peserta ini tidak dihitung.")
        return None
    baris = b"\n".join(mentah).split(b"\n", BARIS_LOG)
    isi = urai_log(b"\n".join(baris[:BARIS_LOG]))
    if sisa <= 0 or len(baris) > BARIS_LOG:
        catatan.append(
            f"{asal}: log lebih dari {BITA_LOG // 1_000_000} MB atau {BARIS_LOG} baris; hanya bagian awalnya yang "
            "dihitung."
        )
    elif isi.rusak:
        catatan.append(f"{asal}: {len(isi.rusak)} baris log tidak terbaca dan dilewati; baris lain dihitung.")
    return isi


def sebut_asal(wadah: Wadah, tempat: str) -> str:
    """Sebutan tempat seorang peserta di sebuah wadah: akunnya, atau ZIP-nya (bila ada) lalu foldernya.

    >>> sebut_asal(Wadah("kelas.zip", (), lambda nama, batas: b""), "siti")
    'kelas.zip/siti'
    """
    if wadah.milik is Milik.AKUN:
        return wadah.asal
    return rapikan("/".join(bagian for bagian in (wadah.asal, tempat) if bagian), PANJANG_ASAL)


def _singkat(galat: OSError) -> str:
    if isinstance(galat, BukanBiasa) or not galat.errno:
        return rapikan(galat.strerror or str(galat))
    return sebab_sistem(galat)


def _letak(tempat: str, nama: str) -> str:
    return f"{tempat}/{nama}" if tempat else nama


def _identitas(wadah: Wadah, ada: frozenset[str], tempat: str) -> Mapping[str, str]:
    for nama in (NAMA_MANIFES, BERKAS_IDENTITAS):
        if _letak(tempat, nama) in ada:
            data = _baca_json(wadah, _letak(tempat, nama))
            if data.get("nama"):
                return {kunci: data.get(kunci, "") for kunci in ("nama", "jabatan", "opd")}
    return {}


def _baca_json(wadah: Wadah, nama: str) -> Mapping[str, str]:
    with contextlib.suppress(OSError, ValueError, RecursionError):
        data = json.loads(wadah.baca(nama, BITA_KECIL)) if nama else None
        if isinstance(data, dict):
            return {kunci: nilai for kunci, nilai in data.items() if isinstance(nilai, str)}
    return {}


def _dokumen(wadah: Wadah, tempat: Sequence[str]) -> tuple[str, ...]:
    awalan = tuple(f"{satu}/" if satu else "" for satu in tempat)
    milik = (
        nama[max(len(satu) for satu in awalan if nama.startswith(satu)) :]
        for nama in wadah.nama
        if nama.lower().endswith(DOKUMEN) and nama.startswith(awalan)
    )
    return tuple(rapikan(nama) for nama in milik)


def _bedakan(kiriman: Sequence[Kiriman]) -> list[Kiriman]:
    """Sebut akunnya bila nama yang diketik bukan nama akun itu, atau dipakai beberapa akun."""
    banyak = Counter(satu.nama.casefold() for satu in kiriman)
    return [replace(satu, nama=_sebut_akun(satu, banyak[satu.nama.casefold()] > 1)) for satu in kiriman]


def tambah_belum_mulai(kumpulan: Kumpulan, akun: Iterable[str]) -> Kumpulan:
    """Kumpulan beserta akun yang sudah bergabung tetapi belum pernah membuka servernya, jadi belum punya folder.

    >>> [satu.nama for satu in tambah_belum_mulai(Kumpulan(()), ["lk-siti"]).peserta]
    ['siti (identitas belum diisi)']
    """
    kenal = {satu.akun for satu in kumpulan.peserta}
    baru = (Kiriman(TANPA_IDENTITAS, "", "", satu, IsiLog(), (), satu) for satu in akun if satu not in kenal)
    return replace(kumpulan, peserta=(*(replace(b, nama=_sebut_akun(b, False)) for b in baru), *kumpulan.peserta))


def _sebut_akun(kiriman: Kiriman, kembar: bool) -> str:
    akun = kiriman.akun.removeprefix(AWALAN_AKUN)
    if kiriman.nama == TANPA_IDENTITAS:
        return f"{akun} {TANPA_IDENTITAS}".strip()
    lain = akun and (kembar or inti_nama(kiriman.nama) != inti_nama(akun))
    return f"{kiriman.nama} (akun {akun})" if lain else kiriman.nama


def _gabung(kiriman: Sequence[Kiriman]) -> list[Kiriman]:
    """Satukan kiriman orang yang sama: nama, OPD, dan nama foldernya sama; tiap akun tetap sendiri."""
    kelompok: dict[tuple[str, ...], list[Kiriman]] = {}
    for urut, satu in enumerate(kiriman):
        tanpa = str(urut) if satu.nama.endswith(TANPA_IDENTITAS) else satu.asal.rpartition("/")[2]
        kunci = (satu.akun,) if satu.akun else (satu.nama.casefold(), satu.opd.casefold(), tanpa)
        kelompok.setdefault(kunci, []).append(satu)
    return [_satukan(daftar) for daftar in kelompok.values()]


def _satukan(daftar: Sequence[Kiriman]) -> Kiriman:
    if len(daftar) == 1:
        return daftar[0]
    baris = {tulis_baris(satu): satu for kiriman in daftar for satu in kiriman.log.baris}
    urut = sorted(baris.values(), key=lambda catatan: catatan.waktu)
    dokumen = dict.fromkeys(nama for kiriman in daftar for nama in kiriman.dokumen)
    asal = " + ".join(satu.asal for satu in daftar)
    return replace(daftar[-1], asal=asal, log=IsiLog(tuple(urut)), dokumen=tuple(dokumen))

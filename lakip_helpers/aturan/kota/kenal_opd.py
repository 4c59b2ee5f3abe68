"""Mengenali OPD pemilik sebuah berkas dari judul, isi, nama, dan foldernya; yang meragukan disebut, tidak ditebak."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Iterable, Mapping, Sequence
from typing import Final

from lakip_helpers.aturan.indikator.kewenangan import bidang_opd
from lakip_helpers.aturan.kota.unit import MIRIP, SAMA, kata_unit, kemiripan, sebut_unit, termuat
from lakip_helpers.istilah import KODE_PEMDA
from lakip_helpers.model.kota import BerkasKota, Opd, Pengenalan

SAMPUL: Final = 500
"""Huruf pertama judul yang menentukan; sesudahnya kata pengantar, yang menyebut unit lain juga."""
MUKA: Final = 200
"""Huruf pertama yang menyatakan dokumen itu milik pemerintah daerah; sesudahnya sudah kalimat pengantar."""
BOBOT_JUDUL, BOBOT_NAMA, BOBOT_FOLDER, BOBOT_ISI, BOBOT_MIRIP = 6, 4, 3, 2, 1
YAKIN: Final = 3
"""Nilai terendah, dan unggul atas calon kedua paling sedikit `UNGGUL`, supaya tidak disebut ragu."""
UNGGUL: Final = 2
_DAERAH: Final = re.compile(
    r"\b(?:pemerintah (?:kota|kabupaten|provinsi)|wali ?kota|bupati|gubernur|pemko|pemkot|pemkab|pemda|"
    r"pemprov)\b",
    re.IGNORECASE,
)
_KATA_BERKAS: Final = re.compile(r"[\W_]+|(?<=[a-z])(?=[A-Z])|(?<=\D)(?=\d)")
_SAMBUNGAN: Final = re.compile(r"(?:,| dan| &)")
_UMUM: Final = frozenset({"dinas", "badan", "kantor", "sekretariat", "kecamatan"})

Nilai = Counter[str]


def kenali_opd(berkas: BerkasKota, daftar: Sequence[Opd]) -> Pengenalan:
    """OPD pemilik sebuah berkas.

    Masukan: berkas dan daftar OPD daerah itu. Keluaran: `kode` bila yakin; bila judul, isi, dan nama berkasnya menunjuk
    ke OPD yang berlainan atau hanya mirip, `calon`-nya disebut dan kodenya kosong.

    >>> from lakip_helpers.model.kota import FaktaBerkas
    >>> opd = [Opd("DINKES", "Dinas Kesehatan"), Opd("DISHUB", "Dinas Perhubungan")]
    >>> fakta = FaktaBerkas("PK.docx", judul="PERJANJIAN KINERJA DINAS KESEHATAN KOTA A")
    >>> kenali_opd(BerkasKota("PK.docx", "", fakta), opd).kode
    'DINKES'
    >>> kenali_opd(BerkasKota("PK DISHUB.docx", "", fakta), opd).calon
    ('DINKES', 'DISHUB')
    """
    sampul = berkas.fakta.judul[:SAMPUL]
    judul = _di_judul(sampul, daftar)
    nama, folder = _di_nama(_nama_berkas(berkas.sebutan), daftar), _di_nama(_folder(berkas.sebutan), daftar)
    isi, mirip = _di_isi(berkas, daftar), _mirip(berkas, daftar)
    unit = next(sebut_unit(sampul), "")
    atas = f"{sampul[:MUKA]} {berkas.sebutan.replace('_', ' ')}"
    if _DAERAH.search(atas) and not (judul or unit or nama or folder):
        return Pengenalan(KODE_PEMDA, sebab="judul atau nama berkasnya menyebut pemerintah daerah, bukan satu OPD")
    nilai: Nilai = Counter()
    for calon, bobot in (
        (judul, BOBOT_JUDUL), (nama, BOBOT_NAMA), (folder, BOBOT_FOLDER), (isi, BOBOT_ISI), (mirip, BOBOT_MIRIP),
    ):  # fmt: skip
        nilai.update(dict.fromkeys(calon, bobot))
    if judul and nama and not set(judul) & set(nama):
        bentrok = (*judul, *nama)
        return Pengenalan(
            calon=tuple(dict.fromkeys(bentrok)), sebab="judulnya menunjuk satu OPD, nama berkasnya OPD lain"
        )
    if unit and not nilai:
        return Pengenalan(sebab=f"judulnya menyebut “{unit}”, yang tidak ada di daftar OPD")
    return _putuskan(
        nilai, {"judul": judul, "nama berkas": nama, "nama folder": folder, "isi": isi, "nama yang mirip": mirip}
    )


def _putuskan(nilai: Nilai, bukti: Mapping[str, Sequence[str]]) -> Pengenalan:
    urut = nilai.most_common(2)
    if not urut:
        return Pengenalan(sebab="tidak ada nama OPD di judul, isi, nama berkas, atau foldernya")
    kode, terbesar = urut[0]
    kedua = urut[1][1] if len(urut) > 1 else 0
    tanda = [nama for nama, calon in bukti.items() if kode in calon]
    sebab = ", ".join(tanda)
    if terbesar >= YAKIN and terbesar - kedua >= UNGGUL:
        return Pengenalan(kode, sebab=f"dari {sebab}", dari_isi=tanda[0] == "isi")
    calon = tuple(satu for satu, n in nilai.most_common() if n >= terbesar - UNGGUL + 1)
    return Pengenalan(
        calon=calon[:3], sebab=f"hanya dari {sebab}" if len(calon) == 1 else "beberapa OPD sama-sama mungkin"
    )


def _di_judul(sampul: str, daftar: Sequence[Opd]) -> list[str]:
    """OPD yang namanya tertulis di judul; bila nama yang satu memuat nama yang lain, yang terpanjang."""
    cocok = [satu for satu in daftar if termuat(satu.nama, sampul)]
    return [satu.kode for satu in _terpanjang(cocok)][:2]


def _terpanjang(cocok: Sequence[Opd]) -> list[Opd]:
    kata = {satu.kode: set(kata_unit(satu.nama)) for satu in cocok}
    return [satu for satu in cocok if not any(kata[satu.kode] < kata[lain.kode] for lain in cocok)]


def _di_nama(nama: str, daftar: Sequence[Opd]) -> list[str]:
    """OPD yang kode, singkatan, atau namanya ada di nama berkas atau folder."""
    if not nama:
        return []
    kata = {satu.casefold() for satu in _KATA_BERKAS.split(nama) if satu}
    utuh = [o.kode for o in daftar if o.kode.casefold() in kata or termuat(o.nama, " ".join(_KATA_BERKAS.split(nama)))]
    if utuh:
        return [o.kode for o in _terpanjang([o for o in daftar if o.kode in utuh])]
    singkat = [o.kode for o in daftar if _singkatan(o.nama) & kata]
    return singkat or _sebidang(nama, daftar)


def _singkatan(nama: str) -> set[str]:
    """Huruf awal tiap kata, dengan dan tanpa “dan” ("DPUPR", "DLH"); yang terlalu pendek tidak dipakai."""
    kata = [satu for satu in re.findall(r"[A-Za-z]+", nama) if satu.casefold() != "dan"]
    awal = "".join(satu[0] for satu in kata).casefold()
    return {satu for satu in (awal, awal.removeprefix("d")) if len(satu) >= 3}


def _sebidang(nama: str, daftar: Sequence[Opd]) -> list[str]:
    """Satu-satunya OPD yang bidang urusannya ditandai nama berkas (“disdik”, “rsud”)."""
    bidang = bidang_opd(" ".join(_KATA_BERKAS.split(nama)).casefold())
    cocok = [o.kode for o in daftar if bidang and bidang_opd(o.nama) & bidang]
    return cocok if len(cocok) == 1 else []


def _di_isi(berkas: BerkasKota, daftar: Sequence[Opd]) -> list[str]:
    """OPD yang paling sering disebut isinya, bila disebut sedikitnya dua kali sebanyak yang kedua."""
    hitung: Nilai = Counter()
    for sebutan, n in berkas.fakta.unit:
        for satu in _terpanjang([o for o in daftar if termuat(o.nama, sebutan)]):
            hitung[satu.kode] += n
    urut = hitung.most_common(2)
    return [urut[0][0]] if urut and (len(urut) == 1 or urut[0][1] >= 2 * urut[1][1]) else []


def _mirip(berkas: BerkasKota, daftar: Sequence[Opd]) -> list[str]:
    """OPD yang namanya mirip unit yang paling banyak disebut, tetapi tidak sama."""
    sebutan = next((s for s, _ in berkas.fakta.unit), "")
    dekat = [(kemiripan(sebutan, satu.nama), satu.kode) for satu in daftar]
    return [kode for nilai, kode in sorted(dekat, reverse=True) if nilai >= MIRIP][:2]


def kenali_sebutan(teks: str, daftar: Sequence[Opd]) -> str:
    """Kode OPD dari isi sebuah sel ("Dinkes", "Kepala Dinas Kesehatan"); kosong bila tidak pasti.

    >>> kenali_sebutan("Kepala Dinas Kesehatan", [Opd("DINKES", "Dinas Kesehatan")])
    'DINKES'
    """
    if any(satu.kode == teks for satu in daftar):
        return teks
    cocok = _terpanjang([satu for satu in daftar if termuat(satu.nama, teks)])
    kode = [satu.kode for satu in cocok] or (_di_nama(teks, daftar) if len(teks) < 40 else [])
    return kode[0] if len(kode) == 1 else ""


def susun_daftar(berkas: Iterable[BerkasKota], diberikan: Sequence[Opd] = ()) -> tuple[tuple[Opd, ...], str]:
    """Daftar OPD daerah: yang diberikan orang, dari tabel perangkat daerah di folder, atau dari judul dokumennya.

    Keluaran: daftar, dan kalimat asalnya.
    """
    semua = list(berkas)
    dari_kit = dict(satu for b in semua for satu in b.fakta.daftar_opd if all(satu))
    daftar = tuple(diberikan) or tuple(Opd(kode, nama) for kode, nama in dari_kit.items())
    if daftar:
        asal = "berkas yang Anda berikan" if diberikan else "tabel perangkat daerah di folder ini"
        lagi = _dari_buku(semua, {satu.kode for satu in daftar})
        tambah = f", ditambah {len(lagi)} OPD yang hanya disebut buku kerjanya sendiri" if lagi else ""
        return (*daftar, *lagi), f"Daftar OPD dari {asal} ({len(daftar)} OPD{tambah})."
    daftar, disatukan = _dari_judul(semua)
    return daftar, (
        f"Daftar OPD disusun dari judul dokumen ({len(daftar)} OPD), jadi OPD yang tidak membawa apa pun tidak"
        f" diketahui. Berikan daftarnya dengan --opd supaya yang belum membawa ikut disebut.{_tanyakan(disatukan)}"
    )


def _dari_buku(semua: Sequence[BerkasKota], sudah: Collection[str]) -> tuple[Opd, ...]:
    """OPD yang kodenya hanya ada di buku kerjanya sendiri; namanya dari judul buku kerja itu, bila milik satu OPD."""
    hasil: dict[str, Opd] = {}
    for satu in semua:
        kode = {k for k, _, _ in satu.fakta.tabel_kit if k and k != KODE_PEMDA}
        nama = next(sebut_unit(satu.fakta.judul[:SAMPUL]), "") if len(kode) == 1 else ""
        hasil |= {k: Opd(k, _judul(nama) or k) for k in sorted(kode) if k not in sudah and k not in hasil}
    return tuple(hasil.values())


def _dari_judul(semua: Sequence[BerkasKota]) -> tuple[tuple[Opd, ...], dict[str, str]]:
    """OPD menurut judul dokumen, dan nama yang disatukan dengan nama lain yang diawalinya."""
    hitung: Nilai = Counter()
    for satu in semua:
        pertama = next(sebut_unit(satu.fakta.judul[:SAMPUL]), "")
        if len(kata_unit(pertama)) > 1 or pertama.startswith(("inspektorat", "setda", "sekretariat daerah")):
            hitung[pertama] += 1
    pilih: list[str] = []
    disatukan: dict[str, str] = {}
    for nama, _ in hitung.most_common():
        sama = next((lain for lain in pilih if _lanjutan(nama, lain)), "")
        if not sama:
            pilih.append(nama)
        elif _SAMBUNGAN.match(nama.removeprefix(sama)):
            disatukan[nama] = sama
    return tuple(Opd(buat_kode(nama), _judul(nama)) for nama in sorted(pilih)), disatukan


def _tanyakan(disatukan: Mapping[str, str]) -> str:
    """Kalimat bagi nama yang mungkin OPD tersendiri ("Dinas Pendidikan dan Kebudayaan")."""
    sebut = "; ".join(f"“{_judul(nama)}” dengan “{_judul(sama)}”" for nama, sama in disatukan.items())
    return f" Disatukan: {sebut}. Bila memang dua OPD, sebut keduanya di daftar itu." if sebut else ""


def _lanjutan(nama: str, lain: str) -> bool:
    """Nama yang sama, atau nama itu disusul kata lain yang ikut terbaca dari kalimat sesudahnya."""
    kata = kata_unit(lain)
    return kata_unit(nama)[: len(kata)] == kata or kemiripan(nama, lain) >= SAMA


def _judul(nama: str) -> str:
    return " ".join(kata if kata == "dan" else kata.capitalize() for kata in nama.split())


def buat_kode(nama: str) -> str:
    """Kode buatan kit dari kata pembeda sebuah nama OPD.

    >>> buat_kode("Dinas Kesehatan"), buat_kode("Kecamatan Sukamaju")
    ('KESEHATAN', 'SUKAMAJU')
    """
    kata = [satu for satu in kata_unit(nama) if satu not in _UMUM] or list(kata_unit(nama))
    return "-".join(satu.upper() for satu in kata)


def _nama_berkas(sebutan: str) -> str:
    return re.sub(r"\.\w{2,5}$", "", re.split(r"[/›\\]", sebutan)[-1].strip())


def _folder(sebutan: str) -> str:
    bagian = re.split(r"[/›\\]", sebutan)
    return " ".join(satu.strip() for satu in bagian[:-1])

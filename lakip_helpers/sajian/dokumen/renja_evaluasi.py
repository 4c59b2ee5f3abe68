"""Tabel Renja yang melihat ke belakang: T-C.29, T-C.30, Tabel 2.1, target IKU, dan E.81.

Tahun rencana n; n-1 tahun berjalan; n-2 tahun terakhir yang lengkap. Kolom perkiraan tahun berjalan memuat posisi
triwulan terakhir yang ada; bila belum ada, dibiarkan kosong untuk diisi. Kolom K adalah kinerja.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, Final

from lakip_helpers.istilah import TAHUN_TARGET, TRIWULAN, K, Tingkat, kolom_pagu, kolom_target
from lakip_helpers.sajian.dokumen.nyata import Nyata, ambil_nyata, pagu_tahun, tingkat, tingkat_searah
from lakip_helpers.sajian.dokumen.renja_rencana import AKHIR_RENSTRA, BahanRenja, jenis_baris, target_satuan, urut_kode
from lakip_helpers.sajian.dokumen.urusan import KepalaUrusan, sisipkan_urusan
from lakip_helpers.sajian.kertas.ambil import milik, tahun_sama
from lakip_helpers.sajian.kertas.bentuk import BELUM, BarisDokumen, JenisBaris, KolomDokumen, Rata, Rupa, TabelDokumen

TENGAH: Final = Rata.TENGAH
BarisData = dict[Any, Any]


def tabel_tc29(bahan: BahanRenja) -> TabelDokumen:
    """T-C.29: target dan realisasi Renja dua tahun lalu, target dan perkiraan tahun berjalan (11 kolom)."""
    n = bahan.tahun
    kolom = (
        KolomDokumen("Kode", 3.3),
        KolomDokumen("Urusan/ Bidang Urusan/ Program/ Kegiatan/ Sub Kegiatan", 6.0),
        KolomDokumen("Indikator Program (outcome)/Kegiatan (output)", 6.0, kosong=BELUM),
        KolomDokumen(f"Target Akhir Renstra ({AKHIR_RENSTRA})", 2.6, rata=TENGAH, kosong=""),
        KolomDokumen(f"Realisasi s.d. {n - 3}", 2.4, rata=TENGAH, kosong=""),
        KolomDokumen(f"Target Renja {n - 2}", 2.4, rata=TENGAH, kosong=""),
        KolomDokumen(f"Realisasi Renja {n - 2}", 2.4, rata=TENGAH, kosong=""),
        KolomDokumen("Tingkat Realisasi (7/6)", 2.2, Rupa.PERSEN, Rata.KANAN, kosong=""),
        KolomDokumen(f"Target Renja {n - 1}", 2.4, rata=TENGAH, kosong=""),
        KolomDokumen(f"Perkiraan Realisasi s.d. {n - 1}", 2.8, rata=TENGAH, kosong=""),
        KolomDokumen("Tingkat Capaian Target Renstra (10/4)", 2.4, Rupa.PERSEN, Rata.KANAN, kosong=""),
    )
    program = urut_kode(milik(bahan.bundel["program"], bahan.opd.kode))
    nyata = ambil_nyata(bahan.bundel, bahan.opd.kode)
    baris = [
        BarisDokumen((satu.kode, satu.nama, *[""] * 9), jenis=JenisBaris.INDUK)
        if isinstance(satu, KepalaUrusan)
        else BarisDokumen(_isi_tc29(bahan, satu, nyata), jenis=jenis_baris(satu[K.JENIS]))
        for satu in sisipkan_urusan(program, bahan.urusan)
    ]
    return TabelDokumen("T-C.29", kolom, tuple(baris), nomor_kolom=True)


def _isi_tc29(bahan: BahanRenja, program: BarisData, nyata: Nyata) -> tuple[object, ...]:
    n, kode, kalimat, satuan = bahan.tahun, program[K.KODE], program[K.INDIKATOR], program[K.SATUAN]
    akhir, lalu = program.get(kolom_target(AKHIR_RENSTRA)), nyata.nilai(kode, kalimat, n - 2)
    janji = target_renja(bahan, kode, kalimat, n - 2)
    periode, kini = nyata.sampai(kode, kalimat, n - 1)
    return (
        kode,
        program[K.NAMA],
        kalimat,
        target_satuan(akhir, satuan),
        target_satuan(nyata.nilai(kode, kalimat, n - 3), satuan),
        target_satuan(janji, satuan),
        target_satuan(lalu, satuan),
        tingkat(lalu, janji),
        target_satuan(target_renja(bahan, kode, kalimat, n - 1), satuan),
        sebut_posisi(periode, kini, satuan),
        tingkat(kini, akhir),
    )


def target_renja(bahan: BahanRenja, kode: object, kalimat: object, tahun: int) -> Any:
    """Target Renja tahun itu; bila Renja tahun itu tidak ada di bundel, target Renstra tahun itu."""
    for nama, kolom in (("renja", K.TARGET), ("program", kolom_target(tahun))):
        frame = milik(bahan.bundel[nama], bahan.opd.kode)
        frame = tahun_sama(frame, tahun) if nama == "renja" else frame
        kena = frame[(frame[K.KODE] == kode) & (frame[K.INDIKATOR] == kalimat)]
        if kolom in kena and len(kena):
            return kena[kolom].iloc[0]
    return None


def sebut_posisi(periode: str, nilai: object, satuan: object) -> str:
    """Nilai tahun berjalan beserta sampai kapan dihitungnya.

    >>> sebut_posisi("TW3", 23.62, "%"), sebut_posisi("", None, "%")
    ('23,62 % (s.d. TW III)', '')
    """
    romawi = dict(zip(TRIWULAN, ("I", "II", "III", "IV"), strict=True))
    return f"{target_satuan(nilai, satuan)} (s.d. TW {romawi[periode]})" if periode else ""


def tabel_tc30(bahan: BahanRenja) -> TabelDokumen:
    """T-C.30: pencapaian kinerja pelayanan menurut indikator Renstra (13 kolom)."""
    n = bahan.tahun
    tahun_target = tuple(tahun for tahun in (n - 2, n - 1, n, n + 1))
    kolom = (
        KolomDokumen("No", 1.0, rata=TENGAH),
        KolomDokumen("Indikator", 7.0, kosong=BELUM),
        KolomDokumen("SPM/Standar Nasional", 2.4, kosong=""),
        KolomDokumen("IKK", 2.0, kosong=""),
        *(KolomDokumen(str(t), 2.2, rata=TENGAH, kelompok="Target Renstra", kosong="") for t in tahun_target),
        *(KolomDokumen(str(t), 2.6, rata=TENGAH, kelompok="Realisasi Capaian", kosong="") for t in (n - 2, n - 1)),
        *(KolomDokumen(str(t), 2.0, rata=TENGAH, kelompok="Proyeksi", kosong="") for t in (n, n + 1)),
        KolomDokumen("Catatan Analisis", 4.0, kosong=""),
    )
    nyata = ambil_nyata(bahan.bundel, bahan.opd.kode)
    indikator = milik(bahan.bundel["renstra_indikator"], bahan.opd.kode)
    baris = []
    for nomor, satu in enumerate(indikator.to_dict("records"), start=1):
        kode, satuan = satu[K.KODE_INDIKATOR], satu[K.SATUAN]
        target = [target_satuan(satu.get(kolom_target(t)), satuan) for t in tahun_target]
        lalu = target_satuan(nyata.nilai(kode, "", n - 2), satuan)
        kini = sebut_posisi(*nyata.sampai(kode, "", n - 1), satuan)
        baris.append(BarisDokumen((str(nomor), satu[K.INDIKATOR], "", "", *target, lalu, kini, "", "", "")))
    return TabelDokumen("T-C.30", kolom, tuple(baris), nomor_kolom=True)


def tabel_capaian(bahan: BahanRenja) -> TabelDokumen:
    """Tabel 2.1: IKU, target, realisasi, capaian, dan statusnya pada tahun terakhir yang lengkap."""
    tahun = bahan.tahun - 2
    kolom = (
        KolomDokumen("No", 1.0, rata=TENGAH),
        KolomDokumen("Indikator", 9.0, kosong=BELUM),
        KolomDokumen("Satuan", 3.4),
        KolomDokumen(f"Target {tahun}", 2.4, Rupa.ANGKA, Rata.KANAN),
        KolomDokumen(f"Realisasi {tahun}", 2.4, Rupa.ANGKA, Rata.KANAN, kosong=BELUM),
        KolomDokumen("Capaian", 2.6, Rupa.PERSEN, Rata.KANAN),
        KolomDokumen("Status", 3.0),
        KolomDokumen("Sebab tercapai atau meleset", 7.0, kosong=""),
    )
    nyata = ambil_nyata(bahan.bundel, bahan.opd.kode)
    baris = []
    for nomor, satu in enumerate(milik(bahan.bundel["iku"], bahan.opd.kode).to_dict("records"), start=1):
        kode = str(satu[K.KODE_INDIKATOR])
        capaian = bahan.capaian.get((kode, tahun))
        status = "" if capaian is None else "tercapai" if capaian >= 100 else "belum tercapai"
        isi = (satu.get(kolom_target(tahun)), nyata.nilai(kode, "", tahun), capaian, status, "")
        baris.append(BarisDokumen((str(nomor), satu[K.INDIKATOR], satu[K.SATUAN], *isi)))
    return TabelDokumen("Tabel 2.1", kolom, tuple(baris), nomor_kolom=True)


def tabel_target_iku(bahan: BahanRenja) -> TabelDokumen:
    """Tabel 5.1: target IKU tahun rencana dan tahun sesudahnya."""
    n = bahan.tahun
    kolom = (
        KolomDokumen("No", 1.0, rata=TENGAH),
        KolomDokumen("Indikator", 11.0, kosong=BELUM),
        KolomDokumen("Satuan", 4.0),
        KolomDokumen(f"Target {n}", 3.0, Rupa.ANGKA, Rata.KANAN),
        KolomDokumen(f"Target {n + 1}", 3.0, Rupa.ANGKA, Rata.KANAN),
        KolomDokumen("Keterangan", 4.0, kosong=""),
    )
    iku = milik(bahan.bundel["iku"], bahan.opd.kode).to_dict("records")
    baris = [
        BarisDokumen((str(no), i[K.INDIKATOR], i[K.SATUAN], i.get(kolom_target(n)), i.get(kolom_target(n + 1)), ""))
        for no, i in enumerate(iku, start=1)
    ]
    return TabelDokumen("Tabel 5.1 IKU", kolom, tuple(baris), nomor_kolom=True)


def tabel_e81(bahan: BahanRenja) -> TabelDokumen:
    """E.81: target dan realisasi Renja tahun berjalan tiap triwulan, kinerja (K) dan rupiah berdampingan."""
    n = bahan.tahun - 1
    kelompok = (
        f"Target Renstra {AKHIR_RENSTRA}",
        f"Realisasi Renstra s.d. {n - 1}",
        f"Target dan Anggaran {n}",
        *(f"Realisasi TW {romawi}" for romawi in ("I", "II", "III", "IV")),
        f"Realisasi Renja {n}",
        f"Realisasi Renstra s.d. {n}",
        "Tingkat Capaian Renstra (%)",
    )
    kolom = (
        KolomDokumen("No", 1.0, rata=TENGAH),
        KolomDokumen("Sasaran", 3.0, kosong=""),
        KolomDokumen("Program/Kegiatan", 3.6, kosong=""),
        KolomDokumen("Indikator", 3.8, kosong=BELUM),
        *(satu for judul in kelompok for satu in _pasangan(judul)),
        KolomDokumen("Unit PJ", 1.9, kosong=""),
        KolomDokumen("Ket.", 1.2, kosong=""),
    )
    baris = [BarisDokumen((str(no), *isi)) for no, isi in enumerate(_baris_e81(bahan, n), start=1)]
    kaki = [
        BarisDokumen((judul, *[""] * (len(kolom) - 1)), jenis=JenisBaris.KELOMPOK)
        for judul in ("Faktor pendorong:", "Faktor penghambat:", "Tindak lanjut pada triwulan dan Renja berikutnya:")
    ]
    return TabelDokumen("E.81", kolom, (*baris, *kaki), nomor_kolom=True)


def _pasangan(kelompok: str) -> tuple[KolomDokumen, KolomDokumen]:
    persen = kelompok.startswith("Tingkat")
    return (
        KolomDokumen("K", 1.4, Rupa.PERSEN if persen else Rupa.TEKS, TENGAH, kelompok, kosong=""),
        KolomDokumen("Rp", 2.2, Rupa.PERSEN if persen else Rupa.ANGKA, Rata.KANAN, kelompok, kosong=""),
    )


def _baris_e81(bahan: BahanRenja, n: int) -> Iterator[tuple[object, ...]]:
    """Tiap sasaran dengan indikatornya (kinerja), diikuti program yang mendukungnya (rupiah)."""
    bundel, opd = bahan.bundel, bahan.opd
    nyata, anggaran = ambil_nyata(bundel, opd.kode), pagu_tahun(bundel, opd.kode, n)
    indikator, program = milik(bundel["renstra_indikator"], opd.kode), milik(bundel["program"], opd.kode)
    sasaran = milik(bundel["renstra_sasaran"], opd.kode)
    for satu in sasaran[sasaran[K.TINGKAT] == Tingkat.SASARAN].to_dict("records"):
        kode_sasaran = satu[K.KODE_SASARAN]
        for i in indikator[indikator[K.KODE_SASARAN] == kode_sasaran].to_dict("records"):
            yield (satu[K.URAIAN], "", i[K.INDIKATOR], *_kinerja_e81(i, nyata, n), opd.nama, "")
        dukung = program[(program[K.KODE_SASARAN] == kode_sasaran) & (program[K.JENIS] == "program")]
        for p in urut_kode(dukung).to_dict("records") if len(dukung) else ():
            yield ("", f"{p[K.KODE]} {p[K.NAMA]}", p[K.INDIKATOR], *_rupiah_e81(p, nyata, anggaran, n), opd.nama, "")


def _kinerja_e81(i: BarisData, nyata: Nyata, n: int) -> list[object]:
    kode, satuan = i[K.KODE_INDIKATOR], i[K.SATUAN]
    akhir, lalu = i.get(kolom_target(AKHIR_RENSTRA)), nyata.nilai(kode, "", n - 1)
    triwulan = [nyata.nilai(kode, "", n, tw) for tw in TRIWULAN]
    setahun = nyata.nilai(kode, "", n)
    setahun = triwulan[-1] if setahun is None else setahun
    nilai = [akhir, lalu, i.get(kolom_target(n)), *triwulan, setahun, setahun]
    isi: list[object] = [target_satuan(satu, satuan if urut < 1 else "") for urut, satu in enumerate(nilai)]
    return [sel for k in (*isi, tingkat_searah(setahun, akhir, i.get(K.ARAH))) for sel in (k, None)]


def _rupiah_e81(p: BarisData, nyata: Nyata, anggaran: dict[str, Any], n: int) -> list[object]:
    kode, satuan = str(p[K.KODE]), p[K.SATUAN]
    janji = target_satuan(p.get(kolom_target(n)), satuan)
    akhir = target_satuan(p.get(kolom_target(AKHIR_RENSTRA)), satuan)
    tahun = [t for t in TAHUN_TARGET[1:-1] if kolom_pagu(t) in p]
    pagu = [p[kolom_pagu(t)] for t in tahun]
    semua = sum(pagu) if pagu and all(satu == satu for satu in pagu) else None
    lalu, kini = nyata.rp(kode, n - 1), nyata.rp(kode, n)
    jumlah = (lalu or 0) + kini if kini is not None else None
    rupiah = [semua, lalu, anggaran.get(kode), None, None, None, None, kini, jumlah, tingkat(jumlah, semua)]
    kinerja = [akhir, "", janji, *[""] * 6, None]
    return [sel for pasangan in zip(kinerja, rupiah, strict=True) for sel in pasangan]

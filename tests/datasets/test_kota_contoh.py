"""Kota contoh bersih: dibuat ulang sama, kaitannya utuh, jumlahnya cocok, triwulannya menurut caranya."""

from __future__ import annotations

from collections import defaultdict
from itertools import combinations, pairwise
from pathlib import Path

import pandas as pd
import pytest

from datasets.alat import baca_csv
from datasets.kota_contoh.buat import buat
from lakip_helpers.aturan.capaian.hitung import hitung_capaian
from lakip_helpers.aturan.evaluasi.lke import ambil_lke, nilai_lke
from lakip_helpers.istilah import KODE_PEMDA, KOLOM_PAGU, KOLOM_TARGET, KOLOM_TW, Akumulasi, Jenjang, K, Klaster
from lakip_helpers.model import LKE, LKE_KRITERIA, TABEL_BUNDEL, Tabel
from lakip_helpers.tabel import muat

FOLDER = Path(__file__).parents[2] / "datasets" / "kota_contoh"
TABEL = (*TABEL_BUNDEL, LKE, LKE_KRITERIA)
Isi = dict[str, list[dict[str, str]]]


@pytest.fixture(scope="module")
def isi() -> Isi:
    return {t.nama: baca_csv(FOLDER / "bersih" / f"{t.nama}.csv") for t in TABEL}


def angka(teks: str) -> float | None:
    try:
        return float(teks)
    except ValueError:
        return None


def test_dibuat_ulang_sama_sampai_bita_terakhir(tmp_path: Path) -> None:
    buat(tmp_path)
    baru = {b.relative_to(tmp_path).as_posix(): b.read_bytes() for b in tmp_path.rglob("*") if b.is_file()}
    tersimpan = {b: (FOLDER / b).read_bytes() for b in baru}
    assert [b for b in baru if baru[b] != tersimpan[b]] == []
    assert len(baru) == len(TABEL) + 1 + len(list((FOLDER / "mentah").iterdir()))


@pytest.mark.parametrize("tabel", TABEL, ids=lambda t: t.nama)
def test_kolom_kunci_dan_isian_wajib(isi: Isi, tabel: Tabel) -> None:
    baris = isi[tabel.nama]
    assert tuple(baris[0]) == tabel.nama_kolom
    kunci = [tuple(b[k] for k in tabel.kunci) for b in baris]
    assert len(set(kunci)) == len(kunci) or not tabel.kunci, "kode kembar LKE dinilai LKE-06"
    kosong = [(k.nama, b) for k in tabel.kolom if k.wajib for b in baris if not b[k.nama]]
    assert kosong == []
    asing = [(k.nama, b[k.nama]) for k in tabel.kolom if k.pilihan for b in baris if b[k.nama] not in ("", *k.pilihan)]
    assert asing == []


@pytest.mark.parametrize("tabel", TABEL, ids=lambda t: t.nama)
def test_semua_kode_yang_dirujuk_ada(isi: Isi, tabel: Tabel) -> None:
    for kolom in tabel.kolom:
        if kolom.rujuk:
            ada = {b[r.kolom] for r in kolom.rujuk for b in isi[r.tabel]} | {"", KODE_PEMDA}
            assert {b[kolom.nama] for b in isi[tabel.nama]} - ada == set(), kolom.nama


def test_bundel_termuat_tanpa_temuan() -> None:
    bundel = muat("kota_contoh")
    assert bundel.rekaan
    assert len(bundel.temuan) == 0
    assert len(bundel["perangkat_daerah"]) == 17


def test_ukuran_dan_ragamnya(isi: Isi) -> None:
    assert {b[K.KLASTER] for b in isi["perangkat_daerah"]} == set(Klaster)
    assert {b[K.ARAH] for b in isi["renstra_indikator"]} == {"naik", "turun", "tetap"}
    assert {"rentang", "predikat"} <= {b[K.RUMUS] for b in isi["renstra_indikator"]}
    assert {b[K.AKUMULASI] for b in isi["renaksi"]} == set(Akumulasi)
    assert 150 <= len(isi["program"]) <= 300


def test_jumlah_anggaran_cocok_dari_sub_kegiatan_sampai_pk(isi: Isi) -> None:
    for kolom in KOLOM_PAGU:
        _periksa_jumlah([(b[K.KODE_OPD], b[K.KODE], int(b[kolom])) for b in isi["program"]])
    for tahun in ("2025", "2026"):
        setahun = [b for b in isi["anggaran"] if b[K.TAHUN] == tahun]
        _periksa_jumlah([(b[K.KODE_OPD], b[K.KODE], int(b[K.PAGU])) for b in setahun])
        _periksa_jumlah([(b[K.KODE_OPD], b[K.KODE], int(b[K.REALISASI_RP] or 0)) for b in setahun])
        dpa = {(b[K.KODE_OPD], b[K.KODE]): int(b[K.PAGU]) for b in setahun}
        pk = {b[K.KODE_PK]: b for b in isi["pk"] if b[K.TAHUN] == tahun}
        for b in isi["pk_anggaran"]:
            if b[K.KODE_PK] in pk and b[K.KODE_OPD] != KODE_PEMDA:
                assert int(b[K.PAGU]) == dpa[b[K.KODE_OPD], b[K.KODE]], b
        kota = sum(int(b[K.PAGU]) for b in isi["pk_anggaran"] if b[K.KODE_PK] == f"PK.PEMDA.{tahun}")
        assert kota == sum(pagu for (_, kode), pagu in dpa.items() if kode.count(".") == 2)


def _periksa_jumlah(baris: list[tuple[str, str, int]]) -> None:
    rincian: dict[tuple[str, str], int] = defaultdict(int)
    for opd, kode, rupiah in baris:
        induk = {5: 3, 6: 5}.get(kode.count(".") + 1)
        if induk:
            rincian[opd, ".".join(kode.split(".")[:induk])] += rupiah
    beda = [
        (opd, kode, rupiah) for opd, kode, rupiah in baris if (opd, kode) in rincian and rincian[opd, kode] != rupiah
    ]
    assert beda == []
    assert len(rincian) > 50


def test_pagu_renja_sama_dengan_renstra_dan_prakiraan_maju(isi: Isi) -> None:
    program = {(b[K.KODE_OPD], b[K.KODE]): b for b in isi["program"]}
    for b in isi["renja"]:
        asal, tahun = program[b[K.KODE_OPD], b[K.KODE]], int(b[K.TAHUN])
        assert (b[K.PAGU], b[K.TARGET]) == (asal[f"pagu_{tahun}"], asal[f"t{tahun}"])
        assert (b[K.PAGU_MAJU], b[K.TARGET_MAJU]) == (asal[f"pagu_{tahun + 1}"], asal[f"t{tahun + 1}"])


def test_triwulan_menurut_cara_akumulasinya(isi: Isi) -> None:
    for b in isi["renaksi"]:
        tw, target = [b[k] for k in KOLOM_TW], b[K.TARGET]
        if b[K.AKUMULASI] == Akumulasi.AKUMULASI:
            assert round(sum(map(float, tw)), 4) == float(target), b
        elif b[K.AKUMULASI] == Akumulasi.TETAP:
            assert set(tw) == {target}, b
        else:
            assert tw[3] == target, b


def test_realisasi_akumulasi_bertambah_tiap_triwulan(isi: Isi) -> None:
    akumulasi = {b[K.KODE_INDIKATOR] for b in isi["renaksi"] if b[K.AKUMULASI] == Akumulasi.AKUMULASI}
    deret: dict[str, list[float]] = defaultdict(list)
    for b in isi["realisasi"]:
        if b[K.KODE_INDIKATOR] in akumulasi and b[K.PERIODE].startswith("TW"):
            deret[b[K.KODE_INDIKATOR]].append(float(b[K.NILAI]))
    assert len(deret) >= 2
    assert all(nilai == sorted(nilai) and len(nilai) == 3 for nilai in deret.values())


def test_target_selalu_membaik_dan_lebih_baik_dari_realisasi_terakhir(isi: Isi) -> None:
    akhir = {
        b[K.KODE_INDIKATOR]: b[K.NILAI] for b in isi["realisasi"] if (b[K.TAHUN], b[K.PERIODE]) == ("2025", "tahun")
    }
    for b in isi["renstra_indikator"] + isi["rpjmd_indikator"]:
        deret = [angka(b[k]) for k in (K.BASELINE, *KOLOM_TARGET)]
        terakhir = angka(akhir[b[K.KODE_INDIKATOR]])
        if None in deret or terakhir is None:
            assert b[K.RUMUS] in ("rentang", "predikat")
            continue
        tanda = 1 if b[K.ARAH] == "naik" else -1
        nilai = [tanda * n for n in deret if n is not None]
        assert all(x < y for x, y in pairwise(nilai)), b
        assert tanda * terakhir < nilai[2], b


def test_sebagian_target_2025_meleset(isi: Isi) -> None:
    akhir = {
        b[K.KODE_INDIKATOR]: b[K.NILAI] for b in isi["realisasi"] if (b[K.TAHUN], b[K.PERIODE]) == ("2025", "tahun")
    }
    hasil = []
    for b in isi["renstra_indikator"]:
        target, nilai = angka(b["t2025"]), angka(akhir[b[K.KODE_INDIKATOR]])
        if target is not None and nilai is not None:
            hasil.append(nilai < target if b[K.ARAH] == "naik" else nilai > target)
    assert 0.2 < sum(hasil) / len(hasil) < 0.45


def test_tidak_ada_deret_target_yang_tersalin_atau_bergeser(isi: Isi) -> None:
    deret = {b[K.INDIKATOR]: [b[k] for k in KOLOM_TARGET] for b in isi["renstra_indikator"] if angka(b["t2025"])}
    sama = [
        (satu, dua, geser)
        for satu, dua in combinations(deret, 2)
        for geser in (-1, 0, 1)
        if sum(x == y for x, y in zip(deret[satu][max(geser, 0) :], deret[dua][max(-geser, 0) :], strict=False)) > 2
    ]
    assert sama == []


def test_kalimat_dan_target_sama_di_semua_dokumen(isi: Isi) -> None:
    asal = {b[K.KODE_INDIKATOR]: b for b in isi["renstra_indikator"] + isi["rpjmd_indikator"]}
    for nama in ("iku", "pk_sasaran", "renaksi"):
        for b in isi[nama]:
            if b[K.KODE_INDIKATOR] in asal:
                satu = asal[b[K.KODE_INDIKATOR]]
                assert (b[K.INDIKATOR], b[K.SATUAN]) == (satu[K.INDIKATOR], satu[K.SATUAN])
    for b in isi["iku"]:
        assert [b[k] for k in KOLOM_TARGET] == [asal[b[K.KODE_INDIKATOR]][k] for k in KOLOM_TARGET]
    kota = {b[K.INDIKATOR]: b for b in isi["rpjmd_indikator"]}
    sama = [b for b in isi["renstra_indikator"] if b[K.INDIKATOR] in kota]
    assert len(sama) >= 15
    assert all([b[k] for k in KOLOM_TARGET] == [kota[b[K.INDIKATOR]][k] for k in KOLOM_TARGET] for b in sama)


def test_pk_kepala_daerah_bertanda_tangan_satu_dan_tepat_waktu(isi: Isi) -> None:
    for b in isi["pk"]:
        assert (b[K.PIHAK_KEDUA] == "") == (b[K.JENJANG] == Jenjang.KEPALA_DAERAH)
        assert "01-02" in b["tanggal_dpa"] and b["tanggal_dpa"] < b[K.TANGGAL] <= b["tanggal_dpa"].replace(
            "01-02", "02-02"
        )
    assert {b[K.JENJANG] for b in isi["pk"]} >= {Jenjang.ADMINISTRATOR, Jenjang.PENGAWAS}


def test_kode_dan_nama_program_menurut_nomenklatur(isi: Isi) -> None:
    daftar = baca_csv(FOLDER.parent / "nomenklatur" / "bersih" / "nomenklatur.csv")
    resmi = {b[K.KODE]: b for b in daftar if b[K.VERSI] == "ekspor 2026-06"}
    for b in isi["program"]:
        bagian = b[K.KODE].split(".")
        satu = resmi[b[K.KODE] if bagian[2] != "01" else ".".join(["X", "XX", *bagian[2:]])]
        assert (b[K.NAMA], b[K.JENIS], b[K.VERSI]) == (satu[K.NAMA], satu[K.JENIS], satu[K.VERSI])
        if b[K.JENIS] == "subkegiatan":
            assert (b[K.INDIKATOR], b[K.SATUAN]) == (satu[K.INDIKATOR], satu[K.SATUAN])


def test_ketercapaian_rpjmd_sama_dengan_yang_dilaporkan_bappeda(isi: Isi) -> None:
    akhir = {b[K.KODE_INDIKATOR]: b for b in isi["realisasi"] if (b[K.TAHUN], b[K.PERIODE]) == ("2025", "tahun")}
    sasaran = [b for b in isi["rpjmd_indikator"] if b[K.KODE_SASARAN].count(".") == 2]
    frame = pd.DataFrame(
        {
            K.TARGET: [angka(b["t2025"]) or b["t2025"].replace("-", "–") for b in sasaran],
            K.REALISASI: [
                angka(akhir[b[K.KODE_INDIKATOR]][K.NILAI]) or akhir[b[K.KODE_INDIKATOR]][K.NILAI] for b in sasaran
            ],
            K.ARAH: [b[K.ARAH] for b in sasaran],
            K.RUMUS: [b[K.RUMUS] for b in sasaran],
        }
    )
    tercapai = hitung_capaian(frame)[K.CAPAIAN].ge(100)
    assert f"{100 * tercapai.mean():.1f}" == akhir["BAPPEDA.T1.S1.1"][K.NILAI]


@pytest.mark.parametrize("opd", ["DISDIK", "DINKES", "DISHUB"])
def test_penilaian_mandiri_lengkap_dan_dekat_dengan_nilai_inspektorat(isi: Isi, opd: str) -> None:
    hasil = nilai_lke(*ambil_lke(muat("kota_contoh"), opd, 2025))
    assert hasil.lengkap and not hasil.temuan
    kode = {b[K.KODE_INDIKATOR] for b in isi["renstra_indikator"] if b[K.INDIKATOR].startswith("Nilai akuntabilitas")}
    akhir = [b for b in isi["realisasi"] if b[K.KODE_OPD] == opd and b[K.KODE_INDIKATOR] in kode]
    (evaluasi,) = [float(b[K.NILAI]) for b in akhir if (b[K.TAHUN], b[K.PERIODE]) == ("2025", "tahun")]
    assert abs(hasil.total - evaluasi) < 0.5

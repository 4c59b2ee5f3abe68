"""Latihan kode: fungsi peserta dibandingkan dengan pustaka; yang berhenti di tengah menjadi kalimat, bukan traceback."""

import pytest

from lakip_helpers.aturan.capaian.hitung import hitung_capaian
from lakip_helpers.aturan.periksa import periksa as aturan_periksa
from lakip_helpers.galat import GalatLatihan
from lakip_helpers.latihan import Status, ambil, coba, hitung_kemajuan, periksa, petunjuk
from lakip_helpers.latihan.bentuk.isian_tabel import bundel_dari
from lakip_helpers.latihan.simpanan.identitas import berkas_log
from lakip_helpers.notasi import tulis_angka


def benar(target: float, realisasi: float) -> float:
    return (2 * target - realisasi) / target * 100


def test_pembanding_sama_dengan_hitung_capaian() -> None:
    import pandas as pd

    kisi = ambil("23-07").bahan.kisi
    frame = pd.DataFrame(kisi, columns=["target", "realisasi"]).assign(arah="turun")
    assert hitung_capaian(frame)["capaian"].round(6).tolist() == [round(n, 6) for n in ambil("23-07").kunci]


def test_kunci_triwulan_sama_dengan_aturan_renaksi() -> None:
    soal = ambil("22-07")
    for titik, kunci in zip(soal.bahan.kisi, soal.kunci, strict=True):
        cara, *angka = titik
        baris = {"indikator": "Jumlah warga terlayani", "satuan": "Orang", "akumulasi": cara}
        baris |= dict(zip(("target", "tw1", "tw2", "tw3", "tw4"), map(tulis_angka, angka), strict=True))
        temuan = aturan_periksa(bundel_dari({"renaksi": [baris]}, "SAYA"), ["REN-01", "REN-02", "REN-03"])
        assert (not temuan) is kunci, titik


@pytest.mark.parametrize(
    ("fungsi", "status", "kata"),
    [
        (benar, Status.LULUS, "Sama di semua masukan"),
        (lambda target, realisasi: realisasi / target * 100, Status.KELIRU, "rumus arah naik"),
        (lambda target, realisasi: 100.0, Status.LAIN, "1 dari 5 masukan"),
        (lambda target, realisasi: target / realisasi * 100, Status.GAGAL, "ZeroDivisionError"),
        (lambda target: target, Status.GAGAL, "fungsi Anda berhenti: TypeError"),
        (lambda target, realisasi: "seratus", Status.GAGAL, "satu angka atau True/False"),
        (lambda target, realisasi: None, Status.BELUM, "belum memberi nilai"),
    ],
    ids=["benar", "naik", "tetap", "nol", "argumen", "teks", "kosong"],
)
def test_putusan_menurut_nilai(fungsi, status, kata) -> None:
    hasil = coba("23-07", fungsi)
    assert (hasil.status, kata in hasil.pesan) == (status, True), hasil.pesan


def test_yang_tercatat_hasilnya_bukan_kodenya_dan_tidak_dihitung() -> None:
    sebelum = len(hitung_kemajuan().langkah)
    assert "titik-titiknya" in repr(periksa("23-07", lambda target, realisasi: None))
    assert not berkas_log().exists()
    assert "✔ Lulus." in repr(periksa("23-07", benar))
    assert repr(periksa("23-07", benar)) == repr(periksa("23-07", benar))
    assert len(berkas_log().read_text(encoding="utf-8").splitlines()) == 1
    assert "89.28" in berkas_log().read_text(encoding="utf-8")
    assert hitung_kemajuan().lulus == 0 and len(hitung_kemajuan().langkah) == sebelum
    assert "23-07" not in {satu.latihan.kode for satu in hitung_kemajuan().langkah}


def test_bantuan_disebut_dan_petunjuk_bertingkat() -> None:
    assert 'latihan.petunjuk("23-07")' in repr(periksa("23-07", lambda target, realisasi: 1.0))
    assert ["1 dari 3" in petunjuk("23-07").teks, "2 dari 3" in petunjuk("23-07").teks] == [True, True]


def test_kesalahan_peserta_tidak_menjadi_html() -> None:
    def jahat(target: float, realisasi: float) -> float:
        raise ValueError("<script>alert(1)</script>")

    assert "<script>" not in periksa("23-07", jahat)._repr_html_()


def test_latihan_panel_ditolak_dengan_kalimat() -> None:
    with pytest.raises(GalatLatihan, match="dijawab di kotak isiannya"):
        coba("23-01", benar)
    from lakip_helpers import panel

    with pytest.raises(GalatLatihan, match="dijawab di sel kodenya"):
        panel.latihan("23-07")

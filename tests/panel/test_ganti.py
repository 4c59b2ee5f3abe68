"""Isi panel, Ambil, dan unggahan tidak menghapus yang diketik: ditanyakan dahulu, disimpan bertanggal, dan kembali utuh."""

import json

import ipywidgets as w
import pytest

from lakip_helpers import panel
from lakip_helpers.latihan import ambil, ambil_karya, daftar, hitung_kemajuan
from lakip_helpers.latihan.bentuk.kode import KODE
from lakip_helpers.latihan.hasil.buku_kerja import buat_contoh
from lakip_helpers.latihan.kerja.susul import kembalikan, susul
from lakip_helpers.latihan.sidik import inti
from lakip_helpers.latihan.simpanan.cuplikan import NAMA_CUPLIKAN
from lakip_helpers.latihan.simpanan.identitas import aktif, berkas_log, daftarkan, folder_aktif, tulis_identitas
from lakip_helpers.latihan.simpanan.log import baca_log
from lakip_helpers.latihan.simpanan.pulih import pulihkan
from lakip_helpers.panel.kerangka import Keadaan, Kerangka
from lakip_helpers.panel.soal import buat_isian
from tests.panel.isian.test_berkas import unggah
from tests.panel.isian.test_tabel import isian, semua_html, tekan
from tests.panel.test_soal import cari

GANTI, TETAP, KEMBALI = "Ya, ganti isian saya", "Tidak, pakai isian saya", "Kembalikan isian saya"
CONTOH = pytest.mark.parametrize("kode", ["21-06", "22-06", "24-06"])


def tombol(kerangka: Kerangka) -> set[str]:
    """Nama tombol yang sekarang ada di panel."""
    return {satu.description for satu in cari(kerangka, w.Button)}


def kotak(kerangka: Kerangka) -> list:
    """Isi semua kotak latihan, dari atas ke bawah; alat di atasnya tidak ikut."""
    baris = [satu for satu in cari(kerangka, w.VBox) if "lakip-baris" in satu._dom_classes]
    jenis = (w.Text, w.Textarea, w.Dropdown)
    return [
        m.value
        for satu in baris
        for deret in satu.children
        for m in getattr(deret, "children", ())
        if isinstance(m, jenis)
    ]


def tulis(kerangka: Kerangka, awal: str = "milik saya") -> list:
    """Ketik di baris pertama, kedua, keempat, dan terakhir: yang di tengahnya dibiarkan kosong, seperti peserta."""
    baris = [satu for satu in cari(kerangka, w.VBox) if "lakip-baris" in satu._dom_classes]
    for urut, satu in enumerate(baris):
        if urut in {0, 1, 3, len(baris) - 1}:
            teks = [
                m
                for deret in satu.children
                for m in getattr(deret, "children", ())
                if isinstance(m, (w.Text, w.Textarea))
            ]
            for ke, masukan in enumerate(teks[:-1][-2:] or teks):
                masukan.value = f" {awal} {urut}.{ke}\n  <b>“kutipan”</b>"
    return kotak(kerangka)


def isi_dari(kerangka: Kerangka, opd: str = "DISDIK") -> None:
    isian(kerangka, "Mulai dari:")[0].value = opd
    tekan(kerangka, "Isi panel")


@CONTOH
def test_panel_kosong_langsung_terisi(kode: str) -> None:
    kerangka = panel.latihan(kode)
    isi_dari(kerangka)
    assert "Dinas Pendidikan" in kotak(kerangka) and not tombol(kerangka) & {GANTI, TETAP, KEMBALI}
    assert len(berkas_log().read_text(encoding="utf-8").splitlines()) == 1


@CONTOH
def test_yang_diketik_ditanyakan_dahulu_lalu_tetap(kode: str) -> None:
    kerangka = panel.latihan(kode)
    milik = tulis(kerangka)
    isi_dari(kerangka)
    assert kotak(kerangka) == milik and {GANTI, TETAP} <= tombol(kerangka)
    pertanyaan = semua_html(kerangka)
    assert "isian contoh Dinas Pendidikan" in pertanyaan and "tidak dihapus" in pertanyaan
    tekan(kerangka, TETAP)
    assert kotak(kerangka) == milik == kotak(panel.latihan(kode)) and not tombol(kerangka) & {GANTI, TETAP, KEMBALI}


@CONTOH
def test_yang_diganti_kembali_utuh_sesudah_dibuka_lagi_dan_diisi_berkali_kali(kode: str) -> None:
    kerangka = panel.latihan(kode)
    milik = tulis(kerangka)
    isi_dari(kerangka)
    tekan(kerangka, GANTI)
    assert kotak(kerangka) != milik and KEMBALI in tombol(kerangka) and Keadaan.HASIL_KIT in kerangka.isyarat.value
    for opd in ("DLH", "DISDIK", "DINKES"):
        isi_dari(kerangka, opd)
        assert GANTI not in tombol(kerangka), "isian contoh yang belum diubah bukan milik siapa pun"
    lagi = panel.latihan(kode)
    assert kotak(lagi) == kotak(kerangka) != milik
    tekan(lagi, KEMBALI)
    assert kotak(lagi) == milik == kotak(panel.latihan(kode)) and KEMBALI not in tombol(lagi)
    assert Keadaan.TERSIMPAN in lagi.isyarat.value


def test_kode_tersembunyi_contoh_tidak_tertinggal_pada_isian_sendiri() -> None:
    kerangka = panel.latihan("21-06")
    tulis(kerangka)
    semula = ambil_karya("21-06").isian
    isi_dari(kerangka)
    tekan(kerangka, GANTI)
    tekan(kerangka, KEMBALI)
    assert json.dumps(ambil_karya("21-06").isian) == json.dumps(semula) and "kode_opd" not in json.dumps(semula)


def test_contoh_yang_diubah_juga_milik_peserta_dan_keduanya_dapat_dipilih() -> None:
    kerangka = panel.latihan("22-06")
    pertama = tulis(kerangka)
    isi_dari(kerangka)
    tekan(kerangka, GANTI)
    isian(kerangka, "Indikator")[0].value = "Angka yang saya betulkan"
    kedua = kotak(kerangka)
    isi_dari(kerangka, "DLH")
    tekan(kerangka, GANTI)
    pilih = isian(kerangka, "Isian Anda yang disimpan:")[0]
    assert len(pilih.options) == 2
    tekan(kerangka, KEMBALI)
    assert kotak(kerangka) == kedua
    isian(kerangka, "Isian Anda yang disimpan:")
    tekan(kerangka, KEMBALI)
    assert kotak(kerangka) == pertama
    tekan(kerangka, KEMBALI)
    assert kotak(kerangka) == kedua, "yang digantikan pengembalian pun dapat kembali"


@CONTOH
def test_isi_sendiri_tidak_menghapus_dan_membawa_pulang_isian_sendiri(kode: str) -> None:
    kerangka = panel.latihan(kode)
    kosong = kotak(kerangka)
    isi_dari(kerangka)
    isi_dari(kerangka, "")
    assert kotak(kerangka) == kosong == kotak(panel.latihan(kode)), "contoh yang belum diubah dikosongkan"
    milik = tulis(kerangka)
    isi_dari(kerangka, "")
    assert kotak(kerangka) == milik and "tidak diubah" in semua_html(kerangka)
    isi_dari(kerangka)
    tekan(kerangka, GANTI)
    isi_dari(kerangka, "")
    assert kotak(kerangka) == milik == kotak(panel.latihan(kode))


def test_contoh_yang_belum_diubah_tidak_dihitung() -> None:
    kerangka = panel.latihan("21-06")
    isi_dari(kerangka)
    kerangka.tombol["periksa"].click()
    assert "masih jawaban contoh" in kerangka.umpan.value and hitung_kemajuan().lulus == 0
    assert ambil_karya("21-06").hasil_kit
    isian(kerangka, "Pihak kedua")[0].value = "Wali Kota Lembayung Raya"
    kerangka.tombol["periksa"].click()
    assert "✔ Lulus." in kerangka.umpan.value and hitung_kemajuan().lulus == 1


@CONTOH
def test_selamat_walaupun_log_hilang(kode: str) -> None:
    kerangka = panel.latihan(kode)
    milik = tulis(kerangka)
    isi_dari(kerangka)
    tekan(kerangka, GANTI)
    berkas_log().unlink()
    pulihkan()
    lagi = panel.latihan(kode)
    tekan(lagi, KEMBALI)
    assert kotak(lagi) == milik


def test_selamat_walaupun_hanya_baris_isiannya_yang_rusak() -> None:
    kerangka = panel.latihan("22-06")
    milik = tulis(kerangka)
    isi_dari(kerangka)
    tekan(kerangka, GANTI)
    berkas_log().write_bytes(berkas_log().read_bytes().splitlines(keepends=True)[-1])
    pulihkan()
    lagi = panel.latihan("22-06")
    assert "Dinas Pendidikan" in kotak(lagi)
    tekan(lagi, KEMBALI)
    assert kotak(lagi) == milik


def test_disk_penuh_tidak_mengganti_apa_pun(monkeypatch: pytest.MonkeyPatch) -> None:
    from lakip_helpers.galat import GalatSimpan
    from lakip_helpers.latihan.simpanan import pencatat

    kerangka = panel.latihan("22-06")

    def penuh(*_: object) -> None:
        raise GalatSimpan("log.jsonl belum tersimpan: disk penuh.")

    with monkeypatch.context() as sementara:
        sementara.setattr(pencatat, "catat", penuh)
        milik = tulis(kerangka)
        isi_dari(kerangka)
        tekan(kerangka, GANTI)
        assert kotak(kerangka) == milik and "disk penuh" in semua_html(kerangka)
    isian(kerangka, "Indikator")[0].value += "."
    assert kotak(panel.latihan("22-06")) == kotak(kerangka)


def test_buku_sendiri_tidak_diganti_contoh_tanpa_ditanya() -> None:
    kerangka = panel.latihan("14-06")
    buku = buat_contoh(ambil("14-06").bahan.contoh[0])
    unggah(kerangka, "Buku saya.xlsx", buku)
    tekan(kerangka, "Ambil")
    assert "Buku saya.xlsx</strong>" in semua_html(kerangka) and GANTI in tombol(kerangka)
    tekan(kerangka, GANTI)
    assert "Buku saya.xlsx</strong>" not in semua_html(kerangka)
    lagi = panel.latihan("14-06")
    tekan(lagi, KEMBALI)
    assert "Buku saya.xlsx</strong>" in semua_html(lagi) and "<em>sel D2</em>" in semua_html(lagi)


def test_unggahan_yang_diganti_unggahan_lain_dikatakan_dan_dapat_kembali() -> None:
    kerangka = panel.latihan("14-06")
    unggah(kerangka, "Pertama.xlsx", buat_contoh(ambil("14-06").bahan.contoh[0]))
    assert KEMBALI not in tombol(kerangka)
    unggah(kerangka, "Kedua.pdf", b"%PDF-1.7")
    assert GANTI not in tombol(kerangka) and KEMBALI in tombol(kerangka) and "tetap tersimpan" in semua_html(kerangka)
    tekan(kerangka, KEMBALI)
    assert "Pertama.xlsx</strong>" in semua_html(kerangka)


def test_susul_dapat_dikembalikan_dari_panel_latihannya() -> None:
    kerangka = panel.latihan("13-07")
    cari(kerangka, w.Text)[1].value = "Persentase usaha mikro yang naik kelas"
    susul("21")
    mulai = hitung_kemajuan().mulai
    lagi = panel.latihan("13-07")
    assert Keadaan.HASIL_KIT in lagi.isyarat.value
    tekan(lagi, KEMBALI)
    assert cari(lagi, w.Text)[1].value == "Persentase usaha mikro yang naik kelas"
    assert hitung_kemajuan().mulai == mulai, "tempat mulai sesudah Susul tetap"


def test_panel_lama_tidak_menimpa_yang_dikembalikan_dari_tempat_lain() -> None:
    panel_lama = panel.latihan("13-07")
    cari(panel_lama, w.Text)[1].value = "Kalimat pertama"
    susul("21")
    dari_kit = panel.latihan("13-07")
    kembalikan()
    cari(dari_kit, w.Text)[1].value += " di pesisir"
    assert "lain dari yang tadi tampil" in dari_kit.umpan.value and KEMBALI in tombol(dari_kit)
    tekan(panel.latihan("13-07"), KEMBALI)
    assert "Kalimat pertama" in ambil_karya("13-07").isian.values()


def test_panel_milik_orang_lain_tidak_ditulis_ke_folder_orang_yang_aktif() -> None:
    daftarkan("Budi", "", "")
    isian(panel.latihan("21-06"), "Indikator")[0].value = "Milik Budi"
    daftarkan("Siti", "", "")
    milik_siti = panel.latihan("21-06")
    isian(milik_siti, "Indikator")[0].value = "Milik Siti"
    from lakip_helpers.latihan.simpanan.identitas import cari_senama

    tulis_identitas(cari_senama("Budi")[0])
    isian(milik_siti, "Indikator")[0].value = "Milik Siti lagi"
    assert Keadaan.BELUM_TERSIMPAN in milik_siti.isyarat.value and "Siti" in milik_siti.umpan.value
    assert aktif().nama == "Budi" and "Milik Budi" in kotak(panel.latihan("21-06"))


def test_isian_tanpa_nama_yang_ikut_pindah_tidak_menghapus_isian_lama() -> None:
    daftarkan("Budi", "", "")
    isian(panel.latihan("21-06"), "Indikator")[0].value = "Milik Budi kemarin"
    (folder_aktif().parent / "peserta_aktif.json").unlink()
    isian(panel.latihan("21-06"), "Indikator")[0].value = "Diketik sebelum nama diisi"
    siapa = panel.identitas()
    siapa.kotak.children[1].value = "Budi"
    siapa.tombol["simpan"].click()
    siapa.tombol["sama"].click()
    assert "21-06" in siapa.umpan.value and KEMBALI in siapa.umpan.value
    lagi = panel.latihan("21-06")
    assert "Diketik sebelum nama diisi" in kotak(lagi)
    tekan(lagi, KEMBALI)
    assert "Milik Budi kemarin" in kotak(lagi)


def test_pilihan_yang_dikosongkan_ikut_kembali_kosong() -> None:
    kunci = ambil("11-01").kunci
    satu = buat_isian(ambil("11-01"))
    satu.pasang(kunci)
    satu.pasang({"p1": kunci["p1"]})
    assert satu.baca() == {"p1": kunci["p1"]}


@pytest.mark.parametrize("kode", [satu.kode for satu in daftar() if satu.bentuk is not KODE])
def test_yang_dipasang_terbaca_sama(kode: str) -> None:
    """Jawaban tersimpan yang dipasang lalu dibaca harus sama, supaya panel tidak mengira ada yang berubah."""
    latihan = ambil(kode)
    for jawaban in (latihan.kunci, *(satu.contoh for satu in latihan.kekeliruan)):
        satu = buat_isian(latihan)
        satu.pasang(json.loads(json.dumps(jawaban, default=sorted)))
        assert inti(satu.baca()) == inti(json.loads(json.dumps(jawaban, default=sorted))) or not isinstance(
            jawaban, dict
        )


def test_cuplikan_menyimpan_yang_diganti() -> None:
    kerangka = panel.latihan("22-06")
    for berapa in range(3):
        tulis(kerangka, f"putaran {berapa}")
        isi_dari(kerangka)
        tekan(kerangka, GANTI)
    isi = [json.dumps(satu.jawaban) for satu in baca_log(folder_aktif() / NAMA_CUPLIKAN).baris]
    assert all(
        any(f"putaran {berapa}" in satu and f"putaran {berapa - 1}" not in satu for satu in isi) for berapa in range(3)
    )

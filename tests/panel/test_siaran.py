"""Panel-panel satu notebook saling mendengar: kemajuan dan ujian tidak menunggu dijalankan ulang."""

import ipywidgets as w

from lakip_helpers import panel
from lakip_helpers.latihan import ambil
from lakip_helpers.latihan.kerja.ujian import Babak
from lakip_helpers.latihan.simpanan.identitas import daftarkan
from lakip_helpers.panel.ganti import BERUBAH_LAIN
from lakip_helpers.panel.soal import JENDELA_LAIN
from tests.panel.test_soal import cari
from tests.panel.test_ujian import jawab


def bilah(kerangka) -> str:
    return cari(kerangka, w.HTML)[1].value


def jawab_tepat(kerangka, kode: str) -> None:
    kunci = ambil(kode).kunci
    for satu, nilai in zip(cari(kerangka, w.RadioButtons), kunci.values(), strict=True):
        satu.value = nilai


def test_kemajuan_bertambah_begitu_latihan_lulus() -> None:
    kemajuan, latihan = panel.kemajuan(), panel.latihan("11-01")
    assert 'aria-label="0 dari' in bilah(kemajuan)
    jawab_tepat(latihan, "11-01")
    latihan.tombol["periksa"].click()
    assert "✔ Lulus" in latihan.umpan.value and 'aria-label="1 dari' in bilah(kemajuan)


def test_ganti_orang_menampilkan_milik_orang_itu() -> None:
    daftarkan("Siti", "", "")
    siti = panel.latihan("11-01"), panel.pre_test()
    jawab_tepat(siti[0], "11-01")
    siti[1].tombol["mulai"].click()
    jawab(siti[1], Babak.AWAL)
    siti[1].tombol["kumpulkan"].click()
    assert "sudah terkumpul" in siti[1].umpan.value
    orang = panel.identitas()
    cari(orang, w.Text)[0].value = "Budi"
    orang.tombol["simpan"].click()
    assert "sudah terkumpul" not in siti[1].umpan.value and siti[1].tombol["mulai"].layout.display == ""
    assert not any(satu.value for satu in cari(siti[0], w.RadioButtons))
    assert "○ Belum Anda kerjakan" in siti[0].isyarat.value
    cari(orang, w.Text)[0].value = "Siti"
    orang.tombol["simpan"].click()
    orang.tombol["sama"].click()
    assert "sudah terkumpul" in siti[1].umpan.value
    assert all(satu.value for satu in cari(siti[0], w.RadioButtons))


def test_notebook_yang_terbuka_di_dua_jendela_tidak_saling_menimpa_dan_mengatakannya() -> None:
    lama, baru = panel.latihan("11-01"), panel.latihan("11-01")
    kunci = tuple(ambil("11-01").kunci.values())
    dari_lama, dari_baru = cari(lama, w.RadioButtons), cari(baru, w.RadioButtons)
    dari_lama[0].value = kunci[0]
    assert dari_baru[0].value == kunci[0] and JENDELA_LAIN in baru.umpan.value and JENDELA_LAIN not in lama.umpan.value
    for pilihan, nilai in list(zip(dari_baru, kunci, strict=True))[1:]:
        pilihan.value = nilai
    assert JENDELA_LAIN not in baru.umpan.value and JENDELA_LAIN in lama.umpan.value
    dari_lama[0].value = kunci[0]
    lama.tombol["periksa"].click()
    assert "✔ Lulus" in lama.umpan.value
    assert "✔ Lulus" in baru.umpan.value and "Sudah diperiksa" in baru.isyarat.value
    assert [satu.value for satu in cari(panel.latihan("11-01"), w.RadioButtons)] == list(kunci)


def test_jendela_ketiga_menggantikan_yang_pertama_yang_lalu_tidak_menimpa_diam_diam() -> None:
    pertama, kedua, ketiga = (panel.latihan("11-01") for _ in range(3))
    kunci = tuple(ambil("11-01").kunci.values())
    cari(ketiga, w.RadioButtons)[0].value = kunci[0]
    assert cari(kedua, w.RadioButtons)[0].value == kunci[0]
    assert cari(pertama, w.RadioButtons)[0].value is None
    cari(pertama, w.RadioButtons)[1].value = kunci[1]
    assert BERUBAH_LAIN[:60] in pertama.umpan.value

// Nomor modul tidak boleh bergantung pada letak folder: bangunan di komputer mana pun sama sampai ke bita terakhir.
module.exports = { optimization: { moduleIds: 'natural', chunkIds: 'natural' } };

/** ISO 8859-1: each byte is the number of its character. */
const latin1 = String.fromCharCode(...Array.from({ length: 128 }, (_, index) => 128 + index));

/** What the bytes 0x80 to 0xFF mean, one character each. The platform's decoders are not trusted: Node 20's gets windows-1252 wrong. */
export const eightBitTables = {
  "windows-1252": `€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ${latin1.slice(32)}`,
  "iso-8859-15": latin1.replace(/[¤¦¨´¸¼½¾]/g, (char) => "€ŠšŽžŒœŸ"["¤¦¨´¸¼½¾".indexOf(char)] ?? ""),
  macintosh:
    "ÄÅÇÉÑÖÜáàâäãåçéèêëíìîïñóòôöõúùûü†°¢£§•¶ß®©™´¨≠ÆØ∞±≤≥¥µ∂∑∏π∫ªºΩæø¿¡¬√ƒ≈∆«»…\u00a0ÀÃÕŒœ–—“”‘’÷◊ÿŸ⁄€‹›ﬁﬂ‡·‚„‰ÂÊÁËÈÍÎÏÌÓÔ\uf8ffÒÚÛÙıˆ˜¯˘˙˚¸˝˛ˇ",
  cp850:
    "ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜø£Ø×ƒáíóúñÑªº¿®¬½¼¡«»░▒▓│┤ÁÂÀ©╣║╗╝¢¥┐└┴┬├─┼ãÃ╚╔╩╦╠═╬¤ðÐÊËÈıÍÎÏ┘┌█▄¦Ì▀ÓßÔÒõÕµþÞÚÛÙýÝ¯´\u00ad±‗¾¶§÷¸°¨·¹³²■\u00a0",
};

export type EightBitEncoding = keyof typeof eightBitTables;

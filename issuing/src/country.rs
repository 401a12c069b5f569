//! Country codes: those of ISO 3166-1, and those that the European institutions use instead.

/// `code` and the code of ISO 3166-1 to use instead of it, if the European institutions have a code of their own for that country.
pub(crate) fn institutional(code: &str) -> Option<(&'static str, &'static str)> {
    match code {
        "EL" => Some(("EL", "GR")),
        "UK" => Some(("UK", "GB")),
        _ => None,
    }
}

/// The codes of ISO 3166-1, and XK for Kosovo. Only issuing uses this list: verifiers that are offline for years must not depend on it.
const CODES: &str = "\
    AD AE AF AG AI AL AM AO AQ AR AS AT AU AW AX AZ BA BB BD BE BF BG BH BI BJ BL BM BN BO BQ BR BS BT BV BW BY BZ CA CC \
    CD CF CG CH CI CK CL CM CN CO CR CU CV CW CX CY CZ DE DJ DK DM DO DZ EC EE EG EH ER ES ET FI FJ FK FM FO FR GA GB GD \
    GE GF GG GH GI GL GM GN GP GQ GR GS GT GU GW GY HK HM HN HR HT HU ID IE IL IM IN IO IQ IR IS IT JE JM JO JP KE KG KH \
    KI KM KN KP KR KW KY KZ LA LB LC LI LK LR LS LT LU LV LY MA MC MD ME MF MG MH MK ML MM MN MO MP MQ MR MS MT MU MV MW \
    MX MY MZ NA NC NE NF NG NI NL NO NP NR NU NZ OM PA PE PF PG PH PK PL PM PN PR PS PT PW PY QA RE RO RS RU RW SA SB SC \
    SD SE SG SH SI SJ SK SL SM SN SO SR SS ST SV SX SY SZ TC TD TF TG TH TJ TK TL TM TN TO TR TT TV TW TZ UA UG UM US UY \
    UZ VA VC VE VG VI VN VU WF WS XK YE YT ZA ZM ZW";

/// Codes of three letters (ISO 3166-1), each with that of two behind it.
const ALPHA_3: &str = "\
    ABWAW AFGAF AGOAO AIAAI ALAAX ALBAL ANDAD AREAE ARGAR ARMAM ASMAS ATAAQ ATFTF ATGAG AUSAU AUTAT AZEAZ BDIBI BELBE \
    BENBJ BESBQ BFABF BGDBD BGRBG BHRBH BHSBS BIHBA BLMBL BLRBY BLZBZ BMUBM BOLBO BRABR BRBBB BRNBN BTNBT BVTBV BWABW \
    CAFCF CANCA CCKCC CHECH CHLCL CHNCN CIVCI CMRCM CODCD COGCG COKCK COLCO COMKM CPVCV CRICR CUBCU CUWCW CXRCX CYMKY \
    CYPCY CZECZ DEUDE DJIDJ DMADM DNKDK DOMDO DZADZ ECUEC EGYEG ERIER ESHEH ESPES ESTEE ETHET FINFI FJIFJ FLKFK FRAFR \
    FROFO FSMFM GABGA GBRGB GEOGE GGYGG GHAGH GIBGI GINGN GLPGP GMBGM GNBGW GNQGQ GRCGR GRDGD GRLGL GTMGT GUFGF GUMGU \
    GUYGY HKGHK HMDHM HNDHN HRVHR HTIHT HUNHU IDNID IMNIM INDIN IOTIO IRLIE IRNIR IRQIQ ISLIS ISRIL ITAIT JAMJM JEYJE \
    JORJO JPNJP KAZKZ KENKE KGZKG KHMKH KIRKI KNAKN KORKR KWTKW LAOLA LBNLB LBRLR LBYLY LCALC LIELI LKALK LSOLS LTULT \
    LUXLU LVALV MACMO MAFMF MARMA MCOMC MDAMD MDGMG MDVMV MEXMX MHLMH MKDMK MLIML MLTMT MMRMM MNEME MNGMN MNPMP MOZMZ \
    MRTMR MSRMS MTQMQ MUSMU MWIMW MYSMY MYTYT NAMNA NCLNC NERNE NFKNF NGANG NICNI NIUNU NLDNL NORNO NPLNP NRUNR NZLNZ \
    OMNOM PAKPK PANPA PCNPN PERPE PHLPH PLWPW PNGPG POLPL PRIPR PRKKP PRTPT PRYPY PSEPS PYFPF QATQA REURE ROURO RUSRU \
    RWARW SAUSA SDNSD SENSN SGPSG SGSGS SHNSH SJMSJ SLBSB SLESL SLVSV SMRSM SOMSO SPMPM SRBRS SSDSS STPST SURSR SVKSK \
    SVNSI SWESE SWZSZ SXMSX SYCSC SYRSY TCATC TCDTD TGOTG THATH TJKTJ TKLTK TKMTM TLSTL TONTO TTOTT TUNTN TURTR TUVTV \
    TWNTW TZATZ UGAUG UKRUA UMIUM URYUY USAUS UZBUZ VATVA VCTVC VENVE VGBVG VIRVI VNMVN VUTVU WLFWF WSMWS YEMYE ZAFZA \
    ZMBZM ZWEZW XKXXK";

/// The code of ISO 3166-1 of two letters for a code of two or three letters, and for those of the European institutions.
pub(crate) fn two_letters(code: &str) -> Option<&str> {
    match code.len() {
        2 => institutional(code).map(|(_, iso)| iso).or_else(|| exists(code).then_some(code)),
        3 => ALPHA_3.split(' ').find(|pair| pair.get(..3) == Some(code)).and_then(|pair| pair.get(3..)),
        _ => None,
    }
}

/// The code of three letters for one of two.
pub(crate) fn three_letters(code: &str) -> Option<&'static str> {
    ALPHA_3.split(' ').find(|pair| pair.get(3..) == Some(code)).and_then(|pair| pair.get(..3))
}

/// Whether there is a country with this code.
pub(crate) fn exists(code: &str) -> bool {
    CODES.split(' ').any(|known| known == code)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn codes_of_three_letters_have_one_of_two() {
        for (code, expected) in [
            ("IRL", Some("IE")),
            ("AND", Some("AD")),
            ("BLR", Some("BY")),
            ("XKX", Some("XK")),
            ("GR", Some("GR")),
            ("EL", Some("GR")),
            ("UK", Some("GB")),
            ("1A0", None),
            ("Italia", None),
            ("ITA", Some("IT")),
            ("", None),
            ("XX", None),
        ] {
            assert_eq!(two_letters(code), expected, "{code}");
        }
        assert!(ALPHA_3.split(' ').all(|pair| pair.len() == 5 && exists(&pair[3..])));
        assert_eq!(ALPHA_3.split(' ').count(), CODES.split(' ').count());
    }

    #[test]
    fn only_codes_of_countries_exist() {
        for code in ["GR", "XK", "AD", "ZW"] {
            assert!(exists(code), "{code}");
        }
        for code in ["EL", "UK", "XX", "", "G", "gr", "GR "] {
            assert!(!exists(code), "{code}");
        }
    }
}

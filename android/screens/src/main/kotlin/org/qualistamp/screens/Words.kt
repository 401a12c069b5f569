// Written by `cargo xtask words` from words/.
package org.qualistamp.screens

import java.time.LocalDate

/** Every text of the app, by its key. */
enum class Word {
    APP_NAME,
    VERDICT_VALID,
    VERDICT_VALID_AS_OF,
    VERDICT_VALID_WITH_CAUTION,
    VERDICT_INVALID,
    VERDICT_INDETERMINATE,
    VERDICT_UNDECODABLE,
    VERDICT_NOT_A_STAMP,
    VERDICT_SUPPORT_CODE,
    VERDICT_NEXT,
    VERDICT_DESCRIBED,
    VALID_V00_FOUND,
    VALID_V00_NEXT,
    REJECTION_F01_FOUND,
    REJECTION_F01_NEXT,
    REJECTION_F02_FOUND,
    REJECTION_F02_NEXT,
    REJECTION_F03_FOUND,
    REJECTION_F03_NEXT,
    REJECTION_F04_FOUND,
    REJECTION_F04_NEXT,
    REJECTION_F05_FOUND,
    REJECTION_F05_NEXT,
    REJECTION_F06_FOUND,
    REJECTION_F06_NEXT,
    REJECTION_F07_FOUND,
    REJECTION_F07_NEXT,
    REJECTION_F08_FOUND,
    REJECTION_F08_NEXT,
    REJECTION_F09_FOUND,
    REJECTION_F09_NEXT,
    REJECTION_F10_FOUND,
    REJECTION_F10_NEXT,
    REJECTION_F11_FOUND,
    REJECTION_F11_NEXT,
    REJECTION_S01_FOUND,
    REJECTION_S01_NEXT,
    REJECTION_P01_FOUND,
    REJECTION_P01_NEXT,
    REJECTION_P02_FOUND,
    REJECTION_P02_NEXT,
    REJECTION_P03_FOUND,
    REJECTION_P03_NEXT,
    REJECTION_P04_FOUND,
    REJECTION_P04_NEXT,
    REJECTION_P05_FOUND,
    REJECTION_P05_NEXT,
    REJECTION_C01_FOUND,
    REJECTION_C01_NEXT,
    REJECTION_C02_FOUND,
    REJECTION_C02_NEXT,
    REJECTION_C03_FOUND,
    REJECTION_C03_NEXT,
    REJECTION_A01_FOUND,
    REJECTION_A01_NEXT,
    REJECTION_A02_FOUND,
    REJECTION_A02_NEXT,
    REJECTION_K01_FOUND,
    REJECTION_K01_NEXT,
    REJECTION_K01_FOUND_BY_AWARD,
    REJECTION_K02_FOUND,
    REJECTION_K02_NEXT,
    REJECTION_K02_FOUND_BY_AWARD,
    REJECTION_K03_FOUND,
    REJECTION_K03_NEXT,
    REJECTION_W01_FOUND,
    REJECTION_W01_NEXT,
    REJECTION_W02_FOUND,
    REJECTION_W02_NEXT,
    REJECTION_W03_FOUND,
    REJECTION_W03_NEXT,
    REJECTION_T01_FOUND,
    REJECTION_T01_NEXT,
    REJECTION_T02_FOUND,
    REJECTION_T02_NEXT,
    REASON_U01_FOUND,
    REASON_U01_NEXT,
    REASON_U02_FOUND,
    REASON_U02_NEXT,
    REASON_U03_FOUND,
    REASON_U03_NEXT,
    REASON_U04_FOUND,
    REASON_U04_NEXT,
    REASON_U05_FOUND,
    REASON_U05_NEXT,
    REASON_U06_FOUND,
    REASON_U06_NEXT,
    REASON_U07_FOUND,
    REASON_U07_NEXT,
    REASON_U08_FOUND,
    REASON_U08_NEXT,
    REASON_U09_FOUND,
    REASON_U09_NEXT,
    REASON_U10_FOUND,
    REASON_U10_NEXT,
    REASON_U11_FOUND,
    REASON_U11_NEXT,
    REASON_U12_FOUND,
    REASON_U12_NEXT,
    REASON_U13_FOUND,
    REASON_U13_NEXT,
    REASON_U14_FOUND,
    REASON_U14_NEXT,
    REASON_U15_FOUND,
    REASON_U15_NEXT,
    REASON_U16_FOUND,
    REASON_U16_NEXT,
    REASON_U17_FOUND,
    REASON_U17_NEXT,
    NOTE_N01_FOUND,
    NOTE_N01_NEXT,
    NOTE_N02_FOUND,
    NOTE_N02_NEXT,
    NOTE_N03_FOUND,
    NOTE_N03_NEXT,
    NOTE_N04_FOUND,
    NOTE_N04_NEXT,
    NOTE_N05_FOUND,
    NOTE_N05_NEXT,
    NOTE_N06_FOUND,
    NOTE_N06_NEXT,
    NOTE_N07_FOUND,
    NOTE_N07_NEXT,
    NOTE_N08_FOUND,
    NOTE_N08_NEXT,
    TEXT_X01_FOUND,
    TEXT_X01_NEXT,
    TEXT_X02_FOUND,
    TEXT_X02_NEXT,
    TEXT_X03_FOUND,
    TEXT_X03_NEXT,
    TEXT_X04_FOUND,
    TEXT_X04_NEXT,
    TEXT_X05_FOUND,
    TEXT_X05_NEXT,
    TEXT_X06_FOUND,
    TEXT_X06_NEXT,
    TEXT_X07_FOUND,
    TEXT_X07_NEXT,
    TEXT_X08_FOUND,
    TEXT_X08_NEXT,
    TEXT_X09_FOUND,
    TEXT_X09_NEXT,
    TEXT_X10_FOUND,
    TEXT_X10_NEXT,
    TEXT_X11_FOUND,
    TEXT_X11_NEXT,
    TEXT_X12_FOUND,
    TEXT_X12_NEXT,
    STATUS_SINCE,
    STATUS_REASON_ISSUED_IN_ERROR,
    STATUS_REASON_DECEPTION,
    STATUS_REASON_REPLACED,
    STATUS_REASON_DECISION,
    STATUS_REASON_HOLDER_REQUEST,
    STATUS_REASON_UNDER_REVIEW,
    STATUS_REASON_OTHER,
    AXIS_INTEGRITY,
    AXIS_ISSUER,
    AXIS_CONTENT,
    AXIS_AUTHORITY,
    AXIS_STATUS,
    AXIS_TIME,
    AXIS_FRESHNESS,
    FINDING_GOOD,
    FINDING_BAD,
    FINDING_NOT_CHECKED,
    FINDING_NOTED,
    FIELD_ISSUER,
    FIELD_FAMILY,
    FIELD_GIVEN,
    FIELD_FAMILY_LATIN,
    FIELD_GIVEN_LATIN,
    FIELD_DOB,
    FIELD_TITLE,
    FIELD_TITLE_EN,
    FIELD_TITLE_LANG,
    FIELD_ID,
    FIELD_AWARDED,
    FIELD_TYPE,
    FIELD_COUNTRY,
    FIELD_EQF,
    FIELD_NQF,
    FIELD_ISCED,
    FIELD_CREDITS,
    FIELD_GRADE,
    FIELD_GRADE_SCHEME,
    FIELD_MODE,
    FIELD_LANGS,
    FIELD_PROFESSION,
    FIELD_THESIS,
    FIELD_OUTCOMES,
    FIELD_STATUS,
    FIELD_LINK,
    FIELD_SPECIMEN,
    FIELD_JOINT_WITH,
    FIELD_EXPIRES,
    FIELD_NOT_BEFORE,
    FIELD_ISSUED_AT,
    FIELD_AWARD,
    FIELD_TRUST_LIST,
    FIELD_EXTRA,
    FIELD_OTHER_FIELDS,
    FIELD_KID,
    FIELD_ABSENT,
    AWARD_TYPE_GENERAL,
    AWARD_TYPE_VOCATIONAL,
    AWARD_TYPE_SHORT_CYCLE,
    AWARD_TYPE_BACHELOR,
    AWARD_TYPE_MASTER,
    AWARD_TYPE_DOCTORATE,
    AWARD_TYPE_PROFESSIONAL,
    AWARD_TYPE_MICRO_CREDENTIAL,
    AWARD_TYPE_COURSE,
    AWARD_TYPE_LANGUAGE,
    AWARD_TYPE_ATTENDANCE,
    AWARD_TYPE_UNREGISTERED,
    MODE_FULL_TIME,
    MODE_PART_TIME,
    MODE_ONLINE,
    MODE_BLENDED,
    MODE_WORK_BASED,
    MODE_ON_SITE,
    MODE_UNREGISTERED,
    CREDITS_ECTS,
    CREDITS_HOURS,
    CREDITS_ECVET,
    CREDITS_NATIONAL,
    CREDITS_UNREGISTERED,
    PROFESSION_DOCTOR,
    PROFESSION_NURSE,
    PROFESSION_DENTIST,
    PROFESSION_VET,
    PROFESSION_MIDWIFE,
    PROFESSION_PHARMACIST,
    PROFESSION_ARCHITECT,
    PROFESSION_UNREGISTERED,
    SCOPE_EQF,
    SCOPE_EQF_RANGE,
    SCOPE_AWARDED,
    SCOPE_COUNTRY,
    SCOPE_FROM,
    SCOPE_UNTIL,
    SCOPE_ANY,
    SCOPE_NOTHING,
    SCAN_TITLE,
    SCAN_IDLE,
    SCAN_HINT_CLOSER,
    SCAN_HINT_HOLD_STILL,
    SCAN_HINT_TILT,
    SCAN_HINT_MORE_LIGHT,
    SCAN_HINT_SHOW_WHOLE,
    SCAN_PERMISSION_FOUND,
    SCAN_PERMISSION_NEXT,
    SCAN_PERMISSION_ASK,
    SCAN_BUSY_FOUND,
    SCAN_BUSY_NEXT,
    SCAN_FAILED_FOUND,
    SCAN_FAILED_NEXT,
    SCAN_NONE_FOUND,
    SCAN_NONE_NEXT,
    SCAN_FOUND,
    SCAN_VIEWFINDER,
    SCAN_ZOOMED,
    BUTTON_TORCH_ON,
    BUTTON_TORCH_OFF,
    BUTTON_ZOOM,
    BUTTON_ZOOM_IN,
    BUTTON_ZOOM_OUT,
    BUTTON_OPEN_FILE,
    BUTTON_PASTE,
    BUTTON_ALLOW_CAMERA,
    BUTTON_SYSTEM_SETTINGS,
    BUTTON_TRY_AGAIN,
    BUTTON_SCAN_AGAIN,
    BUTTON_OPEN_TRUST,
    BUTTON_UPDATE,
    BUTTON_IMPORT_BUNDLE,
    BUTTON_IMPORT,
    BUTTON_DO_NOT_IMPORT,
    BUTTON_CANCEL,
    BUTTON_CLOSE,
    BUTTON_DONE,
    BUTTON_BACK,
    BUTTON_KEEP,
    BUTTON_DELETE,
    BUTTON_DELETE_NAMED,
    BUTTON_DELETE_ALL,
    BUTTON_SHOW,
    BUTTON_VERIFY,
    BUTTON_DETAILS,
    BUTTON_DATE_SETTINGS,
    BUTTON_FREE_STORAGE,
    TAB_SCAN,
    TAB_TRUST,
    TAB_KEPT,
    TAB_SETTINGS,
    TAB_ABOUT,
    RESULT_TITLE,
    RESULT_COMPARE,
    RESULT_SIGNED_FIELDS,
    RESULT_SIGNED_NOT_PROOF,
    RESULT_NOTES,
    RESULT_CHECKS,
    RESULT_FINDING,
    RESULT_MORE,
    RESULT_CHOOSE,
    RESULT_KEPT,
    RESULT_READING,
    TRUST_TITLE,
    TRUST_NONE,
    TRUST_AGE_TODAY,
    TRUST_AGE_DAYS,
    TRUST_ISSUED,
    TRUST_NEXT_UPDATE,
    TRUST_FRESH,
    TRUST_DUE,
    TRUST_TOO_OLD,
    TRUST_VERSION,
    TRUST_ROOT,
    TRUST_ISSUERS,
    TRUST_KEYS,
    TRUST_STATUS_LISTS,
    TRUST_REGISTERS,
    TRUST_UPDATING,
    TRUST_IMPORTING,
    TRUST_CHECKING,
    TRUST_OFFER_FOUND,
    TRUST_OFFER_NEXT,
    TRUST_OFFER_SIZE,
    TRUST_OFFER_ROOT,
    TRUST_OFFER_LIST,
    TRUST_OFFER_FIRST_LIST,
    TRUST_OFFER_NO_LIST,
    TRUST_OFFER_ISSUERS,
    TRUST_OFFER_STATUS_LISTS,
    TRUST_DECLINED,
    TRUST_UPDATED,
    TRUST_UNCHANGED,
    TRUST_OVERDUE_FOUND,
    TRUST_OVERDUE_NEXT,
    TRUST_PARTS_REFUSED,
    TRUST_STILL_WITHDRAWN,
    TRUST_KEPT,
    TRUST_RECOVERED,
    TRUST_RECOVERED_NEXT,
    TRUST_INTERRUPTED_FOUND,
    TRUST_INTERRUPTED_NEXT,
    TRUST_WAITING,
    TRUST_CLOCK_BEHIND_FOUND,
    TRUST_CLOCK_BEHIND_NEXT,
    TRUST_OFFLINE,
    TRUST_ERROR_OLDER_FOUND,
    TRUST_ERROR_OLDER_NEXT,
    TRUST_ERROR_DAMAGED_FOUND,
    TRUST_ERROR_DAMAGED_NEXT,
    TRUST_ERROR_TOO_LARGE_FOUND,
    TRUST_ERROR_TOO_LARGE_NEXT,
    TRUST_ERROR_OTHER_ROOT_FOUND,
    TRUST_ERROR_OTHER_ROOT_NEXT,
    TRUST_ERROR_ROOT_SKIPPED_FOUND,
    TRUST_ERROR_ROOT_SKIPPED_NEXT,
    TRUST_ERROR_ROOT_EXPIRED_FOUND,
    TRUST_ERROR_ROOT_EXPIRED_NEXT,
    TRUST_ERROR_LIST_BEFORE_ROOT_FOUND,
    TRUST_ERROR_LIST_BEFORE_ROOT_NEXT,
    TRUST_ERROR_LIST_MISSING_FOUND,
    TRUST_ERROR_LIST_MISSING_NEXT,
    TRUST_ERROR_EQUIVOCATION_FOUND,
    TRUST_ERROR_EQUIVOCATION_NEXT,
    TRUST_ERROR_FUTURE_FOUND,
    TRUST_ERROR_FUTURE_NEXT,
    TRUST_ERROR_STORAGE_FULL_FOUND,
    TRUST_ERROR_STORAGE_FULL_NEXT,
    TRUST_ERROR_STORAGE_FOUND,
    TRUST_ERROR_STORAGE_NEXT,
    TRUST_ERROR_BUSY_FOUND,
    TRUST_ERROR_BUSY_NEXT,
    TRUST_ERROR_ANCHOR_FOUND,
    TRUST_ERROR_ANCHOR_NEXT,
    TRUST_ERROR_NETWORK_FOUND,
    TRUST_ERROR_NETWORK_NEXT,
    TRUST_ERROR_NO_ADDRESS_FOUND,
    TRUST_ERROR_NO_ADDRESS_NEXT,
    IMPORT_TITLE,
    IMPORT_OPENING,
    IMPORT_READING,
    IMPORT_PAGE,
    IMPORT_NO_STAMP_FOUND,
    IMPORT_NO_STAMP_NEXT,
    IMPORT_TOO_LARGE_FOUND,
    IMPORT_TOO_LARGE_NEXT,
    IMPORT_TOO_MANY_PAGES_FOUND,
    IMPORT_TOO_MANY_PAGES_NEXT,
    IMPORT_UNREADABLE_FOUND,
    IMPORT_UNREADABLE_NEXT,
    IMPORT_LOCKED_FOUND,
    IMPORT_LOCKED_NEXT,
    IMPORT_GONE_FOUND,
    IMPORT_GONE_NEXT,
    IMPORT_NOT_ALLOWED_FOUND,
    IMPORT_NOT_ALLOWED_NEXT,
    IMPORT_TOO_SLOW_FOUND,
    IMPORT_TOO_SLOW_NEXT,
    IMPORT_STUCK_FOUND,
    IMPORT_STUCK_NEXT,
    IMPORT_NO_ROOM_FOUND,
    IMPORT_NO_ROOM_NEXT,
    IMPORT_INTERRUPTED_FOUND,
    IMPORT_INTERRUPTED_NEXT,
    KEPT_TITLE,
    KEPT_OFF_FOUND,
    KEPT_OFF_NEXT,
    KEPT_EMPTY_FOUND,
    KEPT_EMPTY_NEXT,
    KEPT_FULL_FOUND,
    KEPT_FULL_NEXT,
    KEPT_FAILED_FOUND,
    KEPT_FAILED_NEXT,
    KEPT_DELETED,
    KEPT_AGAIN,
    SETTINGS_TITLE,
    SETTINGS_LANGUAGE,
    SETTINGS_LANGUAGE_SYSTEM,
    SETTINGS_LANGUAGE_NAME,
    SETTINGS_POLICY,
    SETTINGS_HARD_LIMIT,
    SETTINGS_HARD_LIMIT_WHY,
    SETTINGS_SPECIMENS,
    SETTINGS_UNKNOWN_STATUS,
    SETTINGS_UNKNOWN_STATUS_WHY,
    SETTINGS_SECURE,
    SETTINGS_KEEP,
    SETTINGS_KEEP_WHY,
    SETTINGS_ON,
    SETTINGS_OFF,
    SETTINGS_DEMO_FOUND,
    SETTINGS_DEMO_NEXT,
    ABOUT_TITLE,
    ABOUT_WHAT,
    ABOUT_PRIVACY,
    ABOUT_VERSION,
    ABOUT_CORE,
    ABOUT_LICENCE,
    ABOUT_COMPARE,
    CAMERA_USAGE,
    CRASH_FOUND,
    CRASH_NEXT,
}

/** Every text of the app, with what is put into it. */
object Words {
    /** Keys that begin with `about.` */
    object About {
        val title = Phrase(Word.ABOUT_TITLE)
        val what = Phrase(Word.ABOUT_WHAT)
        val privacy = Phrase(Word.ABOUT_PRIVACY)
        fun version(version: Inset) = Phrase(Word.ABOUT_VERSION, listOf(version))
        fun core(version: Inset) = Phrase(Word.ABOUT_CORE, listOf(version))
        val licence = Phrase(Word.ABOUT_LICENCE)
        val compare = Phrase(Word.ABOUT_COMPARE)
    }

    /** Keys that begin with `app.` */
    object App {
        val name = Phrase(Word.APP_NAME)
    }

    /** Keys that begin with `award_type.` */
    object AwardType {
        val general = Phrase(Word.AWARD_TYPE_GENERAL)
        val vocational = Phrase(Word.AWARD_TYPE_VOCATIONAL)
        val shortCycle = Phrase(Word.AWARD_TYPE_SHORT_CYCLE)
        val bachelor = Phrase(Word.AWARD_TYPE_BACHELOR)
        val master = Phrase(Word.AWARD_TYPE_MASTER)
        val doctorate = Phrase(Word.AWARD_TYPE_DOCTORATE)
        val professional = Phrase(Word.AWARD_TYPE_PROFESSIONAL)
        val microCredential = Phrase(Word.AWARD_TYPE_MICRO_CREDENTIAL)
        val course = Phrase(Word.AWARD_TYPE_COURSE)
        val language = Phrase(Word.AWARD_TYPE_LANGUAGE)
        val attendance = Phrase(Word.AWARD_TYPE_ATTENDANCE)
        fun unregistered(number: Long) = Phrase(Word.AWARD_TYPE_UNREGISTERED, listOf(Inset.Number(number)))
    }

    /** Keys that begin with `axis.` */
    object Axis {
        val integrity = Phrase(Word.AXIS_INTEGRITY)
        val issuer = Phrase(Word.AXIS_ISSUER)
        val content = Phrase(Word.AXIS_CONTENT)
        val authority = Phrase(Word.AXIS_AUTHORITY)
        val status = Phrase(Word.AXIS_STATUS)
        val time = Phrase(Word.AXIS_TIME)
        val freshness = Phrase(Word.AXIS_FRESHNESS)
    }

    /** Keys that begin with `button.` */
    object Button {
        val torchOn = Phrase(Word.BUTTON_TORCH_ON)
        val torchOff = Phrase(Word.BUTTON_TORCH_OFF)
        val zoom = Phrase(Word.BUTTON_ZOOM)
        val zoomIn = Phrase(Word.BUTTON_ZOOM_IN)
        val zoomOut = Phrase(Word.BUTTON_ZOOM_OUT)
        val openFile = Phrase(Word.BUTTON_OPEN_FILE)
        val paste = Phrase(Word.BUTTON_PASTE)
        val allowCamera = Phrase(Word.BUTTON_ALLOW_CAMERA)
        val systemSettings = Phrase(Word.BUTTON_SYSTEM_SETTINGS)
        val tryAgain = Phrase(Word.BUTTON_TRY_AGAIN)
        val scanAgain = Phrase(Word.BUTTON_SCAN_AGAIN)
        val openTrust = Phrase(Word.BUTTON_OPEN_TRUST)
        val update = Phrase(Word.BUTTON_UPDATE)
        val importBundle = Phrase(Word.BUTTON_IMPORT_BUNDLE)
        val import = Phrase(Word.BUTTON_IMPORT)
        val doNotImport = Phrase(Word.BUTTON_DO_NOT_IMPORT)
        val cancel = Phrase(Word.BUTTON_CANCEL)
        val close = Phrase(Word.BUTTON_CLOSE)
        val done = Phrase(Word.BUTTON_DONE)
        val back = Phrase(Word.BUTTON_BACK)
        val keep = Phrase(Word.BUTTON_KEEP)
        val delete = Phrase(Word.BUTTON_DELETE)
        fun deleteNamed(name: Inset) = Phrase(Word.BUTTON_DELETE_NAMED, listOf(name))
        val deleteAll = Phrase(Word.BUTTON_DELETE_ALL)
        val show = Phrase(Word.BUTTON_SHOW)
        val verify = Phrase(Word.BUTTON_VERIFY)
        val details = Phrase(Word.BUTTON_DETAILS)
        val dateSettings = Phrase(Word.BUTTON_DATE_SETTINGS)
        val freeStorage = Phrase(Word.BUTTON_FREE_STORAGE)
    }

    /** Keys that begin with `camera.` */
    object Camera {
        val usage = Phrase(Word.CAMERA_USAGE)
    }

    /** Keys that begin with `crash.` */
    object Crash {
        val found = Phrase(Word.CRASH_FOUND)
        val next = Phrase(Word.CRASH_NEXT)
    }

    /** Keys that begin with `credits.` */
    object Credits {
        fun ects(amount: Inset) = Phrase(Word.CREDITS_ECTS, listOf(amount))
        fun hours(amount: Inset) = Phrase(Word.CREDITS_HOURS, listOf(amount))
        fun ecvet(amount: Inset) = Phrase(Word.CREDITS_ECVET, listOf(amount))
        fun national(amount: Inset) = Phrase(Word.CREDITS_NATIONAL, listOf(amount))
        fun unregistered(amount: Inset, number: Long) = Phrase(Word.CREDITS_UNREGISTERED, listOf(amount, Inset.Number(number)))
    }

    /** Keys that begin with `field.` */
    object Field {
        val issuer = Phrase(Word.FIELD_ISSUER)
        val family = Phrase(Word.FIELD_FAMILY)
        val given = Phrase(Word.FIELD_GIVEN)
        val familyLatin = Phrase(Word.FIELD_FAMILY_LATIN)
        val givenLatin = Phrase(Word.FIELD_GIVEN_LATIN)
        val dob = Phrase(Word.FIELD_DOB)
        val title = Phrase(Word.FIELD_TITLE)
        val titleEn = Phrase(Word.FIELD_TITLE_EN)
        val titleLang = Phrase(Word.FIELD_TITLE_LANG)
        val id = Phrase(Word.FIELD_ID)
        val awarded = Phrase(Word.FIELD_AWARDED)
        val type = Phrase(Word.FIELD_TYPE)
        val country = Phrase(Word.FIELD_COUNTRY)
        val eqf = Phrase(Word.FIELD_EQF)
        val nqf = Phrase(Word.FIELD_NQF)
        val isced = Phrase(Word.FIELD_ISCED)
        val credits = Phrase(Word.FIELD_CREDITS)
        val grade = Phrase(Word.FIELD_GRADE)
        val gradeScheme = Phrase(Word.FIELD_GRADE_SCHEME)
        val mode = Phrase(Word.FIELD_MODE)
        val langs = Phrase(Word.FIELD_LANGS)
        val profession = Phrase(Word.FIELD_PROFESSION)
        val thesis = Phrase(Word.FIELD_THESIS)
        val outcomes = Phrase(Word.FIELD_OUTCOMES)
        val status = Phrase(Word.FIELD_STATUS)
        val link = Phrase(Word.FIELD_LINK)
        val specimen = Phrase(Word.FIELD_SPECIMEN)
        val jointWith = Phrase(Word.FIELD_JOINT_WITH)
        val expires = Phrase(Word.FIELD_EXPIRES)
        val notBefore = Phrase(Word.FIELD_NOT_BEFORE)
        val issuedAt = Phrase(Word.FIELD_ISSUED_AT)
        val award = Phrase(Word.FIELD_AWARD)
        val trustList = Phrase(Word.FIELD_TRUST_LIST)
        fun extra(number: Long) = Phrase(Word.FIELD_EXTRA, listOf(Inset.Number(number)))
        val otherFields = Phrase(Word.FIELD_OTHER_FIELDS)
        val kid = Phrase(Word.FIELD_KID)
        val absent = Phrase(Word.FIELD_ABSENT)
    }

    /** Keys that begin with `finding.` */
    object Finding {
        val good = Phrase(Word.FINDING_GOOD)
        val bad = Phrase(Word.FINDING_BAD)
        val notChecked = Phrase(Word.FINDING_NOT_CHECKED)
        val noted = Phrase(Word.FINDING_NOTED)
    }

    /** Keys that begin with `import.` */
    object Import {
        val title = Phrase(Word.IMPORT_TITLE)
        val opening = Phrase(Word.IMPORT_OPENING)
        val reading = Phrase(Word.IMPORT_READING)
        fun page(page: Long, pages: Long) = Phrase(Word.IMPORT_PAGE, listOf(Inset.Number(page), Inset.Number(pages)))
        val noStampFound = Phrase(Word.IMPORT_NO_STAMP_FOUND)
        val noStampNext = Phrase(Word.IMPORT_NO_STAMP_NEXT)
        fun tooLargeFound(found: Inset, limit: Inset) = Phrase(Word.IMPORT_TOO_LARGE_FOUND, listOf(found, limit))
        val tooLargeNext = Phrase(Word.IMPORT_TOO_LARGE_NEXT)
        fun tooManyPagesFound(pages: Long) = Phrase(Word.IMPORT_TOO_MANY_PAGES_FOUND, listOf(Inset.Number(pages)))
        val tooManyPagesNext = Phrase(Word.IMPORT_TOO_MANY_PAGES_NEXT)
        val unreadableFound = Phrase(Word.IMPORT_UNREADABLE_FOUND)
        val unreadableNext = Phrase(Word.IMPORT_UNREADABLE_NEXT)
        val lockedFound = Phrase(Word.IMPORT_LOCKED_FOUND)
        val lockedNext = Phrase(Word.IMPORT_LOCKED_NEXT)
        val goneFound = Phrase(Word.IMPORT_GONE_FOUND)
        val goneNext = Phrase(Word.IMPORT_GONE_NEXT)
        val notAllowedFound = Phrase(Word.IMPORT_NOT_ALLOWED_FOUND)
        val notAllowedNext = Phrase(Word.IMPORT_NOT_ALLOWED_NEXT)
        fun tooSlowFound(seconds: Long) = Phrase(Word.IMPORT_TOO_SLOW_FOUND, listOf(Inset.Number(seconds)))
        val tooSlowNext = Phrase(Word.IMPORT_TOO_SLOW_NEXT)
        val stuckFound = Phrase(Word.IMPORT_STUCK_FOUND)
        val stuckNext = Phrase(Word.IMPORT_STUCK_NEXT)
        val noRoomFound = Phrase(Word.IMPORT_NO_ROOM_FOUND)
        val noRoomNext = Phrase(Word.IMPORT_NO_ROOM_NEXT)
        val interruptedFound = Phrase(Word.IMPORT_INTERRUPTED_FOUND)
        val interruptedNext = Phrase(Word.IMPORT_INTERRUPTED_NEXT)
    }

    /** Keys that begin with `kept.` */
    object Kept {
        val title = Phrase(Word.KEPT_TITLE)
        val offFound = Phrase(Word.KEPT_OFF_FOUND)
        val offNext = Phrase(Word.KEPT_OFF_NEXT)
        val emptyFound = Phrase(Word.KEPT_EMPTY_FOUND)
        val emptyNext = Phrase(Word.KEPT_EMPTY_NEXT)
        fun fullFound(limit: Long) = Phrase(Word.KEPT_FULL_FOUND, listOf(Inset.Number(limit)))
        val fullNext = Phrase(Word.KEPT_FULL_NEXT)
        val failedFound = Phrase(Word.KEPT_FAILED_FOUND)
        val failedNext = Phrase(Word.KEPT_FAILED_NEXT)
        val deleted = Phrase(Word.KEPT_DELETED)
        val again = Phrase(Word.KEPT_AGAIN)
    }

    /** Keys that begin with `mode.` */
    object Mode {
        val fullTime = Phrase(Word.MODE_FULL_TIME)
        val partTime = Phrase(Word.MODE_PART_TIME)
        val online = Phrase(Word.MODE_ONLINE)
        val blended = Phrase(Word.MODE_BLENDED)
        val workBased = Phrase(Word.MODE_WORK_BASED)
        val onSite = Phrase(Word.MODE_ON_SITE)
        fun unregistered(number: Long) = Phrase(Word.MODE_UNREGISTERED, listOf(Inset.Number(number)))
    }

    /** Keys that begin with `note.` */
    object Note {
        fun n01Found(issued: LocalDate, nextUpdate: LocalDate) = Phrase(Word.NOTE_N01_FOUND, listOf(Inset.Day(issued), Inset.Day(nextUpdate)))
        val n01Next = Phrase(Word.NOTE_N01_NEXT)
        val n02Found = Phrase(Word.NOTE_N02_FOUND)
        val n02Next = Phrase(Word.NOTE_N02_NEXT)
        val n03Found = Phrase(Word.NOTE_N03_FOUND)
        val n03Next = Phrase(Word.NOTE_N03_NEXT)
        fun n04Found(awarded: LocalDate) = Phrase(Word.NOTE_N04_FOUND, listOf(Inset.Day(awarded)))
        val n04Next = Phrase(Word.NOTE_N04_NEXT)
        fun n05Found(issued: LocalDate, nextUpdate: LocalDate) = Phrase(Word.NOTE_N05_FOUND, listOf(Inset.Day(issued), Inset.Day(nextUpdate)))
        val n05Next = Phrase(Word.NOTE_N05_NEXT)
        val n06Found = Phrase(Word.NOTE_N06_FOUND)
        val n06Next = Phrase(Word.NOTE_N06_NEXT)
        fun n07Found(since: LocalDate, sealed: LocalDate) = Phrase(Word.NOTE_N07_FOUND, listOf(Inset.Day(since), Inset.Day(sealed)))
        val n07Next = Phrase(Word.NOTE_N07_NEXT)
        fun n08Found(now: LocalDate, floor: LocalDate) = Phrase(Word.NOTE_N08_FOUND, listOf(Inset.Day(now), Inset.Day(floor)))
        val n08Next = Phrase(Word.NOTE_N08_NEXT)
    }

    /** Keys that begin with `profession.` */
    object Profession {
        val doctor = Phrase(Word.PROFESSION_DOCTOR)
        val nurse = Phrase(Word.PROFESSION_NURSE)
        val dentist = Phrase(Word.PROFESSION_DENTIST)
        val vet = Phrase(Word.PROFESSION_VET)
        val midwife = Phrase(Word.PROFESSION_MIDWIFE)
        val pharmacist = Phrase(Word.PROFESSION_PHARMACIST)
        val architect = Phrase(Word.PROFESSION_ARCHITECT)
        fun unregistered(number: Long) = Phrase(Word.PROFESSION_UNREGISTERED, listOf(Inset.Number(number)))
    }

    /** Keys that begin with `reason.` */
    object Reason {
        val u01Found = Phrase(Word.REASON_U01_FOUND)
        val u01Next = Phrase(Word.REASON_U01_NEXT)
        fun u02Found(kid: Inset) = Phrase(Word.REASON_U02_FOUND, listOf(kid))
        val u02Next = Phrase(Word.REASON_U02_NEXT)
        fun u03Found(coding: Long) = Phrase(Word.REASON_U03_FOUND, listOf(Inset.Number(coding)))
        val u03Next = Phrase(Word.REASON_U03_NEXT)
        fun u04Found(since: LocalDate) = Phrase(Word.REASON_U04_FOUND, listOf(Inset.Day(since)))
        val u04Next = Phrase(Word.REASON_U04_NEXT)
        fun u05Found(issuedAt: LocalDate, now: LocalDate) = Phrase(Word.REASON_U05_FOUND, listOf(Inset.Day(issuedAt), Inset.Day(now)))
        val u05Next = Phrase(Word.REASON_U05_NEXT)
        fun u06Found(now: LocalDate, floor: LocalDate) = Phrase(Word.REASON_U06_FOUND, listOf(Inset.Day(now), Inset.Day(floor)))
        val u06Next = Phrase(Word.REASON_U06_NEXT)
        fun u07Found(issued: LocalDate, limit: LocalDate) = Phrase(Word.REASON_U07_FOUND, listOf(Inset.Day(issued), Inset.Day(limit)))
        val u07Next = Phrase(Word.REASON_U07_NEXT)
        fun u08Found(since: LocalDate) = Phrase(Word.REASON_U08_FOUND, listOf(Inset.Day(since)))
        val u08Next = Phrase(Word.REASON_U08_NEXT)
        val u09Found = Phrase(Word.REASON_U09_FOUND)
        val u09Next = Phrase(Word.REASON_U09_NEXT)
        val u10Found = Phrase(Word.REASON_U10_FOUND)
        val u10Next = Phrase(Word.REASON_U10_NEXT)
        fun u11Found(issued: LocalDate, limit: LocalDate) = Phrase(Word.REASON_U11_FOUND, listOf(Inset.Day(issued), Inset.Day(limit)))
        val u11Next = Phrase(Word.REASON_U11_NEXT)
        val u12Found = Phrase(Word.REASON_U12_FOUND)
        val u12Next = Phrase(Word.REASON_U12_NEXT)
        fun u13Found(entries: Long, index: Long) = Phrase(Word.REASON_U13_FOUND, listOf(Inset.Number(entries), Inset.Number(index)))
        val u13Next = Phrase(Word.REASON_U13_NEXT)
        fun u14Found(value: Long) = Phrase(Word.REASON_U14_FOUND, listOf(Inset.Number(value)))
        val u14Next = Phrase(Word.REASON_U14_NEXT)
        fun u15Found(key: Long) = Phrase(Word.REASON_U15_FOUND, listOf(Inset.Number(key)))
        val u15Next = Phrase(Word.REASON_U15_NEXT)
        val u16Found = Phrase(Word.REASON_U16_FOUND)
        val u16Next = Phrase(Word.REASON_U16_NEXT)
        fun u17Found(country: Inset) = Phrase(Word.REASON_U17_FOUND, listOf(country))
        val u17Next = Phrase(Word.REASON_U17_NEXT)
    }

    /** Keys that begin with `rejection.` */
    object Rejection {
        val f01Found = Phrase(Word.REJECTION_F01_FOUND)
        val f01Next = Phrase(Word.REJECTION_F01_NEXT)
        val f02Found = Phrase(Word.REJECTION_F02_FOUND)
        val f02Next = Phrase(Word.REJECTION_F02_NEXT)
        val f03Found = Phrase(Word.REJECTION_F03_FOUND)
        val f03Next = Phrase(Word.REJECTION_F03_NEXT)
        val f04Found = Phrase(Word.REJECTION_F04_FOUND)
        val f04Next = Phrase(Word.REJECTION_F04_NEXT)
        val f05Found = Phrase(Word.REJECTION_F05_FOUND)
        val f05Next = Phrase(Word.REJECTION_F05_NEXT)
        val f06Found = Phrase(Word.REJECTION_F06_FOUND)
        val f06Next = Phrase(Word.REJECTION_F06_NEXT)
        val f07Found = Phrase(Word.REJECTION_F07_FOUND)
        val f07Next = Phrase(Word.REJECTION_F07_NEXT)
        val f08Found = Phrase(Word.REJECTION_F08_FOUND)
        val f08Next = Phrase(Word.REJECTION_F08_NEXT)
        val f09Found = Phrase(Word.REJECTION_F09_FOUND)
        val f09Next = Phrase(Word.REJECTION_F09_NEXT)
        val f10Found = Phrase(Word.REJECTION_F10_FOUND)
        val f10Next = Phrase(Word.REJECTION_F10_NEXT)
        val f11Found = Phrase(Word.REJECTION_F11_FOUND)
        val f11Next = Phrase(Word.REJECTION_F11_NEXT)
        fun s01Found(kid: Inset) = Phrase(Word.REJECTION_S01_FOUND, listOf(kid))
        val s01Next = Phrase(Word.REJECTION_S01_NEXT)
        val p01Found = Phrase(Word.REJECTION_P01_FOUND)
        val p01Next = Phrase(Word.REJECTION_P01_NEXT)
        val p02Found = Phrase(Word.REJECTION_P02_FOUND)
        val p02Next = Phrase(Word.REJECTION_P02_NEXT)
        val p03Found = Phrase(Word.REJECTION_P03_FOUND)
        val p03Next = Phrase(Word.REJECTION_P03_NEXT)
        val p04Found = Phrase(Word.REJECTION_P04_FOUND)
        val p04Next = Phrase(Word.REJECTION_P04_NEXT)
        val p05Found = Phrase(Word.REJECTION_P05_FOUND)
        val p05Next = Phrase(Word.REJECTION_P05_NEXT)
        val c01Found = Phrase(Word.REJECTION_C01_FOUND)
        val c01Next = Phrase(Word.REJECTION_C01_NEXT)
        fun c02Found(field: Inset) = Phrase(Word.REJECTION_C02_FOUND, listOf(field))
        val c02Next = Phrase(Word.REJECTION_C02_NEXT)
        val c03Found = Phrase(Word.REJECTION_C03_FOUND)
        val c03Next = Phrase(Word.REJECTION_C03_NEXT)
        fun a01Found(claimed: Inset, allowed: Inset) = Phrase(Word.REJECTION_A01_FOUND, listOf(claimed, allowed))
        val a01Next = Phrase(Word.REJECTION_A01_NEXT)
        val a02Found = Phrase(Word.REJECTION_A02_FOUND)
        val a02Next = Phrase(Word.REJECTION_A02_NEXT)
        fun k01Found(signed: LocalDate, validFrom: LocalDate) = Phrase(Word.REJECTION_K01_FOUND, listOf(Inset.Day(signed), Inset.Day(validFrom)))
        val k01Next = Phrase(Word.REJECTION_K01_NEXT)
        fun k01FoundByAward(signed: LocalDate, validFrom: LocalDate) = Phrase(Word.REJECTION_K01_FOUND_BY_AWARD, listOf(Inset.Day(signed), Inset.Day(validFrom)))
        fun k02Found(signed: LocalDate, validUntil: LocalDate) = Phrase(Word.REJECTION_K02_FOUND, listOf(Inset.Day(signed), Inset.Day(validUntil)))
        val k02Next = Phrase(Word.REJECTION_K02_NEXT)
        fun k02FoundByAward(signed: LocalDate, validUntil: LocalDate) = Phrase(Word.REJECTION_K02_FOUND_BY_AWARD, listOf(Inset.Day(signed), Inset.Day(validUntil)))
        fun k03Found(since: LocalDate) = Phrase(Word.REJECTION_K03_FOUND, listOf(Inset.Day(since)))
        val k03Next = Phrase(Word.REJECTION_K03_NEXT)
        val w01Found = Phrase(Word.REJECTION_W01_FOUND)
        val w01Next = Phrase(Word.REJECTION_W01_NEXT)
        val w02Found = Phrase(Word.REJECTION_W02_FOUND)
        val w02Next = Phrase(Word.REJECTION_W02_NEXT)
        val w03Found = Phrase(Word.REJECTION_W03_FOUND)
        val w03Next = Phrase(Word.REJECTION_W03_NEXT)
        fun t01Found(notBefore: LocalDate, now: LocalDate) = Phrase(Word.REJECTION_T01_FOUND, listOf(Inset.Day(notBefore), Inset.Day(now)))
        val t01Next = Phrase(Word.REJECTION_T01_NEXT)
        fun t02Found(expires: LocalDate, now: LocalDate) = Phrase(Word.REJECTION_T02_FOUND, listOf(Inset.Day(expires), Inset.Day(now)))
        val t02Next = Phrase(Word.REJECTION_T02_NEXT)
    }

    /** Keys that begin with `result.` */
    object Result {
        val title = Phrase(Word.RESULT_TITLE)
        val compare = Phrase(Word.RESULT_COMPARE)
        val signedFields = Phrase(Word.RESULT_SIGNED_FIELDS)
        val signedNotProof = Phrase(Word.RESULT_SIGNED_NOT_PROOF)
        val notes = Phrase(Word.RESULT_NOTES)
        val checks = Phrase(Word.RESULT_CHECKS)
        fun finding(axis: Inset, finding: Inset) = Phrase(Word.RESULT_FINDING, listOf(axis, finding))
        fun more(count: Long) = Phrase(Word.RESULT_MORE, listOf(Inset.Number(count)))
        fun choose(number: Long) = Phrase(Word.RESULT_CHOOSE, listOf(Inset.Number(number)))
        val kept = Phrase(Word.RESULT_KEPT)
        val reading = Phrase(Word.RESULT_READING)
    }

    /** Keys that begin with `scan.` */
    object Scan {
        val title = Phrase(Word.SCAN_TITLE)
        val idle = Phrase(Word.SCAN_IDLE)
        val hintCloser = Phrase(Word.SCAN_HINT_CLOSER)
        val hintHoldStill = Phrase(Word.SCAN_HINT_HOLD_STILL)
        val hintTilt = Phrase(Word.SCAN_HINT_TILT)
        val hintMoreLight = Phrase(Word.SCAN_HINT_MORE_LIGHT)
        val hintShowWhole = Phrase(Word.SCAN_HINT_SHOW_WHOLE)
        val permissionFound = Phrase(Word.SCAN_PERMISSION_FOUND)
        val permissionNext = Phrase(Word.SCAN_PERMISSION_NEXT)
        val permissionAsk = Phrase(Word.SCAN_PERMISSION_ASK)
        val busyFound = Phrase(Word.SCAN_BUSY_FOUND)
        val busyNext = Phrase(Word.SCAN_BUSY_NEXT)
        val failedFound = Phrase(Word.SCAN_FAILED_FOUND)
        val failedNext = Phrase(Word.SCAN_FAILED_NEXT)
        val noneFound = Phrase(Word.SCAN_NONE_FOUND)
        val noneNext = Phrase(Word.SCAN_NONE_NEXT)
        val found = Phrase(Word.SCAN_FOUND)
        val viewfinder = Phrase(Word.SCAN_VIEWFINDER)
        fun zoomed(factor: Inset) = Phrase(Word.SCAN_ZOOMED, listOf(factor))
    }

    /** Keys that begin with `scope.` */
    object Scope {
        fun eqf(level: Long) = Phrase(Word.SCOPE_EQF, listOf(Inset.Number(level)))
        fun eqfRange(lowest: Long, highest: Long) = Phrase(Word.SCOPE_EQF_RANGE, listOf(Inset.Number(lowest), Inset.Number(highest)))
        fun awarded(awarded: LocalDate) = Phrase(Word.SCOPE_AWARDED, listOf(Inset.Day(awarded)))
        fun country(country: Inset) = Phrase(Word.SCOPE_COUNTRY, listOf(country))
        fun from(from: LocalDate) = Phrase(Word.SCOPE_FROM, listOf(Inset.Day(from)))
        fun until(until: LocalDate) = Phrase(Word.SCOPE_UNTIL, listOf(Inset.Day(until)))
        val any = Phrase(Word.SCOPE_ANY)
        val nothing = Phrase(Word.SCOPE_NOTHING)
    }

    /** Keys that begin with `settings.` */
    object Settings {
        val title = Phrase(Word.SETTINGS_TITLE)
        val language = Phrase(Word.SETTINGS_LANGUAGE)
        val languageSystem = Phrase(Word.SETTINGS_LANGUAGE_SYSTEM)
        val languageName = Phrase(Word.SETTINGS_LANGUAGE_NAME)
        val policy = Phrase(Word.SETTINGS_POLICY)
        fun hardLimit(days: Long) = Phrase(Word.SETTINGS_HARD_LIMIT, listOf(Inset.Number(days)))
        val hardLimitWhy = Phrase(Word.SETTINGS_HARD_LIMIT_WHY)
        val specimens = Phrase(Word.SETTINGS_SPECIMENS)
        val unknownStatus = Phrase(Word.SETTINGS_UNKNOWN_STATUS)
        val unknownStatusWhy = Phrase(Word.SETTINGS_UNKNOWN_STATUS_WHY)
        val secure = Phrase(Word.SETTINGS_SECURE)
        val keep = Phrase(Word.SETTINGS_KEEP)
        val keepWhy = Phrase(Word.SETTINGS_KEEP_WHY)
        val on = Phrase(Word.SETTINGS_ON)
        val off = Phrase(Word.SETTINGS_OFF)
        val demoFound = Phrase(Word.SETTINGS_DEMO_FOUND)
        val demoNext = Phrase(Word.SETTINGS_DEMO_NEXT)
    }

    /** Keys that begin with `status.` */
    object Status {
        fun since(since: LocalDate) = Phrase(Word.STATUS_SINCE, listOf(Inset.Day(since)))
        val reasonIssuedInError = Phrase(Word.STATUS_REASON_ISSUED_IN_ERROR)
        val reasonDeception = Phrase(Word.STATUS_REASON_DECEPTION)
        val reasonReplaced = Phrase(Word.STATUS_REASON_REPLACED)
        val reasonDecision = Phrase(Word.STATUS_REASON_DECISION)
        val reasonHolderRequest = Phrase(Word.STATUS_REASON_HOLDER_REQUEST)
        val reasonUnderReview = Phrase(Word.STATUS_REASON_UNDER_REVIEW)
        fun reasonOther(number: Long) = Phrase(Word.STATUS_REASON_OTHER, listOf(Inset.Number(number)))
    }

    /** Keys that begin with `tab.` */
    object Tab {
        val scan = Phrase(Word.TAB_SCAN)
        val trust = Phrase(Word.TAB_TRUST)
        val kept = Phrase(Word.TAB_KEPT)
        val settings = Phrase(Word.TAB_SETTINGS)
        val about = Phrase(Word.TAB_ABOUT)
    }

    /** Keys that begin with `text.` */
    object Text {
        val x01Found = Phrase(Word.TEXT_X01_FOUND)
        val x01Next = Phrase(Word.TEXT_X01_NEXT)
        val x02Found = Phrase(Word.TEXT_X02_FOUND)
        val x02Next = Phrase(Word.TEXT_X02_NEXT)
        fun x03Found(found: Inset) = Phrase(Word.TEXT_X03_FOUND, listOf(found))
        val x03Next = Phrase(Word.TEXT_X03_NEXT)
        val x04Found = Phrase(Word.TEXT_X04_FOUND)
        val x04Next = Phrase(Word.TEXT_X04_NEXT)
        val x05Found = Phrase(Word.TEXT_X05_FOUND)
        val x05Next = Phrase(Word.TEXT_X05_NEXT)
        val x06Found = Phrase(Word.TEXT_X06_FOUND)
        val x06Next = Phrase(Word.TEXT_X06_NEXT)
        val x07Found = Phrase(Word.TEXT_X07_FOUND)
        val x07Next = Phrase(Word.TEXT_X07_NEXT)
        val x08Found = Phrase(Word.TEXT_X08_FOUND)
        val x08Next = Phrase(Word.TEXT_X08_NEXT)
        val x09Found = Phrase(Word.TEXT_X09_FOUND)
        val x09Next = Phrase(Word.TEXT_X09_NEXT)
        val x10Found = Phrase(Word.TEXT_X10_FOUND)
        val x10Next = Phrase(Word.TEXT_X10_NEXT)
        val x11Found = Phrase(Word.TEXT_X11_FOUND)
        val x11Next = Phrase(Word.TEXT_X11_NEXT)
        val x12Found = Phrase(Word.TEXT_X12_FOUND)
        val x12Next = Phrase(Word.TEXT_X12_NEXT)
    }

    /** Keys that begin with `trust.` */
    object Trust {
        val title = Phrase(Word.TRUST_TITLE)
        val none = Phrase(Word.TRUST_NONE)
        val ageToday = Phrase(Word.TRUST_AGE_TODAY)
        fun ageDays(days: Long) = Phrase(Word.TRUST_AGE_DAYS, listOf(Inset.Number(days)))
        fun issued(issued: LocalDate) = Phrase(Word.TRUST_ISSUED, listOf(Inset.Day(issued)))
        fun nextUpdate(nextUpdate: LocalDate) = Phrase(Word.TRUST_NEXT_UPDATE, listOf(Inset.Day(nextUpdate)))
        val fresh = Phrase(Word.TRUST_FRESH)
        val due = Phrase(Word.TRUST_DUE)
        val tooOld = Phrase(Word.TRUST_TOO_OLD)
        fun version(version: Long) = Phrase(Word.TRUST_VERSION, listOf(Inset.Number(version)))
        fun root(version: Long, expires: LocalDate) = Phrase(Word.TRUST_ROOT, listOf(Inset.Number(version), Inset.Day(expires)))
        fun issuers(count: Long) = Phrase(Word.TRUST_ISSUERS, listOf(Inset.Number(count)))
        fun keys(count: Long) = Phrase(Word.TRUST_KEYS, listOf(Inset.Number(count)))
        fun statusLists(held: Long) = Phrase(Word.TRUST_STATUS_LISTS, listOf(Inset.Number(held)))
        fun registers(held: Long) = Phrase(Word.TRUST_REGISTERS, listOf(Inset.Number(held)))
        val updating = Phrase(Word.TRUST_UPDATING)
        val importing = Phrase(Word.TRUST_IMPORTING)
        val checking = Phrase(Word.TRUST_CHECKING)
        val offerFound = Phrase(Word.TRUST_OFFER_FOUND)
        val offerNext = Phrase(Word.TRUST_OFFER_NEXT)
        fun offerSize(size: Inset) = Phrase(Word.TRUST_OFFER_SIZE, listOf(size))
        fun offerRoot(held: Long, offered: Long) = Phrase(Word.TRUST_OFFER_ROOT, listOf(Inset.Number(held), Inset.Number(offered)))
        fun offerList(held: Long, heldIssued: LocalDate, offered: Long, offeredIssued: LocalDate) = Phrase(Word.TRUST_OFFER_LIST, listOf(Inset.Number(held), Inset.Day(heldIssued), Inset.Number(offered), Inset.Day(offeredIssued)))
        fun offerFirstList(offered: Long, offeredIssued: LocalDate) = Phrase(Word.TRUST_OFFER_FIRST_LIST, listOf(Inset.Number(offered), Inset.Day(offeredIssued)))
        val offerNoList = Phrase(Word.TRUST_OFFER_NO_LIST)
        fun offerIssuers(held: Long, offered: Long) = Phrase(Word.TRUST_OFFER_ISSUERS, listOf(Inset.Number(held), Inset.Number(offered)))
        fun offerStatusLists(held: Long, offered: Long) = Phrase(Word.TRUST_OFFER_STATUS_LISTS, listOf(Inset.Number(held), Inset.Number(offered)))
        val declined = Phrase(Word.TRUST_DECLINED)
        fun updated(issued: LocalDate) = Phrase(Word.TRUST_UPDATED, listOf(Inset.Day(issued)))
        val unchanged = Phrase(Word.TRUST_UNCHANGED)
        fun overdueFound(nextUpdate: LocalDate) = Phrase(Word.TRUST_OVERDUE_FOUND, listOf(Inset.Day(nextUpdate)))
        val overdueNext = Phrase(Word.TRUST_OVERDUE_NEXT)
        fun partsRefused(count: Long) = Phrase(Word.TRUST_PARTS_REFUSED, listOf(Inset.Number(count)))
        fun stillWithdrawn(count: Long) = Phrase(Word.TRUST_STILL_WITHDRAWN, listOf(Inset.Number(count)))
        val kept = Phrase(Word.TRUST_KEPT)
        val recovered = Phrase(Word.TRUST_RECOVERED)
        val recoveredNext = Phrase(Word.TRUST_RECOVERED_NEXT)
        val interruptedFound = Phrase(Word.TRUST_INTERRUPTED_FOUND)
        val interruptedNext = Phrase(Word.TRUST_INTERRUPTED_NEXT)
        val waiting = Phrase(Word.TRUST_WAITING)
        fun clockBehindFound(now: LocalDate, floor: LocalDate) = Phrase(Word.TRUST_CLOCK_BEHIND_FOUND, listOf(Inset.Day(now), Inset.Day(floor)))
        val clockBehindNext = Phrase(Word.TRUST_CLOCK_BEHIND_NEXT)
        val offline = Phrase(Word.TRUST_OFFLINE)
    }

    /** Keys that begin with `trust_error.` */
    object TrustError {
        fun olderFound(offered: Long, floor: Long) = Phrase(Word.TRUST_ERROR_OLDER_FOUND, listOf(Inset.Number(offered), Inset.Number(floor)))
        val olderNext = Phrase(Word.TRUST_ERROR_OLDER_NEXT)
        val damagedFound = Phrase(Word.TRUST_ERROR_DAMAGED_FOUND)
        val damagedNext = Phrase(Word.TRUST_ERROR_DAMAGED_NEXT)
        val tooLargeFound = Phrase(Word.TRUST_ERROR_TOO_LARGE_FOUND)
        val tooLargeNext = Phrase(Word.TRUST_ERROR_TOO_LARGE_NEXT)
        val otherRootFound = Phrase(Word.TRUST_ERROR_OTHER_ROOT_FOUND)
        val otherRootNext = Phrase(Word.TRUST_ERROR_OTHER_ROOT_NEXT)
        fun rootSkippedFound(found: Long, trusted: Long) = Phrase(Word.TRUST_ERROR_ROOT_SKIPPED_FOUND, listOf(Inset.Number(found), Inset.Number(trusted)))
        val rootSkippedNext = Phrase(Word.TRUST_ERROR_ROOT_SKIPPED_NEXT)
        fun rootExpiredFound(expires: LocalDate) = Phrase(Word.TRUST_ERROR_ROOT_EXPIRED_FOUND, listOf(Inset.Day(expires)))
        val rootExpiredNext = Phrase(Word.TRUST_ERROR_ROOT_EXPIRED_NEXT)
        fun listBeforeRootFound(issued: LocalDate, rootIssued: LocalDate) = Phrase(Word.TRUST_ERROR_LIST_BEFORE_ROOT_FOUND, listOf(Inset.Day(issued), Inset.Day(rootIssued)))
        val listBeforeRootNext = Phrase(Word.TRUST_ERROR_LIST_BEFORE_ROOT_NEXT)
        val listMissingFound = Phrase(Word.TRUST_ERROR_LIST_MISSING_FOUND)
        val listMissingNext = Phrase(Word.TRUST_ERROR_LIST_MISSING_NEXT)
        val equivocationFound = Phrase(Word.TRUST_ERROR_EQUIVOCATION_FOUND)
        val equivocationNext = Phrase(Word.TRUST_ERROR_EQUIVOCATION_NEXT)
        fun futureFound(issued: LocalDate, now: LocalDate) = Phrase(Word.TRUST_ERROR_FUTURE_FOUND, listOf(Inset.Day(issued), Inset.Day(now)))
        val futureNext = Phrase(Word.TRUST_ERROR_FUTURE_NEXT)
        fun storageFullFound(bytes: Long) = Phrase(Word.TRUST_ERROR_STORAGE_FULL_FOUND, listOf(Inset.Number(bytes)))
        val storageFullNext = Phrase(Word.TRUST_ERROR_STORAGE_FULL_NEXT)
        val storageFound = Phrase(Word.TRUST_ERROR_STORAGE_FOUND)
        val storageNext = Phrase(Word.TRUST_ERROR_STORAGE_NEXT)
        val busyFound = Phrase(Word.TRUST_ERROR_BUSY_FOUND)
        val busyNext = Phrase(Word.TRUST_ERROR_BUSY_NEXT)
        val anchorFound = Phrase(Word.TRUST_ERROR_ANCHOR_FOUND)
        val anchorNext = Phrase(Word.TRUST_ERROR_ANCHOR_NEXT)
        val networkFound = Phrase(Word.TRUST_ERROR_NETWORK_FOUND)
        val networkNext = Phrase(Word.TRUST_ERROR_NETWORK_NEXT)
        val noAddressFound = Phrase(Word.TRUST_ERROR_NO_ADDRESS_FOUND)
        val noAddressNext = Phrase(Word.TRUST_ERROR_NO_ADDRESS_NEXT)
    }

    /** Keys that begin with `valid.` */
    object Valid {
        val v00Found = Phrase(Word.VALID_V00_FOUND)
        val v00Next = Phrase(Word.VALID_V00_NEXT)
    }

    /** Keys that begin with `verdict.` */
    object Verdict {
        val valid = Phrase(Word.VERDICT_VALID)
        fun validAsOf(issued: LocalDate) = Phrase(Word.VERDICT_VALID_AS_OF, listOf(Inset.Day(issued)))
        val validWithCaution = Phrase(Word.VERDICT_VALID_WITH_CAUTION)
        val invalid = Phrase(Word.VERDICT_INVALID)
        val indeterminate = Phrase(Word.VERDICT_INDETERMINATE)
        val undecodable = Phrase(Word.VERDICT_UNDECODABLE)
        val notAStamp = Phrase(Word.VERDICT_NOT_A_STAMP)
        fun supportCode(code: Inset) = Phrase(Word.VERDICT_SUPPORT_CODE, listOf(code))
        val next = Phrase(Word.VERDICT_NEXT)
        fun described(verdict: Inset, found: Inset) = Phrase(Word.VERDICT_DESCRIBED, listOf(verdict, found))
    }
}

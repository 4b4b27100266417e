package org.consilium.imaging.dicom;

import java.util.Locale;
import java.util.Optional;

/** The attributes this house asks for by name. */
public final class Tags {
    public static final int TRANSFER_SYNTAX = 0x00020010;
    public static final int MEDIA_SOP_CLASS = 0x00020002;
    public static final int MEDIA_SOP_INSTANCE = 0x00020003;
    public static final int SPECIFIC_CHARACTER_SET = 0x00080005;
    public static final int SOP_CLASS = 0x00080016;
    public static final int SOP_INSTANCE = 0x00080018;
    public static final int STUDY_DATE = 0x00080020;
    public static final int SERIES_DATE = 0x00080021;
    public static final int ACQUISITION_DATE = 0x00080022;
    public static final int CONTENT_DATE = 0x00080023;
    public static final int STUDY_TIME = 0x00080030;
    public static final int ACCESSION_NUMBER = 0x00080050;
    public static final int MODALITY = 0x00080060;
    public static final int MODALITIES_IN_STUDY = 0x00080061;
    public static final int INSTITUTION = 0x00080080;
    public static final int REFERRING_PHYSICIAN = 0x00080090;
    public static final int STUDY_DESCRIPTION = 0x00081030;
    public static final int SERIES_DESCRIPTION = 0x0008103E;
    public static final int RETRIEVE_URL = 0x00081190;
    public static final int PATIENT_NAME = 0x00100010;
    public static final int PATIENT_ID = 0x00100020;
    public static final int BIRTH_DATE = 0x00100030;
    public static final int SEX = 0x00100040;
    public static final int BODY_PART = 0x00180015;
    public static final int STUDY_UID = 0x0020000D;
    public static final int SERIES_UID = 0x0020000E;
    public static final int STUDY_ID = 0x00200010;
    public static final int SERIES_NUMBER = 0x00200011;
    public static final int INSTANCE_NUMBER = 0x00200013;
    public static final int SERIES_IN_STUDY = 0x00201206;
    public static final int INSTANCES_IN_STUDY = 0x00201208;
    public static final int INSTANCES_IN_SERIES = 0x00201209;
    public static final int SAMPLES = 0x00280002;
    public static final int PHOTOMETRIC = 0x00280004;
    public static final int FRAMES = 0x00280008;
    public static final int ROWS = 0x00280010;
    public static final int COLUMNS = 0x00280011;
    public static final int BITS_ALLOCATED = 0x00280100;
    public static final int PIXEL_REPRESENTATION = 0x00280103;
    public static final int DOCUMENT_TITLE = 0x00420010;
    public static final int ENCAPSULATED_DOCUMENT = 0x00420011;
    public static final int ENCAPSULATED_TYPE = 0x00420012;
    public static final int ENCAPSULATED_LENGTH = 0x00420015;
    public static final int EXTENDED_OFFSETS = 0x7FE00001;
    public static final int EXTENDED_LENGTHS = 0x7FE00002;
    public static final int FLOAT_PIXELS = 0x7FE00008;
    public static final int DOUBLE_PIXELS = 0x7FE00009;
    public static final int PIXELS = 0x7FE00010;

    static final int ITEM = 0xFFFEE000;
    static final int ITEM_END = 0xFFFEE00D;
    static final int SEQUENCE_END = 0xFFFEE0DD;

    private Tags() {}

    static boolean isPrivate(int tag) {
        return (tag >>> 16 & 1) == 1;
    }

    /** Eight digits, as DICOMweb writes it. */
    public static String hex(int tag) {
        return "%08X".formatted(tag);
    }

    public static Optional<Integer> ofHex(String text) {
        return text.matches("[0-9A-Fa-f]{8}")
                ? Optional.of(Integer.parseUnsignedInt(text.toUpperCase(Locale.ROOT), 16))
                : Optional.empty();
    }
}

package org.consilium.imaging;

import java.util.Set;

/**
 * What of a header an expert does not get: everything that names the person, the house or its
 * people, free comments, and what nobody outside the maker can read.
 */
public final class Redaction {
    private static final Set<Integer> NAMING =
            Set.of(
                    0x00080050, // accession number
                    0x00080080, // institution
                    0x00080081,
                    0x00080082,
                    0x00080090, // referring physician
                    0x00080092,
                    0x00080094,
                    0x00080096,
                    0x00081010, // station
                    0x00081040,
                    0x00081048, // physicians of record
                    0x00081049,
                    0x00081050,
                    0x00081052,
                    0x00081060,
                    0x00081062,
                    0x00081070, // operators
                    0x00081072,
                    0x00080201,
                    0x00181000, // serial number of the device
                    0x00204000, // comments
                    0x00321032, // requesting physician
                    0x00321033,
                    0x00324000,
                    0x00380010, // admission
                    0x00380300,
                    0x00380400,
                    0x00380500,
                    0x00384000,
                    0x00400006, // performing physician
                    0x0040000B,
                    0x00401010, // people who read the report
                    0x00402008,
                    0x00402009,
                    0x00402010,
                    0x00402400,
                    0x0040A075,
                    0x0040A123,
                    0x04000561, // what it was before it was changed
                    0x04000550);

    /** Age, sex, size and weight stay: the expert decides by them. */
    private static final Set<Integer> OF_THE_BODY =
            Set.of(0x00100040, 0x00101010, 0x00101020, 0x00101030, 0x001021C0);

    private Redaction() {}

    public static boolean hides(int tag) {
        var group = tag >>> 16;
        var isPrivate = (group & 1) == 1;
        return isPrivate || NAMING.contains(tag) || (group == 0x0010 && !OF_THE_BODY.contains(tag));
    }
}

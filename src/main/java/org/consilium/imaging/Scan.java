package org.consilium.imaging;

import java.io.IOException;
import java.io.OutputStream;
import org.consilium.imaging.dicom.DicomFile;
import org.consilium.imaging.dicom.DicomReader;
import org.consilium.imaging.dicom.Frames;
import org.consilium.imaging.dicom.Limits;
import org.consilium.imaging.dicom.Source;
import org.consilium.imaging.dicom.UnreadableDicom;
import org.consilium.kernel.NotFound;

/** One scan file somebody may see: its line in the index, and its bytes. */
public final class Scan {
    private final Instance instance;
    private final String study;
    private final String series;
    private final Frames frames;
    private final Source source;
    private final boolean forExpert;

    Scan(Row row, Source source, boolean forExpert) {
        this.instance = row.instance();
        this.study = row.study();
        this.series = row.series();
        this.frames = row.frames();
        this.source = source;
        this.forExpert = forExpert;
    }

    public Instance instance() {
        return instance;
    }

    public String study() {
        return study;
    }

    public String series() {
        return series;
    }

    public Source source() {
        return source;
    }

    /** Then everything that names the person must stay out, and the file itself too. */
    public boolean isForExpert() {
        return forExpert;
    }

    /** How the frames are written, which is not always as in the file. */
    public String frameSyntax() {
        return frames.transferSyntax();
    }

    /** Bytes of one frame, from 1. @throws NotFound */
    public long frameSize(int frame) {
        try {
            return frames.size(frame);
        } catch (UnreadableDicom e) {
            throw new NotFound();
        }
    }

    /** One frame, from 1, straight from the sealed original. @throws NotFound */
    public void writeFrame(int frame, OutputStream out) throws IOException {
        try {
            frames.write(source, frame, out);
        } catch (UnreadableDicom e) {
            throw new NotFound();
        }
    }

    /** The header, read anew. */
    public DicomFile header() throws IOException {
        try {
            return new DicomReader(Limits.HOUSE).read(source);
        } catch (UnreadableDicom e) {
            throw new IOException("was readable when it came: " + instance.document(), e);
        }
    }

    @Override
    public String toString() {
        return "Scan[" + instance.document() + "]";
    }
}

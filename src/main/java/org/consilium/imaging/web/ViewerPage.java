package org.consilium.imaging.web;

import java.util.List;
import org.consilium.imaging.KeyPicture;
import org.consilium.imaging.Series;
import org.consilium.imaging.Study;
import org.consilium.kernel.AccountId;
import org.consilium.kernel.CaseNumber;
import org.consilium.shell.Frame;

/**
 * One study, opened.
 *
 * @param others every study that can stand beside it
 */
public record ViewerPage(
        Side side,
        CaseNumber number,
        Study study,
        List<Study> others,
        List<KeyPicture> kept,
        boolean mayKeep,
        AccountId reader) {
    public ViewerPage {
        others = List.copyOf(others);
        kept = List.copyOf(kept);
    }

    public boolean isFamily() {
        return side == Side.MY;
    }

    public List<Series> series() {
        return study.series().stream().filter(Series::hasPictures).toList();
    }

    public String link() {
        return side.imagingAt(number) + "/" + study.uid();
    }

    public String dicomWeb() {
        return side.dicomWebAt(number);
    }

    public boolean isMine(KeyPicture picture) {
        return picture.by().equals(reader);
    }

    public String title(Frame frame) {
        return title(study, frame);
    }

    public String title(Study one, Frame frame) {
        var what = one.description().isEmpty() ? one.modalities() : one.description();
        var name = what.isEmpty() ? frame.t("imaging.study") : what;
        return one.date().map(day -> name + ", " + frame.date(day)).orElse(name);
    }

    public String name(Series series, Frame frame) {
        var name =
                series.description().isEmpty()
                        ? frame.t("imaging.series", String.valueOf(series.number()))
                        : series.description();
        return series.modality().isEmpty() ? name : series.modality() + " · " + name;
    }
}

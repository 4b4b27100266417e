package org.consilium.commandcenter.web;

import java.util.Optional;
import org.consilium.commandcenter.Selection;
import org.consilium.commandcenter.Selection.By;
import org.consilium.commandcenter.Standing;
import org.consilium.network.Centre;
import org.consilium.shell.Frame;

/**
 * What a centre has to carry now.
 *
 * @param centre empty for the cases that came without one
 */
public record CentreLine(
        Optional<Centre> centre, long open, long over, long soon, Selection selection) {
    static CentreLine of(Optional<Centre> centre, Standing standing) {
        var selection = Selection.by(By.CENTRE, centre.map(Centre::code).orElse(Selection.NONE));
        var mine = standing.cases(selection);
        return new CentreLine(
                centre,
                mine.size(),
                mine.stream().filter(one -> one.isOver()).count(),
                mine.stream().filter(one -> one.isSoon()).count(),
                selection);
    }

    public String name(Frame frame) {
        return centre.map(Centre::name).orElseGet(() -> frame.t("command.centre.none"));
    }

    public String level(Frame frame) {
        return centre.map(c -> frame.t("network.level", c.level())).orElse("–");
    }

    public boolean isHub() {
        return centre.filter(c -> c.level() == Centre.Level.HUB).isPresent();
    }

    /** Hub, spoke and further spoke stand one under the other. */
    public String indent() {
        return centre.map(
                        c ->
                                switch (c.level()) {
                                    case HUB -> "";
                                    case SPOKE -> "–";
                                    case FURTHER_SPOKE -> "– –";
                                })
                .orElse("");
    }
}

package org.consilium.imaging;

import java.time.Clock;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.consilium.access.Access;
import org.consilium.access.Capacity;
import org.consilium.access.Deed;
import org.consilium.access.Grant;
import org.consilium.imaging.KeyPicture.Window;
import org.consilium.kernel.Ids;
import org.consilium.kernel.NotFound;
import org.consilium.kernel.Refused;
import org.consilium.kernel.RequestKey;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Pictures kept for the board: those of the desk are for all, those of an expert show where
 * somebody looked and stay closed to the others until they filed their own opinion.
 */
@Service
public class KeyPictures {
    private static final int LONGEST_NOTE = 300;
    private static final Set<Capacity> DESK =
            EnumSet.of(Capacity.ASSISTANT, Capacity.COORDINATOR, Capacity.TREATING_DOCTOR);

    private final JdbcKeyPictureStore store;
    private final Studies studies;
    private final Access access;
    private final Ids ids;
    private final Clock clock;

    KeyPictures(JdbcKeyPictureStore store, Studies studies, Access access, Ids ids, Clock clock) {
        this.store = store;
        this.studies = studies;
        this.access = access;
        this.ids = ids;
        this.clock = clock;
    }

    /** Those of this study the actor may see, in the order they were kept; needs SEE_RECORDS. */
    public List<KeyPicture> of(Grant grant, Study study) {
        grant.mustBe(Deed.SEE_RECORDS);
        var uids =
                study.series().stream()
                        .flatMap(series -> series.instances().stream())
                        .map(Instance::uid)
                        .toList();
        return store.all(grant).stream()
                .filter(picture -> uids.contains(picture.uid()))
                .filter(picture -> maySee(grant, picture))
                .toList();
    }

    /** Families look; those who work on the case keep. */
    public boolean mayKeep(Grant grant) {
        return access.may(grant.actor(), Deed.SEE_PANEL, grant.caseId());
    }

    /**
     * Keeps one picture, once per key; needs SEE_RECORDS and a place on the case's work.
     *
     * @throws Refused {@code imaging.note.long}
     * @throws NotFound for a picture that is not there
     */
    @Transactional
    public void keep(
            Grant grant,
            String uid,
            int frame,
            Optional<Window> window,
            String note,
            RequestKey key) {
        grant.mustBe(Deed.SEE_RECORDS);
        var scan = studies.scan(grant, uid);
        if (!mayKeep(grant) || frame < 1 || frame > scan.instance().frames()) {
            throw new NotFound();
        }
        if (note.length() > LONGEST_NOTE) {
            throw new Refused("imaging.note.long", LONGEST_NOTE);
        }
        store.insert(
                grant,
                new KeyPicture(
                        ids.next(),
                        uid,
                        frame,
                        window,
                        note.strip(),
                        grant.actor().account(),
                        clock.instant()),
                key);
    }

    /** Lets one go; only who kept it may. Needs SEE_RECORDS. @throws NotFound */
    @Transactional
    public void letGo(Grant grant, UUID id) {
        grant.mustBe(Deed.SEE_RECORDS);
        if (!store.delete(grant, id)) {
            throw new NotFound();
        }
    }

    private boolean maySee(Grant grant, KeyPicture picture) {
        return picture.by().equals(grant.actor().account())
                || access.capacities(picture.by(), grant.caseId()).stream().anyMatch(DESK::contains)
                || access.may(grant.actor(), Deed.SEE_OPINIONS, grant.caseId());
    }
}

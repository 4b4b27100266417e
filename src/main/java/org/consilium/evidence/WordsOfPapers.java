package org.consilium.evidence;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.consilium.access.Grant;
import org.consilium.reading.Page;
import org.consilium.reading.Paper;
import org.consilium.records.Arrangements;
import org.consilium.records.Document;
import org.consilium.records.DocumentId;
import org.consilium.records.glovebox.Spot;
import org.springframework.stereotype.Component;

/** The words of documents; those of one that was put together stand with the pages it shows. */
@Component
class WordsOfPapers {
    private final JdbcPaperStore papers;
    private final Arrangements arrangements;

    WordsOfPapers(JdbcPaperStore papers, Arrangements arrangements) {
        this.papers = papers;
        this.arrangements = arrangements;
    }

    /** Pages whose words are not there yet are left out. */
    Paper of(Grant grant, Document document) {
        var known = new HashMap<DocumentId, Map<Integer, List<Spot>>>();
        var pages = new ArrayList<Page>();
        for (var number = 1; number <= document.pages(); number++) {
            var from = arrangements.source(grant, document.id(), number);
            var words =
                    known.computeIfAbsent(from.document(), id -> papers.words(grant, id))
                            .get(from.page());
            if (words != null) {
                pages.add(Page.of(number, words));
            }
        }
        return new Paper(pages);
    }
}

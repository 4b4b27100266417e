package org.consilium.evidence;

import java.util.ArrayList;
import java.util.TreeMap;
import org.consilium.access.Grant;
import org.consilium.reading.Page;
import org.consilium.reading.Paper;
import org.consilium.records.Document;
import org.springframework.stereotype.Component;

/** The words of documents, as the reader wants them. */
@Component
class WordsOfPapers {
    private final JdbcPaperStore papers;

    WordsOfPapers(JdbcPaperStore papers) {
        this.papers = papers;
    }

    /** Pages whose words are not there yet are left out. */
    Paper of(Grant grant, Document document) {
        var pages = new ArrayList<Page>();
        new TreeMap<>(papers.words(grant, document.id()))
                .forEach((number, spots) -> pages.add(Page.of(number, spots)));
        return new Paper(pages);
    }
}

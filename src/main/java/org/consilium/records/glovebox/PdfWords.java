package org.consilium.records.glovebox;

import java.io.IOException;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/** The text layer of one page, word by word. */
final class PdfWords extends PDFTextStripper {
    /** In widths of a letter; between words it is about one. */
    private static final float GAP = 1.6f;

    private final List<Spot> spots = new ArrayList<>();
    private int line;
    private float end;
    private float letterBefore;

    private PdfWords(int page) {
        setSortByPosition(true);
        setStartPage(page);
        setEndPage(page);
    }

    static Written of(PDDocument pdf, int page) throws IOException {
        var words = new PdfWords(page);
        var text = new StringWriter();
        words.writeText(pdf, text);
        return new Written(text.toString().strip(), words.spots);
    }

    @Override
    protected void writeString(String text, List<TextPosition> letters) throws IOException {
        super.writeString(text, letters);
        var from = 0;
        for (var n = 0; n <= letters.size(); n++) {
            if (n == letters.size() || letters.get(n).getUnicode().isBlank()) {
                if (n > from) {
                    add(letters.subList(from, n));
                }
                from = n + 1;
            }
        }
    }

    private void add(List<TextPosition> letters) {
        if (spots.size() >= Written.MOST_SPOTS) {
            return;
        }
        var text = new StringBuilder();
        float left = Float.MAX_VALUE, right = 0, top = Float.MAX_VALUE, bottom = 0;
        for (var letter : letters) {
            text.append(letter.getUnicode());
            left = Math.min(left, letter.getXDirAdj());
            right = Math.max(right, letter.getXDirAdj() + letter.getWidthDirAdj());
            bottom = Math.max(bottom, letter.getYDirAdj());
            top = Math.min(top, letter.getYDirAdj() - letter.getHeightDir() * 1.2f);
        }
        var first = letters.getFirst();
        var width = (right - left) / Math.max(1, text.length());
        var letter = Math.max(width, letterBefore);
        var before = !spots.isEmpty() && spots.getLast().line() == line;
        spots.add(
                new Spot(
                        line,
                        before && left - end > GAP * letter,
                        text.toString(),
                        left / first.getPageWidth(),
                        top / first.getPageHeight(),
                        right / first.getPageWidth(),
                        bottom / first.getPageHeight(),
                        1));
        end = right;
        letterBefore = width;
    }

    @Override
    protected void writeLineSeparator() throws IOException {
        super.writeLineSeparator();
        letterBefore = 0;
        line++;
    }
}

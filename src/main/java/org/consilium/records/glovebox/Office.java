package org.consilium.records.glovebox;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.SeekableByteChannel;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.consilium.kernel.Refused;

/**
 * Words and pictures of DOCX and ODT. Nothing is loaded from elsewhere, no entity is resolved,
 * macros are not looked at. Runs inside.
 */
final class Office {
    private static final int MOST_XML = 40 << 20;
    private static final int MOST_IMAGE = 24 << 20;
    private static final int MOST_BLOCKS = 40_000;

    private Office() {}

    static List<Block> word(SeekableByteChannel bytes) throws IOException {
        try (var zip = Archive.open(bytes)) {
            var blocks = new ArrayList<Block>();
            for (var i = 1; i <= 3; i++) {
                read(zip, "word/header" + i + ".xml", Map.of(), blocks);
            }
            read(zip, "word/document.xml", related(zip), blocks);
            for (var i = 1; i <= 3; i++) {
                read(zip, "word/footer" + i + ".xml", Map.of(), blocks);
            }
            return blocks;
        }
    }

    static List<Block> openDocument(SeekableByteChannel bytes) throws IOException {
        try (var zip = Archive.open(bytes)) {
            var blocks = new ArrayList<Block>();
            read(zip, "content.xml", Map.of(), blocks);
            return blocks;
        }
    }

    private static void read(
            ZipFile zip, String part, Map<String, String> related, List<Block> blocks)
            throws IOException {
        var entry = zip.getEntry(part);
        if (entry == null) {
            return;
        }
        try (var in = zip.getInputStream(entry)) {
            var xml = strict().createXMLStreamReader(new Bounded(in, MOST_XML));
            new Walk(zip, related, blocks).walk(xml);
        } catch (XMLStreamException e) {
            throw new Refused("records.document.broken");
        }
    }

    /** Which picture hides behind which name; those elsewhere are not fetched. */
    private static Map<String, String> related(ZipFile zip) throws IOException {
        var related = new HashMap<String, String>();
        var entry = zip.getEntry("word/_rels/document.xml.rels");
        if (entry == null) {
            return related;
        }
        try (var in = zip.getInputStream(entry)) {
            var xml = strict().createXMLStreamReader(new Bounded(in, MOST_XML));
            while (xml.hasNext()) {
                if (xml.next() == XMLStreamConstants.START_ELEMENT
                        && xml.getLocalName().equals("Relationship")
                        && xml.getAttributeValue(null, "TargetMode") == null) {
                    related.put(
                            Optional.ofNullable(xml.getAttributeValue(null, "Id")).orElse(""),
                            "word/"
                                    + Optional.ofNullable(xml.getAttributeValue(null, "Target"))
                                            .orElse(""));
                }
            }
        } catch (XMLStreamException e) {
            throw new Refused("records.document.broken");
        }
        return related;
    }

    private static XMLInputFactory strict() {
        var factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        return factory;
    }

    private static final class Walk {
        private final ZipFile zip;
        private final Map<String, String> related;
        private final List<Block> blocks;
        private final StringBuilder line = new StringBuilder();
        private int cells;
        private boolean heading;

        Walk(ZipFile zip, Map<String, String> related, List<Block> blocks) {
            this.zip = zip;
            this.related = related;
            this.blocks = blocks;
        }

        void walk(XMLStreamReader xml) throws XMLStreamException, IOException {
            while (xml.hasNext()) {
                switch (xml.next()) {
                    case XMLStreamConstants.START_ELEMENT -> starts(xml);
                    case XMLStreamConstants.END_ELEMENT -> ends(xml.getLocalName());
                    case XMLStreamConstants.CHARACTERS -> {
                        if (isWords(xml)) {
                            line.append(xml.getText());
                        }
                    }
                    default -> {
                        // comments, instructions, references to entities
                    }
                }
                if (blocks.size() > MOST_BLOCKS) {
                    throw new Refused("records.pdf.pages");
                }
            }
            flush();
        }

        private boolean inText;

        /** In DOCX only text runs are words, in ODT everything in a paragraph. */
        private boolean isWords(XMLStreamReader xml) {
            return inText && !xml.getText().isEmpty();
        }

        private void starts(XMLStreamReader xml) throws XMLStreamException, IOException {
            var isOpen = xml.getNamespaceURI() != null && xml.getNamespaceURI().startsWith("urn:");
            switch (xml.getLocalName()) {
                case "Fallback", "tracked-changes", "annotation", "instrText", "delText" ->
                        pass(xml);
                case "t" -> inText = true;
                case "p", "h" -> {
                    inText = isOpen;
                    heading = xml.getLocalName().equals("h");
                }
                case "pStyle" -> heading = attribute(xml, "val").startsWith("Heading");
                case "tab", "s" -> line.append(' ');
                case "br", "line-break", "cr" -> flushUnlessCell();
                case "tc", "table-cell" -> cells++;
                case "blip" -> picture(related.getOrDefault(attribute(xml, "embed"), ""));
                case "image" -> picture(attribute(xml, "href"));
                default -> {
                    // form only
                }
            }
        }

        private void ends(String name) {
            switch (name) {
                case "t" -> inText = false;
                case "p", "h" -> {
                    flushUnlessCell();
                    inText = false;
                }
                case "tc", "table-cell" -> {
                    cells--;
                    line.append("  ");
                }
                case "tr", "table-row" -> flushUnlessCell();
                default -> {
                    // form only
                }
            }
        }

        private void flushUnlessCell() {
            if (cells == 0) {
                flush();
            } else {
                line.append(' ');
            }
        }

        private void flush() {
            if (!line.isEmpty() || !blocks.isEmpty()) {
                blocks.add(new Block.Words(line.toString(), heading));
            }
            line.setLength(0);
            heading = false;
        }

        private void picture(String path) throws IOException {
            var entry = zip.getEntry(path);
            if (entry == null) {
                return;
            }
            flush();
            try (var in = zip.getInputStream(entry)) {
                var bytes = new ByteArrayOutputStream();
                new Bounded(in, MOST_IMAGE).transferTo(bytes);
                blocks.add(new Block.Image(bytes.toByteArray()));
            }
        }

        private static String attribute(XMLStreamReader xml, String name) {
            for (var i = 0; i < xml.getAttributeCount(); i++) {
                if (xml.getAttributeLocalName(i).equals(name)) {
                    return xml.getAttributeValue(i);
                }
            }
            return "";
        }

        private static void pass(XMLStreamReader xml) throws XMLStreamException {
            for (var depth = 1; depth > 0; ) {
                switch (xml.next()) {
                    case XMLStreamConstants.START_ELEMENT -> depth++;
                    case XMLStreamConstants.END_ELEMENT -> depth--;
                    default -> {
                        // passed over
                    }
                }
            }
        }
    }

    /** Ends the reading of what unpacks to more than anybody typed. */
    private static final class Bounded extends InputStream {
        private final InputStream in;
        private long left;

        Bounded(InputStream in, long most) {
            this.in = in;
            this.left = most;
        }

        @Override
        public int read() throws IOException {
            var one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] into, int offset, int most) throws IOException {
            var n = in.read(into, offset, most);
            left -= Math.max(0, n);
            if (left < 0) {
                throw new Refused("records.zip.large");
            }
            return n;
        }
    }
}

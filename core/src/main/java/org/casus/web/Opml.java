package org.casus.web;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.casus.CasusException;

/** Reads lists of feeds as feed readers exchange them (OPML 1 and 2). */
public final class Opml {

    private Opml() {}

    /**
     * The addresses of the feeds, in the file's order, each once.
     *
     * @throws CasusException where the file cannot be read or lists no feed
     */
    public static List<String> feeds(Path file) {
        Set<String> feeds = new LinkedHashSet<>();
        XMLInputFactory factory = XMLInputFactory.newFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        try (InputStream in = Files.newInputStream(file)) {
            XMLStreamReader reader = factory.createXMLStreamReader(in);
            while (reader.hasNext()) {
                if (reader.next() == XMLStreamConstants.START_ELEMENT
                        && reader.getLocalName().equals("outline")) {
                    String url = reader.getAttributeValue(null, "xmlUrl");
                    if (url != null && !url.isBlank()) {
                        check(file, reader.getLocation().getLineNumber(), url.strip());
                        feeds.add(url.strip());
                    }
                }
            }
        } catch (XMLStreamException e) {
            throw new CasusException(
                    file + ": is broken OPML ("
                            + String.valueOf(e.getMessage()).lines().findFirst().orElse("")
                            + "); export it again from the feed reader",
                    e);
        } catch (IOException e) {
            throw new CasusException(file + ": cannot be read (" + e.getMessage() + "); check the path", e);
        }
        if (feeds.isEmpty()) {
            throw new CasusException(
                    file + ": lists no feed; write <outline type=\"rss\" xmlUrl=\"https://...\"/> for each");
        }
        return List.copyOf(feeds);
    }

    private static void check(Path file, int line, String url) {
        if (!WebPages.isAddress(url)) {
            throw new CasusException(
                    file + " line " + line + ": \"" + url + "\" is no address of the web; begin it with https://");
        }
    }
}

package org.casus.bench.ecb;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.casus.bench.ecb.EcbSet.Document;
import org.casus.bench.ecb.StoryFinder.Stories;

/** Stories and events found in documents whose mentions are given, by the weights that {@link EcbTrainCommand} wrote. */
public final class EcbModel {

    private final StoryFinder storyFinder = StoryFinder.fromResources();
    private final EventFinder eventFinder = EventFinder.fromResources();

    /**
     * What was found.
     *
     * @param stories of each document, by its name
     * @param events of each mention, by its name
     */
    public record Found(Map<String, String> stories, Map<String, String> events) {

        public Found {
            stories = Map.copyOf(stories);
            events = Map.copyOf(events);
        }
    }

    /** Reads and joins; takes a minute for a thousand mentions. */
    public Found find(List<Document> documents) {
        Stories stories = storyFinder.find(documents);
        Map<String, String> named = new TreeMap<>();
        stories.storyOf().forEach((document, story) -> named.put(document, "story " + story));
        return new Found(named, eventFinder.find(new MentionReader().read(documents), stories, EventFinder.ONE_EVENT));
    }
}

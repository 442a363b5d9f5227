package org.casus.place;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.casus.article.Dateline;
import org.casus.article.Span;
import org.casus.place.EventPlaceFinder.Located;
import org.casus.place.Gazetteer.Entry;
import org.casus.text.AnnotatedText;
import org.casus.text.Sentence;
import org.jspecify.annotations.Nullable;

/**
 * Finds and resolves the places of an article. Built once, immutable, thread-safe.
 *
 * <pre>{@code
 * PlaceResolver resolver = PlaceResolver.fromResources();
 * ArticlePlaces places = resolver.forArticle(text);
 * }</pre>
 */
public final class PlaceResolver {

    private final Gazetteer gazetteer;
    private final MentionFinder finder;
    private final HintReader hintReader;
    private final Disambiguator disambiguator;
    private final EventPlaceFinder eventPlaces;

    private PlaceResolver(Gazetteer gazetteer) {
        this.gazetteer = gazetteer;
        NameVariants variants = new NameVariants(gazetteer);
        this.finder = new MentionFinder(gazetteer, variants);
        this.hintReader = new HintReader(gazetteer.words());
        this.disambiguator = new Disambiguator(gazetteer, variants);
        this.eventPlaces = new EventPlaceFinder(gazetteer.words());
    }

    /** A resolver with the built-in gazetteer; reading it takes about a second. */
    public static PlaceResolver fromResources() {
        return of(Gazetteer.fromResources());
    }

    /** A resolver with a gazetteer. */
    public static PlaceResolver of(Gazetteer gazetteer) {
        return new PlaceResolver(gazetteer);
    }

    /** Resolves all places of an article together: one sense for each name. */
    public ArticlePlaces forArticle(AnnotatedText text) {
        List<Mention> mentions = new ArrayList<>();
        List<Hint> hints = new ArrayList<>();
        Optional<Mention> dateline = dateline(text.article().dateline());
        dateline.ifPresent(mentions::add);
        Set<String> surnames = MentionFinder.surnames(text);
        for (Sentence sentence : text.sentences()) {
            List<Mention> found = finder.find(text, sentence, surnames);
            mentions.addAll(found);
            hints.addAll(hintReader.read(text, sentence, found));
        }
        Disambiguator.Senses senses = disambiguator.resolve(mentions, hints);
        List<Located> located = new ArrayList<>();
        Map<String, String> unresolved = new LinkedHashMap<>();
        for (Mention m : mentions) {
            if (m.sentence() >= 0) {
                Entry sense = senses.chosen().get(m.id());
                located.add(new Located(m, sense, place(m, sense)));
                String doubt = senses.undecided().get(m.id());
                boolean named = m.form() == Mention.Form.NAME || m.form() == Mention.Form.ABBREVIATION;
                if (doubt != null && named) {
                    unresolved.putIfAbsent(m.text(), doubt);
                }
            }
        }
        Optional<Place> filed = dateline.map(m -> place(m, senses.chosen().get(m.id())));
        return new ResolvedPlaces(located, unresolved, filed, eventPlaces);
    }

    /**
     * What a bare name may mean, best first.
     *
     * @param name a place's name as news writes it
     * @param country ISO 3166 alpha-3 code of the country that the text is about, null where not known
     */
    public List<PlaceSense> lookup(String name, @Nullable String country) {
        Mention asked = mention(0, name);
        List<Mention> mentions = new ArrayList<>(List.of(asked));
        if (country != null) {
            gazetteer.countryName(country).ifPresent(full -> mentions.add(mention(1, full)));
        }
        List<PlaceSense> senses = new ArrayList<>();
        disambiguator
                .weighed(asked, mentions)
                .forEach((entry, score) -> senses.add(new PlaceSense(
                        place(asked, entry), entry.kind().name().toLowerCase(Locale.ROOT), entry.population(), score)));
        return senses;
    }

    private static Mention mention(int sentence, String name) {
        Span span = new Span(0, name.length());
        return new Mention(sentence, 0, 0, span, name, Names.fold(name), Mention.Form.NAME, false);
    }

    /** SHA-256 over the gazetteer's tables, in hexadecimal, for provenance. */
    public String digest() {
        return gazetteer.digest();
    }

    private static Optional<Mention> dateline(@Nullable Dateline dateline) {
        if (dateline == null || dateline.place() == null || dateline.placeSpan() == null) {
            return Optional.empty();
        }
        String text = dateline.place();
        return Optional.of(
                new Mention(-1, 0, 0, dateline.placeSpan(), text, Names.fold(text), Mention.Form.NAME, false));
    }

    private Place place(Mention m, @Nullable Entry e) {
        if (e == null) {
            return new Place(m.text(), m.span(), null, null, null, null, null, Place.Precision.UNRESOLVED, null, null);
        }
        Optional<ContestedAreas.Area> area = gazetteer.contested(e);
        String country = area.map(ContestedAreas.Area::codedUnder)
                .filter(code -> !code.isEmpty())
                .orElse(e.country());
        return new Place(
                m.text(),
                m.span(),
                e.name(),
                e.lat(),
                e.lon(),
                country,
                gazetteer.admin1Name(e.admin1()),
                e.precision(),
                area.map(ContestedAreas.Area::status).orElse(null),
                e.geonameId());
    }
}

package org.casus.store;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import org.casus.Provenance;

/** Codings made by hand, about places that do not exist. */
final class Fixtures {

    static final Provenance FIRST = new Provenance("0.1.0", Map.of("codebook", "c1", "code", "k1"));
    static final Provenance SECOND = new Provenance("0.2.0", Map.of("codebook", "c1", "code", "k2"));
    static final String SHELLING = "Ruritania shelled Strelsau on Monday, killing 12 people, the mayor said.";
    static final String MEETING = "Ruritania and Sylvania held talks in Zenda about the border.";

    private Fixtures() {}

    static JsonNode json(String text) {
        return StoredCoding.read(text.replace('\'', '"'));
    }

    static JsonNode article(String id, String url, String published, String text) {
        return json(String.format(
                "{'kind':'article','id':'%s','origin':'%s','url':%s,'title':'Title of %s','published':%s,'agency':null,"
                        + "'language':'en','warnings':[],'zones':[{'kind':'body','start':0,'end':%d,'truncated':false}],"
                        + "'text':'%s'}",
                id, id, quoted(url), id, quoted(published), text.length(), text));
    }

    static StoredCoding shelling(Provenance coder) {
        return new StoredCoding(
                article("news/a1.txt", "https://www.example.org/a1", "2024-05-07", SHELLING),
                List.of(json("{'kind':'attribution','article':'news/a1.txt','text':'the mayor','start':58,'end':67}")),
                List.of(
                        record(
                                "r1",
                                "claim",
                                "ASSAULT",
                                "heavy-weapons",
                                4,
                                "RUR",
                                "MIL",
                                "SYL",
                                "CVL",
                                "2024-05-06",
                                0.9),
                        record("r2", "rejected", "CONSULT", "visit", 1, "RUR", "GOV", "SYL", "GOV", "2024-05-06", 0.2)),
                coder);
    }

    static StoredCoding meeting(Provenance coder) {
        return new StoredCoding(
                article("news/a2.txt", "https://paper.example.com/x", "2024-06-02", MEETING),
                List.of(),
                List.of(record("r3", "event", "CONSULT", "visit", 1, "RUR", "GOV", "SYL", "GOV", "2024-06-01", 0.6)),
                coder);
    }

    static StoredCoding numbered(String id) {
        return new StoredCoding(
                article(id, "", "2024-06-02", "Text number " + id + " about talks."),
                List.of(),
                List.of(record(id, "event", "CONSULT", "visit", 1, "RUR", "GOV", "SYL", "GOV", "2024-06-01", 0.6)),
                FIRST);
    }

    static JsonNode record(
            String id,
            String kind,
            String type,
            String mode,
            int quad,
            String actor,
            String actorSector,
            String recipient,
            String recipientSector,
            String day,
            double confidence) {
        return json(String.format(
                "{'kind':'%s','id':'%s','article':'a','type':'%s','mode':'%s','cameo':'040','contexts':[],"
                        + "'factuality':'actual',"
                        + "'actors':[{'text':'A','start':0,'end':9,'country':'%s','sectors':['%s'],'identity':'Q1'}],"
                        + "'recipients':[{'text':'B','start':18,'end':26,'country':'%s','sectors':['%s','GOV'],"
                        + "'identity':null}],"
                        + "'place':{'text':'Strelsau','start':18,'end':26,'name':'Strelsau','lat':50.1,'lon':14.4,"
                        + "'country':'RUR','admin1':'Zenda','precision':'settlement','contested':null,'geonameid':'1'},"
                        + "'date':{'expression':null,'start':'%s','end':'%s','precision':'day','basis':'','span':null},"
                        + "'attribution':[],'casualties':{'killed':[{'low':12,'best':12,'high':null,'of':'people',"
                        + "'part':false,'text':'12 people','start':46,'end':55}],'injured':[]},"
                        + "'sentence':{'start':0,'end':72,'text':'S'},'span':{'start':10,'end':17,'text':'shelled'},"
                        + "'quad':%d,'score':-9.5,'rule':'rule-1','confidence':%s,'incident':%s,'reason':null}",
                kind,
                id,
                type,
                mode,
                actor,
                actorSector,
                recipient,
                recipientSector,
                day,
                day,
                quad,
                confidence,
                kind.equals("rejected") ? "null" : "'i" + id + "'"));
    }

    private static String quoted(String value) {
        return value.isEmpty() ? "null" : "'" + value + "'";
    }
}

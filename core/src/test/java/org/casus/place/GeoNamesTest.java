package org.casus.place;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.casus.CasusException;
import org.casus.knowledge.OwnKnowledge;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files in GeoNames' layout, with invented places. */
class GeoNamesTest {

    private static final String PLACES =
            "101\tMithaliya\tMithaliya\tMITH,Mithaliyah,مثالية\t15.5\t32.5\tP\tPPL\tSD\t\t29\t801\t\t\t1200\t\t380\tAfrica/Khartoum\t2020-01-01\n"
                    + "102\tNamudhaj\tNamudhaj\t\t14.5\t31.5\tP\tPPL\tSD\t\t29\t801\t\t\t0\t\t380\tAfrica/Khartoum\t2020-01-01\n"
                    + "103\tOld Ruin\tOld Ruin\t\t14.1\t31.1\tP\tPPLH\tSD\t\t29\t\t\t\t0\t\t380\tAfrica/Khartoum\t2020-01-01\n"
                    + "104\tSample State\tSample State\t\t14.0\t32.0\tA\tADM1\tSD\t\t29\t\t\t\t9000\t\t380\tAfrica/Khartoum\t2020-01-01\n"
                    + "105\tBlue Hill\tBlue Hill\t\t14.0\t32.0\tT\tHLL\tSD\t\t29\t\t\t\t0\t\t380\tAfrica/Khartoum\t2020-01-01\n";

    private final Path folder;

    GeoNamesTest(@TempDir Path folder) throws IOException {
        this.folder = folder;
        Files.writeString(folder.resolve("SD.txt"), PLACES);
        Files.writeString(folder.resolve("admin1CodesASCII.txt"), "SD.29\tSample State\tSample State\t104\n");
        Files.writeString(folder.resolve("admin2Codes.txt"), "SD.29.801\tSample District\tSample District\t106\n");
        Files.writeString(
                folder.resolve("alternateNamesV2.txt"),
                "1\t101\ten\tExampleton\t1\t\t\t\t\t\n2\t101\tlink\thttp://example.org/m\t\t\t\t\t\t\n3\t101\tar\tمثالية\t\t\t\t\t\t\n");
    }

    private Gazetteer converted(long leastPopulation) {
        Path file = folder.resolve("places.zip");
        GeoNames.convert(folder, file, leastPopulation);
        return Gazetteer.with(OwnKnowledge.NONE, file);
    }

    @Test
    void takesTheirPlacesInPlaceOfTheBuiltInOnes() {
        Gazetteer gazetteer = converted(0);
        Gazetteer.Entry place = gazetteer.find("exampleton").get(0);
        assertEquals("Mithaliya", place.name());
        assertEquals("SDN", place.country());
        assertEquals("Sample State", gazetteer.admin1Name(place.admin1()));
        assertEquals("101", place.geonameId());
        assertEquals(1200, place.population());
        assertTrue(gazetteer.has("namudhaj"));
        assertEquals(List.of(), gazetteer.find("old ruin"), "only a name is left of it");
        assertEquals(List.of(), gazetteer.find("blue hill"), "no populated place");
        assertEquals(List.of(), gazetteer.find("kosti"), "the built-in settlements are not mixed in");
        assertTrue(gazetteer.has("donbas"), "what is listed by hand stays");
        Gazetteer.Entry district = gazetteer.find("sample district").get(0);
        assertEquals(15.0, district.lat(), 1e-6, "the mean of its settlements");
    }

    @Test
    void leavesSmallPlacesOutWhereAsked() {
        Gazetteer gazetteer = converted(500);
        assertTrue(gazetteer.has("mithaliya"));
        assertEquals(List.of(), gazetteer.find("namudhaj"));
    }

    @Test
    void readsZippedFilesAndGivesTheSameBytes() throws IOException {
        converted(0);
        byte[] plain = Files.readAllBytes(folder.resolve("places.zip"));
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(folder.resolve("SD.zip")))) {
            zip.putNextEntry(new ZipEntry("readme.txt"));
            zip.putNextEntry(new ZipEntry("SD.txt"));
            zip.write(Files.readAllBytes(folder.resolve("SD.txt")));
        }
        Files.delete(folder.resolve("SD.txt"));
        converted(0);
        assertArrayEquals(plain, Files.readAllBytes(folder.resolve("places.zip")));
    }

    @Test
    void tellsFileLineAndRemedyOfWhatIsWrong() throws IOException {
        Files.writeString(folder.resolve("SD.txt"), PLACES + "106\ttoo short\n");
        String message = assertThrows(CasusException.class, () -> converted(0)).toString();
        assertTrue(message.contains("SD.txt, line 6") && message.contains("fetch the file anew"), message);
        Path no = folder.resolve("no.zip");
        Files.writeString(no, "no archive");
        String file = assertThrows(CasusException.class, () -> Gazetteer.with(OwnKnowledge.NONE, no))
                .toString();
        assertTrue(file.contains("casus knowledge places"), file);
    }
}

package org.casus.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MailReaderTest {

    private final Path folder;

    MailReaderTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @Test
    void readsHtmlSubjectDateAndSender() throws IOException {
        RawPage page = (RawPage) read("""
                From: =?ISO-8859-1?Q?Ren=E9_Mo?= <rene@example.org>
                Subject: =?UTF-8?B?VHJvb3BzIGxlYXZlIETDtnJu?=
                Date: Tue, 5 Mar 2024 23:30:00 -0500
                MIME-Version: 1.0
                Content-Type: multipart/mixed; boundary=outer

                --outer
                Content-Type: multipart/alternative; boundary=inner

                --inner
                Content-Type: text/plain; charset=utf-8

                Plain words.
                --inner
                Content-Type: text/html; charset=iso-8859-1
                Content-Transfer-Encoding: quoted-printable

                <p>Troops left D=F6rn on Tuesday.</p>
                --inner--
                --outer
                Content-Type: text/html
                Content-Disposition: attachment; filename=a.html

                <p>Not this one.</p>
                --outer--
                """);
        assertEquals("Troops leave Dörn", page.title());
        assertEquals("<p>Troops left Dörn on Tuesday.</p>", page.content().strip());
        assertEquals(RawPage.Form.HTML, page.form());
        assertEquals(LocalDate.of(2024, 3, 5), page.date());
        assertEquals(List.of("René Mo"), page.authors());
    }

    @Test
    void readsPlainMessages() throws IOException {
        RawPage page = (RawPage) read("""
                From: desk@example.org
                Subject: Troops leave Dorn
                Content-Type: text/plain; charset=utf-8
                Content-Transfer-Encoding: base64

                VHJvb3BzIGxlZnQgRG9ybi4=
                """);
        assertEquals("Troops left Dorn.", page.content());
        assertEquals(RawPage.Form.TEXT, page.form());
        assertEquals(List.of("desk@example.org"), page.authors());
    }

    @Test
    void aMessageWithoutTextIsASkip() throws IOException {
        Skip skip = (Skip) read("Subject: Picture\nContent-Type: image/png\n\nxyz\n");
        assertTrue(skip.reason().contains("without text"), skip.reason());
    }

    private Input read(String mail) throws IOException {
        Path file = folder.resolve("mail.eml");
        Files.write(file, mail.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8));
        try (Stream<Input> inputs = new Source().read(file)) {
            return inputs.toList().get(0);
        }
    }
}

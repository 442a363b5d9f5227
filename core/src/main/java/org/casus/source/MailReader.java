package org.casus.source;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.james.mime4j.dom.BinaryBody;
import org.apache.james.mime4j.dom.Body;
import org.apache.james.mime4j.dom.Entity;
import org.apache.james.mime4j.dom.Message;
import org.apache.james.mime4j.dom.Multipart;
import org.apache.james.mime4j.dom.SingleBody;
import org.apache.james.mime4j.dom.address.Mailbox;
import org.apache.james.mime4j.dom.address.MailboxList;
import org.apache.james.mime4j.message.DefaultMessageBuilder;
import org.apache.james.mime4j.stream.Field;
import org.apache.james.mime4j.stream.MimeConfig;
import org.jspecify.annotations.Nullable;

/** Reads an e-mail message (EML, RFC 5322 and MIME) as one page. Thread-safe. */
final class MailReader {

    private static final MimeConfig CONFIG = MimeConfig.custom()
            .setMaxHeaderLen(200_000)
            .setMaxLineLen(-1)
            .setMaxHeaderCount(5_000)
            .setMaxContentLen(-1)
            .build();

    /** The message's page: its HTML part if it has one, else its plain text; attachments are passed over. */
    Input page(String origin, byte[] bytes) {
        try {
            DefaultMessageBuilder builder = new DefaultMessageBuilder();
            builder.setMimeEntityConfig(CONFIG);
            Message message = builder.parseMessage(new ByteArrayInputStream(bytes));
            try {
                return page(origin, message);
            } finally {
                message.dispose();
            }
        } catch (IOException e) {
            return new Skip(origin, "is a broken e-mail (" + e.getMessage() + "): export it again");
        }
    }

    private static Input page(String origin, Message message) throws IOException {
        List<Entity> parts = new ArrayList<>();
        collect(message, parts);
        Entity part =
                first(parts, "text/html").or(() -> first(parts, "text/plain")).orElse(null);
        String content = part == null ? "" : text(part);
        if (part == null || content.isBlank()) {
            return new Skip(origin, "is an e-mail without text: nothing to code");
        }
        RawPage.Form form = part.getMimeType().equals("text/html") ? RawPage.Form.HTML : RawPage.Form.TEXT;
        String subject = message.getSubject();
        return new RawPage(
                null,
                origin,
                form,
                content,
                null,
                subject == null || subject.isBlank() ? null : Decoder.clean(subject.strip()),
                date(message),
                authors(message.getFrom()));
    }

    private static void collect(Entity entity, List<Entity> parts) {
        Body body = entity.getBody();
        if (body instanceof Multipart multipart) {
            multipart.getBodyParts().forEach(part -> collect(part, parts));
        } else if (body instanceof Message forwarded) {
            collect(forwarded, parts);
        } else if (!"attachment".equalsIgnoreCase(entity.getDispositionType())) {
            parts.add(entity);
        }
    }

    private static Optional<Entity> first(List<Entity> parts, String type) {
        return parts.stream().filter(part -> part.getMimeType().equals(type)).findFirst();
    }

    private static String text(Entity part) throws IOException {
        if (part.getBody() instanceof SingleBody body) {
            ByteArrayOutputStream decoded = new ByteArrayOutputStream();
            body.writeTo(decoded);
            String charset = body instanceof BinaryBody ? null : part.getCharset();
            Field type = part.getHeader().getField("Content-Type");
            boolean told =
                    type != null && type.getBody().toLowerCase(Locale.ROOT).contains("charset");
            return Decoder.decode(decoded.toByteArray(), told ? charset : null);
        }
        return "";
    }

    /** The day as the sender's clock has it. */
    private static @Nullable LocalDate date(Message message) {
        Field date = message.getHeader().getField("Date");
        return date == null ? null : Dates.parse(date.getBody()).orElse(null);
    }

    /** Names, or addresses where there are no names. */
    private static List<String> authors(@Nullable MailboxList from) {
        if (from == null) {
            return List.of();
        }
        return from.stream().map(MailReader::name).toList();
    }

    private static String name(Mailbox from) {
        return from.getName() == null || from.getName().isBlank() ? from.getAddress() : from.getName();
    }
}

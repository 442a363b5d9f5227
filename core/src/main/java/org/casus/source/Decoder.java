package org.casus.source;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.mozilla.universalchardet.UniversalDetector;

/**
 * Bytes to characters. In order: byte order mark, UTF-16 told by its zero bytes, valid UTF-8, the encoding that came with
 * the bytes (an HTTP header), the one that an HTML page declares, the one its bytes look like, windows-1252. Valid UTF-8 goes before the declaration because a text in another encoding is almost never
 * valid UTF-8, while declarations are often out of date. Characters that no later stage can carry (control characters
 * other than white space, halves of surrogate pairs) are replaced one for one, so offsets stay those of the input.
 */
final class Decoder {

    private static final Pattern DECLARED =
            Pattern.compile("(?i)(?:charset|encoding)\\s*=\\s*[\"']?\\s*([A-Za-z0-9][\\w.:+-]*)");
    private static final Predicate<String> WIDE_NAME =
            Pattern.compile("(?i)utf-(?:16|32)(?:le|be)?").asMatchPredicate();
    private static final int DECLARATION_WITHIN = 4096;
    private static final int SNIFFED_WITHIN = 100_000;
    private static final Charset WINDOWS = Charset.forName("windows-1252");

    private record Mark(int[] bytes, String charset) {}

    /** Longest first: the mark of UTF-32LE begins with that of UTF-16LE. */
    private static final List<Mark> MARKS = List.of(
            new Mark(new int[] {0xFF, 0xFE, 0, 0}, "UTF-32LE"),
            new Mark(new int[] {0, 0, 0xFE, 0xFF}, "UTF-32BE"),
            new Mark(new int[] {0xEF, 0xBB, 0xBF}, "UTF-8"),
            new Mark(new int[] {0xFF, 0xFE}, "UTF-16LE"),
            new Mark(new int[] {0xFE, 0xFF}, "UTF-16BE"));

    private Decoder() {}

    /** Decodes a whole text; never fails, what cannot be decoded becomes U+FFFD. A byte order mark is left out. */
    static String decode(byte[] bytes) {
        return decode(bytes, null);
    }

    /**
     * Decodes as {@link #decode(byte[])} does.
     *
     * @param told name of the encoding that was told with the bytes, null where none was; an unknown one is passed over
     */
    static String decode(byte[] bytes, @Nullable String told) {
        for (Mark mark : MARKS) {
            if (startsWith(bytes, mark.bytes())) {
                int length = mark.bytes().length;
                return clean(lenient(bytes, length, Charset.forName(mark.charset())));
            }
        }
        // A page that declares UTF-16 in ASCII letters is not in it; a server that tells it is believed.
        Optional<Charset> wide = wide(bytes)
                .or(() -> Optional.ofNullable(told)
                        .map(String::strip)
                        .filter(WIDE_NAME)
                        .map(Charset::forName));
        if (wide.isPresent()) {
            return clean(lenient(bytes, 0, wide.get()));
        }
        Optional<Charset> declared = charset(told).or(() -> declared(bytes));
        if (declared.isPresent() && declared.get().name().startsWith("ISO-2022")) {
            return clean(lenient(bytes, 0, declared.get()));
        }
        return clean(utf8Or(declared, bytes));
    }

    private static String utf8Or(Optional<Charset> declared, byte[] bytes) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            // A few broken sequences in a UTF-8 text (cut in the middle of a character) do not make it another
            // encoding.
            String utf8 = lenient(bytes, 0, StandardCharsets.UTF_8);
            boolean mostlyUtf8 = isMostlyUtf8(utf8);
            return mostlyUtf8 ? utf8 : lenient(bytes, 0, declared.orElseGet(() -> sniffed(bytes)));
        }
    }

    private static boolean isMostlyUtf8(String text) {
        long broken = text.chars().filter(c -> c == '\uFFFD').count();
        long whole = text.chars().filter(c -> c > 0x7F && c != '\uFFFD').count();
        return whole > 4 * broken;
    }

    private static String lenient(byte[] bytes, int from, Charset charset) {
        CharBuffer decoded = charset.decode(ByteBuffer.wrap(bytes, from, bytes.length - from));
        return decoded.toString();
    }

    /** UTF-16 without a mark: in Latin script every other byte is zero. */
    private static Optional<Charset> wide(byte[] bytes) {
        int length = Math.min(bytes.length, DECLARATION_WITHIN) & ~1;
        int even = 0;
        int odd = 0;
        for (int i = 0; i < length; i++) {
            if (bytes[i] == 0) {
                if ((i & 1) == 0) {
                    even++;
                } else {
                    odd++;
                }
            }
        }
        int half = length / 2;
        if (odd > 0.7 * half && even < 0.05 * half) {
            return Optional.of(StandardCharsets.UTF_16LE);
        }
        if (even > 0.7 * half && odd < 0.05 * half) {
            return Optional.of(StandardCharsets.UTF_16BE);
        }
        return Optional.empty();
    }

    /** Whether the bytes begin with a byte order mark or look like UTF-16 without one. */
    static boolean isWide(byte[] head) {
        return wide(head).isPresent()
                || MARKS.stream().anyMatch(m -> !m.charset().equals("UTF-8") && startsWith(head, m.bytes()));
    }

    private static Optional<Charset> declared(byte[] bytes) {
        int length = Math.min(bytes.length, DECLARATION_WITHIN);
        String head = new String(bytes, 0, length, StandardCharsets.ISO_8859_1);
        if (!head.contains("<")) {
            return Optional.empty();
        }
        Matcher matcher = DECLARED.matcher(head);
        if (!matcher.find()) {
            return Optional.empty();
        }
        return charset(matcher.group(1));
    }

    /** What an undeclared encoding looks like; English in an unknown one is most likely windows-1252. */
    private static Charset sniffed(byte[] bytes) {
        UniversalDetector detector = new UniversalDetector();
        detector.handleData(bytes, 0, Math.min(bytes.length, SNIFFED_WITHIN));
        detector.dataEnd();
        return charset(detector.getDetectedCharset()).orElse(WINDOWS);
    }

    private static Optional<Charset> charset(@Nullable String name) {
        if (name == null) {
            return Optional.empty();
        }
        try {
            Charset charset = Charset.forName(name.strip().toLowerCase(Locale.ROOT));
            // The web reads Latin-1 as windows-1252 (WHATWG Encoding); bytes as declared UTF-16 would have been found.
            boolean latin = charset.equals(StandardCharsets.ISO_8859_1)
                    || charset.equals(StandardCharsets.US_ASCII)
                    || charset.name().startsWith("UTF");
            return Optional.of(latin ? WINDOWS : charset);
        } catch (UnsupportedCharsetException | IllegalCharsetNameException e) {
            // As browsers do: a name that means nothing is no declaration.
            return Optional.empty();
        }
    }

    /** Replaces, one for one, what no later stage can carry. */
    static String clean(String text) {
        int i = 0;
        while (i < text.length() && !isBad(text, i)) {
            i++;
        }
        if (i == text.length()) {
            return text;
        }
        char[] chars = text.toCharArray();
        for (; i < chars.length; i++) {
            if (isBad(text, i)) {
                chars[i] = Character.isSurrogate(chars[i]) ? '\uFFFD' : ' ';
            }
        }
        return new String(chars);
    }

    private static boolean isBad(String text, int i) {
        char c = text.charAt(i);
        if (c < ' ') {
            return c != '\n' && c != '\r' && c != '\t' && c != '\f';
        }
        if (Character.isHighSurrogate(c)) {
            return i + 1 == text.length() || !Character.isLowSurrogate(text.charAt(i + 1));
        }
        return Character.isLowSurrogate(c) && (i == 0 || !Character.isHighSurrogate(text.charAt(i - 1)));
    }

    private static boolean startsWith(byte[] bytes, int[] mark) {
        if (bytes.length < mark.length) {
            return false;
        }
        int[] head = new int[mark.length];
        Arrays.setAll(head, i -> bytes[i] & 0xFF);
        return Arrays.equals(head, mark);
    }
}

package org.casus.actor;

/** Compares spellings. */
final class Spelling {

    private Spelling() {}

    /** Whether one insertion, deletion or exchange of a letter makes one word of the other. */
    static boolean differsByOne(String a, String b) {
        if (Math.abs(a.length() - b.length()) > 1 || a.equals(b)) {
            return false;
        }
        String shorter = a.length() <= b.length() ? a : b;
        String longer = a.length() <= b.length() ? b : a;
        int i = 0;
        while (i < shorter.length() && shorter.charAt(i) == longer.charAt(i)) {
            i++;
        }
        String rest = longer.substring(i + 1);
        return shorter.substring(shorter.length() == longer.length() ? i + 1 : i)
                .equals(rest);
    }
}

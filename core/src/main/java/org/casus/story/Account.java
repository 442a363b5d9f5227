package org.casus.story;

import java.util.List;
import org.casus.event.CodedRecord;

/**
 * One source's version of a happening.
 *
 * @param record what is told, with its source in {@link CodedRecord#attribution()}; the outlet's own voice where empty
 * @param supporting records of other sources that tell the same
 * @param contradicting records of other sources that deny it or give figures that exclude this one's
 */
public record Account(CodedRecord record, List<CodedRecord> supporting, List<CodedRecord> contradicting) {

    public Account {
        supporting = List.copyOf(supporting);
        contradicting = List.copyOf(contradicting);
    }
}

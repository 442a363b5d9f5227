package org.casus.story;

import java.util.List;
import org.casus.event.CodedRecord;

/**
 * One source's version of a happening.
 *
 * @param record what is told, with its source in {@link CodedRecord#attribution()}; the outlet's own voice where empty
 * @param supporting versions of other sources that tell the same
 * @param contradicting versions of other sources that deny it or give figures that exclude this one's
 */
public record Account(CodedRecord record, List<Version> supporting, List<Version> contradicting) {

    public Account {
        supporting = List.copyOf(supporting);
        contradicting = List.copyOf(contradicting);
    }

    /**
     * What another source tells of the same happening.
     *
     * @param record the other source's record
     * @param agreeing fields in which the two are the same, in plain words ("killed", "place")
     * @param disagreeing fields in which they exclude each other; "truth" where one denies what the other says
     */
    public record Version(CodedRecord record, List<String> agreeing, List<String> disagreeing) {

        public Version {
            agreeing = List.copyOf(agreeing);
            disagreeing = List.copyOf(disagreeing);
        }
    }
}
